#include "toolkit/diagnostics/github_format.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace std::string_view_literals;

using toolkit::Diagnostic;
using toolkit::Finding;
using toolkit::Findings;
using toolkit::findings_github;
using toolkit::github_plain;
using toolkit::Place;
using toolkit::Severity;
using toolkit::SourceText;
using toolkit::Span;

/// A command about a whole file.
std::string command_for(std::string_view file, std::string_view message,
                        std::string_view help = {}) {
  return findings_github({{Diagnostic::empty_file, Severity::error, std::string(file), std::nullopt,
                           std::string(message), std::string(help)}});
}

TEST_CASE("each finding is a command with its place, its name, its message and its help") {
  const SourceText source("2026.yaml", "answers:\n  café: 3\nnote: |\n  one\n  two\n");
  Findings findings(source);
  findings.add(Diagnostic::score_range, Span{18, 19}, "score must be 0, 1 or 2", "write 2");
  findings.add(Diagnostic::missing_answer, Severity::warning, std::nullopt, "no score");
  findings.add(Diagnostic::invalid_yaml, Span{28, 35}, "two lines: 50%");
  CHECK(findings_github(findings.take()) ==
        "::warning file=2026.yaml,title=missing-answer::no score\n"
        "::error file=2026.yaml,line=2,endLine=2,col=9,endColumn=10,title=score-range::"
        "score must be 0, 1 or 2%0Awrite 2\n"
        "::error file=2026.yaml,line=4,endLine=5,title=invalid-yaml::two lines: 50%25\n");
}

TEST_CASE("nothing is found, nothing is said") { CHECK(findings_github({}).empty()); }

TEST_CASE("nothing of the file is quoted") {
  const Finding finding{Diagnostic::score_range,
                        Severity::error,
                        "a.yaml",
                        Place{{7, 3}, {7, 9}, "note: secret"},
                        "this is no score",
                        "write another",
                        "secret is no score",
                        "not secret"};
  CHECK(findings_github({finding}) ==
        "::error file=a.yaml,line=7,endLine=7,col=3,endColumn=9,title=score-range::this is no "
        "score%0Awrite another\n");
}

struct Name {
  std::string_view file;
  std::string_view property;  ///< the first of the command
};

TEST_CASE("a file's name stays one property") {
  const Name names[] = {
      {"2026.yaml", "file=2026.yaml"},
      {"./a/b.yaml", "file=a/b.yaml"},
      {"././a.yaml", "file=a.yaml"},
      {"../a.yaml", "file=../a.yaml"},
      {"/srv/a.yaml", "file=/srv/a.yaml"},
      {"a,line=9.yaml", "file=a%2Cline=9.yaml"},
      {"a::b.yaml", "file=a%3A%3Ab.yaml"},
      {"100%.yaml", "file=100%25.yaml"},
      {"%0A::error::x.yaml", "file=%250A%3A%3Aerror%3A%3Ax.yaml"},
      {"a\n::error::x.yaml", "file=a\\x0a%3A%3Aerror%3A%3Ax.yaml"},
      {"a\r.yaml", "file=a\\x0d.yaml"},
      {"a\u2028b.yaml", "file=a\\u2028b.yaml"},
      {"a\xff.yaml", "file=a\\xff.yaml"},
      {"Llŷn.yaml", "file=Llŷn.yaml"},
      {"##[error]x.yaml", "file=## [error]x.yaml"},
  };
  for (const Name& name : names) {
    CAPTURE(name.file);
    CHECK(command_for(name.file, "x") ==
          "::error " + std::string(name.property) + ",title=empty-file::x\n");
  }
  CHECK(command_for("<stdin>", "x") == "::error title=empty-file::x\n");
}

struct Text {
  std::string_view typed;
  std::string_view encoded;
};

TEST_CASE("no text ends its command or starts another") {
  const Text texts[] = {
      {"::error::x", "::error::x"},
      {"a\n::set-output name=b::c", "a%0A::set-output name=b::c"},
      {"a\r\n::x::", "a\\x0d%0A::x::"},
      {"a\r::x::", "a\\x0d::x::"},
      {"%0A::x::", "%250A::x::"},
      {"%250A", "%25250A"},
      {"a\u2028::x::", "a\\u2028::x::"},
      {"a\u2029b\u0085c", "a\\u2029b\\u0085c"},
      {"\x1b[31m\a\b", "\\x1b[31m\\x07\\x08"},
      {"\u202eabc", "\\u202eabc"},
      {"\xa3", "\\xa3"},
      {"a ##[error]x", "a ## [error]x"},
      {"###[x ##[##[", "### [x ## [## ["},
      {"a, b: c; d]", "a, b: c; d]"},
      {"Tŷ £5 👍🏽", "Tŷ £5 👍🏽"},
  };
  for (const Text& text : texts) {
    CAPTURE(text.typed);
    CHECK(command_for("a.yaml", text.typed) ==
          "::error file=a.yaml,title=empty-file::" + std::string(text.encoded) + "\n");
    CHECK(command_for("a.yaml", "m", text.typed) ==
          "::error file=a.yaml,title=empty-file::m%0A" + std::string(text.encoded) + "\n");
  }
  CHECK(command_for("a.yaml", "a\0b"sv) == "::error file=a.yaml,title=empty-file::a\\x00b\n");
}

TEST_CASE("plain text starts no command") {
  const Text texts[] = {
      {"", ""},
      {"a.yaml: 2 errors.\n", "a.yaml: 2 errors.\n"},
      {"a::b ::error::x\n", "a::b ::error::x\n"},
      {"::error::x", ": :error::x"},
      {"  \t::error::x\n", "  \t: :error::x\n"},
      {"a\n::x::\n::y::\n", "a\n: :x::\n: :y::\n"},
      {"a\r::x::", "a\r: :x::"},
      {"\u00a0\u2003\ufeff::x::", "\u00a0\u2003\ufeff: :x::"},
      {"\x1f::x::", "\x1f: :x::"},
      {":::x::", ": ::x::"},
      {"- ::x::", "- ::x::"},
      {"a ##[error]x\n###[b", "a ## [error]x\n### [b"},
  };
  for (const Text& text : texts) {
    CAPTURE(text.typed);
    CHECK(github_plain(text.typed) == text.encoded);
  }
}

}  // namespace
