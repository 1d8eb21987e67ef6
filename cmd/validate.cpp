#include <utility>

#include <unistd.h>

#include <fmt/format.h>

#include "commands.hpp"
#include "inputs.hpp"
#include "output.hpp"
#include "terminal.hpp"
#include "toolkit/diagnostics/json_format.hpp"
#include "toolkit/diagnostics/text_format.hpp"
#include "toolkit/report/outline.hpp"
#include "toolkit/score/score.hpp"

namespace toolkit::cli {
namespace {

std::string plural(std::size_t count, std::string_view what) {
  return fmt::format("{} {}{}", count, what, count == 1 ? "" : "s");
}

/// What was found in one file, in a sentence or two.
std::string verdict(const LoadedAssessment& loaded) {
  const std::size_t errors = count(loaded.findings, Severity::error);
  const std::size_t warnings = count(loaded.findings, Severity::warning);
  std::string found = "No problems found.";
  if (errors > 0 && warnings > 0) {
    found = fmt::format("{} and {}.", plural(errors, "error"), plural(warnings, "warning"));
  } else if (errors + warnings > 0) {
    found = fmt::format("{}.", errors > 0 ? plural(errors, "error") : plural(warnings, "warning"));
  }
  if (!loaded.usable) return found;
  return fmt::format("{} {}", found, overall_sentence(score_assessment(loaded.assessment).overall));
}

}  // namespace

ExitStatus run_validate(const Arguments& arguments) {
  ExitStatus status = ExitStatus::ok;
  const auto sets = load_statement_sets(arguments);
  if (!sets) return ExitStatus::findings;
  const Inputs inputs = expand(arguments.operands, status);
  refuse_to_replace(arguments, inputs.files);
  LoadOptions options;
  options.draft = arguments.draft;
  options.today = today(arguments);

  Output output(arguments);
  const bool json = arguments.format == "json";
  const Colour colour = text_colour(output, arguments);
  std::vector<Finding> all;
  bool has_errors = false;
  bool has_warnings = false;
  const auto visit = [&](const Input& input, const LoadedAssessment* loaded) {
    if (loaded == nullptr) return;
    const std::vector<Finding>& findings = loaded->findings;
    has_errors = has_errors || count(findings, Severity::error) > 0;
    has_warnings = has_warnings || count(findings, Severity::warning) > 0;
    if (json) {
      all.insert(all.end(), findings.begin(), findings.end());
      return;
    }
    output.write(format_findings(findings, colour));
    if (arguments.quiet) return;
    if (inputs.files.size() > 1) output.write(shown_name(input) + ": ");
    output.write(verdict(*loaded) + "\n");
  };
  status = worse(status, for_each_assessment(arguments, inputs, *sets, options, visit));
  if (json) output.write(findings_json(all));
  output.finish();
  if (has_errors || (arguments.strict && has_warnings))
    status = worse(status, ExitStatus::findings);
  return status;
}

}  // namespace toolkit::cli
