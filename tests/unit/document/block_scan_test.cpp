#include "toolkit/document/block_scan.hpp"

#include <doctest/doctest.h>

#include <cstddef>
#include <string>
#include <string_view>

#include "document/scanning.hpp"

namespace {

using toolkit::BlockScan;
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
  BlockScan scan(scanning.context, scanning.indentation);
  CHECK(follow(scan, scanning, 6) == row.lines);
  CHECK(scanning.context.last == toolkit::ValueState::block);
  CHECK(scanning.found() == row.found);
  CHECK(scanning.repaired() == row.repaired);
}

TEST_CASE("lines further in than the key belong to its block") {
  const Row rows[] = {
      {"text: |\n  a: b\n\n    # c\n  - d\nowner: x", 5, "",
       "text: |\n  a: b\n\n    # c\n  - d\nowner: x"},
      {"text: >-  # a comment\n a\nowner: x", 2, "", "text: >-  # a comment\n a\nowner: x"},
      {"text: |2\n    a\n  b\nowner: x", 3, "", "text: |2\n    a\n  b\nowner: x"},
  };
  for (const Row& row : rows) check(row);
}

TEST_CASE("a key, an item, a comment or a marker in the first column ends it") {
  for (const std::string_view next : {"owner: x", "- a", "# a", "---", "..."}) {
    const std::string text = "text: |\n  a\n" + std::string(next);
    check({text, 2, "", text});
  }
}

TEST_CASE("text beside the bar, not far enough in or indented by tabs is put right") {
  const Row rows[] = {
      {"text: | a\n  b", 2, "text-beside-bar 1:9", "text: |\n  a\n  b"},
      {"text: |\na\nb\nowner: x", 3, "unindented-text 2:1", "text: |\n  a\n  b\nowner: x"},
      {"text: |\n    a\n  b", 3, "bad-indentation 3:3", "text: |\n    a\n    b"},
      {"text: |\n\ta\n  b", 3, "indent-character 2:1", "text: |\n  a\n  b"},
  };
  for (const Row& row : rows) check(row);
}

TEST_CASE("a known key that stands too far in is no text") {
  check({"text: |\n    a\n  confidential: true", 2, "", "text: |\n    a\n  confidential: true"});
}

}  // namespace
