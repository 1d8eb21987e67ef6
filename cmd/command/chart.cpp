#include <algorithm>
#include <iterator>
#include <string_view>

#include <fmt/format.h>

#include "cmd/args/command_line.hpp"
#include "cmd/command/commands.hpp"
#include "cmd/input/report_years.hpp"
#include "cmd/output/output.hpp"
#include "toolkit/files/failure.hpp"
#include "toolkit/render/svg.hpp"
#include "toolkit/report/chart/bars_chart.hpp"
#include "toolkit/report/chart/chart_frame.hpp"
#include "toolkit/report/chart/chart_series.hpp"
#include "toolkit/report/chart/radar_chart.hpp"
#include "toolkit/report/chart/strip_chart.hpp"
#include "toolkit/report/chart/trend_chart.hpp"
#include "toolkit/text/display.hpp"

namespace toolkit::cli {
namespace {

struct KindRow {
  std::string_view name;
  Drawing (*draw)(const ReportYears& years);
};

ChartSeries series_of(const ReportYears& years) {
  return years.comparison() != nullptr ? chart_series(*years.comparison())
                                       : chart_series(*years.view());
}

Drawing draw_bars(const ReportYears& years) { return bars_chart(series_of(years)); }

Drawing draw_radar(const ReportYears& years) { return radar_chart(series_of(years)); }

Drawing draw_trend(const ReportYears& years) {
  const ChartSeries series = series_of(years);
  if (series.years.size() < 2) {
    throw UsageError("a trend takes two years or more; name the earlier ones with --previous");
  }
  return trend_chart(series);
}

Drawing draw_strip(const ReportYears& years) {
  const View& view = *years.view();
  if (!view.shows_scores) {
    throw Failure(
        fmt::format("{} publishes totals only, and this chart shows scores; --audience internal "
                    "prints it",
                    shown_name(strictest_year(years.years(), false).input)));
  }
  return strip_chart(view);
}

constexpr KindRow kinds[] = {
    {"bars", draw_bars}, {"radar", draw_radar}, {"trend", draw_trend}, {"strip", draw_strip}};

}  // namespace

ExitStatus run_chart(const Arguments& arguments) {
  if (arguments.format.empty() && arguments.has_output_file() &&
      !arguments.output.ends_with(".svg")) {
    throw UsageError(fmt::format("{} ends with no known format; name it .svg, or give --format svg",
                                 visible_name(arguments.output)));
  }
  const ReportYears years(arguments, "there is no chart");
  if (!years.view()) return years.status();
  const auto* const kind =
      std::ranges::find(kinds, std::string_view(arguments.kind), &KindRow::name);
  Output output(arguments);
  output.write(render_svg(
      framed(kind->draw(years), chart_frame(*years.view(), years.options().internal_marking))));
  output.finish();
  print_file_name(output, arguments);
  return years.status();
}

}  // namespace toolkit::cli
