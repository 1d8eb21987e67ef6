#include "toolkit/api/error.hpp"
#include "api/caught.hpp"

#include <doctest/doctest.h>

#include <new>
#include <stdexcept>

#include "toolkit/api/inside.hpp"

namespace {

using toolkit::api::Cause;
using toolkit::api::guarded;
using toolkit::test::caught;

TEST_CASE("nothing but Error and bad_alloc leaves the library") {
  CHECK(guarded(Cause::file, [] { return 7; }) == 7);
  CHECK(caught([] {
          guarded(Cause::file, []() -> int { throw toolkit::Failure("cannot read it"); });
        }) == "file: cannot read it");
  CHECK(caught([] {
          guarded(Cause::file, []() -> int { throw toolkit::api::Error(Cause::request, "no"); });
        }) == "request: no");
  CHECK(caught([] { guarded(Cause::file, []() -> int { throw std::logic_error("a bug"); }); }) ==
        "internal: a bug");
  CHECK_THROWS_AS(guarded(Cause::file, []() -> int { throw std::bad_alloc(); }), std::bad_alloc);
}

}  // namespace
