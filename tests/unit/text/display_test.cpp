#include "toolkit/text/display.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace std::string_view_literals;

TEST_CASE("display width counts columns") {
  struct Row {
    std::string_view text;
    std::size_t columns;
  };
  const Row rows[] = {
      {"", 0},
      {"abc", 3},
      {"caf\u00e9", 4},
      {"cafe\u0301", 4},          // a combining mark
      {"\u4e2d\u6587", 4},        // wide
      {"\uff21", 2},              // full width
      {"\U0001f600", 2},          // an emoji
      {"\u2026\u2013\u2019", 3},  // what word processors make
      {"a\xff\xfe", 3},           // invalid bytes
      {"\xe2\x82", 2},            // cut short
      {"\u200b\u200d\ufeff", 0},
      {"a\tb", 3},
      {"\u00ad", 1},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(toolkit::display_width(row.text) == row.columns);
  }
}

TEST_CASE("what could act on a terminal is shown as an escape") {
  struct Row {
    std::string_view text;
    std::string_view shown;
  };
  const Row rows[] = {
      {"\x1b[31mred", "\\x1b[31mred"},
      {"\0"sv, "\\x00"},
      {"\a\b\v\f\r", "\\x07\\x08\\x0b\\x0c\\x0d"},
      {"\x7f", "\\x7f"},
      {"\xc2\x80\xc2\x9b", "\\u0080\\u009b"},
      {"\xc2\x85", "\\u0085"},
      {"a\u202e"
       "b\u202c",
       "a\\u202eb\\u202c"},
      {"\u061c\u200e\u200f\u2066\u2069", "\\u061c\\u200e\\u200f\\u2066\\u2069"},
      {"\u200b\u200c\u200d\u2060", "\\u200b\\u200c\\u200d\\u2060"},
      {"\u2028\u2029", "\\u2028\\u2029"},
      {"\ufeff", "\\ufeff"},
      {"\U000e0041", "\\U000e0041"},
      {"\xff", "\\xff"},
      {"\x9b", "\\x9b"},
      {"a\xe2\x82z", "a\\xe2\\x82z"},
      {"\xed\xa0\x80", "\\xed\\xa0\\x80"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.shown);
    CHECK(toolkit::visible(row.text) == row.shown);
  }
}

TEST_CASE("text that cannot harm is shown as it is, a tab as a space") {
  for (const std::string_view text :
       {"", "plain text, 42%", "two\nlines\n", "back\\slash", "caf\u00e9 \u2013 \u201cquoted\u201d",
        "cafe\u0301", "\u4e2d\u6587", "\U0001f600\ufe0f", "no\u00a0break", "soft\u00adhyphen",
        "\u05e9\u05dc\u05d5\u05dd"}) {
    CAPTURE(text);
    CHECK(toolkit::visible(text) == text);
  }
  CHECK(toolkit::visible("a\tb\t") == "a b ");
}

TEST_CASE("text is wrapped at spaces") {
  struct Row {
    std::string_view text;
    std::size_t width;
    std::vector<std::string> lines;
  };
  const Row rows[] = {
      {"", 10, {""}},
      {"   ", 10, {""}},
      {"one two three", 13, {"one two three"}},
      {"one two three", 12, {"one two", "three"}},
      {"one two three", 7, {"one two", "three"}},
      {"one two three", 6, {"one", "two", "three"}},
      {"one  two   three", 8, {"one  two", "three"}},
      {"one  two   three", 7, {"one", "two", "three"}},
      {"trailing   ", 10, {"trailing"}},
      {"trailing   \nnext ", 10, {"trailing", "next"}},
      // Newlines stay.
      {"one\ntwo", 10, {"one", "two"}},
      {"one\n\ntwo", 10, {"one", "", "two"}},
      {"one\n", 10, {"one", ""}},
      {"\n", 10, {"", ""}},
      // Leading spaces stay, as far as they leave room for a word.
      {"  - one two", 10, {"  - one", "two"}},
      {"a\n  b", 10, {"a", "  b"}},
      {"    word", 6, {"  word"}},
      {"    word", 4, {"word"}},
      {"    long word", 3, {"lon", "g", "wor", "d"}},
      // A word longer than a line is cut.
      {"abcdefgh", 3, {"abc", "def", "gh"}},
      {"abcdef", 3, {"abc", "def"}},
      {"a abcdefgh b", 4, {"a", "abcd", "efgh", "b"}},
      {"abcdefg h", 3, {"abc", "def", "g h"}},
      {"ab", 1, {"a", "b"}},
      // Columns count, not bytes.
      {"\u00e9\u00e9 \u00e9\u00e9", 5, {"\u00e9\u00e9 \u00e9\u00e9"}},
      {"\u4e2d\u6587 \u4e2d", 6, {"\u4e2d\u6587", "\u4e2d"}},
      {"\u4e2d\u6587\u4e2d", 5, {"\u4e2d\u6587", "\u4e2d"}},
      {"\u4e2d\u6587", 1, {"\u4e2d", "\u6587"}},
      // A letter keeps its marks, also where the line is full.
      {"e\u0301e\u0301e\u0301", 2, {"e\u0301e\u0301", "e\u0301"}},
      {"\u4e2d\u0301\u6587", 1, {"\u4e2d\u0301", "\u6587"}},
      // A no-break space is no place to break.
      {"14\u00a0May 2026", 7, {"14\u00a0May", "2026"}},
      {"one 14\u00a0May", 7, {"one", "14\u00a0May"}},
      {"\xff\xff\xff", 2, {"\xff\xff", "\xff"}},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CAPTURE(row.width);
    CHECK(toolkit::wrap(row.text, row.width) == row.lines);
  }
}

TEST_CASE("no line is wider than asked, and no word is lost, at any width") {
  const std::string_view text =
      "   Monthly drop-in \u2013 since January;  https://example.org/a/very/long/path caf\u00e9\n\n"
      " \u4e2d\u6587\u4e2d\u6587 e\u0301e\u0301e\u0301  31 of 42   ";
  const auto without_blanks = [](std::string_view from) {
    std::string kept;
    for (const char character : from) {
      if (character != ' ' && character != '\n') kept += character;
    }
    return kept;
  };
  for (std::size_t width = 2; width < 80; ++width) {
    CAPTURE(width);
    std::string joined;
    std::size_t widest = 0;
    for (const std::string& line : toolkit::wrap(text, width)) {
      widest = std::max(widest, toolkit::display_width(line));
      CHECK_FALSE(line.ends_with(' '));
      joined += line;
    }
    CHECK(widest <= width);
    CHECK(without_blanks(joined) == without_blanks(text));
  }
}

TEST_CASE("text is padded to columns on either side") {
  CHECK(toolkit::pad_right("ab", 4) == "ab  ");
  CHECK(toolkit::pad_left("ab", 4) == "  ab");
  CHECK(toolkit::pad_right("caf\u00e9", 5) == "caf\u00e9 ");
  CHECK(toolkit::pad_left("\u4e2d", 3) == " \u4e2d");
  CHECK(toolkit::pad_right("", 2) == "  ");
  CHECK(toolkit::pad_right("abcd", 4) == "abcd");
  CHECK(toolkit::pad_right("abcdef", 4) == "abcdef");
  CHECK(toolkit::pad_left("abcdef", 4) == "abcdef");
}

}  // namespace
