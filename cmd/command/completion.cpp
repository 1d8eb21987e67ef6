#include <filesystem>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "cmd/command/commands.hpp"
#include "cmd/completion/shells.hpp"
#include "cmd/input/inputs.hpp"
#include "cmd/output/output.hpp"

namespace toolkit::cli {
namespace {

/// A flag with a file for its value, ready for a shell that is somewhere else.
std::string kept_flag(std::string_view name, const std::string& path) {
  return fmt::format(" {} {}", name, shell_word(std::filesystem::absolute(path).string()));
}

}  // namespace

ExitStatus run_completion(const Arguments& arguments) {
  // No toolkit.yaml is looked for: a script that is kept must not depend on where it was made.
  if (!load_statement_sets(arguments, Policy{})) return ExitStatus::findings;
  std::string flags;
  for (const std::string& path : arguments.statement_sets) {
    flags += kept_flag("--statement-set", path);
  }
  if (!arguments.wording.empty()) flags += kept_flag("--wording", arguments.wording);
  Output output(arguments);
  output.write(find_shell(arguments.operands.front()).script(flags));
  output.finish();
  print_file_name(output, arguments);
  return ExitStatus::ok;
}

}  // namespace toolkit::cli
