#include <algorithm>
#include <filesystem>
#include <iterator>
#include <utility>

#include <fmt/format.h>

#include "cmd/args/as_of.hpp"
#include "cmd/args/command_line.hpp"
#include "cmd/command/commands.hpp"
#include "cmd/input/inputs.hpp"
#include "cmd/input/reading.hpp"
#include "cmd/output/findings_output.hpp"
#include "cmd/output/output.hpp"
#include "cmd/output/terminal.hpp"
#include "cmd/output/text_output.hpp"
#include "toolkit/diagnostics/github_format.hpp"
#include "toolkit/files/discover.hpp"
#include "toolkit/files/failure.hpp"
#include "toolkit/files/resolve_under.hpp"
#include "toolkit/gate/check.hpp"
#include "toolkit/render/check_json.hpp"
#include "toolkit/render/markdown.hpp"
#include "toolkit/render/text.hpp"
#include "toolkit/report/tables/check_page.hpp"
#include "toolkit/text/display.hpp"

namespace toolkit::cli {
namespace {

void append(std::vector<Finding>& all, std::vector<Finding> more) {
  all.insert(all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

Finding link_finding(const std::string& path) {
  return finding_about_file(Diagnostic::symbolic_link, path,
                            "this is a symbolic link, so what it leads to is not checked",
                            "put the file itself here");
}

/// A policy with the text it was read from.
struct PolicyFile {
  SourceText source;
  LoadedPolicy loaded;
};

PolicyFile read_policy_file(const std::string& path, const Arguments& arguments) {
  PolicyFile file{read_source(arguments, path), {}};
  file.loaded = read_policy(file.source);
  return file;
}

bool is_absent(const std::string& path) {
  std::error_code unknown;
  return std::filesystem::symlink_status(path, unknown).type() ==
         std::filesystem::file_type::not_found;
}

/// The policy of a folder; the defaults where it has none. A link is not followed out of it.
PolicyFile policy_of(const std::string& folder, const Arguments& arguments) {
  const std::string path = join_path(folder, policy_file_name);
  switch (resolve_under(folder, policy_file_name)) {
    case ResolvedPath::file:
      return read_policy_file(path, arguments);
    case ResolvedPath::missing:
      // A file that is there and could not be looked at must not leave the defaults in force.
      if (is_absent(path)) return {{path, {}}, {}};
      break;
    case ResolvedPath::outside:
    case ResolvedPath::other:
      break;
  }
  throw Failure(fmt::format("{} is no file, or a link out of its folder", visible_name(path)));
}

/// Sets and wording that the policy in force names, where the folder has others under the same
/// name: once merged they would be used.
std::vector<Finding> compare_named_files(const std::string& folder, const Policy& in_force,
                                         const Arguments& arguments) {
  std::vector<std::string> names = in_force.statement_sets;
  if (!in_force.wording.empty()) names.push_back(in_force.wording);
  std::vector<Finding> findings;
  for (const std::string& name : names) {
    const std::string own = join_path(folder, name);
    const std::string applied = join_path(folder_of(in_force.file), name);
    if (resolve_under(folder, name) == ResolvedPath::file &&
        read_bytes(arguments, own) == read_bytes(arguments, applied)) {
      continue;
    }
    findings.push_back(finding_about_file(Diagnostic::policy_differs, own,
                                          "this file is not the one that was applied",
                                          "read this change as a decision of its own"));
  }
  return findings;
}

/// What a repository's own policy says of itself and against the one that was applied to it.
std::vector<Finding> look_at_own_policy(const std::string& folder, const Policy& in_force,
                                        const StatementSets& sets, const Arguments& arguments) {
  if (resolve_under(folder, policy_file_name) == ResolvedPath::outside) {
    return {link_finding(join_path(folder, policy_file_name))};
  }
  const PolicyFile own = policy_of(folder, arguments);
  std::vector<Finding> findings = own.loaded.findings;
  append(findings, check_policy(own.source, own.loaded.policy, sets));
  append(findings, compare_policies(own.source, own.loaded.policy, in_force));
  append(findings, compare_named_files(folder, in_force, arguments));
  return findings;
}

/// What a pull request is judged by must not be its own word: with --base, the policy is that of
/// the trusted copy, unless --policy names one.
PolicyFile policy_in_force(const Arguments& arguments, const std::string& folder) {
  if (!arguments.policy.empty()) return read_policy_file(arguments.policy, arguments);
  return policy_of(arguments.base.empty() ? folder : arguments.base, arguments);
}

/// The folder of a repository that holds its assessments, as the policy says.
std::string folder_of_assessments(const std::string& folder, const Policy& policy) {
  if (!is_folder(folder)) {
    throw Failure(
        fmt::format("there is no folder {}; check takes the folder that holds the "
                    "assessments, and toolkit validate takes files",
                    visible_name(folder)));
  }
  std::string inner = policy.assessments == "." ? folder : join_path(folder, policy.assessments);
  if (policy.assessments != "." &&
      (resolve_under(folder, policy.assessments) != ResolvedPath::other || !is_folder(inner))) {
    throw Failure(
        fmt::format("the policy says that assessments lie in {}, and {} has no such "
                    "folder",
                    visible_name(policy.assessments), visible_name(folder)));
  }
  return inner;
}

/// Loads every assessment that was found beneath a folder, each read once.
ExitStatus load_files(const Arguments& arguments, const std::string& folder, const Inputs& inputs,
                      const StatementSets& sets, const LoadOptions& options,
                      std::deque<RepositoryFile>& files, std::vector<std::string>& unread) {
  const auto visit = [&](const Input& input, LoadedInput* loaded) {
    if (loaded == nullptr) {
      unread.push_back(file_name(input));
      return;
    }
    const std::string path =
        std::filesystem::path(input.path).lexically_relative(folder).generic_string();
    files.push_back({std::move(loaded->source), std::move(loaded->loaded), path});
  };
  return for_each_assessment(arguments, inputs, sets, options, visit);
}

/// The years of a trusted copy. It may well hold none yet.
ExitStatus load_base(const Arguments& arguments, const Policy& policy, const StatementSets& sets,
                     const LoadOptions& options, std::deque<RepositoryFile>& files) {
  ExitStatus status = ExitStatus::ok;
  Arguments silent = arguments;
  silent.quiet = true;
  if (is_folder(arguments.base) &&
      resolve_under(arguments.base, policy.assessments) == ResolvedPath::missing) {
    return status;  // git keeps no empty folders
  }
  const std::string folder = folder_of_assessments(arguments.base, policy);
  Inputs inputs = expand({folder}, status);
  inputs.folders.clear();
  std::vector<std::string> unread;
  return worse(status, load_files(silent, folder, inputs, sets, options, files, unread));
}

std::vector<std::string> files_of(const CheckResult& result) {
  std::vector<std::string> files;
  for (const CheckedYear& year : result.years) files.push_back(year.file);
  return files;
}

std::string render(FindingsFormat format, const CheckResult& result, const Output& output,
                   const Arguments& arguments) {
  if (format == FindingsFormat::json) return check_json(result);
  std::string text =
      render_findings(format, files_of(result), result.findings, text_colour(output, arguments));
  if (format == FindingsFormat::text) text = output.as_text(std::move(text));
  if (arguments.quiet || (result.years.empty() && result.unread.empty())) return text;
  if (format == FindingsFormat::text) {
    if (!text.empty()) text += '\n';
    text += text_output(check_page(result), output, arguments);
  } else if (format == FindingsFormat::github) {
    text += github_plain(render_text(check_page(result), text_width(output), Colour::no));
  }
  return text;
}

ExitStatus explain_policy(const PolicyFile& policy, const Arguments& arguments) {
  Output output(arguments);
  if (!policy.loaded.findings.empty()) {
    const Colour colour = text_colour(output, arguments);
    output.write(output.as_text(format_findings(policy.loaded.findings, colour) + "\n"));
  }
  output.write(text_output(policy_page(policy.loaded.policy), output, arguments));
  output.finish();
  return count(policy.loaded.findings, Severity::error) > 0 ? ExitStatus::findings : ExitStatus::ok;
}

}  // namespace

ExitStatus run_check(const Arguments& arguments) {
  const std::string folder = first_operand(arguments);
  const PolicyFile policy = policy_in_force(arguments, folder);
  const Policy& in_force = policy.loaded.policy;
  if (arguments.explain) return explain_policy(policy, arguments);
  LoadedSets loaded_sets = read_statement_sets(arguments, in_force);
  std::vector<Finding> findings = policy.loaded.findings;
  append(findings, std::move(loaded_sets.findings));
  if (count(findings, Severity::error) > count(policy.loaded.findings, Severity::error)) {
    write_obstacles(arguments, findings);
    return ExitStatus::findings;
  }
  const StatementSets& sets = loaded_sets.sets;
  append(findings, check_policy(policy.source, in_force, sets));
  if (!arguments.policy.empty() || !arguments.base.empty()) {
    append(findings, look_at_own_policy(folder, in_force, sets, arguments));
  }

  LoadOptions options;
  options.draft = arguments.draft;
  options.today = today(arguments);
  Repository repository{&in_force, &sets, *options.today, arguments.draft};
  ExitStatus status = ExitStatus::ok;
  const std::string assessments = folder_of_assessments(folder, in_force);
  repository.folder = assessments;
  const Inputs inputs = expand({assessments}, status);
  for (const std::string& link : inputs.links) findings.push_back(link_finding(link));
  repository.unread = inputs.unread;
  status = worse(status, load_files(arguments, assessments, inputs, sets, options, repository.files,
                                    repository.unread));
  if (!arguments.base.empty()) {
    status = worse(status, load_base(arguments, in_force, sets, options, repository.base));
  }

  CheckResult result = check_repository(repository);
  append(findings, std::move(result.findings));
  result.findings = std::move(findings);

  const FindingsFormat format = findings_format(arguments);
  Output output(arguments);
  output.write(render(format, result, output, arguments));
  output.finish();
  if (format == FindingsFormat::github) append_step_summary(render_markdown(check_page(result)));
  const bool found =
      count(result.findings, Severity::error) > 0 || (arguments.strict && !result.findings.empty());
  return worse(status, found ? ExitStatus::findings : ExitStatus::ok);
}

}  // namespace toolkit::cli
