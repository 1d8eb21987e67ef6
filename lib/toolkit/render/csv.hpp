#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "toolkit/report/model/rows.hpp"

namespace toolkit {

/// RFC 4180: CRLF line ends, fields quoted where they need it, and UTF-8. A byte order mark comes
/// first: without it Excel takes the bytes for those of an older encoding.
std::string render_csv(const Rows& rows);

/// Characters of UTF-16 that a spreadsheet keeps of one cell. What goes beyond is cut in silence.
inline constexpr std::size_t longest_cell = 32767;

/// A cell that is too long for a spreadsheet.
struct LongCell {
  std::size_t row = 0;  ///< as a spreadsheet counts: the head is row 1
  std::string column;
};

/// The cells of over `longest_cell` characters, in their order.
std::vector<LongCell> long_cells(const Rows& rows);

/// One field. A text that a spreadsheet would take for a formula gets an apostrophe before it, and
/// so does one that begins with an apostrophe, so that taking one off gives back what was typed. A
/// whole number such as -2 stays one.
std::string csv_field(std::string_view text);

}  // namespace toolkit
