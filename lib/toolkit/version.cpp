#include "toolkit/version.hpp"

namespace toolkit {

std::string_view version() { return TOOLKIT_VERSION; }

}  // namespace toolkit
