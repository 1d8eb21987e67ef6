// CLI11 assigns, parts `-qf json`, and leaves what is unknown. The rest stands before it: what it
// throws names the option in a sentence alone, of which each version has its own; it reads
// `--format= x` as x, `--draft=false` as a value, `[a,b]` as two operands and `%%`, in some
// versions, as none; and it wants a flag that stands before its command to be one of every command.

#include "cmd/args/command_line.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>

#include "cmd/args/flags.hpp"
#include "cmd/args/suggestion.hpp"
#include "toolkit/text/ascii.hpp"
#include "toolkit/text/display.hpp"
#include "toolkit/version.hpp"

namespace toolkit::cli {
namespace {

constexpr std::string_view description =
    "Assess how well a council protects its councillors from abuse and intimidation.";
constexpr std::string_view privacy =
    "Keep assessments in a private repository: git history keeps what you delete.";
constexpr std::string_view exit_codes =
    "Exit status: 0 fine, 1 findings, 2 it could not do the job. See toolkit(1).";

/// Brings the command to the front, past the flags (and their values) that stand before it.
void command_first(std::vector<std::string>& typed) {
  for (std::size_t i = 0; i < typed.size(); ++i) {
    if (typed[i] == "--") return;
    if (is_flag(typed[i])) {
      const FlagRow* const flag = find_flag(typed[i]);
      const bool has_value = typed[i].find('=') != std::string::npos;
      // What follows a misspelt flag may be its value, unless it is a command.
      const bool may_take_value =
          flag == nullptr && i + 1 < typed.size() && find_command(typed[i + 1]) == nullptr;
      if (!has_value && (may_take_value || (flag != nullptr && !flag->value.empty()))) ++i;
      continue;
    }
    std::rotate(typed.begin(), typed.begin() + static_cast<std::ptrdiff_t>(i),
                typed.begin() + static_cast<std::ptrdiff_t>(i) + 1);
    return;
  }
}

std::string overview() {
  std::string out =
      fmt::format("{}\n\nUsage: toolkit COMMAND [FLAGS] [FILES]\n\nCommands:\n", description);
  for (const CommandRow& row : command_table()) {
    out += fmt::format("  {} {}\n", pad_right(fmt::format("{} {}", row.name, row.operand), 24),
                       row.summary);
  }
  out += fmt::format(
      "\n`toolkit COMMAND --help` lists a command's flags; --version prints the version.\n{}\n{}\n",
      exit_codes, privacy);
  return out;
}

std::string help_page(const CommandRow& command) {
  std::string out = fmt::format("toolkit {}: {}\n\nUsage: toolkit {} [FLAGS] {}\n", command.name,
                                command.summary, command.name, command.operand);
  if (const auto choices = choices_of(command); !choices.empty()) {
    out += fmt::format("\n{} is one of {}.\n", command.operand, fmt::join(choices, ", "));
  }
  out += "\nFlags:\n";
  for (const FlagRow& flag : flag_table()) {
    if (!has_flag(command, flag)) continue;
    std::string names(flag.names);
    if (const std::size_t comma = names.find(','); comma != std::string::npos)
      names.insert(comma + 1, " ");
    out += fmt::format("  {} {}\n", pad_right(fmt::format("{} {}", names, flag.value), 31),
                       flag.value_kind == ValueKind::format ? command.formats : flag.help);
  }
  return out;
}

const CommandRow& known_command(const std::string& typed) {
  if (const CommandRow* const found = find_command(typed)) return *found;
  std::vector<std::string_view> names;
  for (const CommandRow& row : command_table()) names.push_back(row.name);
  throw UsageError(fmt::format("there is no command {}; {}", visible_name(typed),
                               did_you_mean(typed, names, "toolkit --help lists them")));
}

[[noreturn]] void refuse_flag(std::string_view typed, const CommandRow& command) {
  const std::string_view name = typed.substr(0, typed.find('='));
  std::vector<std::string_view> names;
  for (const FlagRow& flag : flag_table()) {
    if (has_flag(command, flag)) names.push_back(long_name(flag));
  }
  throw UsageError(fmt::format(
      "{} has no flag {}; {}", command.name, visible_name(name),
      did_you_mean(name, names, fmt::format("toolkit {} --help lists them", command.name))));
}

/// What CLI11 would say less plainly, or let pass: flags without their value, with one they do not
/// take, or twice. Where `--` stands, or the end.
std::size_t check_flags(const std::vector<std::string>& typed, const CommandRow& command) {
  std::vector<const FlagRow*> seen;
  std::size_t i = 0;
  for (; i < typed.size() && typed[i] != "--"; ++i) {
    if (!is_flag(typed[i])) continue;
    const FlagRow* const flag = find_flag(typed[i], &command);
    if (flag == nullptr) continue;
    const std::string_view name = long_name(*flag);
    const std::size_t equals = typed[i].find('=');
    if (flag->value.empty()) {
      if (equals != std::string::npos) throw UsageError(fmt::format("{} takes no value", name));
      continue;
    }
    const bool missing = equals != std::string::npos
                             ? equals + 1 == typed[i].size()
                             : i + 1 == typed.size() || typed[i + 1].empty();
    if (missing) throw UsageError(fmt::format("{} needs a value after it", name));
    if (!flag->repeatable && std::ranges::find(seen, flag) != seen.end()) {
      throw UsageError(fmt::format("{} is given twice", name));
    }
    seen.push_back(flag);
    if (equals == std::string::npos) ++i;
  }
  return i;
}

/// Whether a word that no flag was found for was meant for one, which `-5` and `---` are not.
bool names_a_flag(std::string_view word) {
  const std::size_t dashes = std::min(word.find_first_not_of('-'), word.size());
  if (dashes == 0 || dashes > 2 || dashes == word.size()) return false;
  return static_cast<unsigned char>(word[dashes]) > '!' && (dashes == 2 || !is_digit(word[1]));
}

/// Reads the flags; the operands are what is left.
std::vector<std::string> parse_with(CLI::App& app, std::vector<std::string> typed,
                                    const CommandRow& command) {
  const auto dashes = typed.begin() + static_cast<std::ptrdiff_t>(check_flags(typed, command));
  // It takes its arguments from the back.
  std::vector<std::string> reversed(std::make_reverse_iterator(dashes), typed.rend());
  try {
    app.parse(std::move(reversed));
  } catch (const CLI::ParseError& error) {
    throw UsageError(visible_name(error.what()));
  }
  std::vector<std::string> operands = app.remaining();
  for (const std::string& word : operands) {
    if (names_a_flag(word)) refuse_flag(word, command);
  }
  if (dashes != typed.end()) operands.insert(operands.end(), dashes + 1, typed.end());
  return operands;
}

void check_choice(std::string_view what, std::string_view typed,
                  const std::vector<std::string_view>& choices) {
  if (choices.empty() || std::ranges::find(choices, typed) != choices.end()) return;
  throw UsageError(
      fmt::format("{} takes {}, not {}", what, fmt::join(choices, ", "), visible_name(typed)));
}

/// A flag of the command, and what the parser read for it.
struct BoundFlag {
  const FlagRow* row;
  const CLI::Option* option;
};

void check_values(const std::vector<BoundFlag>& flags, const CommandRow& command) {
  for (const BoundFlag& flag : flags) {
    if (flag.row->value.empty()) continue;
    const auto choices =
        flag.row->value_kind == ValueKind::format ? formats_of(command) : choices_of(*flag.row);
    for (const std::string& typed : flag.option->results()) {
      check_choice(long_name(*flag.row), typed, choices);
    }
  }
}

void check_operands(const Arguments& arguments, const CommandRow& command) {
  if (arguments.operands.size() < command.min_operands) {
    throw UsageError(fmt::format("{} needs {}; see toolkit {} --help", command.name,
                                 command.operand, command.name));
  }
  // What is searched for may be several words.
  if (arguments.operands.size() > command.max_operands && !arguments.search) {
    throw UsageError(fmt::format(
        "{} takes one {}, and {} is one more; {}", command.name, command.operand,
        visible_name(arguments.operands[command.max_operands]),
        arguments.previous.empty() ? "a value of several words stands in quotation marks"
                                   : "write --previous before each earlier year"));
  }
  for (const std::string& typed : arguments.operands) {
    check_choice(command.name, typed, choices_of(command));
  }
  if (std::ranges::count(arguments.operands, "-") + std::ranges::count(arguments.previous, "-") >
      1) {
    throw UsageError("- stands for standard input, which can be read only once");
  }
}

}  // namespace

std::variant<Arguments, HelpRequest> parse_command_line(std::vector<std::string> typed) {
  command_first(typed);
  if (typed.empty()) throw UsageError("a command is missing; toolkit --help lists them");
  const std::string first = typed.front();
  if (first == "--help" || first == "-h") return HelpRequest{overview()};
  if (first == "--version") return HelpRequest{fmt::format("toolkit {}\n", version())};
  if (first == "-V") throw UsageError("there is no flag -V; " + did_you_mean("--version"));
  if (is_flag(first)) {
    throw UsageError(fmt::format("a command is missing before {}; toolkit --help lists them",
                                 visible_name(first)));
  }
  if (first == help_word) {
    if (typed.size() == 1 || typed[1] == help_word) return HelpRequest{overview()};
    return HelpRequest{help_page(known_command(typed[1]))};
  }
  const CommandRow& command = known_command(first);
  typed.erase(typed.begin());

  Arguments arguments;
  arguments.command = command.command;
  CLI::App app("", std::string(command.name));
  app.set_help_flag();
  // As an option of CLI11's they would not be let alone: it takes `[a,b]` for two.
  app.allow_extras();
  std::vector<BoundFlag> flags;
  for (const FlagRow& flag : flag_table()) {
    if (has_flag(command, flag)) flags.push_back({&flag, flag.bind(app, flag, arguments)});
  }
  arguments.operands = parse_with(app, std::move(typed), command);
  if (arguments.help) return HelpRequest{help_page(command)};
  check_values(flags, command);
  check_operands(arguments, command);
  return arguments;
}

}  // namespace toolkit::cli
