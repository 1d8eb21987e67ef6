#include "cmd/completion/offer.hpp"

#include <optional>

namespace toolkit::cli {
namespace {

/// What stands before the cursor.
struct TypedLine {
  std::optional<std::string_view> command;  ///< or the word in its place
  std::size_t operands = 0;
  bool dashes = false;                ///< whether `--` was typed, behind which nothing is a flag
  std::vector<const FlagRow*> flags;  ///< known ones
  std::string_view unfinished;        ///< a flag whose value is to follow
};

TypedLine read_line(std::span<const std::string> before) {
  TypedLine line;
  for (const std::string& word : before) {
    if (!line.unfinished.empty()) {
      line.unfinished = {};
    } else if (!line.dashes && word == "--") {
      line.dashes = true;
    } else if (!line.dashes && is_flag(word)) {
      const FlagRow* const flag = find_flag(word);
      if (flag == nullptr) continue;
      line.flags.push_back(flag);
      const bool has_value = word.find('=') != std::string::npos;
      if (flag->value_kind != ValueKind::nothing && !has_value) line.unfinished = word;
    } else if (!line.command && !line.dashes) {
      line.command = word;
    } else {
      ++line.operands;
    }
  }
  return line;
}

Offer offer_value(const FlagRow* flag, const CommandRow* command, std::string_view typed,
                  const TermSource& terms) {
  if (flag == nullptr) return {};
  const auto choices =
      flag->value_kind == ValueKind::format ? offered_formats(command) : choices_of(*flag);
  return {flag->value_kind, std::string(typed), offered_words(flag->value_kind, choices, terms)};
}

/// How long a flag is with which the word begins, its equals sign included, when a value stands
/// right behind it: `--format=j`, `-fj`. 0 where none does.
std::size_t flag_length(std::string_view word) {
  if (word.starts_with("--")) return word.find('=') + 1;
  return is_flag(word) && word.size() > 2 ? 2 : 0;
}

}  // namespace

std::string_view path_kind(ValueKind value_kind) {
  switch (value_kind) {
    case ValueKind::yaml:
      return "yaml";
    case ValueKind::file:
      return "file";
    case ValueKind::folder:
      return "folder";
    default:
      return {};
  }
}

Offer offer_for(std::span<const std::string> before, std::string_view word,
                const TermSource& terms) {
  const TypedLine line = read_line(before);
  const bool is_help = line.command == help_word;
  const CommandRow* const command = line.command ? find_command(*line.command) : nullptr;
  if (command == nullptr && line.command && !is_help) return {};

  if (!line.unfinished.empty()) {
    return offer_value(find_flag(line.unfinished, command), command, "", terms);
  }
  if (word.starts_with('-') && !line.dashes) {
    if (is_help) return {};
    const std::string_view flag = word.substr(0, flag_length(word));
    if (!flag.empty()) return offer_value(find_flag(flag, command), command, flag, terms);
    return {ValueKind::nothing, "", offered_flags(command, line.flags)};
  }
  if (!line.command && line.dashes) return {};
  if (command == nullptr) {
    return {ValueKind::nothing, "",
            line.operands == 0 ? offered_commands() : std::vector<OfferedWord>()};
  }
  if (line.operands >= command->max_operands) return {};
  return {command->value_kind, "", offered_words(command->value_kind, choices_of(*command), terms)};
}

}  // namespace toolkit::cli
