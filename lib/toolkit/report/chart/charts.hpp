#pragma once

#include <optional>
#include <string>
#include <vector>

#include "toolkit/export.hpp"
#include "toolkit/report/model/drawing.hpp"
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

TOOLKIT_EXPORT ChartSeries chart_series(const View& view);
TOOLKIT_EXPORT ChartSeries chart_series(const ComparisonView& view);

/// A bar for each principle's total in the newest year, with a mark for the year before it.
TOOLKIT_EXPORT Drawing bars_chart(const ChartSeries& series);
/// The newest year's totals on an axis each, against the earlier years.
TOOLKIT_EXPORT Drawing radar_chart(const ChartSeries& series);
/// A line for each principle over the years; at least two years. `context` stands as a note.
TOOLKIT_EXPORT Drawing trend_chart(const ChartSeries& series);
/// A box for each statement, with its score, in the order of the set. The view must show scores.
TOOLKIT_EXPORT Drawing strip_chart(const View& view);

/// What the pages of a report say around a chart, for a chart that stands alone.
struct ChartFrame {
  std::string council;
  std::vector<std::string> markings;  ///< not to be overlooked: internal, draft
  std::vector<std::string> notes;     ///< how to take what the chart shows
};

TOOLKIT_EXPORT ChartFrame chart_frame(const View& view, const std::string& internal_marking);
/// The chart on a sheet of its own: its markings and title above it, the notes below, and a margin.
TOOLKIT_EXPORT Drawing framed(Drawing chart, const ChartFrame& frame);

}  // namespace toolkit
