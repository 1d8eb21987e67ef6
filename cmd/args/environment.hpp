#pragma once

#include <string_view>

namespace toolkit::cli {

/// An environment variable; empty where it is not set.
std::string_view environment(const char* name);

/// Opens /dev/null on standard descriptors that were closed at start, so that no file of ours ever
/// takes their place; what is written to a closed standard output fails.
void secure_standard_descriptors();

}  // namespace toolkit::cli
