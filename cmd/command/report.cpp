#include "cmd/args/command_line.hpp"
#include "cmd/command/commands.hpp"
#include "cmd/input/report_years.hpp"
#include "cmd/output/csv_output.hpp"
#include "cmd/output/document_format.hpp"
#include "cmd/output/figure_files.hpp"
#include "cmd/output/output.hpp"
#include "cmd/output/pdf_output.hpp"
#include "cmd/output/text_output.hpp"
#include "toolkit/render/json.hpp"
#include "toolkit/report/year/statement_rows.hpp"
#include "toolkit/report/year/year_report.hpp"

namespace toolkit::cli {
namespace {

/// Markdown has its figures in files of their own.
std::string render_with_figures(const ReportDocument& document, const View& view,
                                const Arguments& arguments) {
  if (arguments.charts.empty()) return markdown_output(document, arguments);
  return markdown_output(document, arguments,
                         write_figures(document, chart_frame(view), arguments));
}

std::string render(DocumentFormat format, const PublishedViews& views, const Output& output,
                   const Arguments& arguments) {
  const View& view = views.year();
  const ComparisonView* const comparison = views.comparison();
  switch (format) {
    case DocumentFormat::text:
      return text_output(year_report(view, comparison), output, arguments);
    case DocumentFormat::markdown:
      return render_with_figures(year_report(view, comparison), view, arguments);
    case DocumentFormat::csv:
      return csv_output(statement_rows(view, comparison));
    case DocumentFormat::json:
      return render_json(view, comparison);
    case DocumentFormat::pdf:
      return pdf_output(year_report(view, comparison), arguments);
    case DocumentFormat::ics:
      break;
  }
  return {};
}

}  // namespace

ExitStatus run_report(const Arguments& arguments) {
  const DocumentFormat format = document_format(arguments);
  if (!arguments.charts.empty() && format != DocumentFormat::markdown) {
    throw UsageError(
        "--charts is for a report in Markdown; toolkit chart writes a chart by itself");
  }
  const ReportYears years(arguments, "there is no report");
  if (years.empty()) return years.status();
  const PublishedViews views = years.publish();

  Output output(arguments);
  output.write(render(format, views, output, arguments));
  output.finish();
  warn_of_strictest_level(years.years(), views, arguments);
  print_result_notes(format, views.year().withheld, output, arguments);
  return years.status();
}

}  // namespace toolkit::cli
