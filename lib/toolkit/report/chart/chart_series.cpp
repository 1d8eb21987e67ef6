#include "toolkit/report/chart/chart_series.hpp"

#include <utility>

#include "toolkit/report/model/prose.hpp"

namespace toolkit {

ChartSeries chart_series(const View& view) {
  ChartSeries series;
  series.council = view.council;
  series.years.push_back(
      {view.period ? view.period->label() : std::string(), flow(view.context), view.is_draft()});
  for (std::size_t p = 0; p < view.principles.size(); ++p) {
    series.principles.push_back(
        {std::string(view.set->principles[p].title.text), {view.principles[p].total}});
  }
  return series;
}

ChartSeries chart_series(const ComparisonView& view) {
  ChartSeries series;
  series.council = view.years.back().council;
  series.across = view.across;
  for (std::size_t year = 0; year < view.years.size(); ++year) {
    series.years.push_back(
        {year_label(view, year), flow(view.years[year].context), view.years[year].draft});
  }
  for (const ComparisonView::TotalLine& line : view.principles) {
    series.principles.push_back({line.title, line.totals});
  }
  return series;
}

}  // namespace toolkit
