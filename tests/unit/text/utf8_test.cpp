#include "toolkit/text/utf8.hpp"

#include <doctest/doctest.h>

#include <cstddef>
#include <string>
#include <string_view>

namespace {

using namespace std::string_view_literals;

TEST_CASE("well-formed UTF-8 is decoded") {
  struct Row {
    std::string_view bytes;
    char32_t value;
  };
  const Row rows[] = {{"\0"sv, 0},
                      {"A", U'A'},
                      {"\x7f", 0x7F},
                      {"\xc2\x80", 0x80},
                      {"\xc3\xa9", 0xE9},
                      {"\xdf\xbf", 0x7FF},
                      {"\xe0\xa0\x80", 0x800},
                      {"\xe2\x82\xac", 0x20AC},
                      {"\xed\x9f\xbf", 0xD7FF},
                      {"\xee\x80\x80", 0xE000},
                      {"\xef\xbf\xbf", 0xFFFF},
                      {"\xf0\x90\x80\x80", 0x10000},
                      {"\xf0\x9f\x98\x80", 0x1F600},
                      {"\xf4\x8f\xbf\xbf", 0x10FFFF}};
  for (const Row& row : rows) {
    CAPTURE(row.value);
    // Neither what stands before nor what comes after makes a difference.
    for (const std::string& after : {std::string(), std::string("\x80"), std::string("z")}) {
      const std::string text = "x" + std::string(row.bytes) + after;
      const toolkit::CodePoint point = toolkit::decode_utf8(text, 1);
      CHECK(point.value == row.value);
      CHECK(point.length == row.bytes.size());
    }
  }
}

TEST_CASE("bytes that are not strict UTF-8 have no length") {
  for (const std::string_view bytes : {
           "\x80",              // a continuation alone
           "\xbf",              //
           "\xc3",              // cut short
           "\xe2\x82",          //
           "\xf0\x9f\x98",      //
           "\xc3z",             // a letter where a continuation belongs
           "\xe2\x82z",         //
           "\xf0\x9f\x98z",     //
           "\xc0\x80",          // overlong
           "\xc1\xbf",          //
           "\xe0\x80\x80",      //
           "\xe0\x9f\xbf",      //
           "\xf0\x80\x80\x80",  //
           "\xf0\x8f\xbf\xbf",  //
           "\xed\xa0\x80",      // surrogates
           "\xed\xbf\xbf",      //
           "\xf4\x90\x80\x80",  // beyond U+10FFFF
           "\xf5\x80\x80\x80",  //
           "\xf8\x88\x80\x80",  // forms of old
           "\xfe",              //
           "\xff",              //
       }) {
    CAPTURE(static_cast<int>(static_cast<unsigned char>(bytes[0])));
    CAPTURE(bytes.size());
    CHECK(toolkit::decode_utf8(bytes, 0).length == 0);
  }
}

TEST_CASE("every code point is decoded as it was encoded") {
  int wrong = 0;
  for (char32_t value = 0; value <= 0x10FFFF; ++value) {
    if (0xD800 <= value && value <= 0xDFFF) continue;
    const std::string bytes = toolkit::encode_utf8(value);
    const toolkit::CodePoint point = toolkit::decode_utf8(bytes, 0);
    if (point.value != value || point.length != bytes.size()) ++wrong;
  }
  CHECK(wrong == 0);
  CHECK(toolkit::encode_utf8(U'\u20ac') == "\xe2\x82\xac");
  CHECK(toolkit::encode_utf8(0) == "\0"sv);
}

TEST_CASE("code points are counted, invalid bytes as one each") {
  struct Row {
    std::string_view text;
    std::size_t count;
  };
  const Row rows[] = {{"", 0},
                      {"abc", 3},
                      {"a\nb\tc", 5},
                      {"caf\u00e9", 4},
                      {"cafe\u0301", 5},
                      {"\U0001f600", 1},
                      {"a\xff\xfe"
                       "b",
                       4},
                      {"\xe2\x82", 2},
                      {"\xe2\x82z", 3},
                      {"\xed\xa0\x80", 3}};
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(toolkit::count_code_points(row.text) == row.count);
  }
}

struct Range {
  char32_t first;
  char32_t last;
};

/// Checks that a property holds for these ranges and for nothing else.
template <std::size_t N>
void check_property(bool (*holds)(char32_t), const Range (&ranges)[N]) {
  int wrong = 0;
  char32_t first_wrong = 0;
  for (char32_t value = 0; value <= 0x10FFFF; ++value) {
    bool expected = false;
    for (const Range& range : ranges) {
      expected = expected || (range.first <= value && value <= range.last);
    }
    if (holds(value) == expected) continue;
    if (wrong++ == 0) first_wrong = value;
  }
  CAPTURE(first_wrong);
  CHECK(wrong == 0);
}

TEST_CASE("forbidden are controls, noncharacters, separators, tags and the byte order mark") {
  check_property(
      toolkit::is_forbidden,
      {{0x00, 0x08},       {0x0B, 0x1F},       {0x7F, 0x9F},       {0x2028, 0x2029},
       {0xFDD0, 0xFDEF},   {0xFEFF, 0xFEFF},   {0xFFFE, 0xFFFF},   {0x1FFFE, 0x1FFFF},
       {0x2FFFE, 0x2FFFF}, {0x3FFFE, 0x3FFFF}, {0x4FFFE, 0x4FFFF}, {0x5FFFE, 0x5FFFF},
       {0x6FFFE, 0x6FFFF}, {0x7FFFE, 0x7FFFF}, {0x8FFFE, 0x8FFFF}, {0x9FFFE, 0x9FFFF},
       {0xAFFFE, 0xAFFFF}, {0xBFFFE, 0xBFFFF}, {0xCFFFE, 0xCFFFF}, {0xDFFFE, 0xDFFFF},
       {0xE0000, 0xE007F}, {0xEFFFE, 0xEFFFF}, {0xFFFFE, 0xFFFFF}, {0x10FFFE, 0x10FFFF}});
}

TEST_CASE("bidirectional controls are marks, embeddings, overrides and isolates") {
  check_property(toolkit::is_bidirectional_control,
                 {{0x061C, 0x061C}, {0x200E, 0x200F}, {0x202A, 0x202E}, {0x2066, 0x2069}});
}

}  // namespace
