#include <fmt/format.h>

#include "cmd/args/command_line.hpp"
#include "cmd/command/commands.hpp"
#include "cmd/input/report_years.hpp"
#include "cmd/output/named_format.hpp"
#include "cmd/output/output.hpp"
#include "toolkit/files/failure.hpp"
#include "toolkit/render/svg.hpp"
#include "toolkit/report/chart/chart_kind.hpp"
#include "toolkit/text/display.hpp"

namespace toolkit::cli {
namespace {

void refuse_what_lacks(ChartLack lack, const PublishedViews& views, const LoadedYears& years) {
  switch (lack) {
    case ChartLack::nothing:
      return;
    case ChartLack::second_year:
      throw UsageError("a trend takes two years or more; name the earlier ones with --previous");
    case ChartLack::scores:
      throw Failure(
          fmt::format("{} publishes totals only, and this chart shows scores; --audience internal "
                      "prints it",
                      shown_strictest(years, views)));
  }
}

}  // namespace

ExitStatus run_chart(const Arguments& arguments) {
  static_cast<void>(named_format(arguments));  // refuses a name before anything is read
  const ReportYears years(arguments, "there is no chart");
  if (years.empty()) return years.status();
  const PublishedViews views = years.publish();
  const ChartKind kind = find_chart_kind(arguments.kind).value_or(ChartKind::bars);
  refuse_what_lacks(chart_lack(kind, views), views, years.years());
  Output output(arguments);
  output.write(render_svg(chart_sheet(kind, views)));
  output.finish();
  print_file_name(output, arguments);
  return years.status();
}

}  // namespace toolkit::cli
