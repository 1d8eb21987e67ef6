#include <algorithm>
#include <iterator>

#include <unistd.h>

#include <fmt/format.h>

#include "command_line.hpp"
#include "commands.hpp"
#include "inputs.hpp"
#include "output.hpp"
#include "terminal.hpp"
#include "toolkit/diagnostics/text_format.hpp"
#include "toolkit/files/discover.hpp"
#include "toolkit/files/failure.hpp"
#include "toolkit/render/csv.hpp"
#include "toolkit/render/json.hpp"
#include "toolkit/render/markdown.hpp"
#include "toolkit/render/text.hpp"
#include "toolkit/report/year_report.hpp"
#include "toolkit/text/display.hpp"

namespace toolkit::cli {
namespace {

enum class ReportFormat { text, markdown, csv, json };

struct FormatRow {
  std::string_view name;
  ReportFormat format;
  std::string_view extensions[2];
};

constexpr FormatRow formats[] = {
    {"text", ReportFormat::text, {".txt", ".text"}},
    {"markdown", ReportFormat::markdown, {".md", ".markdown"}},
    {"csv", ReportFormat::csv, {".csv", ".csv"}},
    {"json", ReportFormat::json, {".json", ".json"}},
};

/// --format, else what the output's name ends with, else text for the terminal.
ReportFormat choose_format(const Arguments& arguments) {
  const auto named =
      std::ranges::find(formats, std::string_view(arguments.format), &FormatRow::name);
  if (named != std::end(formats)) return named->format;
  if (arguments.output.empty() || arguments.output == "-") return ReportFormat::text;
  for (const FormatRow& row : formats) {
    for (const std::string_view extension : row.extensions) {
      if (arguments.output.ends_with(extension)) return row.format;
    }
  }
  throw UsageError(
      fmt::format("{} ends with no known format; name it .md, .csv, .json or .txt, or "
                  "give --format",
                  visible(arguments.output)));
}

std::string render(ReportFormat format, const View& view, const Output& output,
                   const Arguments& arguments) {
  const ReportOptions options;
  switch (format) {
    case ReportFormat::text:
      return render_text(year_report(view, options), text_width(output),
                         text_colour(output, arguments));
    case ReportFormat::markdown:
      return render_markdown(year_report(view, options));
    case ReportFormat::csv:
      return render_csv(statement_rows(view, options.internal_marking));
    case ReportFormat::json:
      return render_json(view, options.internal_marking);
  }
  return {};
}

void tell_of_findings(const LoadedAssessment& loaded, const Input& input,
                      const Arguments& arguments) {
  const std::vector<Finding> errors = only(loaded.findings, Severity::error);
  if (!loaded.usable) {
    error_text(format_findings(errors, colour_for(arguments, STDERR_FILENO)));
    message(fmt::format("{} has errors, so there is no report", shown_name(input)));
    return;
  }
  const std::size_t warnings = loaded.findings.size() - errors.size();
  if (warnings > 0 && !arguments.quiet) {
    message(fmt::format("{} has {} warning{}; toolkit validate shows {}", shown_name(input),
                        warnings, warnings == 1 ? "" : "s", warnings == 1 ? "it" : "them"));
  }
}

}  // namespace

ExitStatus run_report(const Arguments& arguments) {
  const ReportFormat format = choose_format(arguments);
  LoadOptions options;
  options.draft = true;  // the report of a draft says that it is one
  options.today = as_of(arguments);
  const auto sets = load_statement_sets(arguments);
  if (!sets) return ExitStatus::findings;
  const Input input{arguments.operands.front(), {}};
  refuse_to_replace(arguments, {input});
  if (input.path != "-" && is_folder(input.path)) {
    throw Failure(fmt::format("report takes one file, and {} is a folder", shown_name(input)));
  }

  const LoadedAssessment loaded = load_input(input, *sets, options);
  tell_of_findings(loaded, input, arguments);
  if (!loaded.usable) return ExitStatus::findings;
  const Scores scores = score_assessment(loaded.assessment);
  const Audience audience =
      arguments.audience == "internal" ? Audience::internal : Audience::general_public;
  const View view = make_view(loaded.assessment, scores, audience, loaded.assessment.publish);

  Output output(arguments);
  output.write(render(format, view, output, arguments));
  output.finish();
  if (format == ReportFormat::csv && view.withheld && !arguments.quiet) {
    message("this is the public version: some of what the council recorded is not published");
  }
  if (output.to_file() && !arguments.quiet)
    message(fmt::format("wrote {}", visible(output.path())));
  return ExitStatus::ok;
}

}  // namespace toolkit::cli
