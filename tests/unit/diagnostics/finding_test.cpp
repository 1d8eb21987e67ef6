#include "toolkit/diagnostics/finding.hpp"

#include <doctest/doctest.h>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "toolkit/diagnostics/say.hpp"

namespace {

using namespace std::string_view_literals;

using toolkit::Diagnostic;
using toolkit::Finding;
using toolkit::Findings;
using toolkit::Position;
using toolkit::Severity;
using toolkit::SourceText;
using toolkit::Span;

constexpr std::size_t none = std::string_view::npos;

std::vector<std::string> messages(const std::vector<Finding>& findings) {
  std::vector<std::string> found;
  for (const Finding& finding : findings) found.push_back(finding.message);
  return found;
}

TEST_CASE("findings come in the order of the text, those about the whole file first") {
  const SourceText source("a.yaml", "one\ntwo\nthree\n");
  Findings findings(source);
  findings.add(Diagnostic::stray_text, Span{8, 13}, "third");
  findings.add(Diagnostic::score_range, Span{4, 7}, "second, found first");
  findings.add(Diagnostic::missing_section, std::nullopt, "whole, found first");
  findings.add(Diagnostic::unknown_key, Span{4, 5}, "second, found next");
  findings.add(Diagnostic::empty_file, std::nullopt, "whole, found next");
  findings.add(Diagnostic::date_invalid, Span{0, 3}, "first");
  CHECK(messages(findings.take()) ==
        std::vector<std::string>{"whole, found first", "whole, found next", "first",
                                 "second, found first", "second, found next", "third"});
}

TEST_CASE("the same message at the same place counts once") {
  struct Row {
    Diagnostic diagnostic;
    Span span;
    std::string_view message;
    std::size_t found;  // together with the first row
  };
  const Row first = {Diagnostic::score_range, {4, 7}, "same", 1};
  const Row rows[] = {
      first,
      {Diagnostic::number_invalid, {4, 7}, "same", 2},
      {Diagnostic::score_range, {4, 6}, "same", 2},
      {Diagnostic::score_range, {5, 7}, "same", 2},
      {Diagnostic::score_range, {4, 7}, "another", 2},
  };
  for (const Row& row : rows) {
    CAPTURE(row.message);
    const SourceText source("a.yaml", "one two\n");
    Findings findings(source);
    findings.add(first.diagnostic, first.span, toolkit::say(toolkit::known(first.message)), "help");
    findings.add(row.diagnostic, row.span, toolkit::say(toolkit::known(row.message)), "other help");
    const std::vector<Finding> found = findings.take();
    CHECK(found.size() == row.found);
    CHECK(found.front().help == "help");
  }
}

TEST_CASE("a fix comes in order, with where in the file it stands") {
  const SourceText source("a.yaml", "one\nt\u00f4 b\n");
  Findings findings(source);
  const auto first =
      findings.add(Diagnostic::score_range, Span{4, 7}, "a", {}, {{{8, 9}, "c"}, {{4, 4}, "x"}});
  findings.add_to_fix(first, {{4, 4}, "y"});
  findings.add_to_fix(first, {{9, 9}, "\n"});
  findings.add(Diagnostic::stray_text, std::nullopt, "b");
  const std::vector<Finding> found = findings.take();
  REQUIRE(found.size() == 2);
  CHECK(found[0].fix.empty());
  std::string parts;
  for (const toolkit::Replacement& part : found[1].fix) {
    parts += std::to_string(part.begin.line) + ":" + std::to_string(part.begin.column) + "-" +
             std::to_string(part.end.line) + ":" + std::to_string(part.end.column) + " " +
             part.edit.text + ";";
  }
  CHECK(parts == "2:1-2:1 xy;2:4-2:5 c;2:5-2:5 \n;");
}

TEST_CASE("a finding that is not kept takes no further edit") {
  const SourceText source("a.yaml", std::string(2 * Findings::max_kept, 'x'));
  Findings findings(source);
  Findings::Handle last = 0;
  for (std::size_t i = 0; i <= Findings::max_kept; ++i) {
    last = findings.add(Diagnostic::stray_text, Span{i, i + 1}, "finding");
  }
  findings.add_to_fix(last, {{0, 0}, "y"});
  for (const Finding& finding : findings.take()) CHECK(finding.fix.empty());
}

TEST_CASE("the severity is the catalogue's unless it is given") {
  const SourceText source("a.yaml", "text\n");
  Findings findings(source);
  CHECK_FALSE(findings.has_errors());
  findings.add(Diagnostic::cut_by_hash, Span{0, 1}, "a warning");
  findings.add(Diagnostic::missing_answer, Severity::warning, Span{1, 2}, "an error made milder");
  CHECK_FALSE(findings.has_errors());
  findings.add(Diagnostic::personal_data, Severity::error, Span{2, 3}, "a warning made stricter");
  CHECK(findings.has_errors());
  findings.add(Diagnostic::score_range, Span{3, 4}, "an error");

  const std::vector<Finding> all = findings.take();
  CHECK(toolkit::count(all, Severity::warning) == 2);
  CHECK(toolkit::count(all, Severity::error) == 2);
  CHECK(messages(toolkit::only(all, Severity::warning)) ==
        std::vector<std::string>{"a warning", "an error made milder"});
  CHECK(messages(toolkit::only(all, Severity::error)) ==
        std::vector<std::string>{"a warning made stricter", "an error"});
}

TEST_CASE("a place is counted in lines and code points") {
  struct Row {
    std::string_view bytes;
    std::string_view marked;  // where it first stands; empty is the end of the text
    Position begin;
    Position end;
    std::string_view excerpt;
  };
  const Row rows[] = {
      {"abc\n", "abc", {1, 1}, {1, 4}, "abc"},
      {"a\nb: c\nd\n", "c", {2, 4}, {2, 5}, "b: c"},
      {"caf\u00e9: x\n", "x", {1, 7}, {1, 8}, "caf\u00e9: x"},
      {"cafe\u0301: x\n", "x", {1, 8}, {1, 9}, "cafe\u0301: x"},  // a mark is a code point
      {"\u4e2d\u6587: x\n", "x", {1, 5}, {1, 6}, "\u4e2d\u6587: x"},
      {"\U0001f600 x\n", "x", {1, 3}, {1, 4}, "\U0001f600 x"},
      {"\t\tx\n", "x", {1, 3}, {1, 4}, "\t\tx"},
      {"\ufeff"
       "a: x\n",
       "x",
       {1, 4},
       {1, 5},
       "a: x"},                                               // a byte order mark
      {"a: 1\r\nb: x\r\n", "x", {2, 4}, {2, 5}, "b: x"},      // CRLF
      {"a\nb\n", "\n", {1, 2}, {2, 1}, "a"},                  // the line end itself
      {"a\nb c\nd\n", "b c\nd", {2, 1}, {3, 2}, "b c"},       // more than a line
      {"a\xff\xff x\n", "x", {1, 5}, {1, 6}, "a\xff\xff x"},  // invalid bytes count one each
      {"a", "", {1, 2}, {1, 2}, "a"},
      {"", "", {1, 1}, {1, 1}, ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.bytes);
    const SourceText source("a.yaml", std::string(row.bytes));
    const std::size_t at =
        row.marked.empty() ? source.text().size() : source.text().find(row.marked);
    REQUIRE(at != none);
    Findings findings(source);
    findings.add(Diagnostic::score_range, Span{at, at + row.marked.size()}, "here");
    const Finding found = findings.take().front();
    REQUIRE(found.place);
    CHECK(found.file == "a.yaml");
    CHECK(found.place->begin.line == row.begin.line);
    CHECK(found.place->begin.column == row.begin.column);
    CHECK(found.place->end.line == row.end.line);
    CHECK(found.place->end.column == row.end.column);
    CHECK(found.place->excerpt == row.excerpt);
  }
}

TEST_CASE("a span that is turned round or ends beyond the text is brought back") {
  const SourceText source("a.yaml", "one\ntwo\n");
  Findings findings(source);
  findings.add(Diagnostic::score_range, Span{5, 4}, "turned round");
  findings.add(Diagnostic::score_range, Span{6, 900}, "too long");
  findings.add(Diagnostic::score_range, Span{700, 900}, "outside");
  const std::vector<Finding> found = findings.take();
  CHECK(found[0].place->begin == Position{2, 2});
  CHECK(found[0].place->end == Position{2, 2});
  CHECK(found[1].place->begin == Position{2, 3});
  CHECK(found[1].place->end.line == 2);
  CHECK(found[2].place->begin.line == 2);
}

TEST_CASE("an error near a place is one in its line or just above it") {
  const SourceText source("a.yaml", "1\n2\n3\n4\n5\n");
  Findings findings(source);
  findings.add(Diagnostic::cut_by_hash, Span{0, 1}, "a warning in line 1");
  findings.add(Diagnostic::empty_file, std::nullopt, "an error without a place");
  CHECK_FALSE(findings.has_error_near(0, 9));
  findings.add(Diagnostic::stray_text, Span{4, 5}, "an error in line 3");
  struct Row {
    std::size_t line;
    std::size_t lines_before;
    bool near;
  };
  for (const Row& row : {Row{3, 0, true}, Row{4, 0, false}, Row{4, 1, true}, Row{5, 1, false},
                         Row{5, 2, true}, Row{2, 9, false}}) {
    CAPTURE(row.line);
    CAPTURE(row.lines_before);
    CHECK(findings.has_error_near((row.line - 1) * 2, row.lines_before) == row.near);
  }
}

TEST_CASE("of very many findings the first are kept, and the rest are counted") {
  struct Row {
    std::size_t added;
    std::size_t kept;
    std::string_view last;
  };
  const Row rows[] = {
      {Findings::most - 1, Findings::most - 1, "finding"},
      {Findings::most, Findings::most, "finding"},
      {Findings::most + 7, Findings::most + 1, "7 further findings are not shown"},
  };
  const SourceText source("a.yaml", std::string(Findings::most * 2, 'x'));
  static_assert(2 * (Findings::most + 7) < Findings::max_kept);
  for (const Row& row : rows) {
    CAPTURE(row.added);
    Findings findings(source);
    for (std::size_t i = row.added; i-- > 0;) {
      findings.add(Diagnostic::stray_text, Span{i, i + 1}, "finding");
      findings.add(Diagnostic::stray_text, Span{i, i + 1}, "finding");  // counts once
    }
    const std::vector<Finding> found = findings.take();
    REQUIRE(found.size() == row.kept);
    CHECK(found.back().message == row.last);
    CHECK(found.front().place->begin.column == 1);
    CHECK((found.back().diagnostic == Diagnostic::too_many_findings) == !found.back().place);
  }
}

TEST_CASE("an error counts even where there are more findings than are kept") {
  const SourceText source("a.yaml", std::string(2 * Findings::max_kept, 'x'));
  Findings findings(source);
  for (std::size_t i = 0; i < Findings::max_kept; ++i) {
    findings.add(Diagnostic::bidirectional_control, Span{i, i + 1}, "finding");
  }
  REQUIRE_FALSE(findings.has_errors());
  CHECK(findings.full());
  findings.add(Diagnostic::stray_text, Span{0, 1}, "finding");
  CHECK(findings.has_errors());
  const std::vector<Finding> found = findings.take();
  REQUIRE(found.size() == Findings::most + 1);
  CHECK(found.back().severity == Severity::error);
  CHECK(found.back().message == "more than 4500 further findings are not shown");
}

TEST_CASE("a long message is cut when it is added, not when it is shown") {
  const SourceText source("a.yaml", "x");
  Findings findings(source);
  findings.add(Diagnostic::stray_text, Span{0, 1},
               toolkit::say(toolkit::known(std::string(100'000, 'a') + "b")), "one\ntwo");
  findings.add(Diagnostic::stray_text, Span{0, 1},
               toolkit::say(toolkit::known(std::string(100'000, 'a') + "c")), "one\ntwo");
  const std::vector<Finding> found = findings.take();
  REQUIRE(found.size() == 1);
  CHECK(found.front().message.size() < 500);
  CHECK(found.front().help == "one two");
}

}  // namespace
