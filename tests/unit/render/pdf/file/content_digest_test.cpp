#include "toolkit/render/pdf/file/content_digest.hpp"

#include <doctest/doctest.h>

#include "toolkit/render/pdf/file/utf16.hpp"

namespace toolkit::pdf {
namespace {

TEST_CASE("a digest is MD5 of everything that was added, however it was added") {
  ContentDigest nothing;
  CHECK(hex(nothing.bytes()) == "D41D8CD98F00B204E9800998ECF8427E");
  ContentDigest whole;
  whole.add("message digest");
  ContentDigest parts;
  parts.add("message");
  parts.add("");
  parts.add(" digest");
  // From RFC 1321.
  CHECK(hex(whole.bytes()) == "F96B697D7CB7938D525A2F31AAF161D0");
  CHECK(hex(parts.bytes()) == "F96B697D7CB7938D525A2F31AAF161D0");
}

}  // namespace
}  // namespace toolkit::pdf
