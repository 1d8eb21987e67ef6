#pragma once

#include <string>

namespace toolkit {

/// Makes a folder where there is none yet; the one above it must be there. Throws Failure.
void make_folder(const std::string& path);

}  // namespace toolkit
