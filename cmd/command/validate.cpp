#include <utility>

#include <unistd.h>

#include <fmt/format.h>

#include "cmd/args/as_of.hpp"
#include "cmd/command/commands.hpp"
#include "cmd/input/inputs.hpp"
#include "cmd/input/settings.hpp"
#include "cmd/output/findings_output.hpp"
#include "cmd/output/output.hpp"
#include "cmd/output/terminal.hpp"
#include "toolkit/diagnostics/github_format.hpp"
#include "toolkit/diagnostics/text_format.hpp"
#include "toolkit/report/model/report_document.hpp"
#include "toolkit/score/score.hpp"

namespace toolkit::cli {
namespace {

/// What was found in one file, in a sentence or two.
std::string verdict(const LoadedAssessment& loaded) {
  const std::size_t errors = count(loaded.findings, Severity::error);
  const std::size_t warnings = count(loaded.findings, Severity::warning);
  std::string found = errors + warnings == 0 ? std::string("No problems found.")
                                             : counts_in_words(errors, warnings) + ".";
  if (!loaded.usable) return found;
  return fmt::format("{} {}", found, overall_sentence(score_assessment(loaded.assessment).overall));
}

}  // namespace

ExitStatus run_validate(const Arguments& arguments) {
  const FindingsFormat format = findings_format(arguments);
  ExitStatus status = ExitStatus::ok;
  const LoadedSets sets =
      read_statement_sets(arguments, settings_for(first_operand(arguments), arguments, status));
  if (count(sets.findings, Severity::error) > 0) {
    write_obstacles(arguments, sets.findings);
    return ExitStatus::findings;
  }
  const Inputs inputs = expand(arguments.operands, status);
  refuse_to_replace(arguments, inputs.files);
  LoadOptions options;
  options.draft = arguments.draft;
  options.today = today(arguments);

  Output output(arguments);
  const Colour colour = text_colour(output, arguments);
  if (format == FindingsFormat::text) {
    output.write(output.as_text(format_findings(sets.findings, colour)));
  }
  std::vector<std::string> files;
  std::vector<Finding> all = sets.findings;
  std::vector<FileVerdict> verdicts;
  std::string verdict_lines;
  bool has_errors = false;
  bool has_warnings = false;
  const auto visit = [&](const Input& input, LoadedInput* loaded) {
    if (loaded == nullptr) {
      verdicts.push_back({file_name(input), "This file could not be read.", 1, 0});
      return;
    }
    const std::vector<Finding>& findings = loaded->loaded.findings;
    const std::size_t errors = count(findings, Severity::error);
    const std::size_t warnings = count(findings, Severity::warning);
    has_errors = has_errors || errors > 0;
    has_warnings = has_warnings || warnings > 0;
    std::string line = verdict(loaded->loaded);
    verdicts.push_back({file_name(input), line, errors, warnings});
    if (inputs.files.size() > 1) line = fmt::format("{}: {}", shown_name(input), line);
    if (arguments.quiet) {
      line.clear();
    } else {
      line += '\n';
    }
    if (format == FindingsFormat::text) {
      output.write(output.as_text(format_findings(findings, colour) + line));
      return;
    }
    files.push_back(file_name(input));
    all.insert(all.end(), findings.begin(), findings.end());
    verdict_lines += line;
  };
  status = worse(status, for_each_assessment(arguments, inputs, sets.sets, options, visit));
  if (format != FindingsFormat::text) {
    output.write(render_findings(format, files, all, Colour::no));
  }
  if (format == FindingsFormat::github) output.write(github_plain(verdict_lines));
  output.finish();
  print_file_name(output, arguments);
  if (format == FindingsFormat::github) append_step_summary(verdicts_markdown(verdicts));
  if (has_errors || (arguments.strict && has_warnings))
    status = worse(status, ExitStatus::findings);
  return status;
}

}  // namespace toolkit::cli
