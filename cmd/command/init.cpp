#include <algorithm>
#include <filesystem>
#include <optional>
#include <system_error>

#include <fmt/format.h>

#include "cmd/args/command_line.hpp"
#include "cmd/args/suggestion.hpp"
#include "cmd/args/typed_line.hpp"
#include "cmd/command/commands.hpp"
#include "cmd/completion/shells.hpp"
#include "cmd/input/inputs.hpp"
#include "cmd/input/reading.hpp"
#include "cmd/input/settings.hpp"
#include "cmd/output/findings_output.hpp"
#include "cmd/output/output.hpp"
#include "cmd/output/schema_file.hpp"
#include "toolkit/assessment/edit/roll_forward.hpp"
#include "toolkit/assessment/edit/template.hpp"
#include "toolkit/assessment/schema/schema_line.hpp"
#include "toolkit/files/resolve_under.hpp"
#include "toolkit/text/ascii.hpp"
#include "toolkit/text/display.hpp"
#include "toolkit/text/plural.hpp"

namespace toolkit::cli {
namespace {

Period check_period(const std::string& typed) {
  if (const auto period = parse_period(typed)) return *period;
  const auto guess = guess_period(typed);
  throw UsageError(fmt::format("--period takes a year such as 2025-26 or 2026, not {}{}",
                               visible_name(typed),
                               guess ? "; " + did_you_mean(guess->label()) : ""));
}

/// The period of the new file: --period, else the next one.
Period period_after(const Period& last, const Arguments& arguments) {
  if (arguments.period.empty()) return last.next();
  const Period period = check_period(arguments.period);
  if (period.kind != last.kind) {
    throw UsageError(fmt::format("--period takes a year of the same kind as {}, such as {}, not {}",
                                 last.label(), last.next().label(), period.label()));
  }
  if (period <= last) {
    throw UsageError(
        fmt::format("--period takes a year later than {}, not {}", last.label(), period.label()));
  }
  return period;
}

/// FILE is where the result goes, as --output is elsewhere.
Arguments with_output(const Arguments& arguments) {
  Arguments target = arguments;
  target.output = arguments.operands.front();
  return target;
}

/// `E5 (line 49), line 120`, in the order of the file.
std::string listed(const std::vector<Confidential>& items) {
  std::string all;
  for (const Confidential& item : items) {
    if (!all.empty()) all += ", ";
    all += item.id.empty() ? fmt::format("line {}", item.line)
                           : fmt::format("{} (line {})", item.id, item.line);
  }
  return all;
}

/// The name of a new file as it can be copied into a command.
std::string typed_name(const Output& output) {
  const std::string name = visible_name(output.path());
  const auto is_plain = [](char c) {
    return is_alphanumeric(c) || std::string_view("/._-+").find(c) != std::string_view::npos;
  };
  const std::string path = name.starts_with('-') ? "./" + name : name;
  return std::ranges::all_of(path, is_plain) ? path : shell_word(path);
}

void tell_of(const RolledForward& rolled, const Period& period, const Output& output) {
  const std::string waiting =
      fmt::format("{} and {} of evidence wait to be confirmed", plural(rolled.answers, "answer"),
                  plural(rolled.evidence, "piece"));
  if (output.to_file()) {
    const std::string path = visible_name(output.path());
    message(fmt::format("wrote {} for {}; {}: see toolkit validate --draft {}", path,
                        period.label(), waiting, typed_name(output)));
  } else {
    message(fmt::format("rolled forward to {}; {}", period.label(), waiting));
  }
  if (!rolled.confidential.empty()) {
    const bool one = rolled.confidential.size() == 1;
    // The id of a confidential action is confidential, and a log is read by more people.
    message(
        fmt::format("carried over as confidential: {}; check that {} still needed, and still "
                    "confidential",
                    read_by_runner() ? plural(rolled.confidential.size(), "item")
                                     : visible_name(listed(rolled.confidential)),
                    one ? "it is" : "each is"));
  }
  if (read_by_runner()) return;
  message(fmt::format("new actions go on from {}", visible_name(rolled.next_action)));
}

/// Links to files are kept as they are; in another folder they lead nowhere, or elsewhere.
void warn_of_links(const Arguments& arguments, const Output& output) {
  if (!output.to_file() || arguments.from == "-") return;
  std::error_code unknown;
  if (std::filesystem::equivalent(folder_of(arguments.from), folder_of(output.path()), unknown)) {
    return;
  }
  const std::string file = visible_name(output.path());
  message(
      fmt::format("links to files are read from the folder of {}: move the evidence, or write {} "
                  "beside {}",
                  file, file, visible_name(arguments.from)));
}

std::optional<SchemaFile> schema_file(const Arguments& arguments, const StatementSet& set) {
  if (!arguments.schema_file) return std::nullopt;
  return SchemaFile(arguments, set);
}

ExitStatus roll(const Arguments& arguments) {
  if (!arguments.council.empty()) {
    throw UsageError("--council and --from do not go together: the council stays the same");
  }
  const Input input{arguments.from, {}};
  refuse_to_replace(arguments, input.path);
  ExitStatus status = ExitStatus::ok;
  const auto sets =
      load_statement_sets(arguments, settings_for(first_operand(arguments), arguments, status),
                          PolicyWording::may_be_missing);
  if (!sets) return ExitStatus::findings;

  const std::string bytes = read_bytes(arguments, input.path);
  const SourceText source(file_name(input), bytes);
  LoadOptions options;
  options.draft = true;
  options.warnings = false;
  const LoadedAssessment last = load_assessment(source, *sets, options);
  if (!last.usable) {
    error_findings(arguments, only(last.findings, Severity::error));
    message(fmt::format("{} has errors, so it cannot be rolled forward", shown_name(input)));
    return ExitStatus::findings;
  }

  const Period period = period_after(last.assessment.period->value, arguments);
  RolledForward rolled = roll_forward(bytes, *last.document, last.assessment, *sets, period);
  const auto schema = schema_file(arguments, *last.assessment.set);
  if (schema) add_schema_line(rolled);
  Output output(with_output(arguments));
  output.write(rolled.bytes);
  output.finish();
  if (!arguments.quiet) {
    tell_of(rolled, period, output);
    if (rolled.links_to_files) warn_of_links(arguments, output);
  }
  if (schema) schema->write(arguments);
  return status;
}

}  // namespace

ExitStatus run_init(const Arguments& arguments) {
  if (!arguments.from.empty()) return roll(arguments);
  const std::string council = typed_line("--council", arguments.council);
  if (council.empty()) throw UsageError("init needs --council NAME");
  if (arguments.period.empty()) throw UsageError("init needs --period, such as 2025-26");
  const Period period = check_period(arguments.period);
  ExitStatus status = ExitStatus::ok;
  const auto sets =
      load_statement_sets(arguments, settings_for(first_operand(arguments), arguments, status),
                          PolicyWording::may_be_missing);
  if (!sets) return ExitStatus::findings;

  const StatementSet& set = *sets->all().back();
  const auto schema = schema_file(arguments, set);
  const std::string assessment = assessment_template(set, council, period);
  Output output(with_output(arguments));
  output.write(schema ? with_schema_line(assessment) : assessment);
  output.finish();
  if (output.to_file() && !arguments.quiet) {
    const std::string path = visible_name(output.path());
    message(
        fmt::format("wrote {}; fill it in, and see what is still to do with "
                    "toolkit validate --draft {}",
                    path, typed_name(output)));
  }
  if (schema) schema->write(arguments);
  return status;
}

}  // namespace toolkit::cli
