#include "toolkit/text/normal_form.hpp"

#include <doctest/doctest.h>

namespace {

TEST_CASE("letters and marks are put together and taken apart") {
  CHECK(toolkit::composed("cafe\u0301 caf\u00e9 \ufb01") == "caf\u00e9 caf\u00e9 \ufb01");
  CHECK(toolkit::decomposed("cafe\u0301 caf\u00e9") == "cafe\u0301 cafe\u0301");
  CHECK(toolkit::composed("").empty());
  CHECK(toolkit::composed("a\xff") == "a\xff");
  CHECK(toolkit::decomposed("\u00e9\xff") == "\u00e9\xff");
}

}  // namespace
