#include "cmd/input/policies.hpp"

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <optional>
#include <set>
#include <system_error>
#include <utility>

#include <fmt/format.h>

#include "cmd/input/reading.hpp"
#include "cmd/output/output.hpp"
#include "toolkit/files/discover.hpp"
#include "toolkit/files/failure.hpp"
#include "toolkit/files/resolve_under.hpp"
#include "toolkit/gate/policy_strictness.hpp"
#include "toolkit/text/display.hpp"

namespace toolkit::cli {
namespace {

namespace fs = std::filesystem;

void append(std::vector<Finding>& all, std::vector<Finding> more) {
  all.insert(all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

PolicyFile read_policy_file(const std::string& path, const Arguments& arguments) {
  PolicyFile file{read_source(arguments, path), {}};
  file.loaded = read_policy(file.source);
  return file;
}

bool is_absent(const std::string& path) {
  std::error_code unknown;
  return fs::symlink_status(path, unknown).type() == fs::file_type::not_found;
}

/// The policy of a folder itself, if it has one. A link is not followed out of it.
std::optional<PolicyFile> own_policy(const std::string& folder, const Arguments& arguments) {
  const std::string path = join_path(folder, policy_file_name);
  switch (resolve_under(folder, policy_file_name)) {
    case ResolvedPath::file:
      return read_policy_file(path, arguments);
    case ResolvedPath::missing:
      // A file that is there and could not be looked at must not leave the defaults in force.
      if (is_absent(path)) return std::nullopt;
      break;
    case ResolvedPath::outside:
    case ResolvedPath::other:
      break;
  }
  throw Failure(fmt::format("{} is no file, or a link out of its folder", visible_name(path)));
}

/// Lays a file over what holds above it. Where there is no file above, it holds as it is: nobody
/// decided on the defaults.
Policy laid_over(const PolicyFile& file, const Policy& above, std::vector<Finding>& findings) {
  append(findings, file.loaded.findings);
  if (above.file.empty()) return file.loaded.policy;
  LoadedPolicy laid = lay_over(file.source, file.loaded.policy, above);
  append(findings, std::move(laid.findings));
  return std::move(laid.policy);
}

/// Adds a file beneath those that are there, and holds for all of the folder.
void add_file(Policies& policies, PolicyFile file) {
  policies.in_force = laid_over(file, policies.in_force, policies.findings);
  policies.files.push_back(std::move(file));
}

bool sets_assessments(const PolicyFile& file) {
  const auto& origins = file.loaded.policy.from_file;
  return std::ranges::find(origins, "assessments", &Policy::Origin::key) != origins.end();
}

/// Where the assessments lie beneath a folder, as a policy above it says; all of the folder where
/// they lie elsewhere or it is in the midst of them.
std::string narrowed(const std::string& folder, const Policy& above) {
  std::error_code unknown;
  const fs::path wanted = join_path(folder_of(above.file), above.assessments);
  const fs::path there = fs::weakly_canonical(wanted, unknown);
  const fs::path here = fs::canonical(folder, unknown);
  if (unknown || !is_folder(wanted.string())) return ".";
  const fs::path below = there.lexically_relative(here);
  return below.empty() || *below.begin() == ".." ? "." : below.generic_string();
}

/// Outside a work tree nothing says how far up to look.
void tell_of_unread_policy(const std::string& folder, const Arguments& arguments) {
  const std::optional<SettingsFile> found = find_settings_file(folder);
  if (!found || found->in_work_tree || arguments.quiet) return;
  message(fmt::format("{} is not read, because its folder is in no git repository",
                      visible_name(found->path)));
}

/// The policy that holds in a folder beneath: of the deepest that holds it.
const Policy& policy_in(const Policies& policies, const std::string& folder) {
  const FolderPolicy* deepest = nullptr;
  for (const FolderPolicy& beneath : policies.beneath) {
    if (folder == beneath.folder || folder.starts_with(beneath.folder + '/')) deepest = &beneath;
  }
  return deepest == nullptr ? policies.in_force : deepest->policy;
}

std::string below(const std::string& path, const std::string& folder) {
  return fs::path(path).lexically_relative(folder).generic_string();
}

/// Sets and wording that an applied policy names, where the folder has others under the same name:
/// once merged they would be used.
std::vector<Finding> compare_named_files(const std::string& folder, const Policy& applied,
                                         const Arguments& arguments) {
  std::vector<std::string> names = applied.statement_sets;
  if (!applied.wording.empty()) names.push_back(applied.wording);
  std::vector<Finding> findings;
  for (const std::string& name : names) {
    const std::string own = join_path(folder, name);
    if (resolve_under(folder, name) == ResolvedPath::file &&
        read_bytes(arguments, own) ==
            read_bytes(arguments, join_path(folder_of(applied.file), name))) {
      continue;
    }
    findings.push_back(finding_about_file(Diagnostic::policy_differs, own,
                                          "this file is not the one that was applied",
                                          "read this change as a decision of its own"));
  }
  return findings;
}

}  // namespace

Policies policies_of(const std::string& folder, const Arguments& arguments) {
  std::vector<std::string> above = find_settings_above(folder).files;
  std::ranges::reverse(above);
  std::optional<PolicyFile> own = own_policy(folder, arguments);
  Policies policies;
  std::error_code unknown;
  for (const std::string& path : above) {
    if (fs::equivalent(folder_of(path), folder, unknown)) continue;
    if (auto file = own_policy(folder_of(path), arguments)) add_file(policies, *std::move(file));
  }
  if (own) add_file(policies, *std::move(own));
  if (policies.files.empty()) {
    if (is_folder(folder)) tell_of_unread_policy(folder, arguments);
    policies.files.push_back({{join_path(folder, policy_file_name), {}}, {}});
    return policies;
  }
  const auto setter =
      std::find_if(policies.files.rbegin(), policies.files.rend(), sets_assessments);
  if (setter == policies.files.rend()) return policies;
  const Policy& says = setter->loaded.policy;
  policies.assessments = fs::equivalent(folder_of(says.file), folder, unknown)
                             ? says.assessments
                             : narrowed(folder, says);
  return policies;
}

Policies policy_in_file(const std::string& path, const Arguments& arguments) {
  Policies policies;
  add_file(policies, read_policy_file(path, arguments));
  policies.assessments = policies.in_force.assessments;
  return policies;
}

void add_policies_beneath(Policies& policies, const std::string& folder,
                          const std::vector<std::string>& settings, const Arguments& arguments) {
  std::string inner = folder;
  for (const fs::path& part : fs::path(policies.assessments).lexically_normal()) {
    if (part.empty() || part == ".") continue;
    inner = join_path(inner, part.string());
    if (auto file = own_policy(inner, arguments)) add_file(policies, *std::move(file));
  }
  std::vector<std::string> paths = settings;
  // Whatever holds above is laid first.
  std::ranges::stable_sort(paths, {},
                           [](const std::string& path) { return std::ranges::count(path, '/'); });
  for (const std::string& path : paths) {
    const std::string place = folder_of(path);
    auto file = own_policy(place, arguments);
    if (!file) continue;
    const std::string name = below(place, inner);
    policies.beneath.push_back(
        {name, laid_over(*file, policy_in(policies, name), policies.findings)});
    policies.files_beneath.push_back(*std::move(file));
  }
}

std::vector<Finding> compare_with_own(const Policies& applied, const Policies& own,
                                      const std::string& folder, const StatementSets& sets,
                                      const Arguments& arguments) {
  std::vector<Finding> findings = own.findings;
  for (const PolicyFile& file : own.files) {
    append(findings, check_policy(file.source, file.loaded.policy, sets));
  }
  append(findings, compare_policies(own.files.back().source, own.in_force, applied.in_force));
  for (std::size_t i = 0; i < applied.files.size(); ++i) {
    const bool has_counterpart = own.files.size() == applied.files.size();
    append(findings,
           compare_named_files(has_counterpart ? folder_of(own.files[i].source.name()) : folder,
                               applied.files[i].loaded.policy, arguments));
  }
  return findings;
}

std::vector<Finding> compare_beneath(const Policies& applied, const std::string& folder,
                                     const std::vector<std::string>& settings,
                                     const Arguments& arguments) {
  // Laid over what was applied, so that only what these files say themselves differs.
  Policies own;
  own.in_force = applied.in_force;
  own.assessments = applied.assessments;
  add_policies_beneath(own, folder, settings, arguments);
  std::vector<Finding> findings = own.findings;
  if (!own.files.empty()) {
    append(findings, compare_policies(own.files.back().source, own.in_force, applied.in_force));
  }
  std::set<std::string> places;
  for (const FolderPolicy& beneath : own.beneath) places.insert(beneath.folder);
  for (const FolderPolicy& beneath : applied.beneath) places.insert(beneath.folder);
  const std::string inner = join_path(folder, applied.assessments);
  for (const std::string& place : places) {
    const auto file = std::ranges::find(own.beneath, place, &FolderPolicy::folder);
    const SourceText source =
        file == own.beneath.end()
            ? SourceText(join_path(join_path(inner, place), policy_file_name), {})
            : own.files_beneath[static_cast<std::size_t>(file - own.beneath.begin())].source;
    append(findings, compare_policies(source, policy_in(own, place), policy_in(applied, place)));
  }
  return findings;
}

}  // namespace toolkit::cli
