#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace toolkit {

/// Columns that a text takes on a terminal: 2 for wide East Asian characters and emoji, 0 for
/// combining marks, 1 for an invalid byte.
std::size_t display_width(std::string_view text);

/// Text that is safe to print on a terminal: control characters (C0 but newline, DEL, C1),
/// bidirectional controls, zero-width format characters, line and paragraph separators, the byte
/// order mark and invalid bytes are shown as escapes such as `\x1b` (a byte) or `\u202e` (a code
/// point). A tab becomes one space. Everything else is kept.
std::string visible(std::string_view text);

/// The same for a name that must stay on its line, such as a file's: a newline is an escape, too.
std::string visible_name(std::string_view name);

/// Breaks text into lines of at most `width` columns: existing newlines stay, breaks fall at
/// spaces, a word longer than a line is cut between characters. Leading spaces of a line of the
/// input are kept, trailing ones dropped. An empty text is one empty line. `width` is at least 1
/// (a wide character in a line of one column stands alone).
std::vector<std::string> wrap(std::string_view text, std::size_t width);

/// `text` followed by spaces up to `width` columns; longer text is kept whole.
std::string pad_right(std::string_view text, std::size_t width);

/// Spaces, then `text`, up to `width` columns; longer text is kept whole.
std::string pad_left(std::string_view text, std::size_t width);

}  // namespace toolkit
