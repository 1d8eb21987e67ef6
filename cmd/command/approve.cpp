#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

#include <fmt/format.h>

#include "cmd/args/as_of.hpp"
#include "cmd/args/command_line.hpp"
#include "cmd/args/suggestion.hpp"
#include "cmd/args/typed_line.hpp"
#include "cmd/command/commands.hpp"
#include "cmd/input/inputs.hpp"
#include "cmd/input/settings.hpp"
#include "cmd/output/findings_output.hpp"
#include "cmd/output/output.hpp"
#include "toolkit/assessment/edit/approval.hpp"
#include "toolkit/assessment/model/approval_digest.hpp"
#include "toolkit/files/failure.hpp"
#include "toolkit/files/read.hpp"
#include "toolkit/text/display.hpp"

namespace toolkit::cli {
namespace {

ApprovalRequest check_request(const Arguments& arguments) {
  ApprovalRequest request;
  request.by = typed_line("--by", arguments.approved_by);
  if (request.by.empty()) throw UsageError("approve needs --by ROLE, such as Standards Committee");
  request.minute = typed_line("--minute", arguments.minute);
  if (request.minute.empty()) throw UsageError("approve needs --minute TEXT, such as SC/26/14");
  request.today = today(arguments);
  request.replace = arguments.force;
  request.again = typed_line("--again", arguments.again);
  if (arguments.date.empty()) return request;
  request.date = parse_date(arguments.date);
  if (!request.date) {
    const auto guess = guess_date(arguments.date);
    throw UsageError(fmt::format("--date takes a date such as 2026-05-14, not {}{}",
                                 visible_name(arguments.date),
                                 guess ? "; " + did_you_mean(date_iso(*guess)) : ""));
  }
  if (*request.date > request.today) {
    throw UsageError(fmt::format("--date takes the day of approval, and {} is still to come",
                                 date_words(*request.date)));
  }
  return request;
}

std::string described(std::string_view by, Date date, std::string_view minute) {
  return fmt::format("by {} on {}{}", visible_name(by), date_words(date),
                     minute.empty() ? "" : fmt::format(" (minute {})", visible_name(minute)));
}

/// What stands in the way of an approval. It is final: that a draft may lack answers is no help.
/// An approval of other scores is what a new one replaces.
std::vector<Finding> obstacles_among(const std::vector<Finding>& findings) {
  std::vector<Finding> errors = only(findings, Severity::error);
  std::erase_if(errors, [](const Finding& error) {
    return error.diagnostic == Diagnostic::changed_since_approval;
  });
  for (Finding& error : errors) {
    if (error.diagnostic == Diagnostic::missing_answer) {
      error.help = "write 0, 1 or 2; an assessment is approved once every statement is scored";
    }
  }
  return errors;
}

/// Putting a new file in the place of the old one asks the folder only, but whoever made the file
/// read-only wants it left alone.
void require_writable(const Input& input) {
  if (::faccessat(AT_FDCWD, input.path.c_str(), W_OK, AT_EACCESS) == 0) return;
  throw Failure(
      fmt::format("cannot write {}: {}", shown_name(input), std::system_category().message(errno)));
}

/// Another approval is in the file: says which, and how to replace it.
[[noreturn]] void refuse_to_replace(const Input& input, const Assessment& assessment,
                                    ApprovalOutcome outcome) {
  const Approval& there = *assessment.approved;
  const bool changed = !approval_holds(assessment).value_or(true);
  const bool same_minute = outcome == ApprovalOutcome::same_minute;
  throw Failure(fmt::format(
      "{} was approved {}{}; {}", shown_name(input),
      described(there.by.value, there.date->value, there.minute.value),
      changed ? ", and its scores have changed since" : "",
      same_minute ? "that minute and date cannot stand for these scores too; use those of the new "
                    "decision, or say why with --again \"REASON\""
                  : "use --force to replace that"));
}

}  // namespace

ExitStatus run_approve(const Arguments& arguments) {
  const Input input{arguments.operands.front(), {}};
  if (input.path == "-") {
    throw UsageError("approve writes into a file, so it cannot take standard input");
  }
  const ApprovalRequest request = check_request(arguments);
  ExitStatus status = ExitStatus::ok;
  const auto sets = load_statement_sets(arguments, settings_for(input.path, arguments, status));
  if (!sets) return ExitStatus::findings;

  const std::size_t most = Limits{}.bytes;
  const std::string bytes = read_file(input.path, most);
  const SourceText source(input.path, bytes);
  LoadOptions options;
  options.warnings = false;
  const LoadedAssessment loaded = load_assessment(source, *sets, options);
  const std::vector<Finding> errors = obstacles_among(loaded.findings);
  if (!errors.empty()) {
    error_findings(arguments, errors);
    message(fmt::format("{} has errors, so it cannot be approved", shown_name(input)));
    return ExitStatus::findings;
  }

  const ApprovalResult result = approve(bytes, *loaded.document, loaded.assessment, *sets, request);
  if (result.outcome == ApprovalOutcome::in_the_way ||
      result.outcome == ApprovalOutcome::same_minute) {
    refuse_to_replace(input, loaded.assessment, result.outcome);
  }
  const std::string approval = described(request.by, result.date, request.minute);
  if (result.outcome == ApprovalOutcome::unchanged) {
    if (!arguments.quiet) {
      message(fmt::format("{} says already that it was approved {}; nothing was written",
                          shown_name(input), approval));
    }
    return status;
  }
  if (result.date > request.today) {
    throw Failure(
        fmt::format("{} says that it was approved {}, a day still to come; put that "
                    "right, or use --date and --force",
                    shown_name(input), approval));
  }
  require_writable(input);
  if (read_file(input.path, most) != bytes) {
    throw Failure(fmt::format("{} changed while it was read, so nothing was written; try again",
                              shown_name(input)));
  }
  write_file(input.path, result.bytes, true);
  if (!arguments.quiet) {
    const bool sealed = result.outcome == ApprovalOutcome::sealed;
    message(fmt::format("wrote {}: {}approved {}, {} a digest", shown_name(input),
                        sealed ? "it said already that it was " : "", approval,
                        sealed ? "and now has" : "with"));
    message(
        "the digest is a fingerprint of the scores: toolkit check will notice a score that is "
        "changed by accident, but it cannot stop anybody who changes scores and digest on purpose");
  }
  return status;
}

}  // namespace toolkit::cli
