#include "toolkit/render/text_table.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

#include "toolkit/text/display.hpp"

namespace {

using toolkit::Cell;
using toolkit::Table;
using toolkit::text_table;
using Lines = std::vector<std::string>;

const std::string prose = "Publish a form that members can fill in after the drop-in.";

/// A plan with two actions, the first with much to say.
Table plan() {
  return {"Actions",
          {{"Id"}, {"Action"}, {"Target", true}},
          {{std::string("FP-1"), prose, std::string("2")},
           {std::string("FP-2"), std::string("Train staff."), {}}}};
}

TEST_CASE("columns are as wide as what stands in them where there is room") {
  CHECK(text_table(plan(), 80) ==
        Lines{"Id    Action                                                      Target",
              "----  ----------------------------------------------------------  ------",
              "FP-1  Publish a form that members can fill in after the drop-in.       2",
              "FP-2  Train staff."});
  // Exactly enough is enough.
  CHECK(text_table(plan(), 72) == text_table(plan(), 80));
  CHECK(text_table(plan(), 71) != text_table(plan(), 80));
}

TEST_CASE("cells wrap within their columns where there is less") {
  CHECK(text_table(plan(), 46) == Lines{"Id    Action                            Target",
                                        "----  --------------------------------  ------",
                                        "FP-1  Publish a form that members can        2",
                                        "      fill in after the drop-in.", "FP-2  Train staff."});
}

TEST_CASE("rows are stacked where prose would become a thread") {
  const Lines narrow = {"FP-1: Publish a form that members", "  can fill in after the drop-in.",
                        "  Target: 2", "", "FP-2: Train staff."};
  CHECK(text_table(plan(), 37) == narrow);
  // Prose of 24 columns is still a column.
  CHECK(text_table(plan(), 38).front().starts_with("Id    Action"));
}

TEST_CASE("rows are stacked where a word would break") {
  const Table table{"Links",
                    {{"Id"}, {"Link"}},
                    {{std::string("E1"), std::string("https://example.org/a/very/long/path")}}};
  CHECK(text_table(table, 40) == Lines{"Id  Link", "--  ------------------------------------",
                                       "E1  https://example.org/a/very/long/path"});
  CHECK(text_table(table, 39) == Lines{"E1:", "  https://example.org/a/very/long/path"});
}

TEST_CASE("a table of one column, of wide characters, of lines, of no rows") {
  CHECK(text_table({"", {{"One"}}, {{std::string("two")}}}, 20) == Lines{"One", "---", "two"});
  CHECK(text_table({"", {{"A"}, {"B"}}, {{std::string("\u4e2d\u6587"), std::string("x")}}}, 20) ==
        Lines{"A     B", "----  -", "\u4e2d\u6587  x"});
  CHECK(text_table({"", {{"A"}, {"B"}}, {{std::string("one\ntwo"), std::string("x")}}}, 20) ==
        Lines{"A    B", "---  -", "one  x", "two"});
  CHECK(text_table({"", {{"A"}, {"B", true}}, {}}, 20) == Lines{"A  B", "-  -"});
}

TEST_CASE("every kind of cell is written in words") {
  const Table table{"",
                    {{"T"}, {"D"}, {"S"}},
                    {{toolkit::TotalCell{{8, 10, 8, 5, 5}},
                      toolkit::Date(std::chrono::year(2026), std::chrono::May, std::chrono::day(4)),
                      toolkit::ScoreCell{1, "Partial", {}}},
                     {Cell(), Cell(), Cell()}}};
  CHECK(text_table(table, 60) == Lines{"T            D           S",
                                       "-----------  ----------  ----------",
                                       "8 out of 10  4 May 2026  1, Partial", ""});
}

TEST_CASE("every word of a cell is there at every width") {
  for (std::size_t width = 20; width < 90; ++width) {
    CAPTURE(width);
    std::string joined;
    std::size_t widest = 0;
    for (const std::string& line : text_table(plan(), width)) {
      joined += line + "\n";
      widest = std::max(widest, toolkit::display_width(line));
      CHECK_FALSE(line.ends_with(' '));
    }
    CHECK(widest <= width);
    for (const std::string word : {"FP-1", "Publish", "members", "drop-in.", "FP-2", "Train"}) {
      CAPTURE(word);
      CHECK(joined.find(word) != std::string::npos);
    }
  }
}

}  // namespace
