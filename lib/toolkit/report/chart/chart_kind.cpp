#include "toolkit/report/chart/chart_kind.hpp"

#include <algorithm>
#include <iterator>

#include "toolkit/report/chart/bars_chart.hpp"
#include "toolkit/report/chart/chart_frame.hpp"
#include "toolkit/report/chart/chart_series.hpp"
#include "toolkit/report/chart/radar_chart.hpp"
#include "toolkit/report/chart/strip_chart.hpp"
#include "toolkit/report/chart/trend_chart.hpp"

namespace toolkit {
namespace {

Drawing draw_series(const PublishedViews& views, Drawing (*draw)(const ChartSeries& series)) {
  return draw(views.comparison() != nullptr ? chart_series(*views.comparison())
                                            : chart_series(views.year()));
}

struct KindRow {
  std::string_view name;
  ChartKind kind;
  Drawing (*draw)(const PublishedViews& views);
};

constexpr KindRow kinds[] = {
    {"bars", ChartKind::bars,
     [](const PublishedViews& views) { return draw_series(views, bars_chart); }},
    {"radar", ChartKind::radar,
     [](const PublishedViews& views) { return draw_series(views, radar_chart); }},
    {"trend", ChartKind::trend,
     [](const PublishedViews& views) { return draw_series(views, trend_chart); }},
    {"strip", ChartKind::strip,
     [](const PublishedViews& views) { return strip_chart(views.year()); }},
};

}  // namespace

std::optional<ChartKind> find_chart_kind(std::string_view name) {
  const auto* const row = std::ranges::find(kinds, name, &KindRow::name);
  if (row == std::end(kinds)) return std::nullopt;
  return row->kind;
}

ChartLack chart_lack(ChartKind kind, const PublishedViews& views) {
  if (kind == ChartKind::trend && views.comparison() == nullptr) return ChartLack::second_year;
  if (kind == ChartKind::strip && !views.year().shows_scores) return ChartLack::scores;
  return ChartLack::nothing;
}

Drawing chart_sheet(ChartKind kind, const PublishedViews& views) {
  const auto* const row = std::ranges::find(kinds, kind, &KindRow::kind);
  return framed(row->draw(views), chart_frame(views.year()));
}

}  // namespace toolkit
