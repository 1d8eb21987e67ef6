#pragma once

#include <functional>
#include <string>
#include <vector>

#include "cmd/args/arguments.hpp"
#include "cmd/output/exit_status.hpp"
#include "toolkit/assessment/load.hpp"
#include "toolkit/gate/policy.hpp"
#include "toolkit/statements/statement_sets.hpp"

namespace toolkit::cli {

/// One file to work on.
struct Input {
  std::string path;    ///< `-` is standard input
  std::string folder;  ///< the operand it was found beneath: passed over if it is no assessment
  std::vector<std::string> also_in{};  ///< further operands that hold it
};

/// The files that a command's operands name.
struct Inputs {
  std::vector<Input> files;
  std::vector<std::string> folders;   ///< operands that are folders, and were read
  std::vector<std::string> links;     ///< symbolic links in them, which are passed over
  std::vector<std::string> unread;    ///< folders in them that could not be read
  std::vector<std::string> settings;  ///< each toolkit.yaml in folders beneath them
  std::vector<std::string> misnamed;  ///< what was probably meant to be called so
};

/// The files that operands name: a folder stands for every assessment in it, no operand for the
/// current folder. Each file is there once, also where several operands name it. What cannot be
/// read is reported and makes `status` worse.
Inputs expand(const std::vector<std::string>& operands, ExitStatus& status);

/// One file, read and loaded.
struct LoadedInput {
  SourceText source;
  LoadedAssessment loaded;
};

/// Reads and loads one file. Throws Failure when it cannot be read, and UsageError when the
/// command's output would replace it.
LoadedInput load_input(const Arguments& arguments, const Input& input, const StatementSets& sets,
                       const LoadOptions& options);

/// What an input is called in results: its path, or `<stdin>`.
std::string file_name(const Input& input);
/// The same for a message, with nothing in it that could drive a terminal.
std::string shown_name(const Input& input);

/// What a command does with each file; `loaded` is null when the file could not be read, and may be
/// moved from.
using ForEach = std::function<void(const Input& input, LoadedInput* loaded)>;

/// Loads the inputs one after the other, holding one at a time; names those that are passed over,
/// and says when a folder held no assessment.
ExitStatus for_each_assessment(const Arguments& arguments, const Inputs& inputs,
                               const StatementSets& sets, const LoadOptions& options,
                               const ForEach& visit);

/// Throws UsageError when the command's output would replace one of its inputs.
void refuse_to_replace(const Arguments& arguments, const std::vector<Input>& inputs);

/// What a command's settings are looked up for: its first operand, or the current folder.
std::string first_operand(const Arguments& arguments);

/// Statement sets, and what was found in their files. With an error among that they are not fit for
/// use.
struct LoadedSets {
  StatementSets sets;
  std::vector<Finding> findings;
};

/// Whether the wording file that a policy names has to be there.
enum class PolicyWording {
  required,
  may_be_missing,  ///< for commands by which it is prepared: that it is missing is said
};

/// The statement sets of a command: the built-in one and those of --statement-set, else of the
/// policy, whose files are never read from outside its folder; and over them the wording of
/// --wording, else of the policy. Throws Failure.
LoadedSets read_statement_sets(const Arguments& arguments, const Policy& policy,
                               PolicyWording wording = PolicyWording::required);
/// Those of several policies, each file once; the wording is that of the last which names one.
LoadedSets read_statement_sets(const Arguments& arguments,
                               const std::vector<const Policy*>& policies,
                               PolicyWording wording = PolicyWording::required);

/// The same for a command that does not report findings: they are printed, and with an error among
/// them there are no sets.
std::optional<StatementSets> load_statement_sets(const Arguments& arguments, const Policy& policy,
                                                 PolicyWording wording = PolicyWording::required);

}  // namespace toolkit::cli
