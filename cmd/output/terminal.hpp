#pragma once

#include <cstddef>

#include "cmd/args/arguments.hpp"
#include "cmd/output/output.hpp"
#include "toolkit/diagnostics/text_format.hpp"

namespace toolkit::cli {

/// Whether a descriptor's text gets colour: `--color` first, then NO_COLOR, CLICOLOR_FORCE, and
/// whether it is a terminal.
Colour colour_for(const Arguments& arguments, int descriptor);

/// Columns for a result in plain text: those of the terminal that shows it, else 80.
std::size_t text_width(const Output& output);
/// Colour for a result in plain text: none in a file.
Colour text_colour(const Output& output, const Arguments& arguments);

}  // namespace toolkit::cli
