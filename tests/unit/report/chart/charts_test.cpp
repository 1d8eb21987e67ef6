#include "diff/years.hpp"
#include "report/chart/chart_series.hpp"
#include "report/chart/drawn.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "toolkit/report/chart/bars_chart.hpp"
#include "toolkit/report/chart/chart_series.hpp"
#include "toolkit/report/chart/radar_chart.hpp"
#include "toolkit/report/chart/trend_chart.hpp"

namespace {

using toolkit::ChartSeries;
using toolkit::ColourRole;
using toolkit::Drawing;
using toolkit::Label;
using toolkit::Path;
using toolkit::test::all_of;
using toolkit::test::joined;
using toolkit::test::misplaced;
using toolkit::test::mixed_series;
using toolkit::test::partly_scored;
using toolkit::test::scored;
using toolkit::test::series_of;
using toolkit::test::texts_of;

struct ChartRow {
  std::string_view name;
  Drawing (*draw)(const ChartSeries& series);
};
constexpr ChartRow charts[] = {{"bars", toolkit::bars_chart},
                               {"radar", toolkit::radar_chart},
                               {"trend", toolkit::trend_chart}};

const std::string long_title =
    "Relationships with the police, fire and rescue, neighbouring councils and every other body "
    "that has a part in keeping councillors safe from harm and from fear of harm";

bool says(const Drawing& drawing, std::string_view text) {
  return std::ranges::count(texts_of(drawing), text) > 0;
}

ChartSeries three_years() {
  return series_of({{"Wellbeing", "Risk", "Process", "Police", "Respect"},
                    {{scored(4), scored(6), scored(8)},
                     {scored(3), scored(4), scored(5)},
                     {scored(5), scored(6), scored(7)},
                     {scored(3), scored(5), scored(5)},
                     {scored(4), scored(5), scored(6)}}});
}

TEST_CASE("no label leaves a chart or lies on another, whatever the titles and numbers") {
  const std::string titles[] = {"Risk",
                                "Relationships with local police (and relevant partners)",
                                long_title,
                                std::string(120, 'W'),
                                "议员安全原则与责任的明确化以及相关伙伴关系的说明",
                                "Line\nbreaks\tand \x1b[31m controls",
                                ""};
  struct Size {
    std::size_t principles;
    std::size_t years;
    int max;
  };
  const Size sizes[] = {{5, 1, 10}, {5, 2, 10}, {5, 3, 10}, {5, 12, 10}, {1, 2, 10},  {2, 3, 4},
                        {3, 4, 6},  {7, 5, 14}, {8, 3, 12}, {20, 1, 20}, {20, 4, 20}, {4, 3, 200}};
  for (const std::string& title : titles) {
    for (const Size& size : sizes) {
      ChartSeries series = mixed_series(size.principles, size.years, title, size.max);
      for (const bool with_notes : {false, true}) {
        if (with_notes) series.years.front().context = long_title + '\n' + long_title;
        for (const ChartRow& chart : charts) {
          const Drawing drawing = chart.draw(series);
          CAPTURE(chart.name);
          CAPTURE(title);
          CAPTURE(size.principles);
          CAPTURE(size.years);
          CHECK(misplaced(drawing) == "");
          CHECK(drawing.width == 480);
          CHECK(drawing.height <= 640);
        }
      }
    }
  }
}

TEST_CASE("labels of councils are as long as they are") {
  ChartSeries series = mixed_series(5, 4, "Risk");
  series.across = true;
  for (auto& year : series.years) year.label = long_title + " (" + year.label + ")";
  for (const ChartRow& chart : charts) {
    CAPTURE(chart.name);
    CHECK(misplaced(chart.draw(series)) == "");
  }
}

TEST_CASE("among councils none has its numbers at the axes") {
  ChartSeries series = three_years();
  CHECK(says(toolkit::radar_chart(series), "8 of 10"));
  series.across = true;
  const Drawing drawing = toolkit::radar_chart(series);
  CHECK_FALSE(says(drawing, "8 of 10"));
  CHECK(drawing.title == "The principles side by side");
  CHECK(toolkit::bars_chart(series).title == "Total of each principle");
}

TEST_CASE("a description has every number, in sentences") {
  const ChartSeries series = three_years();
  const std::string_view wellbeing = "Wellbeing: 8 out of 10 in 2025-26, 6 out of 10 in 2024-25";
  CHECK(toolkit::bars_chart(series).description ==
        "Bar chart. Wellbeing: 8 out of 10 in 2025-26, 6 out of 10 in 2024-25. Risk: 5 out of 10 "
        "in 2025-26, 4 out of 10 in 2024-25. Process: 7 out of 10 in 2025-26, 6 out of 10 in "
        "2024-25. Police: 5 out of 10 in 2025-26, 5 out of 10 in 2024-25. Respect: 6 out of 10 in "
        "2025-26, 5 out of 10 in 2024-25. Not drawn, to keep the chart readable: 2023-24.");
  for (const ChartRow& chart : charts) {
    CAPTURE(chart.name);
    CHECK(chart.draw(series).description.find(wellbeing) != std::string::npos);
  }
  CHECK(toolkit::radar_chart(series).description.find("4 out of 10 in 2023-24") !=
        std::string::npos);
}

TEST_CASE("titles that a drawing must shorten stand whole in its description") {
  const ChartSeries series = mixed_series(20, 3, long_title, 20);
  for (const ChartRow& chart : charts) {
    const Drawing drawing = chart.draw(series);
    CAPTURE(chart.name);
    const auto texts = texts_of(drawing);
    CHECK(std::ranges::any_of(texts, [](const auto& text) { return text.ends_with("…"); }));
    CHECK(drawing.description.find(long_title) != std::string::npos);
  }
}

TEST_CASE("bars are as long as the totals, of one scale") {
  const Drawing drawing = toolkit::bars_chart(series_of(
      {{"Ten", "Eight", "Half"},
       {{scored(5), scored(10)}, {scored(2, 8), scored(4, 8)}, {scored(1), partly_scored(4, 3)}}}));
  std::vector<double> bars;
  for (const Path& path : all_of<Path>(drawing)) {
    if (path.fill == ColourRole::newest) bars.push_back(path.points[1].x - path.points[0].x);
  }
  REQUIRE(bars.size() == 4);  // and one in the legend
  CHECK(bars[1] == doctest::Approx(bars[0] * 0.4));
  CHECK(bars[2] == doctest::Approx(bars[0] * 0.4));
  for (const char* const text :
       {"10 of 10", "4 of 8", "4 to 8 of 10", "2024-25: 5", "2024-25: 1",
        "2025-26 (not scored in full)", "can still be reached", "Mark: 2024-25"}) {
    CAPTURE(text);
    CHECK(says(drawing, text));
  }
}

TEST_CASE("bars show what can still be reached, and what the year before can") {
  const Drawing drawing = toolkit::bars_chart(
      series_of({{"Draft", "Both"},
                 {{scored(6), partly_scored(4, 3)}, {partly_scored(1, 2), scored(6, 8)}}}));
  double scored_part = 0;
  double open_part = 0;
  double from = 0;
  double to = 0;
  for (const Path& path : all_of<Path>(drawing)) {
    const double width = path.points[1].x - path.points[0].x;
    if (path.fill == ColourRole::newest && scored_part == 0) scored_part = width;
    const bool document =
        path.closed && !path.fill && path.stroke && path.stroke->ink == ColourRole::newest;
    if (document && open_part == 0) open_part = width;
    // The line between the two ticks lies flat.
    if (path.stroke && path.stroke->ink == ColourRole::earlier &&
        path.points[0].y == path.points[1].y) {
      from = path.points[0].x;
      to = path.points[1].x;
    }
  }
  REQUIRE(scored_part > 0);
  CHECK(open_part == doctest::Approx(scored_part));          // 4, and 4 more
  CHECK(to - from == doctest::Approx(scored_part / 4 * 6));  // from 1 to 7
  CHECK(says(drawing, "4 to 8 of 10"));
  CHECK(says(drawing, "2024-25: 1 to 7 of 10"));  // the highest total was another
}

TEST_CASE("a chart of one year has no mark, and of a year that is scored nothing open") {
  const Drawing drawing = toolkit::bars_chart(series_of({{"Ten"}, {{scored(5)}}}));
  CHECK(drawing.title == "Total of each principle, 2025-26");
  CHECK(drawing.description == "Bar chart. Ten: 5 out of 10.");
  CHECK(joined(texts_of(drawing), "|") == "0|2|4|6|8|10|Ten|5 of 10|2025-26");
}

TEST_CASE("a principle that a year does not have is said to be missing, and not drawn") {
  const ChartSeries series = series_of({{"Kept", "New", "Gone"},
                                        {{scored(5), scored(6), scored(7)},
                                         {{}, scored(4), scored(5)},
                                         {scored(3), scored(2), {}}}});
  CHECK(says(toolkit::bars_chart(series), "not asked"));
  for (const ChartRow& chart : charts) {
    CAPTURE(chart.name);
    CHECK(chart.draw(series).description.find("Gone: no such principle in 2025-26") !=
          std::string::npos);
  }
  // One ring is whole, two are open.
  std::size_t open = 0;
  std::size_t whole = 0;
  for (const Path& path : all_of<Path>(toolkit::radar_chart(series))) {
    if (path.fill || !path.stroke || path.stroke->ink == ColourRole::grid || path.points.size() < 2)
      continue;
    const bool in_legend = path.points.front().y == path.points.back().y;
    if (!in_legend) ++(path.closed ? whole : open);
  }
  CHECK(whole == 1);
  CHECK(open == 2);
}

TEST_CASE(
    "a principle that nobody has scored yet is no nought, and one in part has a hollow mark") {
  const Drawing drawing = toolkit::radar_chart(
      series_of({{"None", "Part", "Full", "Full"},
                 {{partly_scored(0, 0)}, {partly_scored(2, 1)}, {scored(4)}, {scored(0)}}}));
  std::size_t hollow = 0;
  std::size_t full = 0;
  for (const toolkit::Dot& dot : all_of<toolkit::Dot>(drawing)) {
    ++(dot.fill == ColourRole::paper ? hollow : full);
  }
  CHECK(hollow == 1);
  CHECK(full == 2 + 1);  // and the one of the legend
}

TEST_CASE("titles that are too long for their axes stand in a key") {
  // Above the chart there is room for lines, but not for as many; beside it a word may be too wide.
  const std::string wide(14, 'W');
  const std::pair<std::size_t, std::string> titles[] = {
      {0, long_title}, {1, long_title}, {1, wide}, {4, wide}};
  for (const auto& [principle, title] : titles) {
    ChartSeries series = three_years();
    series.principles[principle].title = title;
    CAPTURE(title);
    CAPTURE(principle);
    CHECK(says(toolkit::radar_chart(series), "7 of 10: Process"));
  }
  CHECK_FALSE(says(toolkit::radar_chart(three_years()), "7 of 10: Process"));
}

TEST_CASE("a radar draws four years at most, and says so") {
  const ChartSeries series = mixed_series(5, 6, "Risk");
  const Drawing drawing = toolkit::radar_chart(series);
  CHECK(drawing.title == "The principles side by side, 2022-23 to 2025-26");
  CHECK(drawing.description.ends_with("Not drawn, to keep the chart readable: 2020-21, 2021-22."));
  CHECK_FALSE(says(drawing, "2021-22"));
}

TEST_CASE("too few principles for a radar, or years for a trend, give bars") {
  const ChartSeries few = mixed_series(2, 2, "Risk");
  CHECK(toolkit::radar_chart(few).description.starts_with("Bar chart."));
  const ChartSeries one = mixed_series(5, 1, "Risk");
  CHECK(toolkit::trend_chart(one).description.starts_with("Bar chart."));
}

TEST_CASE("rings count points where all principles have the same highest total") {
  CHECK(says(toolkit::radar_chart(three_years()), "8"));
  const Drawing uneven = toolkit::radar_chart(
      series_of({{"A", "B", "C"}, {{scored(5)}, {scored(4, 8)}, {scored(6, 12)}}}));
  CHECK(says(uneven, "80%"));
  CHECK_FALSE(says(uneven, "8"));
}

TEST_CASE("notes of a trend are numbered, and whole where they have room") {
  ChartSeries series = three_years();
  series.years[0].context = "A new name.";
  series.years[2].context = "All-out\nelections.";
  const Drawing drawing = toolkit::trend_chart(series);
  for (const char* const text :
       {"2023-24¹", "2024-25", "2025-26²", "2023-24: A new name.", "2025-26: All-out elections."}) {
    CAPTURE(text);
    CHECK(says(drawing, text));
  }
  CHECK(drawing.description.find("Note on 2023-24: A new name.") != std::string::npos);

  std::string words;
  for (int i = 0; i < 2000; ++i) words += "word" + std::to_string(i) + ' ';
  series.years[1].context = words;
  const Drawing crowded = toolkit::trend_chart(series);
  CHECK(crowded.height <= 640);
  CHECK(says(crowded, "2023-24: A new name."));
  CHECK(std::ranges::any_of(texts_of(crowded), [](const auto& t) { return t.ends_with("…"); }));
  CHECK(crowded.description.find("word1999") != std::string::npos);
}

TEST_CASE("a trend leaves as much room between years as the calendar") {
  ChartSeries series = series_of({{"Risk"}, {{scored(2), scored(4), scored(6)}}});
  series.years[0].label = "2021-22";
  std::vector<double> places;
  for (const Label& label : all_of<Label>(toolkit::trend_chart(series))) {
    if (label.text.starts_with("20")) places.push_back(label.at.x);
  }
  std::ranges::sort(places);
  REQUIRE(places.size() == 3);
  CHECK((places[1] - places[0]) / (places[2] - places[1]) == doctest::Approx(3).epsilon(0.01));
}

TEST_CASE("a year that is not scored in full does not look like a fall") {
  const ChartSeries series = series_of({{"Risk"}, {{scored(5), scored(6), partly_scored(2, 1)}}});
  for (const Path& path : all_of<Path>(toolkit::trend_chart(series))) {
    // The line ends with the last year that is scored.
    if (path.stroke && path.stroke->width == 1.8 && !path.closed) CHECK(path.points.size() == 2);
  }
  CHECK(says(toolkit::trend_chart(series), "2 to 10"));
  // A hollow point at 2, with a thin line up to 10: the whole height of the panel is 10.
  const Drawing drawing = toolkit::trend_chart(series);
  const auto dots = all_of<toolkit::Dot>(drawing);
  REQUIRE(dots.size() == 4);  // and one in the legend
  CHECK(dots[1].fill == ColourRole::newest);
  CHECK(dots[2].fill == ColourRole::paper);
  const double point = (dots[0].centre.y - dots[1].centre.y);  // from 5 to 6
  double reach = 0;
  for (const Path& path : all_of<Path>(drawing)) {
    if (path.points[0].x == path.points[1].x) reach = path.points[0].y - path.points[1].y;
  }
  CHECK(reach == doctest::Approx(8 * point));
  CHECK(toolkit::trend_chart(series).description.ends_with("2025-26 is not scored in full."));
}

TEST_CASE("a draft that is scored in full is called one") {
  ChartSeries series = three_years();
  series.years[1].draft = true;
  CHECK(says(toolkit::bars_chart(series), "Mark: 2024-25 (draft)"));
  CHECK(says(toolkit::radar_chart(series), "2024-25 (draft)"));
  CHECK(toolkit::trend_chart(series).description.ends_with("2024-25 is a draft."));
}

TEST_CASE("a series comes from what the audience may read") {
  using toolkit::test::compared;
  using toolkit::test::Pieces;
  Pieces earlier;
  earlier.period = "2024-25";
  earlier.head = "context: A new name.\n";
  Pieces later;
  later.answers["risk-1"] = "";
  later.answers["police-1"] = "2";
  const auto years = compared({earlier, later});
  const ChartSeries series = toolkit::chart_series(years.view(toolkit::Audience::general_public));
  CHECK(series.council == "Harrowmere District Council");
  REQUIRE(series.years.size() == 2);
  CHECK(series.years[0].label == "2024-25");
  CHECK(series.years[0].context == "A new name.");
  CHECK(series.years[1].draft);
  REQUIRE(series.principles.size() == 5);
  CHECK(series.principles[1].totals[1]->possible == 6);
  CHECK(series.principles[3].totals[0]->total == 5);
  CHECK(series.principles[3].totals[1]->total == 6);

  const ChartSeries alone = toolkit::chart_series(years.years.back().view());
  CHECK(alone.years.size() == 1);
  CHECK(alone.principles[3].title == series.principles[3].title);
}

}  // namespace
