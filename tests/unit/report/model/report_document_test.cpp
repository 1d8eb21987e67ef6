#include "toolkit/report/model/report_document.hpp"

#include <doctest/doctest.h>

#include <cstddef>
#include <string>
#include <string_view>
#include <variant>

#include "toolkit/text/display.hpp"

namespace {

using toolkit::BarCell;
using toolkit::Cell;
using toolkit::ScoreCell;
using toolkit::Total;
using toolkit::TotalCell;

/// Five statements, of which `answered` are scored.
Total five(int total, int possible, std::size_t answered) {
  return {total, 10, possible, answered, 5};
}

Total complete(int total, int max) {
  const auto statements = static_cast<std::size_t>(max / 2);
  return {total, max, total, statements, statements};
}

TEST_CASE("a cell is written in plain words") {
  struct Row {
    Cell cell;
    std::string_view words;
  };
  const Row rows[] = {
      {std::monostate{}, ""},
      {std::string("A text, as it is: #*\n"), "A text, as it is: #*\n"},
      {std::string(), ""},
      {toolkit::Date(std::chrono::year(2026), std::chrono::May, std::chrono::day(4)), "4 May 2026"},
      {ScoreCell{2, "Comprehensive", {}}, "2, Comprehensive"},
      {ScoreCell{0, "Not Addressed", {}}, "0, Not Addressed"},
      {ScoreCell{{}, "", {}}, "not scored yet"},
      {ScoreCell{{}, "", 0}, "last year 0, not confirmed"},
      {ScoreCell{{}, "", 1}, "last year 1, not confirmed"},
      // A score of this year's counts, whatever was before.
      {ScoreCell{1, "Partial", 2}, "1, Partial"},
      {TotalCell{complete(8, 10)}, "8 out of 10"},
      {TotalCell{five(6, 9, 3)}, "6 to 9 out of 10"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.words);
    CHECK(toolkit::cell_text(row.cell) == row.words);
  }
}

TEST_CASE("totals are written as a number, or as a range while answers are missing") {
  struct Row {
    Total total;
    std::string_view words;
    std::string_view sentence;
  };
  const Row rows[] = {
      {complete(31, 50), "31 out of 50", "25 of 25 statements scored. Total: 31 out of 50."},
      {complete(0, 50), "0 out of 50", "25 of 25 statements scored. Total: 0 out of 50."},
      {complete(50, 50), "50 out of 50", "25 of 25 statements scored. Total: 50 out of 50."},
      {{14, 50, 42, 11, 25},
       "14 to 42 out of 50",
       "Draft: 11 of 25 scored, 14 so far; the final total will be between 14 and 42."},
      {{0, 50, 50, 0, 25},
       "0 to 50 out of 50",
       "Draft: 0 of 25 scored, 0 so far; the final total will be between 0 and 50."},
      {{30, 50, 32, 24, 25},
       "30 to 32 out of 50",
       "Draft: 24 of 25 scored, 30 so far; the final total will be between 30 and 32."},
  };
  for (const Row& row : rows) {
    CAPTURE(row.words);
    CHECK(toolkit::total_text(row.total) == row.words);
    CHECK(toolkit::cell_text(TotalCell{row.total}) == row.words);
    CHECK(toolkit::overall_sentence(row.total) == row.sentence);
  }
}

/// `text` as many times as asked.
std::string times(int count, std::string_view text) {
  std::string out;
  for (int i = 0; i < count; ++i) out += text;
  return out;
}

TEST_CASE("a bar has twenty characters: scored, still to be scored, given up") {
  struct Row {
    Total total;
    int scored;
    int reachable;
  };
  const Row rows[] = {
      {complete(0, 10), 0, 0},
      {complete(1, 10), 2, 0},
      {complete(8, 10), 16, 0},
      {complete(10, 10), 20, 0},
      {complete(25, 50), 10, 0},
      // Rounded to the nearest character.
      {complete(31, 50), 12, 0},
      {complete(32, 50), 13, 0},
      {complete(49, 50), 20, 0},
      {complete(1, 50), 0, 0},
      {complete(2, 50), 1, 0},
      {complete(2, 6), 7, 0},
      {complete(4, 6), 13, 0},
      {complete(5, 14), 7, 0},
      {complete(3, 2 * 21), 1, 0},
      // Drafts.
      {five(0, 10, 0), 0, 20},
      {five(6, 9, 3), 12, 6},
      {five(0, 2, 4), 0, 4},
      {{14, 50, 42, 11, 25}, 6, 11},
      // A set without statements.
      {{0, 0, 0, 0, 0}, 0, 0},
  };
  for (const Row& row : rows) {
    CAPTURE(row.total.total);
    CAPTURE(row.total.max);
    CHECK(toolkit::cell_text(BarCell{row.total}) ==
          times(row.scored, "█") + times(row.reachable, "▒") +
              times(20 - row.scored - row.reachable, "░"));
  }
}

TEST_CASE("every bar is as wide as any other, and never shows less for more") {
  for (int max = 2; max <= 60; max += 2) {
    std::size_t before = 0;
    for (int total = 0; total <= max; ++total) {
      CAPTURE(max);
      CAPTURE(total);
      const std::string bar = toolkit::cell_text(BarCell{complete(total, max)});
      CHECK(toolkit::display_width(bar) == 20);
      const std::size_t filled = bar.find("░") == std::string::npos ? bar.size() : bar.find("░");
      CHECK(filled >= before);
      before = filled;
      for (int possible = total; possible <= max; possible += 2) {
        const Total draft{total, max, possible, 0, static_cast<std::size_t>(max / 2)};
        CHECK(toolkit::display_width(toolkit::cell_text(BarCell{draft})) == 20);
      }
    }
  }
}

}  // namespace
