#pragma once

#include <functional>
#include <string>
#include <vector>

#include "arguments.hpp"
#include "exit_status.hpp"
#include "toolkit/assessment/load.hpp"
#include "toolkit/statements/statement_sets.hpp"

namespace toolkit::cli {

/// One file to work on.
struct Input {
  std::string path;    ///< `-` is standard input
  std::string folder;  ///< the operand it was found beneath: passed over if it is no assessment
};

/// The files that a command's operands name.
struct Inputs {
  std::vector<Input> files;
  std::vector<std::string> folders;  ///< operands that are folders
};

/// The files that operands name: a folder stands for every assessment in it, no operand for the
/// current folder. What cannot be read is reported and makes `status` worse.
Inputs expand(const std::vector<std::string>& operands, ExitStatus& status);

/// Reads and loads one file. Throws Failure when it cannot be read.
LoadedAssessment load_input(const Input& input, const StatementSets& sets,
                            const LoadOptions& options);

/// What an input is called in results: its path, or `<stdin>`.
std::string file_name(const Input& input);
/// The same for a message, with nothing in it that could drive a terminal.
std::string shown_name(const Input& input);

/// What a command does with each file; `loaded` is null when the file could not be read.
using ForEach = std::function<void(const Input& input, const LoadedAssessment* loaded)>;

/// Loads the inputs one after the other, holding one at a time; names those that are passed over,
/// and says when a folder held no assessment.
ExitStatus for_each_assessment(const Arguments& arguments, const Inputs& inputs,
                               const StatementSets& sets, const LoadOptions& options,
                               const ForEach& visit);

/// Throws UsageError when the command's output would replace one of its inputs.
void refuse_to_replace(const Arguments& arguments, const std::vector<Input>& inputs);

/// The statement sets of a command: the built-in one with --statement-set and --wording. Findings
/// in these files are printed; with an error among them there are no sets. Throws Failure.
std::optional<StatementSets> load_statement_sets(const Arguments& arguments);

}  // namespace toolkit::cli
