#include "toolkit/document/quote_scan.hpp"

#include <doctest/doctest.h>

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include "document/scanning.hpp"

namespace {

using toolkit::QuoteScan;
using toolkit::test::follow;
using toolkit::test::Scanning;

struct Row {
  std::string_view text;
  std::size_t lines;
  std::string_view found;
  std::string_view repaired;
};

void check(const Row& row) {
  CAPTURE(row.text);
  Scanning scanning(std::string(row.text), "text");
  QuoteScan scan(scanning.context);
  CHECK(follow(scan, scanning, 6) == row.lines);
  scan.finish();
  CHECK_FALSE(scan.is_open());
  CHECK(scanning.context.last == toolkit::ValueState::closed);
  CHECK(scanning.found() == row.found);
  CHECK(scanning.repaired() == row.repaired);
}

TEST_CASE("a quoted text is followed to the mark that closes it") {
  const Row rows[] = {
      {"text: 'a: \"b\" # c'", 1, "", "text: 'a: \"b\" # c'"},
      {"text: 'it''s'  # a comment", 1, "", "text: 'it''s'  # a comment"},
      {"text: \"a \\\" b \\\\\"", 1, "", "text: \"a \\\" b \\\\\""},
      {"text: \"a\n\n  b\"\nowner: x", 3, "", "text: \"a\n\n  b\"\nowner: x"},
      {"text: ''", 1, "", "text: ''"},
  };
  for (const Row& row : rows) check(row);
}

TEST_CASE("a text that goes on behind the mark, or is never closed, becomes one text") {
  const Row rows[] = {
      {"text: 'a' b", 1, "text-after-quote 1:11", "text: \"'a' b\""},
      {"text: \"a\n  b\" c", 2, "text-after-quote 2:6", "text: \"\\\"a   b\\\" c\""},
      {"text: \"a\nowner: x", 1, "unclosed-quote 1:7", "text: \"\\\"a\"\nowner: x"},
      {"text: 'a", 1, "unclosed-quote 1:7", "text: \"'a\""},
  };
  for (const Row& row : rows) check(row);
}

TEST_CASE("only lines that an unclosed text swallows are lost") {
  const auto loses = [](std::string text) {
    Scanning scanning(std::move(text), "text");
    QuoteScan scan(scanning.context);
    follow(scan, scanning, 6);
    scan.finish();
    return scanning.repairs.lost_something();
  };
  CHECK(loses("text: 'a\n  owner: x\ndate: 1"));
  CHECK_FALSE(loses("text: 'a\nowner: x"));
}

}  // namespace
