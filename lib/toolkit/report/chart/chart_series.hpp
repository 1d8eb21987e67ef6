#pragma once

#include <optional>
#include <string>
#include <vector>

#include "toolkit/report/view/comparison_view.hpp"
#include "toolkit/report/view/view.hpp"

namespace toolkit {

/// What the charts of totals show: the totals of each principle over one or more years. It is taken
/// from a view, so that a chart shows nothing that its audience may not read.
struct ChartSeries {
  struct Year {
    std::string label;    ///< `2025-26`; with the council's name where councils are compared
    std::string context;  ///< what to know about that year
    bool draft = false;
  };

  struct Line {
    std::string title;                         ///< of the principle
    std::vector<std::optional<Total>> totals;  ///< one a year, oldest first
  };

  std::string council;
  std::vector<Year> years;  ///< oldest first
  std::vector<Line> principles;
  bool across = false;  ///< the "years" are of several councils
};

ChartSeries chart_series(const View& view);
ChartSeries chart_series(const ComparisonView& view);

}  // namespace toolkit
