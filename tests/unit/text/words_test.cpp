#include "toolkit/text/words.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

namespace {

using toolkit::holds_words;
using toolkit::words_in;

TEST_CASE("what is left of a text is its words") {
  struct Row {
    std::string_view text;
    std::string_view words;
  };
  const Row rows[] = {
      {"", ""},
      {" \n\t", ""},
      {"…?!", ""},
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
    CHECK(words_in(row.text) == row.words);
    CHECK(words_in(words_in(row.text)) == row.words);
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
