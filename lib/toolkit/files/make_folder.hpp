#pragma once

#include <string>

#include "toolkit/export.hpp"

namespace toolkit {

/// Makes a folder where there is none yet; the one above it must be there. Throws Failure.
TOOLKIT_EXPORT void make_folder(const std::string& path);

}  // namespace toolkit
