#include "inputs.hpp"

#include <utility>

#include <unistd.h>

#include <fmt/format.h>

#include "output.hpp"
#include "terminal.hpp"
#include "toolkit/diagnostics/text_format.hpp"
#include "toolkit/files/discover.hpp"
#include "toolkit/files/failure.hpp"
#include "toolkit/files/read.hpp"
#include "toolkit/text/display.hpp"

namespace toolkit::cli {
namespace {

SourceText read_source(const std::string& path) {
  const std::size_t most = Limits{}.bytes;
  if (path == "-") return {"<stdin>", read_descriptor(STDIN_FILENO, "standard input", most)};
  return {path, read_file(path, most)};
}

}  // namespace

std::string file_name(const Input& input) { return input.path == "-" ? "<stdin>" : input.path; }

std::string shown_name(const Input& input) { return visible(file_name(input)); }

std::vector<Input> expand(const std::vector<std::string>& operands, ExitStatus& status) {
  std::vector<Input> inputs;
  const auto add = [&](const std::string& operand) {
    if (operand == "-" || !is_folder(operand)) {
      inputs.push_back({operand, false});
      return;
    }
    try {
      for (std::string& path : find_yaml_files(operand)) inputs.push_back({std::move(path), true});
    } catch (const Failure& failure) {
      message(failure.what());
      status = ExitStatus::failed;
    }
  };
  if (operands.empty()) add(".");
  for (const std::string& operand : operands) add(operand);
  return inputs;
}

LoadedAssessment load_input(const Input& input, const StatementSets& sets,
                            const LoadOptions& options) {
  return load_assessment(read_source(input.path), sets, options);
}

ExitStatus for_each_assessment(const Arguments& arguments, const std::vector<Input>& inputs,
                               const StatementSets& sets, const LoadOptions& options,
                               const ForEach& visit) {
  ExitStatus status = ExitStatus::ok;
  bool found = false;
  for (const Input& input : inputs) {
    try {
      const LoadedAssessment loaded = load_input(input, sets, options);
      if (input.from_folder && loaded.is_something_else) {
        if (!arguments.quiet)
          message(fmt::format("{} is not an assessment; passed over", shown_name(input)));
        continue;
      }
      found = true;
      visit(input, &loaded);
    } catch (const Failure& failure) {
      message(failure.what());
      status = ExitStatus::failed;
      found = true;
      visit(input, nullptr);
    }
  }
  if (!found) {
    message("no assessment found; name a file, or a folder that holds one");
    status = ExitStatus::failed;
  }
  return status;
}

std::optional<StatementSets> load_statement_sets(const Arguments& arguments) {
  StatementSets sets;
  bool broken = false;
  const auto report = [&](const std::vector<Finding>& findings) {
    error_text(format_findings(findings, colour_for(arguments, STDERR_FILENO)));
    broken = broken || count(findings, Severity::error) > 0;
  };
  for (const std::string& path : arguments.statement_sets) report(sets.add(read_source(path)));
  if (!arguments.wording.empty()) report(sets.apply_wording(read_source(arguments.wording)));
  if (broken) return std::nullopt;
  return sets;
}

}  // namespace toolkit::cli
