#pragma once

#include <string>
#include <string_view>

namespace toolkit {

/// An officer's text as prose: lines that were wrapped while typing flow together, and line breaks
/// that were meant stay (short lines, list items, indented lines). Paragraphs are parted by one
/// empty line. No character but white space changes.
std::string flow(std::string_view text);

}  // namespace toolkit
