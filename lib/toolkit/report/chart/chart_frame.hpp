#pragma once

#include <string>
#include <vector>

#include "toolkit/report/model/drawing.hpp"
#include "toolkit/report/view/view.hpp"

namespace toolkit {

/// What the pages of a report say around a chart, for a chart that stands alone.
struct ChartFrame {
  std::string council;
  std::vector<std::string> markings;  ///< not to be overlooked: internal, draft
  std::vector<std::string> notes;     ///< how to take what the chart shows
};

ChartFrame chart_frame(const View& view);
/// The chart on a sheet of its own: its markings and title above it, the notes below, and a margin.
Drawing framed(Drawing chart, const ChartFrame& frame);

}  // namespace toolkit
