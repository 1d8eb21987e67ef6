#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace toolkit {

/// One line of an assessment, looked at alone: how it stands, and what it says of itself. Made for
/// files that YAML refuses as well, so nothing here asks that a line be right.
struct LineShape {
  bool blank = true;                ///< nothing but white space, or a comment
  bool clean = true;                ///< plain spaces alone indent it
  std::size_t column = 0;           ///< of its first character, from 0; an odd space counts as one
  std::optional<std::size_t> dash;  ///< the column of its first dash
  std::size_t content = 0;          ///< the column of what follows its dashes
  std::string_view text;            ///< what follows its dashes
  std::string_view key;             ///< the word before its colon, without quotation marks
  std::string_view value;           ///< what follows the key; without a key, the text
};

LineShape shape_of(std::string_view line);

/// What follows a key leaves room for lines beneath it: nothing, a block, a bracket left open.
bool leaves_room(std::string_view value);
/// The first key in brackets that start here; empty where there is none.
std::string_view first_key_in(std::string_view value);
/// Brackets that a text leaves open, less those that it closes; those in quotation marks count.
int open_brackets(std::string_view text);
/// A block starts here: `|` or `>`.
bool starts_block(std::string_view value);

/// What a line says of privacy.
struct PrivateMarks {
  bool hides_item = false;    ///< it starts with `confidential` and does not say false
  bool hides_around = false;  ///< `confidential` stands further in, and does not say false
  /// All of `hides_around` concerns brackets that this line opens itself, …
  bool opens_what_it_hides = false;
  bool closes_what_it_hides = false;  ///< … and closes.
  std::string_view internal;     ///< the word of internal texts that it starts with: `note`, …
  bool internal_inside = false;  ///< such a key stands further in
};

/// Looks for the keys that hide and for those of internal texts: in any letter case, in quotation
/// marks, misspelt, without their colon. When in doubt, a mark is found.
PrivateMarks marks_of(const LineShape& shape);

/// Whether a word is meant as a key that hides, however misspelt.
bool reads_confidential(std::string_view typed);

/// Whether a line has the key `link`, however misspelt, without a web address behind it.
bool names_a_file(std::string_view text);

}  // namespace toolkit
