#include "cmd/input/inputs.hpp"

#include <filesystem>
#include <set>
#include <utility>

#include <unistd.h>

#include <fmt/format.h>

#include "cmd/args/command_line.hpp"
#include "cmd/output/findings_output.hpp"
#include "cmd/output/output.hpp"
#include "toolkit/files/discover.hpp"
#include "toolkit/files/failure.hpp"
#include "toolkit/files/read.hpp"
#include "toolkit/files/resolve_under.hpp"
#include "toolkit/text/display.hpp"

namespace toolkit::cli {
namespace {

SourceText read_source(const std::string& path) {
  const std::size_t most = Limits{}.bytes;
  if (path == "-") return {"<stdin>", read_descriptor(STDIN_FILENO, "standard input", most)};
  return {path, read_file(path, most)};
}

/// A file that the policy names. Throws Failure when it is not beneath the policy's folder.
SourceText read_named_by(const Policy& policy, const std::string& path) {
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
  const std::string name = join_path(folder, path);
  return {name, read_file(name, Limits{}.bytes)};
}

}  // namespace

std::string file_name(const Input& input) { return input.path == "-" ? "<stdin>" : input.path; }

std::string shown_name(const Input& input) { return visible_name(file_name(input)); }

Inputs expand(const std::vector<std::string>& operands, ExitStatus& status) {
  Inputs inputs;
  const auto add = [&](const std::string& operand) {
    if (operand == "-" || !is_folder(operand)) {
      inputs.files.push_back({operand, {}});
      return;
    }
    FoundFiles found = find_yaml_files(operand);
    // Of one that was not read to the end nobody can say that it holds nothing.
    if (found.unread.empty()) inputs.folders.push_back(operand);
    for (std::string& path : found.files) inputs.files.push_back({std::move(path), operand});
    for (std::string& path : found.links) inputs.links.push_back(std::move(path));
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

LoadedInput load_input(const Input& input, const StatementSets& sets, const LoadOptions& options) {
  LoadedInput read{read_source(input.path), {}};
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
      LoadedInput loaded = load_input(input, sets, options);
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
  if (arguments.output.empty() || arguments.output == "-") return;
  for (const Input& input : inputs) {
    std::error_code unknown;
    if (std::filesystem::equivalent(arguments.output, input.path, unknown)) {
      throw UsageError(
          fmt::format("{} is what is read; write to another file", visible_name(arguments.output)));
    }
  }
}

std::string first_operand(const Arguments& arguments) {
  return arguments.operands.empty() ? "." : arguments.operands.front();
}

LoadedSets read_statement_sets(const Arguments& arguments, const Policy& policy) {
  LoadedSets loaded;
  const auto note = [&](const std::vector<Finding>& findings) {
    loaded.findings.insert(loaded.findings.end(), findings.begin(), findings.end());
  };
  if (arguments.statement_sets.empty()) {
    for (const std::string& path : policy.statement_sets) {
      note(loaded.sets.add(read_named_by(policy, path)));
    }
  }
  for (const std::string& path : arguments.statement_sets) {
    note(loaded.sets.add(read_source(path)));
  }
  if (!arguments.wording.empty()) {
    note(loaded.sets.apply_wording(read_source(arguments.wording)));
  } else if (!policy.wording.empty()) {
    note(loaded.sets.apply_wording(read_named_by(policy, policy.wording)));
  }
  return loaded;
}

std::optional<StatementSets> load_statement_sets(const Arguments& arguments, const Policy& policy) {
  LoadedSets loaded = read_statement_sets(arguments, policy);
  error_findings(arguments, loaded.findings);
  if (count(loaded.findings, Severity::error) > 0) return std::nullopt;
  return std::move(loaded.sets);
}

}  // namespace toolkit::cli
