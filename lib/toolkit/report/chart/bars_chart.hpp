#pragma once

#include "toolkit/report/chart/chart_series.hpp"
#include "toolkit/report/model/drawing.hpp"

namespace toolkit {

/// A bar for each principle's total in the newest year, with a mark for the year before it.
Drawing bars_chart(const ChartSeries& series);

}  // namespace toolkit
