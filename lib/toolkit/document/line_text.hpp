#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace toolkit {

/// Where text stops before trailing spaces and tabs.
std::size_t trimmed_end(std::string_view text, std::size_t begin, std::size_t end);
/// Where the first character stands that is neither space nor tab.
std::size_t skip_blanks(std::string_view text, std::size_t begin, std::size_t end);
/// Nothing, a space or a tab stands at `at`.
bool blank_follows(std::string_view text, std::size_t at, std::size_t end);
/// Only a comment, or nothing, may stand behind a quoted text or a closing bracket.
bool nothing_follows(std::string_view text, std::size_t at, std::size_t end);
/// White space other than the plain space: code points that look like indentation.
bool is_odd_space(char32_t c);

/// The key of a line, without its quotation marks.
struct LineKey {
  std::string_view name;
  std::size_t value;  ///< where the value may start: just past the colon
};

/// The key that stands at `at`, in a line that ends at `end`: up to three words, or anything
/// between quotation marks, before a colon and a blank.
std::optional<LineKey> find_key(std::string_view text, std::size_t at, std::size_t end);

}  // namespace toolkit
