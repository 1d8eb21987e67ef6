#include "toolkit/api/version.hpp"

#include <doctest/doctest.h>

#include <string>

namespace {

TEST_CASE("the version that runs is the one that headers tell") {
  CHECK(toolkit::api::version() == std::to_string(TOOLKIT_VERSION_MAJOR) + "." +
                                       std::to_string(TOOLKIT_VERSION_MINOR) + "." +
                                       std::to_string(TOOLKIT_VERSION_PATCH));
  CHECK(TOOLKIT_VERSION_NUMBER ==
        TOOLKIT_VERSION_MAJOR * 10000 + TOOLKIT_VERSION_MINOR * 100 + TOOLKIT_VERSION_PATCH);
}

}  // namespace
