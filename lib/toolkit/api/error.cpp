#include "toolkit/api/error.hpp"

namespace toolkit::api {

Error::Error(Cause cause, const std::string& sentence)
    : std::runtime_error(sentence), cause_(cause) {}

Error::~Error() = default;

Cause Error::cause() const noexcept { return cause_; }

}  // namespace toolkit::api
