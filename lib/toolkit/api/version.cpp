#include "toolkit/api/version.hpp"

#include "toolkit/version.hpp"

namespace toolkit::api {

std::string_view version() noexcept { return toolkit::version(); }

}  // namespace toolkit::api
