#include "toolkit/render/pdf/layout/column_widths.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <numeric>
#include <random>
#include <string_view>
#include <vector>

namespace {

using toolkit::pdf::ColumnNeed;
using toolkit::pdf::share_width;

double sum(const std::vector<double>& widths) {
  return std::accumulate(widths.begin(), widths.end(), 0.0);
}

TEST_CASE("widths are shared out by what columns need") {
  struct Row {
    std::string_view why;
    std::vector<ColumnNeed> columns;
    bool fill;
    std::vector<double> widths;  // of 100
  };
  const Row rows[] = {
      {"all fit", {{10, 20}, {10, 30}}, false, {20, 30}},
      {"all fit, and fill in proportion", {{10, 20}, {10, 30}}, true, {40, 60}},
      {"just fit", {{10, 40}, {10, 60}}, false, {40, 60}},
      {"words do not fit", {{100, 300}, {300, 300}}, true, {25, 75}},
      {"words just fit", {{40, 300}, {60, 300}}, false, {40, 60}},
      {"the rest goes to the long one", {{10, 10}, {10, 500}}, true, {10, 90}},
      {"alike columns are alike", {{10, 500}, {10, 500}}, true, {50, 50}},
      {"one column", {{10, 500}}, true, {100}},
      {"no column", {}, true, {}},
  };
  for (const Row& row : rows) {
    CAPTURE(row.why);
    const std::vector<double> widths = share_width(row.columns, 100, row.fill);
    REQUIRE(widths.size() == row.widths.size());
    for (std::size_t i = 0; i < widths.size(); ++i) {
      CAPTURE(i);
      CHECK(widths[i] == doctest::Approx(row.widths[i]).epsilon(0.0001));
    }
  }
}

TEST_CASE("whatever is needed, widths fill the room and respect the longest words") {
  std::mt19937 random(4);
  const auto pick = [&](double from, double to) {
    return std::uniform_real_distribution<double>(from, to)(random);
  };
  for (int round = 0; round < 2000; ++round) {
    const double width = pick(100, 600);
    const auto count = static_cast<std::size_t>(pick(1, 40));
    std::vector<ColumnNeed> columns;
    for (std::size_t i = 0; i < count; ++i) {
      const double least = pick(10, 120);
      columns.push_back({least, least + (i % 3 == 0 ? 0 : pick(0, 900))});
    }
    double least = 0;
    double full = 0;
    for (const ColumnNeed& column : columns) {
      least += column.least;
      full += column.full;
    }
    CAPTURE(round);
    for (const bool fill : {false, true}) {
      CAPTURE(fill);
      const std::vector<double> widths = share_width(columns, width, fill);
      REQUIRE(widths.size() == count);
      const bool all_fit = full <= width;
      CHECK(sum(widths) == doctest::Approx(all_fit && !fill ? full : width).epsilon(1e-9));
      for (std::size_t i = 0; i < count; ++i) {
        CAPTURE(i);
        CHECK(widths[i] > 0);
        if (least <= width) CHECK(widths[i] >= columns[i].least - 1e-9);
        if (all_fit) CHECK(widths[i] >= columns[i].full - 1e-9);
        // No column takes room that it has no use for while another goes short.
        if (!all_fit) CHECK(widths[i] <= columns[i].full + 2);
      }
    }
  }
}

TEST_CASE("of two columns the one with more to say is never the narrower") {
  for (int step = 0; step < 16; ++step) {
    const double more = 50 * step;
    const std::vector<double> widths =
        share_width({{20, 200}, {20, 200 + more}, {20, 100}}, 300, true);
    CAPTURE(more);
    CHECK(widths[1] >= widths[0] - 2);
    CHECK(widths[0] >= widths[2] - 2);
  }
}

}  // namespace
