#include "toolkit/diagnostics/text_format.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "toolkit/text/display.hpp"

namespace {

using namespace std::string_view_literals;

using toolkit::Colour;
using toolkit::Diagnostic;
using toolkit::Finding;
using toolkit::Findings;
using toolkit::format_findings;
using toolkit::SourceText;
using toolkit::Span;

std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    lines.emplace_back(text.substr(at, end - at));
    at = end + 1;
  }
  return lines;
}

/// The lines for one finding at the first `marked` in the text.
std::vector<std::string> shown(std::string_view text, std::string_view marked) {
  const SourceText source("a.yaml", std::string(text));
  const std::size_t at = marked.empty() ? source.text().size() : source.text().find(marked);
  REQUIRE(at != std::string_view::npos);
  Findings findings(source);
  findings.add(Diagnostic::score_range, Span{at, at + marked.size()}, "message");
  return lines_of(format_findings(findings.take(), Colour::no));
}

TEST_CASE("a finding shows its place, its line and its help") {
  const SourceText source("2026.yaml", "answers:\n  wellbeing-1: 3\n");
  Findings findings(source);
  findings.add(Diagnostic::score_range, Span{24, 25}, "score must be 0, 1 or 2", "write 2");
  findings.add(Diagnostic::missing_section, std::nullopt, "there is no summary", "write one");
  findings.add(Diagnostic::cut_by_hash, Span{0, 7}, "no help");
  CHECK(format_findings(findings.take(), Colour::no) ==
        "2026.yaml: warning: there is no summary [missing-section]\n"
        "   help: write one\n"
        "2026.yaml:1:1: warning: no help [cut-by-hash]\n"
        "    1 | answers:\n"
        "      | ^~~~~~~\n"
        "2026.yaml:2:16: error: score must be 0, 1 or 2 [score-range]\n"
        "    2 |   wellbeing-1: 3\n"
        "      |                ^\n"
        "   help: write 2\n");
  CHECK(format_findings({}, Colour::no).empty());
}

TEST_CASE("a log gets neither the line nor what a finding quotes") {
  const SourceText source("a.yaml", "score: 3 secret\n");
  Findings findings(source);
  findings.add(Diagnostic::score_range, Span{7, 8}, {"no message", "message of secret"},
               {"no help", "help of secret"});
  findings.add(Diagnostic::future_date, Span{9, 15}, "it quotes nothing");
  const std::vector<Finding> found = findings.take();
  CHECK(format_findings(found, Colour::no) ==
        "a.yaml:1:8: error: message of secret [score-range]\n"
        "    1 | score: 3 secret\n"
        "      |        ^\n"
        "   help: help of secret\n"
        "a.yaml:1:10: warning: it quotes nothing [future-date]\n"
        "    1 | score: 3 secret\n"
        "      |          ^~~~~~\n");
  CHECK(format_findings(found, Colour::no, toolkit::Reader::log) ==
        "a.yaml:1:8: error: no message [score-range]\n"
        "   help: no help\n"
        "a.yaml:1:10: warning: it quotes nothing [future-date]\n");
}

TEST_CASE("carets stand beneath the place by display width") {
  struct Row {
    std::string_view text;
    std::string_view marked;
    std::string_view line;
    std::string_view carets;
  };
  const Row rows[] = {
      {"note: x y\n", "x", "note: x y", "      ^"},
      {"note: x y\n", "x y", "note: x y", "      ^~~"},
      {"caf\u00e9: x\n", "x", "caf\u00e9: x", "      ^"},
      {"cafe\u0301: x\n", "x", "cafe\u0301: x", "      ^"},      // a combining mark has no width
      {"\u4e2d\u6587: x\n", "x", "\u4e2d\u6587: x", "      ^"},  // wide letters have two
      {"a: \u4e2d\u6587\n", "\u4e2d\u6587", "a: \u4e2d\u6587", "   ^~~~"},
      {"\U0001f600: x\n", "x", "\U0001f600: x", "    ^"},
      {"\ta: x\n", "x", " a: x", "    ^"},  // a tab is shown as one space
      {"a:\t\tx\n", "\t\t", "a:  x", "  ^~"},
      {"\x1b[2J: x\n", "x", "\\x1b[2J: x", "         ^"},  // an escape takes its letters' room
      {"a: \xa3 x\n", "\xa3", "a: \\xa3 x", "   ^~~~"},
      {"a\u202e: x\n", "x", "a\\u202e: x", "         ^"},
      {"a\0: x\n"sv, "x", "a\\x00: x", "       ^"},
      {"a: x\nb\n", "x\nb", "a: x", "   ^"},  // to the end of the first line
      {"a: x y\nb\n", "x y\nb", "a: x y", "   ^~~"},
      {"a: x", "", "a: x", "    ^"},  // just behind the end
      {"a: x\n", "\n", "a: x", "    ^"},
      {"", "", "", "^"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    const std::vector<std::string> lines = shown(row.text, row.marked);
    REQUIRE(lines.size() == 3);
    CHECK(lines[1] == "    1 | " + std::string(row.line));
    CHECK(lines[2] == "      | " + std::string(row.carets));
  }
}

TEST_CASE("the line's number has room") {
  for (const std::size_t number : {9U, 12345U, 123456U}) {
    CAPTURE(number);
    const std::vector<std::string> lines = shown(std::string(number - 1, '\n') + "here\n", "here");
    REQUIRE(lines.size() == 3);
    CHECK(lines[1].ends_with(std::to_string(number) + " | here"));
    CHECK(lines[2].find("^~~~") == lines[1].find("here"));
  }
}

TEST_CASE("long lines are cut to what stands around the place") {
  const std::string words = [] {
    std::string text;
    for (int i = 0; i < 60; ++i) text += "word ";
    return text;
  }();
  struct Row {
    std::string_view name;
    std::string text;
    std::string_view marked;
    bool cut_before;
    bool cut_after;
  };
  const Row rows[] = {
      {"near the start", "HERE " + words, "HERE", false, true},
      {"near the end", words + "HERE", "HERE", true, false},
      {"in the middle", words + "HERE " + words, "HERE", true, true},
      {"a long mark", "HERE " + words, words, false, true},
      {"one long word", std::string(300, 'x') + "HERE" + std::string(300, 'x'), "HERE", true, true},
      {"wide letters",
       [] {
         std::string text;
         for (int i = 0; i < 150; ++i) text += "\u4e2d";
         return text + "HERE" + text;
       }(),
       "HERE", true, true},
      {"escapes", std::string(100, '\x01') + "HERE" + std::string(100, '\x01'), "HERE", true, true},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    const std::vector<std::string> lines = shown(row.text, row.marked);
    REQUIRE(lines.size() == 3);
    const std::string line = lines[1].substr(8);
    CHECK(toolkit::display_width(line) <= 104);
    CHECK(toolkit::display_width(lines[2].substr(8)) <= 104);
    CHECK(line.starts_with("\u2026 ") == row.cut_before);
    CHECK(line.ends_with(" \u2026") == row.cut_after);
    const std::size_t caret = lines[2].substr(8).find('^');
    if (row.marked != "HERE") continue;
    // The caret is beneath the H: what stands before it is as wide.
    const std::size_t here = line.find("HERE");
    REQUIRE(here != std::string::npos);
    CHECK(toolkit::display_width(line.substr(0, here)) == caret);
  }
}

TEST_CASE("nothing that is shown can drive a terminal") {
  const SourceText source("red\x1b[31m\n.yaml", "x\n");
  Findings findings(source);
  findings.add(Diagnostic::score_range, Span{0, 1}, "\x1b]0;title\a is not \u202e known",
               "write \x9b\x7f");
  const std::string text = format_findings(findings.take(), Colour::no);
  CAPTURE(text);
  for (const char c : text) CHECK((c == '\n' || static_cast<unsigned char>(c) >= 0x20));
  CHECK(text.find('\x7f') == std::string::npos);
  CHECK(text.find("red\\x1b[31m") == 0);
  CHECK(text.find("\\x1b]0;title\\x07 is not \\u202e known") != std::string::npos);
  CHECK(text.find("   help: write \\x9b\\x7f\n") != std::string::npos);
}

TEST_CASE("colour marks the place, the severity, the message and the caret") {
  const SourceText source("a.yaml", "x\n");
  Findings findings(source);
  findings.add(Diagnostic::score_range, Span{0, 1}, "wrong", "help");
  findings.add(Diagnostic::cut_by_hash, std::nullopt, "cut");
  CHECK(format_findings(findings.take(), Colour::yes) ==
        "\x1b[1ma.yaml:\x1b[0m \x1b[1;33mwarning:\x1b[0m \x1b[1mcut\x1b[0m [cut-by-hash]\n"
        "\x1b[1ma.yaml:1:1:\x1b[0m \x1b[1;31merror:\x1b[0m \x1b[1mwrong\x1b[0m [score-range]\n"
        "    1 | x\n"
        "      | \x1b[1;32m^\x1b[0m\n"
        "   help: help\n");
}

}  // namespace
