#pragma once

#include <string_view>

namespace toolkit {

/// True for a text that only keeps a place, such as `TBC`, `n/a` or `-`: it shows nothing.
bool is_placeholder(std::string_view text);

}  // namespace toolkit
