#pragma once

#include <string_view>

#include "toolkit/export.hpp"

// What a program is compiled against. CMake takes the version of the whole project from here.
// NOLINTBEGIN(modernize-macro-to-enum): the preprocessor is to read them
#define TOOLKIT_VERSION_MAJOR 0
#define TOOLKIT_VERSION_MINOR 1
#define TOOLKIT_VERSION_PATCH 0
// NOLINTEND(modernize-macro-to-enum)

/// For `#if`: 0.1.0 is 100, 1.2.3 is 10203.
#define TOOLKIT_VERSION_NUMBER \
  (TOOLKIT_VERSION_MAJOR * 10000 + TOOLKIT_VERSION_MINOR * 100 + TOOLKIT_VERSION_PATCH)

namespace toolkit::api {

/// The version of the library that runs, such as `0.1.0`. It lasts as long as the program.
TOOLKIT_EXPORT std::string_view version() noexcept;

}  // namespace toolkit::api
