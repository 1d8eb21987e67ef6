#pragma once

#include <optional>
#include <string_view>

#include "toolkit/report/model/drawing.hpp"
#include "toolkit/report/view/publish.hpp"

namespace toolkit {

/// The charts that are drawn on a sheet of their own.
enum class ChartKind { bars, radar, trend, strip };

/// The kind of that name, `bars`; nothing where there is none.
std::optional<ChartKind> find_chart_kind(std::string_view name);

/// What views lack for a chart.
enum class ChartLack {
  nothing,
  second_year,  ///< a trend takes two years or more
  scores,       ///< its audience may not read the scores, which it shows
};

ChartLack chart_lack(ChartKind kind, const PublishedViews& views);

/// The chart of some views that lack nothing for it, with its markings and notes around it.
Drawing chart_sheet(ChartKind kind, const PublishedViews& views);

}  // namespace toolkit
