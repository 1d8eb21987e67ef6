#include "toolkit/report/chart/chart_kind.hpp"
#include "diff/years.hpp"

#include <doctest/doctest.h>

#include <optional>

namespace {

using toolkit::Audience;
using toolkit::chart_lack;
using toolkit::ChartKind;
using toolkit::ChartLack;
using toolkit::PublishedViews;
using toolkit::test::compared;
using toolkit::test::load;
using toolkit::test::Loaded;
using toolkit::test::Pieces;

Pieces year(const char* period, const char* publish) {
  Pieces pieces;
  pieces.period = period;
  pieces.head = std::string("publish: ") + publish + "\n";
  return pieces;
}

PublishedViews alone(const Loaded& loaded) {
  const toolkit::Assessment* const years[] = {&loaded.assessment};
  auto views = toolkit::publish(years, toolkit::StatementSets());
  REQUIRE(views);
  return std::move(*views);
}

TEST_CASE("a chart is found by its name") {
  CHECK(toolkit::find_chart_kind("bars") == ChartKind::bars);
  CHECK(toolkit::find_chart_kind("strip") == ChartKind::strip);
  CHECK(toolkit::find_chart_kind("pie") == std::nullopt);
}

TEST_CASE("a trend lacks a second year, and a strip the scores that may not be read") {
  const Loaded open = load(year("2025-26", "scores"));
  CHECK(chart_lack(ChartKind::bars, alone(open)) == ChartLack::nothing);
  CHECK(chart_lack(ChartKind::strip, alone(open)) == ChartLack::nothing);
  CHECK(chart_lack(ChartKind::trend, alone(open)) == ChartLack::second_year);
  const Loaded closed = load(year("2025-26", "totals"));
  CHECK(chart_lack(ChartKind::bars, alone(closed)) == ChartLack::nothing);
  CHECK(chart_lack(ChartKind::strip, alone(closed)) == ChartLack::scores);

  const auto two =
      compared(std::vector<Pieces>{year("2024-25", "scores"), year("2025-26", "scores")});
  const PublishedViews views = two.views(Audience::general_public);
  CHECK(chart_lack(ChartKind::trend, views) == ChartLack::nothing);
  for (const ChartKind kind :
       {ChartKind::bars, ChartKind::radar, ChartKind::trend, ChartKind::strip}) {
    CHECK_FALSE(toolkit::chart_sheet(kind, views).shapes.empty());
  }
}

}  // namespace
