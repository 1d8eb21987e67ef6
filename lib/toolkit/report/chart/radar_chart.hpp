#pragma once

#include "toolkit/report/chart/chart_series.hpp"
#include "toolkit/report/model/drawing.hpp"

namespace toolkit {

/// The newest year's totals on an axis each, against the earlier years.
Drawing radar_chart(const ChartSeries& series);

}  // namespace toolkit
