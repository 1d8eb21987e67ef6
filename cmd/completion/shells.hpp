#pragma once

// The three shells: for each the short script that asks `toolkit __complete` at the Tab key, and
// the answer it gets, in the form that the script reads. A script takes what comes of a typed line
// for data: it expands and runs none of it, and neither does the program.

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cmd/completion/words.hpp"

namespace toolkit::cli {

/// The word that stands in a command's place when a script asks; no page names it.
constexpr std::string_view complete_word = "__complete";

/// What a script tells of the line.
struct Question {
  std::size_t at = 0;  ///< which of the words the cursor is in, the program's name being 0
  std::vector<std::string>
      words;  ///< up to that one, and perhaps more; in bash the line comes first
};

struct ShellRow {
  std::string_view name;
  /// The script; `flags` are those with which it asks, ready for the shell, with a space before
  /// each.
  std::string (*script)(std::string_view flags);
  /// Lines of text. `at` is one of the words.
  std::string (*answer)(const Question& question, const TermSource& terms);
};

/// `name` is one that the command line lets through.
const ShellRow& find_shell(std::string_view name);

std::string bash_script(std::string_view flags);
std::string zsh_script(std::string_view flags);
std::string fish_script(std::string_view flags);
std::string bash_answer(const Question& question, const TermSource& terms);
std::string zsh_answer(const Question& question, const TermSource& terms);
std::string fish_answer(const Question& question, const TermSource& terms);

/// A word that each of the shells reads as this text, whatever is in it.
std::string shell_word(std::string_view text);

}  // namespace toolkit::cli
