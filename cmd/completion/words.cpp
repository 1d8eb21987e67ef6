#include "cmd/completion/words.hpp"

#include <algorithm>

#include "cmd/args/as_of.hpp"
#include "toolkit/calendar/date.hpp"
#include "toolkit/text/display.hpp"

namespace toolkit::cli {
namespace {

/// Whether terms of a kind are offered for a kind of value.
bool is_offered(TermKind kind, ValueKind value_kind) {
  switch (value_kind) {
    case ValueKind::threshold:
      return kind == TermKind::principle;
    case ValueKind::set:
      return kind == TermKind::statement_set;
    default:
      return value_kind == ValueKind::term;
  }
}

}  // namespace

std::vector<OfferedWord> offered_words(ValueKind value_kind,
                                       const std::vector<std::string_view>& choices,
                                       const TermSource& terms) {
  std::vector<OfferedWord> words;
  for (const std::string_view choice : choices) words.push_back({std::string(choice), ""});
  if (value_kind == ValueKind::date) words.push_back({date_iso(today(Arguments{})), ""});
  if (value_kind == ValueKind::format) {
    for (const Term& term : terms()) {
      const auto word = std::ranges::find(words, term.id, &OfferedWord::text);
      if (term.kind == TermKind::format && word != words.end())
        word->title = visible_name(term.title);
    }
  } else if (value_kind == ValueKind::threshold || value_kind == ValueKind::set ||
             value_kind == ValueKind::term) {
    for (const Term& term : terms()) {
      if (!is_offered(term.kind, value_kind)) continue;
      words.push_back(
          {std::string(term.id), visible_name(term.title), value_kind == ValueKind::threshold});
    }
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

std::vector<OfferedWord> offered_flags(const CommandRow* command,
                                       const std::vector<const FlagRow*>& typed) {
  std::vector<OfferedWord> words;
  for (const FlagRow& flag : flag_table()) {
    const std::string_view name = long_name(flag);
    if (command != nullptr ? !has_flag(*command, flag)
                           : std::ranges::find(words, name, &OfferedWord::text) != words.end()) {
      continue;
    }
    const bool stands =
        std::ranges::any_of(typed, [&](const FlagRow* other) { return long_name(*other) == name; });
    if (stands && !flag.repeatable) continue;
    for (const std::string_view one : {short_name(flag), name}) {
      if (one.empty()) continue;
      words.push_back({std::string(one), std::string(flag.help),
                       flag.value_kind != ValueKind::nothing && one == name});
    }
  }
  return words;
}

std::vector<std::string_view> offered_formats(const CommandRow* command) {
  if (command != nullptr) return formats_of(*command);
  std::vector<std::string_view> formats;
  for (const CommandRow& row : command_table()) {
    for (const std::string_view format : formats_of(row)) {
      if (std::ranges::find(formats, format) == formats.end()) formats.push_back(format);
    }
  }
  return formats;
}

}  // namespace toolkit::cli
