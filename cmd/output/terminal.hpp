#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "cmd/args/arguments.hpp"
#include "cmd/output/output.hpp"
#include "toolkit/calendar/date.hpp"
#include "toolkit/diagnostics/text_format.hpp"

namespace toolkit::cli {

/// What the program sees of the world around it.

/// Opens /dev/null on standard descriptors that were closed at start, so that no file of ours ever
/// takes their place; what is written to a closed standard output fails.
void secure_standard_descriptors();

/// Whether a descriptor's text gets colour: `--color` first, then NO_COLOR, CLICOLOR_FORCE, and
/// whether it is a terminal.
Colour colour_for(const Arguments& arguments, int descriptor);

/// Columns for a result in plain text: those of the terminal that shows it, else 80.
std::size_t text_width(const Output& output);
/// Colour for a result in plain text: none in a file.
Colour text_colour(const Output& output, const Arguments& arguments);

/// Today: --as-of, else SOURCE_DATE_EPOCH, else the clock in UTC. Throws UsageError for what is no
/// date.
Date today(const Arguments& arguments);
/// --as-of, or nothing. Throws UsageError for what is no date.
std::optional<Date> as_of(const Arguments& arguments);

/// An environment variable; empty where it is not set.
std::string_view environment(const char* name);

}  // namespace toolkit::cli
