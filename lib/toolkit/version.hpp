#pragma once

#include <string_view>

#include "toolkit/export.hpp"

namespace toolkit {

/// The version of the library, such as `0.1.0`.
TOOLKIT_EXPORT std::string_view version();

}  // namespace toolkit
