#include <fmt/format.h>
#include <fmt/ranges.h>

#include "cmd/completion/scripts.hpp"
#include "cmd/completion/words.hpp"

namespace toolkit::cli {
namespace {

constexpr std::string_view zsh_top = R"(#compdef toolkit
# Completion of toolkit for zsh, made by `toolkit completion zsh`.
)";

constexpr std::string_view helpers = R"(
_toolkit_yaml() { _files "$@" -g '*.(yaml|yml)(-.)' }

_toolkit_today() { compadd "$@" -- ${(%):-%D{%Y-%m-%d}} }

)";

constexpr std::string_view command_loop = R"(_toolkit() {
  local curcontext=$curcontext command
  local -a typed
  integer i
  # Flags stand before the command as well, and it decides which are offered.
  for (( i = 2; i < CURRENT; i++ )) {
    case $words[i] in
      (--) return 1 ;;
)";

constexpr std::string_view command_found = R"(      (-?*) ;;
      (*) command=$words[i]; break ;;
    esac
  }
  case $command in
)";

constexpr std::string_view bottom = R"(    (*) return 1 ;;
  esac
  # _arguments passes over --, but offers nothing right behind it.
  if [[ $words[CURRENT-1] == -- && $PREFIX != -* ]]; then
    words[CURRENT-1]=()
    (( CURRENT-- ))
  fi
  _arguments -s -S : $typed
}

# Loaded from fpath, this file is the function's first call; otherwise it is being sourced.
if [[ $funcstack[1] == _toolkit ]]; then
  _toolkit "$@"
else
  compdef _toolkit toolkit
fi
)";

/// A text with a backslash before each of some characters.
std::string escaped(std::string_view text, std::string_view specials) {
  std::string out;
  for (const char character : text) {
    if (specials.find(character) != std::string_view::npos) out += '\\';
    out += character;
  }
  return out;
}

/// Words to choose from, as an action of `_arguments`: `(a b)`, or `((a\:title b\:title))`.
std::string list_action(const std::vector<OfferedWord>& words) {
  std::string list;
  bool titles = false;
  for (const OfferedWord& word : words) {
    list += fmt::format("{}{}", list.empty() ? "" : " ", word.text);
    if (word.title.empty()) continue;
    titles = true;
    list += fmt::format("\\:{}", escaped(word.title, " '\"\\:()[]{}<>$`*?~#!&|;=^"));
  }
  return titles ? fmt::format("(({}))", list) : fmt::format("({})", list);
}

/// What completes a kind of value, as an action of `_arguments`.
std::string action(ValueKind value_kind, const std::vector<OfferedWord>& words) {
  switch (value_kind) {
    case ValueKind::nothing:
    case ValueKind::text:
      return " ";
    case ValueKind::date:
      return "_toolkit_today";
    case ValueKind::yaml:
      return "_toolkit_yaml";
    case ValueKind::file:
      return "_files";
    case ValueKind::folder:
      return "_files -/";
    case ValueKind::choice:
    case ValueKind::format:
      return list_action(words);
    case ValueKind::threshold:
      return "_toolkit_principles";
    case ValueKind::set:
      return "_toolkit_sets";
    case ValueKind::term:
      return "_toolkit_terms";
  }
  return " ";
}

/// A specification of a flag for `_arguments`.
std::string flag_specification(const FlagRow& flag, const CommandRow* command,
                               std::span<const Term> terms) {
  std::string rest = fmt::format("[{}]", escaped(flag.help, "[]:\\"));
  if (flag.value_kind != ValueKind::nothing) {
    const auto choices =
        flag.value_kind == ValueKind::format ? offered_formats(command) : choices_of(flag);
    rest += fmt::format(":{}:{}", escaped(flag.value, ":\\"),
                        action(flag.value_kind, offered_words(flag.value_kind, choices, terms)));
  }
  const std::string_view name = long_name(flag);
  const std::string_view equals = flag.value_kind == ValueKind::nothing ? "" : "=";
  if (short_name(flag).empty()) {
    return posix_word(fmt::format("{}{}{}{}", flag.repeatable ? "*" : "", name, equals, rest));
  }
  return fmt::format("'({} {})'{{{}{},{}{}}}{}", short_name(flag), name, short_name(flag),
                     equals.empty() ? "" : "+", name, equals, posix_word(rest));
}

/// A branch of the `case` over commands. An empty name stands for no command.
std::string command_branch(std::string_view name, const CommandRow* command,
                           std::string_view operands, std::span<const Term> terms) {
  std::string out = fmt::format("    ({})\n      typed=(\n", posix_word(name));
  if (name != help_word) {
    for (const FlagRow* flag : offered_flags(command)) {
      out += fmt::format("        {}\n", flag_specification(*flag, command, terms));
    }
  }
  return out + fmt::format("        {}\n      )\n      ;;\n", operands);
}

std::string operand_specification(const CommandRow& command) {
  const std::string rest = fmt::format(
      "{}:{}", escaped(command.operand, ":\\"),
      action(command.value_kind, offered_words(command.value_kind, choices_of(command), {})));
  if (command.max_operands == any_number) return fmt::format("'1: : ' {}", posix_word("*:" + rest));
  std::string out = "'1: : '";
  for (std::size_t i = 0; i < command.max_operands; ++i) {
    out += fmt::format(" {}", posix_word(fmt::format("{}:{}", i + 2, rest)));
  }
  return out;
}

/// A function that offers words with their titles. `more` goes to compadd.
std::string zsh_words(std::string_view name, std::string_view what,
                      const std::vector<OfferedWord>& words, std::string_view more = "") {
  std::string out = fmt::format("\n_toolkit_{}() {{\n  local -a offered=(\n", name);
  for (const OfferedWord& word : words) {
    out += fmt::format("    {}\n", posix_word(fmt::format("{}:{}", escaped(word.text, ":\\"),
                                                          escaped(word.title, "\\"))));
  }
  return out + fmt::format("  )\n  _describe -t {} {} offered{} \"$@\"\n}}\n", name, what, more);
}

}  // namespace

std::string zsh_completion(std::span<const Term> terms) {
  std::string out(zsh_top);
  out += zsh_words("commands", "command", offered_commands());
  out += zsh_words("terms", "ID", offered_words(ValueKind::term, {}, terms));
  out += zsh_words("sets", "'statement set'", offered_words(ValueKind::set, {}, terms));
  out += zsh_words("principles", "principle", offered_words(ValueKind::threshold, {}, terms),
                   " -S ''");
  out += helpers;
  out += command_loop;
  out += fmt::format("      ({}) (( i++ )) ;;\n", fmt::join(names_with_value(), "|"));
  out += command_found;
  out += command_branch("", nullptr, "'1:command:_toolkit_commands'", terms);
  for (const CommandRow& command : command_table()) {
    out += command_branch(command.name, &command, operand_specification(command), terms);
  }
  out += command_branch(help_word, nullptr, "'1: : ' '2:command:_toolkit_commands'", terms);
  out += bottom;
  return out;
}

}  // namespace toolkit::cli
