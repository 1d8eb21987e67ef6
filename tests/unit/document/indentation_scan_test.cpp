#include "toolkit/document/indentation_scan.hpp"

#include <doctest/doctest.h>

#include <cstddef>
#include <string>
#include <string_view>

#include "document/parsed.hpp"

namespace {

using toolkit::Findings;
using toolkit::IndentationScan;
using toolkit::Limits;
using toolkit::Repairs;
using toolkit::ScanContext;
using toolkit::SourceText;
using toolkit::ValueState;

/// Enters each line: `-` is an item, `k` a key with a value, `o` one whose value is in the lines
/// below.
struct Entered {
  explicit Entered(std::string_view text, const Limits& limits = {})
      : source("file.yaml", std::string(text)),
        findings(source),
        context(source, toolkit::test::vocabulary, limits, findings, repairs),
        indentation(context) {
    for (std::size_t line = 1; line <= source.line_count(); ++line) enter(line);
  }

  void enter(std::size_t line) {
    const std::size_t begin = source.line_start(line);
    indentation.start_line(begin);
    const std::size_t at = indentation.find_content(begin, begin + source.line(line).size());
    const char kind = source.text()[at];
    indentation.enter(at, kind == '-', kind == '-' ? "" : "owner");
    context.last = kind == 'k' ? ValueState::plain : ValueState::none;
    context.last_column = indentation.column(at);
    context.last_key = source.text().substr(at, 1);
    depths += (depths.empty() ? "" : " ") + std::to_string(indentation.depth());
  }

  [[nodiscard]] std::string found() const {
    return toolkit::test::names_and_places(findings.take());
  }

  SourceText source;
  Findings findings;
  Repairs repairs;
  ScanContext context;
  IndentationScan indentation;
  std::string depths;
};

TEST_CASE("a column further in opens a level, one further out closes levels") {
  struct Row {
    std::string_view text;
    std::string_view depths;
  };
  const Row rows[] = {
      {"k\nk\n", "1 1"},
      {"o\n  o\n    k\nk\n", "1 2 3 1"},
      {"o\n  -\n  -\nk\n", "1 2 2 1"},
      // A list may stand in the column of its key.
      {"o\n-\n-\nk\n", "1 2 2 1"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    Entered entered(row.text);
    CHECK(entered.depths == row.depths);
    CHECK(entered.found() == "");
    CHECK(entered.repairs.empty());
  }
}

TEST_CASE("a list knows its column, and the key above it") {
  Entered entered("k\no\n  -\n");
  CHECK(entered.indentation.is_list_at(2));
  CHECK_FALSE(entered.indentation.is_list_at(0));
  CHECK(entered.indentation.list_key() == "o");
}

TEST_CASE("a line out of step is moved to the level that it most likely belongs to") {
  struct Row {
    std::string_view text;
    std::string_view found;
    std::string_view repaired;
  };
  const Row rows[] = {
      {"k\n k\n", "bad-indentation 2:2", "k\nk\n"},
      // Said once for lines that are out of step in the same way.
      {"k\n k\n k\n", "bad-indentation 2:2", "k\nk\nk\n"},
      {" k\nk\n", "bad-indentation 1:2", "k\nk\n"},
      {"  k\n  k\nk\n", "bad-indentation 3:1", "  k\n  k\n  k\n"},
      {"o\n    k\n   k\n", "bad-indentation 3:4", "o\n    k\n    k\n"},
      {"o\n    k\n k\n", "bad-indentation 3:2", "o\n    k\nk\n"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    Entered entered(row.text);
    CHECK(entered.found() == row.found);
    CHECK(entered.repairs.apply(entered.source.text()) == row.repaired);
  }
}

TEST_CASE("tabs and special spaces are taken for the column that they were meant for") {
  struct Row {
    std::string_view text;
    std::string_view found;
    std::string_view repaired;
  };
  const Row rows[] = {
      // Beneath a key that waits for its value.
      {"o\n\tk\n", "indent-character 2:1", "o\n  k\n"},
      // Where a level is open, a tab counting as two, four or eight.
      {"o\n    k\n\tk\n", "indent-character 3:1", "o\n    k\n    k\n"},
      // As the line before.
      {"o\n\tk\n\tk\n", "indent-character 2:1, indent-character 3:1", "o\n  k\n  k\n"},
      {"k\n\u00A0k\n", "indent-character 2:1", "k\nk\n"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    Entered entered(row.text);
    CHECK(entered.found() == row.found);
    CHECK(entered.repairs.apply(entered.source.text()) == row.repaired);
  }
}

TEST_CASE("the column of a place counts with the repairs before it") {
  Entered entered("o\n\tk\n");
  const std::size_t key = entered.source.text().find('k');
  CHECK(entered.indentation.column(key) == 2);
  entered.indentation.insert_space();
  CHECK(entered.indentation.column(key) == 3);
}

TEST_CASE("levels past the limit are refused") {
  Limits limits;
  limits.depth = 2;
  CHECK(Entered("o\n  o\n    k\n", limits).found() == "nested-too-deeply 3:5");
  CHECK(Entered("o\n  k\n", limits).found() == "");
}

}  // namespace
