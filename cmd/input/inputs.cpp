#include "cmd/input/inputs.hpp"

#include <algorithm>
#include <array>
#include <climits>
#include <cstdlib>
#include <filesystem>
#include <functional>
#include <iterator>
#include <map>
#include <set>
#include <system_error>
#include <utility>

#include <fmt/format.h>

#include "cmd/input/reading.hpp"
#include "cmd/output/findings_output.hpp"
#include "cmd/output/output.hpp"
#include "toolkit/files/discover.hpp"
#include "toolkit/files/failure.hpp"
#include "toolkit/files/resolve_under.hpp"
#include "toolkit/text/display.hpp"

namespace toolkit::cli {
namespace {

/// A file that the policy names. Throws Failure when it is not beneath the policy's folder.
SourceText read_named_by(const Policy& policy, const std::string& path,
                         const Arguments& arguments) {
  const std::string folder = folder_of(policy.file);
  const auto refuse = [&](std::string_view why) {
    throw Failure(fmt::format("cannot read {}, which {} names: {}", visible_name(path),
                              visible_name(policy.file), why));
  };
  switch (resolve_under(folder, path)) {
    case ResolvedPath::file:
      break;
    case ResolvedPath::missing:
      refuse("there is no such file");
      break;
    case ResolvedPath::outside:
      refuse("it lies outside that file's folder");
      break;
    case ResolvedPath::other:
      refuse("it is not a file");
      break;
  }
  return read_source(arguments, join_path(folder, path));
}

/// The wording that the policy names is not there. Commands that help to write it go on without.
bool is_yet_to_be_written(const Policy& policy, const Arguments& arguments) {
  const std::string folder = folder_of(policy.file);
  // One that is there and could not be looked at is not missing.
  std::error_code unknown;
  const auto found = std::filesystem::symlink_status(join_path(folder, policy.wording), unknown);
  if (resolve_under(folder, policy.wording) != ResolvedPath::missing ||
      found.type() != std::filesystem::file_type::not_found) {
    return false;
  }
  if (!arguments.quiet && !arguments.wording_template) {
    message(fmt::format("{} names {}, which is not there; the words are this tool's own",
                        visible_name(policy.file), visible_name(policy.wording)));
  }
  return true;
}

/// By what a file is known, whatever it is called.
std::string place_of(const std::string& path) {
  std::array<char, PATH_MAX> real{};
  return ::realpath(path.c_str(), real.data()) == nullptr ? path : real.data();
}

/// Gathers files, each once however many operands name it; it keeps its first name.
class FilesOnce {
 public:
  FilesOnce(std::vector<Input>& files, bool may_repeat) : files_(files), may_repeat_(may_repeat) {}

  void add(Input input) {
    if (may_repeat_ && input.path != "-") {
      const auto [place, is_new] = known_.emplace(place_of(input.path), files_.size());
      if (!is_new) return add_again(files_[place->second], input);
    }
    files_.push_back(std::move(input));
  }

 private:
  /// One that somebody named is an assessment, wherever else it was found.
  static void add_again(Input& there, Input& again) {
    there.also_in.push_back(again.folder.empty() ? there.folder : again.folder);
    if (again.folder.empty()) there.folder.clear();
  }

  std::vector<Input>& files_;
  bool may_repeat_;
  std::map<std::string, std::size_t, std::less<>> known_;
};

}  // namespace

std::string file_name(const Input& input) { return input.path == "-" ? "<stdin>" : input.path; }

std::string shown_name(const Input& input) { return visible_name(file_name(input)); }

Inputs expand(const std::vector<std::string>& operands, ExitStatus& status) {
  Inputs inputs;
  // One operand cannot name a file twice.
  FilesOnce files(inputs.files, operands.size() > 1);
  const auto add = [&](const std::string& operand) {
    if (operand == "-" || !is_folder(operand)) {
      files.add({operand, {}});
      return;
    }
    FoundFiles found = find_yaml_files(operand);
    // Of one that was not read to the end nobody can say that it holds nothing.
    if (found.unread.empty()) inputs.folders.push_back(operand);
    for (std::string& path : found.files) files.add({std::move(path), operand});
    std::ranges::move(found.links, std::back_inserter(inputs.links));
    std::ranges::move(found.settings, std::back_inserter(inputs.settings));
    std::ranges::move(found.misnamed, std::back_inserter(inputs.misnamed));
    for (UnreadFolder& folder : found.unread) {
      message(folder.problem);
      inputs.unread.push_back(std::move(folder.path));
      status = ExitStatus::failed;
    }
  };
  if (operands.empty()) add(".");
  for (const std::string& operand : operands) add(operand);
  return inputs;
}

LoadedInput load_input(const Arguments& arguments, const Input& input, const StatementSets& sets,
                       const LoadOptions& options) {
  LoadedInput read{read_source(arguments, input.path), {}};
  read.loaded = load_assessment(read.source, sets, options);
  return read;
}

ExitStatus for_each_assessment(const Arguments& arguments, const Inputs& inputs,
                               const StatementSets& sets, const LoadOptions& options,
                               const ForEach& visit) {
  ExitStatus status = ExitStatus::ok;
  std::set<std::string, std::less<>> folders_with_any;
  for (const Input& input : inputs.files) {
    try {
      LoadedInput loaded = load_input(arguments, input, sets, options);
      if (!input.folder.empty() && loaded.loaded.is_something_else) {
        if (!arguments.quiet) {
          message(fmt::format("{} is not an assessment; passed over", shown_name(input)));
        }
        continue;
      }
      visit(input, &loaded);
    } catch (const Failure& failure) {
      message(failure.what());
      status = ExitStatus::failed;
      visit(input, nullptr);
    }
    folders_with_any.insert(input.folder);
    folders_with_any.insert(input.also_in.begin(), input.also_in.end());
  }
  for (const std::string& folder : inputs.folders) {
    if (folders_with_any.contains(folder)) continue;
    message(fmt::format(
        "no assessment found in {}; name {}", folder == "." ? "this folder" : visible_name(folder),
        arguments.command == Command::check ? "the folder that holds them, or one above it"
                                            : "a file, or a folder that holds one"));
    status = ExitStatus::failed;
  }
  return status;
}

void refuse_to_replace(const Arguments& arguments, const std::vector<Input>& inputs) {
  for (const Input& input : inputs) refuse_to_replace(arguments, input.path);
}

std::string first_operand(const Arguments& arguments) {
  return arguments.operands.empty() ? "." : arguments.operands.front();
}

LoadedSets read_statement_sets(const Arguments& arguments, const Policy& policy,
                               PolicyWording wording) {
  return read_statement_sets(arguments, std::vector<const Policy*>{&policy}, wording);
}

LoadedSets read_statement_sets(const Arguments& arguments,
                               const std::vector<const Policy*>& policies, PolicyWording wording) {
  LoadedSets loaded;
  const auto note = [&](const std::vector<Finding>& findings) {
    loaded.findings.insert(loaded.findings.end(), findings.begin(), findings.end());
  };
  std::set<std::string> added;
  const Policy* words = nullptr;
  for (const Policy* const policy : policies) {
    if (!policy->wording.empty()) words = policy;
    if (!arguments.statement_sets.empty()) continue;
    for (const std::string& path : policy->statement_sets) {
      if (!added.insert(place_of(join_path(folder_of(policy->file), path))).second) continue;
      note(loaded.sets.add(read_named_by(*policy, path, arguments)));
    }
  }
  for (const std::string& path : arguments.statement_sets) {
    note(loaded.sets.add(read_source(arguments, path)));
  }
  if (!arguments.wording.empty()) {
    note(loaded.sets.apply_wording(read_source(arguments, arguments.wording)));
  } else if (words != nullptr &&
             (wording == PolicyWording::required || !is_yet_to_be_written(*words, arguments))) {
    note(loaded.sets.apply_wording(read_named_by(*words, words->wording, arguments)));
  }
  return loaded;
}

std::optional<StatementSets> load_statement_sets(const Arguments& arguments, const Policy& policy,
                                                 PolicyWording wording) {
  LoadedSets loaded = read_statement_sets(arguments, policy, wording);
  error_findings(arguments, loaded.findings);
  if (count(loaded.findings, Severity::error) > 0) return std::nullopt;
  return std::move(loaded.sets);
}

}  // namespace toolkit::cli
