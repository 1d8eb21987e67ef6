#pragma once

#include <string>

namespace toolkit {

/// Adds a number with at most two decimals, rounded, whatever the locale: `12`, `12.5`, `-0.25`.
void append_decimal(std::string& out, double value);

}  // namespace toolkit
