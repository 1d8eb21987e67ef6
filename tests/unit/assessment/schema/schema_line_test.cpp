#include "toolkit/assessment/schema/schema_line.hpp"
#include "toolkit/assessment/edit/roll_forward.hpp"

#include <doctest/doctest.h>

#include <string>

namespace {

const std::string line = "# yaml-language-server: $schema=assessment.schema.json";

TEST_CASE("the line comes first, and ends as other lines do") {
  CHECK(toolkit::with_schema_line("format: 1\n") == line + "\nformat: 1\n");
  CHECK(toolkit::with_schema_line("format: 1\r\na: b\r\n") == line + "\r\nformat: 1\r\na: b\r\n");
  CHECK(toolkit::with_schema_line("\xEF\xBB\xBF"
                                  "format: 1\n") == "\xEF\xBB\xBF" + line + "\nformat: 1\n");
  CHECK(toolkit::with_schema_line("").starts_with(line));
}

TEST_CASE("a file rolled forward has the line once, and its places are still true") {
  toolkit::RolledForward rolled;
  rolled.bytes = "format: 1\nE1: {}\n";
  rolled.confidential = {{"E1", 2}};
  toolkit::add_schema_line(rolled);
  CHECK(rolled.bytes == line + "\nformat: 1\nE1: {}\n");
  CHECK(rolled.confidential[0].line == 3);
  const std::string once = rolled.bytes;
  toolkit::add_schema_line(rolled);
  CHECK(rolled.bytes == once);
  CHECK(rolled.confidential[0].line == 3);
}

TEST_CASE("the line is known wherever it stands as a line of its own") {
  const auto is_kept = [](const std::string& bytes) {
    toolkit::RolledForward rolled;
    rolled.bytes = bytes;
    toolkit::add_schema_line(rolled);
    return rolled.bytes == bytes;
  };
  CHECK(is_kept("# A remark\n" + line + "\nformat: 1\n"));
  CHECK(is_kept(line + "\r\nformat: 1\r\n"));
  CHECK(is_kept("\xEF\xBB\xBF" + line + "\n"));
  CHECK(is_kept("format: 1\n" + line));
  CHECK(!is_kept("# yaml-language-server: $schema=other.json\nformat: 1\n"));
  CHECK(!is_kept("note: " + line + "\n"));
}

}  // namespace
