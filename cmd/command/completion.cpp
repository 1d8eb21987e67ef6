#include "cmd/completion/scripts.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>

#include "cmd/command/commands.hpp"
#include "cmd/input/inputs.hpp"
#include "cmd/output/output.hpp"

namespace toolkit::cli {
namespace {

struct ShellRow {
  std::string_view name;
  std::string (*script)(std::span<const Term> terms);
};

constexpr ShellRow shells[] = {
    {"bash", bash_completion}, {"zsh", zsh_completion}, {"fish", fish_completion}};

}  // namespace

ExitStatus run_completion(const Arguments& arguments) {
  // No toolkit.yaml is looked for: a script that is kept must not depend on where it was made.
  const auto sets = load_statement_sets(arguments, Policy{});
  if (!sets) return ExitStatus::findings;
  const auto* const shell =
      std::ranges::find(shells, std::string_view(arguments.operands.front()), &ShellRow::name);
  Output output(arguments);
  output.write(shell->script(terms(*sets)));
  output.finish();
  print_file_name(output, arguments);
  return ExitStatus::ok;
}

}  // namespace toolkit::cli
