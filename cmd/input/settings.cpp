#include "cmd/input/settings.hpp"

#include <utility>

#include <fmt/format.h>

#include "cmd/input/reading.hpp"
#include "cmd/output/findings_output.hpp"
#include "cmd/output/output.hpp"
#include "toolkit/assessment/recognise.hpp"
#include "toolkit/files/discover.hpp"
#include "toolkit/files/failure.hpp"
#include "toolkit/files/resolve_under.hpp"
#include "toolkit/text/display.hpp"

namespace toolkit::cli {
namespace {

/// Whether a file is an assessment after all, whatever it is called.
bool is_assessment(const std::string& path, const Arguments& arguments) {
  try {
    return is_meant_for_assessment(read_source(arguments, path), StatementSets());
  } catch (const Failure&) {
    return false;
  }
}

/// Without a toolkit.yaml, says what looks like one and is not read.
void look_for_misnamed(const std::string& first_file, const Arguments& arguments,
                       ExitStatus& status) {
  std::vector<Finding> findings;
  for (const std::string& path : find_settings_above(first_file).misnamed) {
    if (!is_assessment(path, arguments)) findings.push_back(misnamed_policy(path));
  }
  if (findings.empty()) return;
  error_findings(arguments, findings);
  status = worse(status, ExitStatus::findings);
}

}  // namespace

Finding misnamed_policy(const std::string& path) {
  return finding_about_file(Diagnostic::policy_misnamed, path,
                            "this file is not read: a policy is called toolkit.yaml",
                            "rename it to toolkit.yaml, or take it away");
}

Policy settings_for(const std::string& first_file, const Arguments& arguments, ExitStatus& status) {
  if (first_file == "-") return {};
  const std::optional<SettingsFile> found = find_settings_file(first_file);
  if (!found) {
    look_for_misnamed(first_file, arguments, status);
    return {};
  }
  const std::string& path = found->path;
  const std::string shown = visible_name(path);
  if (!found->in_work_tree) {
    if (!arguments.quiet) {
      message(fmt::format("{} is not read, because its folder is in no git repository", shown));
    }
    return {};
  }
  if (resolve_under(folder_of(path), policy_file_name) != ResolvedPath::file) {
    message(
        fmt::format("{} is no file, or a link out of its folder; the defaults are used", shown));
    return {};
  }
  LoadedPolicy loaded = read_policy(read_source(arguments, path));
  if (loaded.findings.empty()) return std::move(loaded.policy);
  error_findings(arguments, loaded.findings);
  if (count(loaded.findings, Severity::error) > 0) {
    status = worse(status, ExitStatus::findings);
    message(fmt::format("{} has errors; what could not be read keeps its default", shown));
  }
  return std::move(loaded.policy);
}

}  // namespace toolkit::cli
