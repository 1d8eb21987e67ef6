#pragma once

#include <cstddef>
#include <limits>
#include <span>
#include <string_view>
#include <vector>

#include "cmd/args/arguments.hpp"

namespace CLI {  // NOLINT(readability-identifier-naming): the parser's own
class App;
class Option;
}  // namespace CLI

namespace toolkit::cli {

/// What may stand as a value or an operand: what a shell offers there.
enum class ValueKind {
  nothing,    ///< a switch
  text,       ///< what only the officer knows: nothing is offered
  date,       ///< today, as a model
  yaml,       ///< an assessment, a set or a policy, or a folder on the way to one
  file,       ///< any file
  folder,     ///< a folder
  choice,     ///< one of a list
  format,     ///< one of the command's formats
  threshold,  ///< a number, or a principle's with its id before it
  set,        ///< the id of a statement set
  term,       ///< any id that `explain` knows
};

/// A command: one row for each, from which help and completion are made; the man page and README
/// are checked against it.
struct CommandRow {
  Command command{};
  ValueKind value_kind{};  ///< what its operands are
  std::string_view name;
  std::string_view operand;  ///< as help shows it: `[PATH…]`
  std::size_t min_operands = 0;
  std::size_t max_operands = 0;
  std::string_view summary;
  std::string_view formats;  ///< what --format takes, separated by commas; the first is the default
  std::string_view choices{};  ///< what an operand can be, parted as in `FlagRow::value`
};

/// A flag and the commands that have it. Rows of one name take the same.
struct FlagRow {
  std::string_view names;  ///< `-f,--format`
  std::string_view
      value;  ///< what help calls its value, `auto|always` a choice; empty for a switch
  ValueKind value_kind{};
  std::string_view help;
  unsigned commands = 0;  ///< bits of `bit`; none for a flag that stands without a command
  bool repeatable = false;
  CLI::Option* (*bind)(CLI::App& app, const FlagRow& flag, Arguments& arguments) = nullptr;
};

/// The most operands of a command that takes as many as there are.
constexpr std::size_t any_number = std::numeric_limits<std::size_t>::max();

constexpr unsigned bit(Command command) { return 1U << static_cast<unsigned>(command); }

constexpr bool has_flag(const CommandRow& command, const FlagRow& flag) {
  return (flag.commands & bit(command.command)) != 0;
}

/// The word that asks for help in a command's place.
constexpr std::string_view help_word = "help";

std::span<const CommandRow> command_table();
std::span<const FlagRow> flag_table();

/// The row of a command, or null.
const CommandRow* find_command(std::string_view name);
/// The row of `-f`, `--format` or `--format=x`, or null; of a command, where commands have rows of
/// their own.
const FlagRow* find_flag(std::string_view typed, const CommandRow* command = nullptr);
/// Whether a word begins as flags do; `-` alone is standard input.
constexpr bool is_flag(std::string_view typed) {
  return typed.starts_with('-') && typed.size() > 1;
}

/// `-f`, or nothing.
std::string_view short_name(const FlagRow& flag);
/// `--format`
std::string_view long_name(const FlagRow& flag);
/// What --format takes, the operands, and a flag's value where it is one of a list.
std::vector<std::string_view> formats_of(const CommandRow& command);
std::vector<std::string_view> choices_of(const CommandRow& command);
std::vector<std::string_view> choices_of(const FlagRow& flag);

}  // namespace toolkit::cli
