#include "cmd/completion/words.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "toolkit/text/ascii.hpp"
#include "toolkit/text/display.hpp"

namespace toolkit::cli {
namespace {

bool is_of(const Term& term, ValueKind value_kind) {
  if (value_kind == ValueKind::term) return true;
  return term.kind ==
         (value_kind == ValueKind::threshold ? TermKind::principle : TermKind::statement_set);
}

constexpr bool is_plain(char character) {
  return is_alphanumeric(character) || character == '-' || character == '_' || character == '.' ||
         character == '/';
}

}  // namespace

std::vector<OfferedWord> offered_words(ValueKind value_kind,
                                       const std::vector<std::string_view>& choices,
                                       std::span<const Term> terms) {
  std::vector<OfferedWord> words;
  for (const std::string_view choice : choices) {
    const auto term = std::ranges::find_if(terms, [&](const Term& one) {
      return value_kind == ValueKind::format && one.kind == TermKind::format && one.id == choice;
    });
    words.push_back({std::string(choice), term == terms.end() ? "" : visible_name(term->title)});
  }
  if (value_kind != ValueKind::term && value_kind != ValueKind::set &&
      value_kind != ValueKind::threshold)
    return words;
  for (const Term& term : terms) {
    if (!is_of(term, value_kind)) continue;
    // A number follows the principle.
    words.push_back({fmt::format("{}{}", term.id, value_kind == ValueKind::threshold ? "=" : ""),
                     visible_name(term.title)});
  }
  return words;
}

std::vector<OfferedWord> offered_commands() {
  std::vector<OfferedWord> words;
  for (const CommandRow& command : command_table()) {
    words.push_back({std::string(command.name), std::string(command.summary)});
  }
  words.push_back({std::string(help_word), "list the commands, or the flags of one"});
  return words;
}

std::vector<const FlagRow*> offered_flags(const CommandRow* command) {
  std::vector<const FlagRow*> rows;
  for (const FlagRow& flag : flag_table()) {
    if (command != nullptr ? has_flag(*command, flag)
                           : std::ranges::find(rows, flag.names, &FlagRow::names) == rows.end()) {
      rows.push_back(&flag);
    }
  }
  return rows;
}

std::vector<std::string_view> offered_formats(const CommandRow* command) {
  std::vector<std::string_view> formats;
  for (const CommandRow& row : command_table()) {
    if (command != nullptr && command != &row) continue;
    for (const std::string_view format : formats_of(row)) {
      if (std::ranges::find(formats, format) == formats.end()) formats.push_back(format);
    }
  }
  return formats;
}

std::vector<std::string_view> names_with_value() {
  std::vector<std::string_view> names;
  for (const FlagRow* flag : offered_flags(nullptr)) {
    if (flag->value_kind == ValueKind::nothing) continue;
    for (const std::string_view name : names_of(*flag)) names.push_back(name);
  }
  return names;
}

std::vector<std::string_view> names_of(const FlagRow& flag) {
  if (short_name(flag).empty()) return {long_name(flag)};
  return {short_name(flag), long_name(flag)};
}

std::string posix_word(std::string_view text) {
  if (!text.empty() && std::ranges::all_of(text, is_plain)) return std::string(text);
  std::string quoted = "'";
  for (const char character : text) {
    if (character == '\'') {
      quoted += "'\\''";
    } else {
      quoted += character;
    }
  }
  return quoted + "'";
}

}  // namespace toolkit::cli
