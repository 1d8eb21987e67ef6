#include "toolkit/report/model/without_bars.hpp"

#include <doctest/doctest.h>

#include <string>
#include <variant>

namespace {

using toolkit::BarCell;
using toolkit::Facts;
using toolkit::Table;
using toolkit::TotalCell;
using toolkit::TrendCell;
using toolkit::without_bars;

TEST_CASE("facts and columns that are bars go, and the numbers beside them stay") {
  const toolkit::Total total{8, 10, 8, 5, 5};
  const Facts facts{{{"Total", TotalCell{total}}, {"As a bar", BarCell{total}}}};
  const Table table{"Totals",
                    {{"Principle"}, {"As a bar"}, {"Total", true}, {"Trend"}},
                    {{std::string("A"), BarCell{total}, TotalCell{total}, TrendCell{{total}}},
                     {std::string("B"), BarCell{total}, {}, TrendCell{{}}}}};
  const toolkit::ReportDocument shown = without_bars(
      {"", {facts, table, Facts{{{"As a bar", BarCell{total}}}}, toolkit::Paragraph{"x"}}});
  REQUIRE(shown.blocks.size() == 3);
  const auto& kept = std::get<Facts>(shown.blocks[0]).facts;
  REQUIRE(kept.size() == 1);
  CHECK(kept.front().label == "Total");
  const auto& left = std::get<Table>(shown.blocks[1]);
  REQUIRE(left.columns.size() == 2);
  CHECK(left.columns[0].title == "Principle");
  CHECK(left.columns[1].title == "Total");
  CHECK(left.columns[1].numeric);
  for (const auto& row : left.rows) {
    REQUIRE(row.size() == 2);
    CHECK_FALSE(std::holds_alternative<BarCell>(row[1]));
  }
}

TEST_CASE("a column with something else in it, and a table without rows, stay") {
  const Table mixed{"", {{"A"}, {"B"}}, {{{}, BarCell{}}, {{}, std::string("none")}}};
  CHECK(without_bars(mixed).columns.size() == 2);
  CHECK(without_bars(Table{"", {{"A"}}, {}}).columns.size() == 1);
}

}  // namespace
