#pragma once

#include "toolkit/report/chart/chart_series.hpp"
#include "toolkit/report/model/drawing.hpp"

namespace toolkit {

/// A line for each principle over the years; at least two years. `context` stands as a note.
Drawing trend_chart(const ChartSeries& series);

}  // namespace toolkit
