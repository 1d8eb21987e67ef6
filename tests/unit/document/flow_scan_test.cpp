#include "toolkit/document/flow_scan.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

#include "document/scanning.hpp"

namespace {

using toolkit::FlowScan;
using toolkit::Limits;
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
  Scanning scanning{std::string(row.text), row.text.substr(0, row.text.find(':'))};
  FlowScan scan(scanning.context, scanning.indentation);
  CHECK(follow(scan, scanning, row.text.find_first_of("[{")) == row.lines);
  scan.finish();
  CHECK_FALSE(scan.is_open());
  CHECK(scanning.context.last == toolkit::ValueState::closed);
  CHECK(scanning.found() == row.found);
  CHECK(scanning.repaired() == row.repaired);
}

TEST_CASE("brackets are followed to the one that closes the outermost") {
  const std::string_view texts[] = {
      "list: [a, [b, c], {date: d}]",       "list: [a]  # a comment ]",
      "list: [']', \"]\\\"]\", 'it''s ]']", "inner: {date: '10: 30', owner: a:b}",
      "list: [a,\n  # ] a comment\n\n  b]", "list: [\n]",
  };
  for (const std::string_view text : texts) {
    check({text, static_cast<std::size_t>(1 + std::ranges::count(text, '\n')), "", text});
  }
}

TEST_CASE("brackets that never close are closed before the next key, or at the end") {
  const Row rows[] = {
      {"list: [a, {date: b\nowner: x", 1, "unclosed-bracket 1:7", "list: [a, {date: b}]\nowner: x"},
      {"list: [a, b", 1, "unclosed-bracket 1:7", "list: [a, b]"},
      // What goes on in the column of the key without being one belongs to the list.
      {"list: [a,\nb]\nowner: x", 2, "", "list: [a,\nb]\nowner: x"},
      // Prose was meant to be a text.
      {"text: [a, b\nowner: x", 1, "unclosed-bracket 1:7", "text: \"[a, b\"\nowner: x"},
  };
  for (const Row& row : rows) check(row);
}

TEST_CASE("lines that brackets swallow are known to be lost") {
  Scanning scanning("list: [a\n  owner: b\ndate: c", "list");
  FlowScan scan(scanning.context, scanning.indentation);
  CHECK(follow(scan, scanning, 6) == 2);
  CHECK_FALSE(scan.is_open());
  CHECK(scanning.repairs.lost_something());
}

TEST_CASE("what cannot stand between brackets or behind them is found") {
  const Row rows[] = {
      {"list: [a] b", 1, "text-after-bracket 1:11", "list: [a] "},
      {"note: [a] b", 1, "text-after-bracket 1:11", "note: \"[a] b\""},
      {"list: [*a, b*c]", 1, "yaml-alias 1:8", "list: [xa, b*c]"},
      {"inner: {date: a: b}", 1, "unquoted-colon 1:16", "inner: {date: a; b}"},
  };
  for (const Row& row : rows) check(row);
}

TEST_CASE("brackets count as entries, and nest in what stands around them") {
  Limits limits;
  limits.depth = 3;
  limits.entries = 4;
  struct Refused {
    std::string_view text;
    std::string_view found;
  };
  const Refused rows[] = {
      // The mapping that holds the key is the first level.
      {"list: [[a]]", ""},
      {"list: [[[a]]]", "nested-too-deeply 1:9"},
      {"list: [a, b, c, d]", ""},
      {"list: [a, b, c, d, e]", "too-many-entries 1:18"},
  };
  for (const Refused& row : rows) {
    CAPTURE(row.text);
    Scanning scanning(std::string(row.text), "list", limits);
    FlowScan scan(scanning.context, scanning.indentation);
    follow(scan, scanning, 6);
    CHECK(scanning.found() == row.found);
    CHECK(scanning.context.refused == !row.found.empty());
  }
}

}  // namespace
