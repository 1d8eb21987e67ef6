#pragma once

#include <span>
#include <string_view>

#include "arguments.hpp"

namespace CLI {  // NOLINT(readability-identifier-naming): the parser's own
class App;
class Option;
}  // namespace CLI

namespace toolkit::cli {

/// A command: one row for each, from which help is made; the man page and README are checked
/// against it.
struct CommandRow {
  Command command{};
  std::string_view name;
  std::string_view operand;  ///< as help shows it: `[PATH…]`
  std::size_t least_operands = 0;
  std::size_t most_operands = 0;
  std::string_view summary;
  std::string_view formats;  ///< what --format takes, separated by commas; the first is the default
};

/// A flag and the commands that have it.
struct FlagRow {
  std::string_view names;  ///< `-f,--format`
  std::string_view value;  ///< what help calls its value; empty for a switch
  std::string_view help;
  unsigned commands = 0;  ///< bits of `bit`
  bool repeatable = false;
  CLI::Option* (*bind)(CLI::App& app, const FlagRow& flag, Arguments& arguments) = nullptr;
};

constexpr unsigned bit(Command command) { return 1U << static_cast<unsigned>(command); }

std::span<const CommandRow> command_table();
std::span<const FlagRow> flag_table();

}  // namespace toolkit::cli
