#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cmd/completion/words.hpp"

namespace toolkit::cli {

/// What is offered for the word at the cursor.
struct Offer {
  /// `yaml`, `file` or `folder`, which the shell finds itself; else the words are all.
  ValueKind value_kind = ValueKind::nothing;
  /// What of that word stands before the value, and stays: `--format=`, `-f`, or nothing.
  std::string flag;
  std::vector<OfferedWord> words;  ///< all that fit there, whatever is typed of them
};

/// What a kind of path is called in answers: `yaml`, `file` or `folder`; nothing for other kinds.
std::string_view path_kind(ValueKind value_kind);

/// The offer behind the words that were typed, without the program's name; `word` is the one at the
/// cursor, as far as the cursor. None is asked what it means but by the tables of commands and
/// flags: no file is opened.
Offer offer_for(std::span<const std::string> before, std::string_view word,
                const TermSource& terms);

}  // namespace toolkit::cli
