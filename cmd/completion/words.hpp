#pragma once

#include <span>
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
};

/// The words that are offered for a kind of value: none where files are, or nothing. `choices` are
/// those of its row.
std::vector<OfferedWord> offered_words(ValueKind value_kind,
                                       const std::vector<std::string_view>& choices,
                                       std::span<const Term> terms);
/// The commands, and the word that asks for help.
std::vector<OfferedWord> offered_commands();

/// A command's flags in the order of help; without a command each flag there is, once.
std::vector<const FlagRow*> offered_flags(const CommandRow* command);
/// A command's formats; without a command each format there is, once.
std::vector<std::string_view> offered_formats(const CommandRow* command);
/// `-f`, `--format` of each flag that a value follows, in all commands.
std::vector<std::string_view> names_with_value();
/// `-f` and `--format`, or `--force` alone.
std::vector<std::string_view> names_of(const FlagRow& flag);

/// A word in single quotes, as bash and zsh read them; a plain one stays bare.
std::string posix_word(std::string_view text);

}  // namespace toolkit::cli
