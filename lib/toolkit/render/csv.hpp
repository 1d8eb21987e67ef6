#pragma once

#include <string>
#include <string_view>

#include "toolkit/report/model/rows.hpp"

namespace toolkit {

/// RFC 4180: CRLF line ends, fields quoted where they need it, UTF-8 without a byte order mark.
std::string render_csv(const Rows& rows);

/// One field. A text that a spreadsheet would take for a formula gets an apostrophe before it, and
/// so does one that begins with an apostrophe, so that taking one off gives back what was typed. A
/// whole number such as -2 stays one.
std::string csv_field(std::string_view text);

}  // namespace toolkit
