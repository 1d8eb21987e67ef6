#pragma once

// Pieces of content streams.

#include <string>

#include "toolkit/report/model/palette.hpp"

namespace toolkit::pdf {

/// Adds a length or coordinate with at most two decimals, and a blank.
void add_number(std::string& out, double value);
/// Adds two bytes of a literal string, which stands between brackets.
void add_code(std::string& out, unsigned code);
/// `0.071 0.333 0.584`
std::string colour_operands(ColourRole ink);

}  // namespace toolkit::pdf
