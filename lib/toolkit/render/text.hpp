#pragma once

#include <cstddef>
#include <string>

#include "toolkit/diagnostics/text_format.hpp"
#include "toolkit/report/model/report_document.hpp"

namespace toolkit {

/// An outline for a terminal: no line is wider than `width` columns (at least 20), except where a
/// single character is. Colour adds bold headings and notices and nothing else; nothing in the
/// texts can drive the terminal.
std::string render_text(const ReportDocument& document, std::size_t width, Colour colour);

}  // namespace toolkit
