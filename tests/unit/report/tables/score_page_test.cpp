#include "toolkit/report/tables/score_page.hpp"
#include "loaded.hpp"

#include <doctest/doctest.h>

#include <cstddef>
#include <string>
#include <variant>

namespace {

using toolkit::test::load;
using toolkit::test::Loaded;
using toolkit::test::Pieces;

TEST_CASE("the page of totals names council and period, each principle and the whole") {
  Pieces pieces;
  pieces.answers = {{"wellbeing-1", "2"}, {"police-5", "0"}};
  const Loaded loaded = load(pieces);
  const toolkit::ReportDocument page = toolkit::score_page(loaded.assessment, loaded.scores);
  CHECK(page.title == "Harrowmere District Council, 2025-26");
  REQUIRE(page.blocks.size() == 3);
  const auto& heading = std::get<toolkit::Heading>(page.blocks[0]);
  CHECK(heading.level == 1);
  CHECK(heading.text == page.title);
  const auto& table = std::get<toolkit::Table>(page.blocks[1]);
  REQUIRE(table.rows.size() == 5);
  const char* const totals[] = {"6 out of 10", "5 out of 10", "5 out of 10", "4 out of 10",
                                "5 out of 10"};
  for (std::size_t p = 0; p < table.rows.size(); ++p) {
    CAPTURE(p);
    REQUIRE(table.rows[p].size() == table.columns.size());
    CHECK(toolkit::cell_text(table.rows[p][0]) ==
          toolkit::builtin_statement_set().principles[p].title.text);
    CHECK(toolkit::cell_text(table.rows[p][1]) ==
          toolkit::cell_text(toolkit::BarCell{loaded.scores.principles[p]}));
    CHECK(toolkit::cell_text(table.rows[p][2]) == totals[p]);
  }
  CHECK(std::get<toolkit::Paragraph>(page.blocks[2]).text ==
        "25 of 25 statements scored. Total: 25 out of 50.");
}

TEST_CASE("council and period are a title, also where the period cannot be read") {
  Pieces pieces;
  pieces.period = "2025/26";
  CHECK(toolkit::council_and_period(load(pieces).assessment) ==
        "Harrowmere District Council, 2025-26");
  pieces.period = "2026";
  CHECK(toolkit::council_and_period(load(pieces).assessment) ==
        "Harrowmere District Council, 2026");
  toolkit::Assessment without;
  without.council.value = "A council";
  CHECK(toolkit::council_and_period(without) == "A council");
}

}  // namespace
