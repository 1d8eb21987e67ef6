#include "toolkit/render/pdf/file/utf16.hpp"

#include <doctest/doctest.h>

#include <string_view>

namespace toolkit::pdf {
namespace {

using namespace std::string_view_literals;

TEST_CASE("texts become UTF-16 with the high byte first") {
  struct Row {
    std::string_view utf8;
    std::string_view in_hex;
  };
  const Row rows[] = {{"", ""},
                      {"A", "0041"},
                      {"A\0B"sv, "004100000042"},
                      {"\u00FF\u0174", "00FF0174"},
                      {"\uD7FF\uE000\uFFFD", "D7FFE000FFFD"},
                      {"\U00010000", "D800DC00"},
                      {"x\U0001F600y", "0078D83DDE000079"},
                      {"\U0010FFFF", "DBFFDFFF"},
                      // What is not UTF-8 is shown to be so, a byte at a time.
                      {"a\xFF"
                       "b",
                       "0061FFFD0062"},
                      {"\xE4\xB8", "FFFDFFFD"},
                      {"\xED\xA0\x80", "FFFDFFFDFFFD"}};
  for (const Row& row : rows) {
    CAPTURE(row.in_hex);
    CHECK(hex(utf16(row.utf8)) == row.in_hex);
    CHECK(utf16_text(row.utf8) == "\xFE\xFF" + utf16(row.utf8));
  }
}

TEST_CASE("a text string is written in ASCII where it can be, else in UTF-16") {
  struct Row {
    std::string_view text;
    std::string_view written;
  };
  const Row rows[] = {{"", "()"},
                      {"Plain ~ text", "(Plain ~ text)"},
                      {"a(b)c\\d", "(a\\(b\\)c\\\\d)"},
                      {")", "(\\))"},
                      {"\u0174", "<FEFF0174>"},
                      {"a\nb", "<FEFF0061000A0062>"},
                      {"\x7F", "<FEFF007F>"}};
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(text_string(row.text) == row.written);
    CHECK(is_plain(row.text) == row.written.starts_with('('));
  }
}

TEST_CASE("every byte has two digits") {
  CHECK(hex("\x00\x0F\xF0\xFF\x7F"sv) == "000FF0FF7F");
  CHECK(hex("").empty());
}

}  // namespace
}  // namespace toolkit::pdf
