#include "toolkit/document/line_text.hpp"

#include <doctest/doctest.h>

#include <cstddef>
#include <string>
#include <string_view>

namespace {

using toolkit::find_key;

TEST_CASE("the key of a line stands before a colon and a blank") {
  struct Row {
    std::string_view line;
    std::string_view key;
    std::size_t value;
  };
  const Row rows[] = {
      {"date: 1", "date", 5},
      {"date:", "date", 5},
      {"date :\t1", "date", 6},
      {"'a: b': 1", "a: b", 7},
      {"\"date\": 1", "date", 7},
      {"a.b/c_d-e: 1", "a.b/c_d-e", 10},
      {"three short words: 1", "three short words", 18},
      {"<<: 1", "<<", 3},
      {"a:b: 1", "", 0},
      {"date:1", "", 0},
      {"four words are many: 1", "", 0},
      {"(date): 1", "", 0},
      {"'date' : 1", "", 0},
      {"'date", "", 0},
      {": 1", "", 0},
      {"-: 1", "", 0},
      {"", "", 0},
  };
  for (const Row& row : rows) {
    CAPTURE(row.line);
    const auto key = find_key(row.line, 0, row.line.size());
    CHECK(key.has_value() == !row.key.empty());
    if (!key) continue;
    CHECK(key->name == row.key);
    CHECK(key->value == row.value);
  }
  // What stands behind the end of the line is not looked at.
  CHECK_FALSE(find_key("date: 1", 0, 4));
  CHECK_FALSE(find_key("'a': 1", 0, 3));
}

TEST_CASE("blanks are spaces and tabs") {
  const std::string_view text = " \ta \t";
  CHECK(toolkit::skip_blanks(text, 0, text.size()) == 2);
  CHECK(toolkit::skip_blanks(text, 0, 1) == 1);
  CHECK(toolkit::trimmed_end(text, 0, text.size()) == 3);
  CHECK(toolkit::trimmed_end(text, 4, text.size()) == 4);
  CHECK(toolkit::blank_follows(text, 1, text.size()));
  CHECK_FALSE(toolkit::blank_follows(text, 2, text.size()));
  CHECK(toolkit::blank_follows(text, 5, 5));
}

TEST_CASE("only a comment behind a blank is nothing") {
  const auto nothing = [](std::string_view rest) {
    return toolkit::nothing_follows(rest, 0, rest.size());
  };
  CHECK(nothing(""));
  CHECK(nothing("  "));
  CHECK(nothing(" # a"));
  CHECK_FALSE(nothing("# a"));
  CHECK_FALSE(nothing(" a"));
}

TEST_CASE("odd spaces look like indentation and are none") {
  for (const char32_t c : {U'\t', U'\u00A0', U'\u2003', U'\u200B', U'\u202F', U'\u3000'}) {
    CHECK(toolkit::is_odd_space(c));
  }
  for (const char32_t c : {U' ', U'a', U'\u200C'}) CHECK_FALSE(toolkit::is_odd_space(c));
}

}  // namespace
