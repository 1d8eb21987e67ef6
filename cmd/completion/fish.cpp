#include <fmt/format.h>
#include <fmt/ranges.h>

#include "cmd/completion/scripts.hpp"
#include "cmd/completion/words.hpp"

namespace toolkit::cli {
namespace {

constexpr std::string_view fish_top =
    "# Completion of toolkit for fish, made by `toolkit completion fish`.\n";

constexpr std::string_view typed_loop = R"(
function __toolkit_typed -d 'The command and the operands before the cursor'
    set -l typed
    set -l flags yes
    set -l value no
    for word in (commandline -opc)[2..]
        if test $value = yes
            set value no
            continue
        end
        if test $flags = yes
            switch $word
                case --
                    # No command can follow.
                    set -q typed[1]; or set typed --
                    set flags no
                    continue
)";

constexpr std::string_view typed_end = R"(                    set value yes
                    continue
                case -
                case '-*'
                    continue
            end
        end
        set -a typed $word
    end
    set -q typed[1]; and printf '%s\n' $typed
end

function __toolkit_bare -d 'Whether no command is typed yet'
    set -l typed (__toolkit_typed)
    not set -q typed[1]
end

function __toolkit_has -d 'Whether one of these commands is typed, or none yet'
    set -l typed (__toolkit_typed)
    not set -q typed[1]; or contains -- $typed[1] $argv
end

function __toolkit_wants -d 'Whether a command takes one operand more; its most may follow it'
    set -l typed (__toolkit_typed)
    test "$typed[1]" = $argv[1]; or return
    not set -q argv[2]; or test (count $typed) -le $argv[2]
end

function __toolkit_start -d 'What is typed of a value, which may stand behind its flag'
    commandline -ct | string replace -r -- '^--[a-z-]+=' ''
end

function __toolkit_yaml -d 'YAML files, and folders'
    set -l start (__toolkit_start)
    complete -C "'' $start" | string match -r -- '.*(?:/|\.ya?ml)$'
end

function __toolkit_folders -d 'Folders'
    set -l start (__toolkit_start)
    complete -C "'' $start" | string match -r -- '.*/$'
end
)";

/// A text in single quotes, as fish reads them.
std::string fish_word(std::string_view text) {
  std::string out = "'";
  for (const char character : text) {
    if (character == '\'' || character == '\\') out += '\\';
    out += character;
  }
  return out + "'";
}

/// A function that prints words with their titles.
std::string fish_words(std::string_view name, std::string_view what,
                       const std::vector<OfferedWord>& words) {
  std::string out =
      fmt::format("\nfunction __toolkit_{} -d {}\n    printf '%s\\t%s\\n'", name, fish_word(what));
  for (const OfferedWord& word : words) {
    out += fmt::format(" \\\n        {} {}", fish_word(word.text), fish_word(word.title));
  }
  return out + "\nend\n";
}

/// What completes a kind of value, as arguments of `complete`; -f keeps files out.
std::string offer(ValueKind value_kind, const std::vector<std::string_view>& choices) {
  switch (value_kind) {
    case ValueKind::nothing:
      return "";
    case ValueKind::text:
      return "-f";
    case ValueKind::date:
      return "-f -a '(date +%Y-%m-%d)'";
    case ValueKind::yaml:
      return "-f -a '(__toolkit_yaml)'";
    case ValueKind::file:
      return "-F";
    case ValueKind::folder:
      return "-f -a '(__toolkit_folders)'";
    case ValueKind::choice:
      return fmt::format("-f -a {}", fish_word(fmt::format("{}", fmt::join(choices, " "))));
    case ValueKind::format:
      return fmt::format(
          "-f -a {}", fish_word(fmt::format("(__toolkit_formats | string match -r '^(?:{})\\t.*')",
                                            fmt::join(choices, "|"))));
    case ValueKind::threshold:
      return "-f -a '(__toolkit_principles)'";
    case ValueKind::set:
      return "-f -a '(__toolkit_sets)'";
    case ValueKind::term:
      return "-f -a '(__toolkit_terms)'";
  }
  return "";
}

/// A line for a flag. Where it belongs to every command named, all of them may use it.
std::string flag_line(const FlagRow& flag, const std::string& commands,
                      const std::vector<std::string_view>& choices) {
  const std::string condition =
      commands.empty() ? "__toolkit_bare" : fish_word("__toolkit_has" + commands);
  const std::string_view name = short_name(flag);
  const std::string offered = offer(flag.value_kind, choices);
  return fmt::format("complete -c toolkit -n {}{} -l {}{} -d {}\n", condition,
                     name.empty() ? "" : fmt::format(" -s {}", name.substr(1)),
                     long_name(flag).substr(2), offered.empty() ? "" : " -r " + offered,
                     fish_word(flag.help));
}

/// A line for a flag; for each command one if it takes what the command decides.
std::string flag_lines(const FlagRow& flag) {
  std::string out;
  std::string commands;
  for (const CommandRow& command : command_table()) {
    if (!has_flag(command, flag)) continue;
    const std::string name = fmt::format(" {}", command.name);
    if (flag.value_kind == ValueKind::format) out += flag_line(flag, name, formats_of(command));
    commands += name;
  }
  return flag.value_kind == ValueKind::format ? out : flag_line(flag, commands, choices_of(flag));
}

}  // namespace

std::string fish_completion(std::span<const Term> terms) {
  std::string out(fish_top);
  out += typed_loop;
  out += fmt::format("                case {}\n", fmt::join(names_with_value(), " "));
  out += typed_end;
  out += fish_words("commands", "The commands", offered_commands());
  out += fish_words("terms", "What explain knows", offered_words(ValueKind::term, {}, terms));
  out += fish_words("formats", "The formats of all commands",
                    offered_words(ValueKind::format, offered_formats(nullptr), terms));
  out += fish_words("sets", "The statement sets", offered_words(ValueKind::set, {}, terms));
  out += fish_words("principles", "The principles, with a number to follow",
                    offered_words(ValueKind::threshold, {}, terms));
  out += fmt::format(
      "\ncomplete -c toolkit -f\n"
      "complete -c toolkit -n __toolkit_bare -a '(__toolkit_commands)'\n"
      "complete -c toolkit -n '__toolkit_wants {} 1' -a '(__toolkit_commands)'\n",
      help_word);
  for (const CommandRow& command : command_table()) {
    const std::string most = command.max_operands == any_number
                                 ? std::string()
                                 : fmt::format(" {}", command.max_operands);
    out += fmt::format("complete -c toolkit -n '__toolkit_wants {}{}' {}\n", command.name, most,
                       offer(command.value_kind, choices_of(command)));
  }
  for (const FlagRow& flag : flag_table()) out += flag_lines(flag);
  return out;
}

}  // namespace toolkit::cli
