#pragma once

// Where the parts of a file that was read without an error begin and end, for whoever edits its
// bytes. All offsets are those of the source text. What cannot be told throws std::logic_error:
// the file has an error after all, or this file has.

#include <cstddef>
#include <vector>

#include "toolkit/document/document.hpp"

namespace toolkit {

/// An entry of a mapping, or an item of a list.
struct Part {
  Node key;  ///< nothing in a list
  Node value;
  std::size_t begin = 0;       ///< of the key, of the dash, or of an item between brackets
  std::size_t value_from = 0;  ///< just past the colon or the dash: where a missing value may stand
  bool marked = true;          ///< a colon or a dash stands before `value_from`
  std::size_t end = 0;         ///< just past the last byte of the value, or of what there is
};

/// How a list or mapping is written.
enum class Layout {
  block,     ///< a line for each part, set off by indentation
  brackets,  ///< `[…]` or `{…}`
  pair,      ///< a single `key: value` as an item between square brackets
};

/// The lines of a block text.
struct BlockText {
  std::size_t header_end = 0;     ///< just past `|` and the marks beside it
  std::size_t content_begin = 0;  ///< the start of the line after it
  std::size_t content_end = 0;    ///< the end of the last line with text, or the header line's end
  std::size_t indent = 0;         ///< columns that its lines are indented by; 0 without text
};

/// The layout of a list or mapping; `in_brackets` is whether the one around it is not in lines.
Layout layout_of(Node container, bool in_brackets);
/// The entries or items of a list or mapping in their order; none for a text.
std::vector<Part> parts_of(Node container);
/// `outer` is the column of the key or dash that the text belongs to.
BlockText block_text(Node text, std::size_t outer);
/// Just past the opening and at the closing bracket.
Span inside_brackets(Node container);

/// Bytes between the start of a line and a place in it.
std::size_t column_of(std::string_view text, std::size_t at);
std::size_t line_begin(std::string_view text, std::size_t at);
/// Where the newline of the line of `at` stands, or the end of the text.
std::size_t line_end(std::string_view text, std::size_t at);
/// The next byte from `at` on that is neither white space nor part of a comment, or the end.
std::size_t skip_to_content(std::string_view text, std::size_t at);
/// Nothing but white space stands before `at` in its line.
bool is_first_in_line(std::string_view text, std::size_t at);

}  // namespace toolkit
