#include <fmt/format.h>

#include "cmd/args/command_line.hpp"
#include "cmd/command/commands.hpp"
#include "cmd/input/settings.hpp"
#include "cmd/input/years.hpp"
#include "cmd/output/csv_output.hpp"
#include "cmd/output/document_format.hpp"
#include "cmd/output/output.hpp"
#include "cmd/output/pdf_output.hpp"
#include "cmd/output/text_output.hpp"
#include "toolkit/files/failure.hpp"
#include "toolkit/render/comparison_json.hpp"
#include "toolkit/report/comparison/comparison_report.hpp"
#include "toolkit/report/comparison/comparison_rows.hpp"
#include "toolkit/text/display.hpp"
#include "toolkit/text/plural.hpp"

namespace toolkit::cli {
namespace {

std::string render(DocumentFormat format, const ComparisonView& view, const Output& output,
                   const Arguments& arguments) {
  switch (format) {
    case DocumentFormat::text:
      return text_output(comparison_report(view), output, arguments);
    case DocumentFormat::markdown:
      return markdown_output(comparison_report(view), arguments);
    case DocumentFormat::csv:
      return csv_output(comparison_rows(view));
    case DocumentFormat::json:
      return comparison_json(view);
    case DocumentFormat::pdf:
      return pdf_output(comparison_report(view), arguments);
    case DocumentFormat::ics:
      break;
  }
  return {};
}

/// Why --fail-on-fall fails. A log may be as public as the page: where that may not show scores,
/// only how many fell is told.
void print_unaccepted_falls(const ComparisonView& view) {
  if (view.unaccepted_falls == 0) return;
  if (!view.shows_scores) {
    message(
        fmt::format("{} fell, and nobody has accepted it", plural(view.unaccepted_falls, "score")));
    return;
  }
  for (const ComparisonView::Fall& fall : view.falls) {
    if (fall.accepted) continue;
    message(fmt::format("{} fell from {} to {} in {}, and nobody has accepted it", fall.id,
                        fall.from, fall.to, view.years[fall.year].period.label()));
  }
}

}  // namespace

ExitStatus run_diff(const Arguments& arguments) {
  if (arguments.across && arguments.fail_on_fall) {
    throw UsageError("--fail-on-fall is for the years of one council, and --across for several");
  }
  const DocumentFormat format = document_format(arguments);
  LoadedYears years;
  const Policy policy = settings_for(first_operand(arguments), arguments, years.status);
  const auto sets = load_statement_sets(arguments, policy);
  if (!sets) return ExitStatus::findings;
  std::vector<Input> inputs;
  for (const std::string& path : arguments.operands) inputs.push_back({path, {}});
  refuse_to_replace(arguments, inputs);

  for (const std::string& path : arguments.operands) {
    try {
      load_year(path, "it is left out of the comparison", arguments, *sets, years);
    } catch (const Failure& failure) {
      message(failure.what());
      years.status = ExitStatus::failed;
    }
  }
  keep_comparable(years, *sets, arguments);
  print_warning_count(years, arguments);
  if (years.years.size() < 2) return years.status;

  const PublishedViews views = publish_years(years, *sets, publish_options(arguments, policy));
  const ComparisonView& view = *views.comparison();
  Output output(arguments);
  output.write(render(format, view, output, arguments));
  output.finish();
  warn_of_strictest_level(years, views, arguments);
  print_result_notes(format, view.withheld, output, arguments);
  if (arguments.fail_on_fall) print_unaccepted_falls(view);
  const bool found = (arguments.exit_code && view.differs) ||
                     (arguments.fail_on_fall && view.unaccepted_falls > 0);
  return worse(years.status, found ? ExitStatus::findings : ExitStatus::ok);
}

}  // namespace toolkit::cli
