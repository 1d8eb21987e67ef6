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
  Drawing (*draw)(const PublishedViews& views, const LoadedYears& years);
};

ChartSeries series_of(const PublishedViews& views) {
  return views.comparison() != nullptr ? chart_series(*views.comparison())
                                       : chart_series(views.year());
}

Drawing draw_bars(const PublishedViews& views, const LoadedYears& /*unused*/) {
  return bars_chart(series_of(views));
}

Drawing draw_radar(const PublishedViews& views, const LoadedYears& /*unused*/) {
  return radar_chart(series_of(views));
}

Drawing draw_trend(const PublishedViews& views, const LoadedYears& /*unused*/) {
  const ChartSeries series = series_of(views);
  if (series.years.size() < 2) {
    throw UsageError("a trend takes two years or more; name the earlier ones with --previous");
  }
  return trend_chart(series);
}

Drawing draw_strip(const PublishedViews& views, const LoadedYears& years) {
  if (!views.year().shows_scores) {
    throw Failure(
        fmt::format("{} publishes totals only, and this chart shows scores; --audience internal "
                    "prints it",
                    shown_strictest(years, views)));
  }
  return strip_chart(views.year());
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
  if (years.empty()) return years.status();
  const PublishedViews views = years.publish();
  const auto* const kind =
      std::ranges::find(kinds, std::string_view(arguments.kind), &KindRow::name);
  Output output(arguments);
  output.write(render_svg(framed(kind->draw(views, years.years()), chart_frame(views.year()))));
  output.finish();
  print_file_name(output, arguments);
  return years.status();
}

}  // namespace toolkit::cli
