#include <algorithm>
#include <filesystem>
#include <iterator>
#include <utility>

#include <fmt/format.h>

#include "cmd/args/as_of.hpp"
#include "cmd/args/command_line.hpp"
#include "cmd/command/commands.hpp"
#include "cmd/input/inputs.hpp"
#include "cmd/input/policies.hpp"
#include "cmd/input/settings.hpp"
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

/// What a pull request is judged by must not be its own word: with --base, the policies are those
/// of the trusted copy, unless --policy names one.
Policies applied_policies(const Arguments& arguments, const std::string& folder) {
  if (!arguments.policy.empty()) return policy_in_file(arguments.policy, arguments);
  return policies_of(arguments.base.empty() ? folder : arguments.base, arguments);
}

/// What the repository's own policies say, where others were applied to it.
std::vector<Finding> look_at_own_policies(const std::string& folder, const Policies& applied,
                                          const StatementSets& sets, const Inputs& inputs,
                                          const Arguments& arguments) {
  std::vector<Finding> findings;
  if (resolve_under(folder, policy_file_name) == ResolvedPath::outside) {
    findings.push_back(link_finding(join_path(folder, policy_file_name)));
  } else {
    const Policies own = policies_of(folder, arguments);
    append(findings, compare_with_own(applied, own, folder, sets, arguments));
  }
  if (!arguments.base.empty()) {
    append(findings, compare_beneath(applied, folder, inputs.settings, arguments));
  }
  return findings;
}

/// Files that look like a policy and are none, for they are not found; those that are assessments
/// are not meant.
std::vector<Finding> find_misnamed(const std::string& folder, const Inputs& inputs,
                                   const std::deque<RepositoryFile>& files) {
  std::vector<std::string> paths = inputs.misnamed;
  std::ranges::move(find_settings_above(folder).misnamed, std::back_inserter(paths));
  for (const std::string& name : find_misnamed_settings(folder)) {
    paths.push_back(join_path(folder, name));
  }
  std::vector<Finding> findings;
  std::vector<std::string> seen;
  const auto is_same = [](const std::string& one, const std::string& other) {
    std::error_code unknown;
    return one == other || std::filesystem::equivalent(one, other, unknown);
  };
  for (const std::string& path : paths) {
    const auto same = [&](const std::string& other) { return is_same(path, other); };
    const bool is_assessment = std::ranges::any_of(
        files, [&](const RepositoryFile& file) { return same(file.source.name()); });
    if (is_assessment || std::ranges::any_of(seen, same)) continue;
    seen.push_back(path);
    findings.push_back(misnamed_policy(path));
  }
  return findings;
}

/// The folder of a repository that holds its assessments, as the policy says.
std::string folder_of_assessments(const std::string& folder, const std::string& assessments) {
  if (!is_folder(folder)) {
    throw Failure(
        fmt::format("there is no folder {}; check takes the folder that holds the "
                    "assessments, and toolkit validate takes files",
                    visible_name(folder)));
  }
  std::string inner = assessments == "." ? folder : join_path(folder, assessments);
  if (assessments != "." &&
      (resolve_under(folder, assessments) != ResolvedPath::other || !is_folder(inner))) {
    throw Failure(
        fmt::format("the policy says that assessments lie in {}, and {} has no such "
                    "folder",
                    visible_name(assessments), visible_name(folder)));
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

/// What a trusted copy holds. That may well be nothing yet.
struct Base {
  std::string folder;
  Inputs inputs;
};

Base find_base(const Arguments& arguments, const std::string& assessments, ExitStatus& status) {
  if (arguments.base.empty()) return {};
  if (is_folder(arguments.base) &&
      resolve_under(arguments.base, assessments) == ResolvedPath::missing) {
    return {};  // git keeps no empty folders
  }
  Base base{folder_of_assessments(arguments.base, assessments), {}};
  base.inputs = expand({base.folder}, status);
  base.inputs.folders.clear();
  return base;
}

ExitStatus load_base(const Arguments& arguments, const Base& base, const StatementSets& sets,
                     const LoadOptions& options, std::deque<RepositoryFile>& files) {
  Arguments silent = arguments;
  silent.quiet = true;
  std::vector<std::string> unread;
  return load_files(silent, base.folder, base.inputs, sets, options, files, unread);
}

/// The sets of every policy; the wording, which no finding quotes, of those that hold for all.
LoadedSets read_sets(const Policies& policies, const Arguments& arguments) {
  std::vector<const Policy*> all;
  std::deque<Policy> beneath;
  for (const PolicyFile& file : policies.files) all.push_back(&file.loaded.policy);
  for (const PolicyFile& file : policies.files_beneath) {
    all.push_back(&beneath.emplace_back(file.loaded.policy));
    beneath.back().wording.clear();
  }
  return read_statement_sets(arguments, all);
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

ExitStatus explain_policies(const Policies& policies, const Arguments& arguments) {
  Output output(arguments);
  if (!policies.findings.empty()) {
    const Colour colour = text_colour(output, arguments);
    output.write(output.as_text(format_findings(policies.findings, colour) + "\n"));
  }
  output.write(text_output(policy_page(policies.in_force), output, arguments));
  for (const FolderPolicy& beneath : policies.beneath) {
    output.write("\n");
    output.write(text_output(policy_page(beneath.policy, beneath.folder), output, arguments));
  }
  output.finish();
  print_file_name(output, arguments);
  return count(policies.findings, Severity::error) > 0 ? ExitStatus::findings : ExitStatus::ok;
}

}  // namespace

ExitStatus run_check(const Arguments& arguments) {
  const FindingsFormat format = findings_format(arguments);
  const std::string folder = first_operand(arguments);
  const bool has_base = !arguments.base.empty();
  Policies policies = applied_policies(arguments, folder);
  const bool only_explain = arguments.explain;
  if (only_explain && arguments.format.empty() && arguments.has_output_file() &&
      format != FindingsFormat::text) {
    throw UsageError("--explain prints text; name the file .txt");
  }
  if (only_explain && !is_folder(join_path(folder, policies.assessments))) {
    return explain_policies(policies, arguments);
  }
  ExitStatus status = ExitStatus::ok;
  const std::string assessments = folder_of_assessments(folder, policies.assessments);
  const Inputs inputs = expand({assessments}, status);
  const Base base = find_base(arguments, policies.assessments, status);
  add_policies_beneath(policies, has_base ? arguments.base : folder,
                       has_base ? base.inputs.settings : inputs.settings, arguments);
  if (only_explain) return worse(status, explain_policies(policies, arguments));

  LoadedSets loaded_sets = read_sets(policies, arguments);
  std::vector<Finding> findings = policies.findings;
  append(findings, std::move(loaded_sets.findings));
  if (count(findings, Severity::error) > count(policies.findings, Severity::error)) {
    write_obstacles(arguments, findings);
    return ExitStatus::findings;
  }
  const StatementSets& sets = loaded_sets.sets;
  for (const auto* const files : {&policies.files, &policies.files_beneath}) {
    for (const PolicyFile& file : *files) {
      append(findings, check_policy(file.source, file.loaded.policy, sets));
    }
  }
  if (!arguments.policy.empty() || has_base) {
    append(findings, look_at_own_policies(folder, policies, sets, inputs, arguments));
  }

  LoadOptions options;
  options.draft = arguments.draft;
  options.today = today(arguments);
  Repository repository{&policies.in_force, &sets, *options.today, arguments.draft};
  repository.folder = assessments;
  repository.folders = policies.beneath;
  for (const std::string& link : inputs.links) findings.push_back(link_finding(link));
  repository.unread = inputs.unread;
  status = worse(status, load_files(arguments, assessments, inputs, sets, options, repository.files,
                                    repository.unread));
  append(findings, find_misnamed(folder, inputs, repository.files));
  if (has_base) {
    status = worse(status, load_base(arguments, base, sets, options, repository.base));
  }

  CheckResult result = check_repository(repository);
  append(findings, std::move(result.findings));
  result.findings = std::move(findings);

  Output output(arguments);
  output.write(render(format, result, output, arguments));
  output.finish();
  print_file_name(output, arguments);
  if (format == FindingsFormat::github) append_step_summary(render_markdown(check_page(result)));
  const bool found =
      count(result.findings, Severity::error) > 0 || (arguments.strict && !result.findings.empty());
  return worse(status, found ? ExitStatus::findings : ExitStatus::ok);
}

}  // namespace toolkit::cli
