#include "toolkit/document/check_size.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "found.hpp"

namespace {

/// What is found in a file that may hold eight bytes.
std::string found_in(const std::string& text) {
  toolkit::Limits limits;
  limits.bytes = 8;
  const toolkit::SourceText source("file.yaml", text);
  toolkit::Findings findings(source);
  const bool fits = check_size(source, limits, findings);
  const std::vector<toolkit::Finding> found = findings.take();
  CHECK(fits == found.empty());
  return toolkit::test::names_and_places(found);
}

TEST_CASE("the size that counts is that of the file, line ends and all") {
  CHECK(found_in("") == "");
  CHECK(found_in("a: 1\r\nb\n") == "");
  CHECK(found_in("a: 1\r\nb\r\n") == "file-too-large");
}

}  // namespace
