#include "cmd/completion/shells.hpp"

#include <algorithm>
#include <iterator>
#include <stdexcept>

namespace toolkit::cli {
namespace {

constexpr ShellRow shells[] = {{"bash", bash_script, bash_answer},
                               {"zsh", zsh_script, zsh_answer},
                               {"fish", fish_script, fish_answer}};

}  // namespace

const ShellRow& find_shell(std::string_view name) {
  const auto* const found = std::ranges::find(shells, name, &ShellRow::name);
  if (found == std::end(shells)) throw std::logic_error("no such shell");
  return *found;
}

std::string shell_word(std::string_view text) {
  // Within single quotes fish reads a backslash as a mark of its own, the others do not.
  std::string word = "'";
  for (const char character : text) {
    if (character == '\'' || character == '\\') {
      word += "'\\";
      word += character;
      word += "'";
    } else {
      word += character;
    }
  }
  return word + "'";
}

}  // namespace toolkit::cli
