#include "toolkit/text/words.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

namespace {

using toolkit::folded;
using toolkit::holds_words;

TEST_CASE("what is left of a text is its words") {
  struct Row {
    std::string_view text;
    std::string_view words;
  };
  const Row rows[] = {
      {"", ""},
      {" \n\t", ""},
      // Without a word it is the text itself.
      {"…?!", "…?!"},
      {" -\t- ", "- -"},
      {"\u200B", "\u200B"},
      {"A  Letter,\nof May.", "a letter of may"},
      {"the council’s “log”", "the council s log"},
      {"the council's \"log\"", "the council s log"},
      {"2025–26", "2025 26"},
      {"a\u00A0b\u2003c", "a b c"},
      {"ÉCOLE café cafe\u0301", "ecole cafe cafe"},
      {"ﬁle Ｗide ½", "file wide 1 2"},
      {"Straße", "strasse"},
      {"con\u00ADfi\u200Bdential", "confidential"},
      {"Ελλάς ΕΛΛΆΣ", "ελλασ ελλασ"},
      {"警察", "警察"},
      {"a\xFF"
       "b",
       "a b"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(folded(row.text) == row.words);
    CHECK(folded(folded(row.text)) == row.words);
  }
}

TEST_CASE("an id is the same whatever its case, dashes, blanks, zeros and what cannot be seen") {
  struct Row {
    std::string_view id;
    std::string_view is;
  };
  const Row rows[] = {
      {"FP-1", "fp 1"},
      {"FP\u20111", "fp 1"},
      {"fp\u20131", "fp 1"},
      {"FP\u22121", "fp 1"},
      {"FP 1", "fp 1"},
      {"FP\u00A01", "fp 1"},
      {" FP - 1 ", "fp 1"},
      {"FP-01", "fp 1"},
      {"FP001", "fp 1"},
      {"FP-\u200B1", "fp 1"},
      {"ＦＰ－１", "fp 1"},
      {"F\u00ADP1", "fp 1"},
      {"FP-10", "fp 10"},
      {"FP-0", "fp 0"},
      {"FP-00", "fp 0"},
      {"FP-1-1", "fp 1 1"},
      {"FP-11", "fp 11"},
      {"1.1", "1 . 1"},
      {"1-1", "1 1"},
      {"11", "11"},
      {"FP-1a", "fp 1 a"},
      {"FP/1", "fp / 1"},
      {"", ""},
      {"-", "-"},
      {"Train staff", "train staff"},
      {"\xFF", "\xFF"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.id);
    CHECK(toolkit::folded_id(row.id) == row.is);
    CHECK(toolkit::folded_id(toolkit::folded_id(row.id)) == row.is);
  }
}

TEST_CASE("words are held whole, side by side and in order") {
  CHECK(holds_words("a letter of may", "letter of"));
  CHECK(holds_words("a letter of may", "a letter"));
  CHECK(holds_words("a letter of may", "of may"));
  CHECK(holds_words("a letter of may", "a letter of may"));
  CHECK(holds_words("letters letter", "letter"));
  CHECK_FALSE(holds_words("a letter of may", "etter of"));
  CHECK_FALSE(holds_words("a letter of may", "letter o"));
  CHECK_FALSE(holds_words("a letter of may", "a of"));
  CHECK_FALSE(holds_words("a letter", "a letter of may"));
  CHECK_FALSE(holds_words("a letter", ""));
  CHECK_FALSE(holds_words("", ""));
}

}  // namespace
