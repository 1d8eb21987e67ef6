#pragma once

#include <string>
#include <string_view>

#include "toolkit/export.hpp"
#include "toolkit/report/outline.hpp"

namespace toolkit {

/// An outline as GitHub Flavored Markdown. Every text is shown as it was typed, whatever marks
/// stand in it.
TOOLKIT_EXPORT std::string render_markdown(const Outline& outline);

/// One line of plain text in the middle of Markdown; `at_line_start` where nothing stands before
/// it.
std::string escape_markdown(std::string_view line, bool at_line_start);

}  // namespace toolkit
