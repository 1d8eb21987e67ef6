#include "toolkit/report/chart/label_text.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace {

using toolkit::label_lines;
using toolkit::label_width;
using toolkit::TextStyle;

constexpr TextStyle nine{9, false, toolkit::ColourRole::text};
using Lines = std::vector<std::string>;

TEST_CASE("widths are those of Helvetica, and a little more") {
  // From the font's metrics: H 722, e 556, l 222, v 500, t 278, i 222, c 500, a 556 thousandths.
  const double helvetica = (722 + 556 + 222 + 500 + 556 + 278 + 222 + 500 + 556) * 0.009;
  CHECK(label_width("Helvetica", nine) >= helvetica);
  CHECK(label_width("Helvetica", nine) <= helvetica * 1.05);
  CHECK(label_width("", nine) == 0);
  CHECK(label_width("Helvetica", {18, false, toolkit::ColourRole::text}) ==
        doctest::Approx(2 * label_width("Helvetica", nine)));
  CHECK(label_width("b", {9, true, toolkit::ColourRole::text}) > label_width("b", nine));
  // A mark that stands on a letter adds nothing; a wide character is wider than any letter.
  CHECK(label_width("e\u0301", nine) == label_width("e", nine));
  CHECK(label_width("\u4e2d", nine) > label_width("Ж", nine));
  // Widths of Liberation Sans, in thousandths: Ŵ 944, ŷ 500, Œ 1000, ½ 834, — 1000, Ж 923.
  const std::pair<std::string_view, int> letters[] = {{"Ŵ", 944}, {"ŷ", 500},  {"Œ", 1000},
                                                      {"½", 834}, {"—", 1000}, {"Ж", 923}};
  for (const auto& [letter, advance] : letters) {
    CAPTURE(letter);
    CHECK(label_width(letter, nine) >= advance * 0.009);
  }
  // Bold: t 333, i 278, l 278 thousandths.
  CHECK(label_width("till", {9, true, toolkit::ColourRole::text}) >= (333 + 278 * 3) * 0.009);
}

TEST_CASE("lines break at spaces, and within words that are longer than a line") {
  struct Row {
    std::string text;
    Lines lines;
  };
  // Figures are all of one width, and a space is half as wide.
  const double width = label_width("12345 789", nine);
  const std::string accented = "e\u0301";
  std::string eight;
  for (int i = 0; i < 8; ++i) eight += accented;
  const std::string ten = eight + accented + accented;
  const Row rows[] = {
      {"", {""}},
      {"123", {"123"}},
      {"12345 789", {"12345 789"}},
      {"12345 7890", {"12345", "7890"}},
      {"  12345 \n\t 7890  ", {"12345", "7890"}},
      {"1 2345678901234567890 1", {"1", "23456789", "01234567", "890 1"}},
      {"1\x1b[2", {"1\\x1b[2"}},
      // A mark stays with its letter.
      {ten, {eight, accented + accented}},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(label_lines(row.text, nine, width) == row.lines);
  }
}

TEST_CASE("of more lines than there may be, the last ends with an ellipsis") {
  const double width = label_width("12345 7890", nine);
  CHECK(label_lines("12345 7890 12345 7890", nine, width, 2) == Lines{"12345 7890", "12345 7890"});
  const std::string longer = "12345 7890 12345 7890 1";
  CHECK(label_lines(longer, nine, width, 2) == Lines{"12345 7890", "12345 78…"});
  CHECK(label_lines(longer, nine, width, 1) == Lines{"12345 78…"});
  // Where a line has room, nothing of it goes.
  CHECK(label_lines("12345 789012345", nine, width, 1) == Lines{"12345…"});
  for (const std::string& line : label_lines(longer, nine, width, 2)) {
    CHECK(label_width(line, nine) <= width);
  }
}

TEST_CASE("lines of a title are of much the same length, and no more of them") {
  const double width = label_width("Zero-tolerance approach to", nine);
  CHECK(label_lines("Zero-tolerance approach to abuse", nine, width) ==
        Lines{"Zero-tolerance approach to", "abuse"});
  CHECK(toolkit::title_lines("Zero-tolerance approach to abuse", nine, width) ==
        Lines{"Zero-tolerance", "approach to abuse"});
  CHECK(toolkit::title_lines("Risk", nine, width) == Lines{"Risk"});
}

TEST_CASE("a character that is wider than the line stands alone") {
  CHECK(label_lines("WW", nine, 1) == Lines{"W", "W"});
}

TEST_CASE("a very long text without a space is broken into lines, too") {
  const std::string text(100'000, '1');
  const double width = label_width("12345678", nine);
  CHECK(label_lines(text, nine, width, text.size()).size() == 12'500);
  CHECK(label_lines(text, nine, width, 3).size() == 3);
}

}  // namespace
