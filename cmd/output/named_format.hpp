#pragma once

#include <string_view>

#include "cmd/args/arguments.hpp"

namespace toolkit::cli {

/// The name of the format to write: that of --format, else the one that the ending of the output's
/// name stands for, in any letter case. Empty on standard output without --format. Throws
/// UsageError for a name that ends with no format that the command has.
std::string_view named_format(const Arguments& arguments);

}  // namespace toolkit::cli
