#include "render_all.hpp"

#include <variant>

#include "properties.hpp"
#include "toolkit/diagnostics/github_format.hpp"
#include "toolkit/diagnostics/json_format.hpp"
#include "toolkit/diagnostics/junit_format.hpp"
#include "toolkit/diagnostics/sarif_format.hpp"
#include "toolkit/diagnostics/text_format.hpp"
#include "toolkit/render/comparison_json.hpp"
#include "toolkit/render/csv.hpp"
#include "toolkit/render/ical.hpp"
#include "toolkit/render/json.hpp"
#include "toolkit/render/markdown.hpp"
#include "toolkit/render/plan_json.hpp"
#include "toolkit/render/svg.hpp"
#include "toolkit/render/text.hpp"
#include "toolkit/report/chart/bars_chart.hpp"
#include "toolkit/report/chart/chart_frame.hpp"
#include "toolkit/report/chart/chart_series.hpp"
#include "toolkit/report/chart/radar_chart.hpp"
#include "toolkit/report/chart/strip_chart.hpp"
#include "toolkit/report/chart/trend_chart.hpp"
#include "toolkit/report/comparison/comparison_report.hpp"
#include "toolkit/report/comparison/comparison_rows.hpp"
#include "toolkit/report/plan/plan_report.hpp"
#include "toolkit/report/year/statement_rows.hpp"
#include "toolkit/report/year/year_report.hpp"

namespace toolkit::fuzz {
namespace {

constexpr std::size_t usual_width = 80;
constexpr std::size_t min_width = 20;

void put(Outputs& outputs, const std::string& name, Kind kind, std::string output) {
  require_kind(kind, output);
  outputs.emplace(name, std::move(output));
}

/// Figures stand in Markdown as links.
FigureLinks links_of(const ReportDocument& document) {
  FigureLinks links;
  for (const Block& block : document.blocks) {
    if (const auto* const figure = std::get_if<Figure>(&block)) {
      links.emplace(figure->name, "charts/" + figure->name + ".svg");
    }
  }
  return links;
}

void put_outline(Outputs& outputs, const ReportDocument& document) {
  put(outputs, "text", Kind::terminal, render_text(document, usual_width, Colour::no));
  put(outputs, "narrow text", Kind::terminal, render_text(document, min_width, Colour::no));
  put(outputs, "Markdown", Kind::document, render_markdown(document, links_of(document)));
}

void put_chart(Outputs& outputs, const std::string& name, const Drawing& drawing,
               const ChartFrame& frame) {
  put(outputs, name, Kind::xml, render_svg(framed(drawing, frame)));
}

void put_charts(Outputs& outputs, const ChartSeries& series, const ChartFrame& frame) {
  put_chart(outputs, "bars", bars_chart(series), frame);
  put_chart(outputs, "radar", radar_chart(series), frame);
  if (series.years.size() > 1) put_chart(outputs, "trend", trend_chart(series), frame);
}

}  // namespace

Outputs render_findings(const std::vector<Finding>& findings) {
  Outputs outputs;
  put(outputs, "text", Kind::terminal, format_findings(findings, Colour::no));
  put(outputs, "JSON", Kind::json, findings_json(findings));
  put(outputs, "GitHub", Kind::github, findings_github(findings));
  // Every diagnostic of the catalogue stands in SARIF, which takes longer than all the rest.
  constexpr std::size_t one_in = 8;
  if (outputs.at("text").size() % one_in == 0) {
    put(outputs, "SARIF", Kind::json, findings_sarif(findings));
  }
  put(outputs, "JUnit", Kind::xml, findings_junit({}, findings));
  return outputs;
}

Outputs render_year(const View& view, const ComparisonView* comparison) {
  Outputs outputs;
  put_outline(outputs, year_report(view, comparison));
  put(outputs, "CSV", Kind::document, render_csv(statement_rows(view, comparison)));
  put(outputs, "JSON", Kind::json, render_json(view, comparison));
  const ChartFrame frame = chart_frame(view);
  put_charts(outputs, comparison != nullptr ? chart_series(*comparison) : chart_series(view),
             frame);
  if (view.shows_scores) put_chart(outputs, "strip", strip_chart(view), frame);
  return outputs;
}

Outputs render_plan(const PlanView& plan) {
  Outputs outputs;
  put_outline(outputs, plan_report(plan));
  put(outputs, "CSV", Kind::document, render_csv(plan_rows(plan)));
  put(outputs, "JSON", Kind::json, plan_json(plan));
  put(outputs, "calendar", Kind::document, render_calendar(plan));
  return outputs;
}

Outputs render_comparison(const ComparisonView& view) {
  Outputs outputs;
  put_outline(outputs, comparison_report(view));
  put(outputs, "CSV", Kind::document, render_csv(comparison_rows(view)));
  put(outputs, "JSON", Kind::json, comparison_json(view));
  put_charts(outputs, chart_series(view), {});
  return outputs;
}

}  // namespace toolkit::fuzz
