#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "cmd/args/flags.hpp"
#include "toolkit/report/explain/terms.hpp"

namespace toolkit::cli {

/// A word that is offered, and what is said beside it by the shells that can.
struct OfferedWord {
  std::string text;
  std::string title;
  bool has_value = false;  ///< more is to be typed behind it, with an equals sign between them
};

/// Every term that `explain` knows, as views into what it keeps; called where they are offered, and
/// nowhere else.
/// They look into what it keeps.
using TermSource = std::function<std::vector<Term>()>;

/// The words that are offered for a kind of value: none where files are, or nothing. `choices` are
/// those of its row.
std::vector<OfferedWord> offered_words(ValueKind value_kind,
                                       const std::vector<std::string_view>& choices,
                                       const TermSource& terms);
/// The commands, and the word that asks for help.
std::vector<OfferedWord> offered_commands();
/// A command's flags by each of their names; without a command those of all, once. What stands on
/// the line already is left out, but for what may be repeated.
std::vector<OfferedWord> offered_flags(const CommandRow* command,
                                       const std::vector<const FlagRow*>& typed);
/// What --format takes; without a command each format there is, once.
std::vector<std::string_view> offered_formats(const CommandRow* command);

}  // namespace toolkit::cli
