#include "cmd/input/settings.hpp"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

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

/// Whether a policy sets anything that commands other than check take from it.
bool has_settings(const Policy& policy) {
  return std::ranges::any_of(policy.from_file, [](const Policy::Origin& origin) {
    return origin.key == "statement_sets" || origin.key == "wording" ||
           origin.key == "internal_marking";
  });
}

/// Reads one file, and says what is wrong with it; nothing where it is none.
std::optional<Policy> read_settings(const std::string& path, const Arguments& arguments,
                                    ExitStatus& status) {
  const std::string shown = visible_name(path);
  if (resolve_under(folder_of(path), policy_file_name) != ResolvedPath::file) {
    message(
        fmt::format("{} is no file, or a link out of its folder; the defaults are used", shown));
    return std::nullopt;
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
  if (!found->in_work_tree) {
    if (!arguments.quiet) {
      message(fmt::format("{} is not read, because its folder is in no git repository",
                          visible_name(found->path)));
    }
    return {};
  }
  std::optional<Policy> nearest = read_settings(found->path, arguments, status);
  if (!nearest || has_settings(*nearest)) return nearest.value_or(Policy{});
  // One that only asks for more than the one above leaves these to it.
  std::vector<std::string> above = find_settings_above(first_file).files;
  if (!above.empty()) above.erase(above.begin());
  for (const std::string& path : above) {
    std::optional<Policy> policy = read_settings(path, arguments, status);
    if (policy && has_settings(*policy)) return *std::move(policy);
  }
  return *std::move(nearest);
}

}  // namespace toolkit::cli
