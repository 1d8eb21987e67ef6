#include "toolkit/document/refusals.hpp"

#include <doctest/doctest.h>

#include <stdexcept>
#include <string>
#include <string_view>

#include "document/parsed.hpp"

namespace {

using toolkit::Diagnostic;
using toolkit::Limits;
using toolkit::test::Parsed;

/// The message and help of the only finding in a text.
std::string said_of(std::string_view text, const Limits& limits = {}) {
  const Parsed parsed(std::string(text), limits);
  const auto findings = parsed.findings.take();
  REQUIRE(findings.size() == 1);
  return findings.front().message + "; " + findings.front().help;
}

std::string words_for(Diagnostic diagnostic) {
  const toolkit::Refusal& refusal = toolkit::refusal_of(diagnostic);
  return std::string(refusal.message) + "; " + refusal.help;
}

TEST_CASE("YAML is refused in the same words, whether the lines show it or only the parser") {
  struct Row {
    std::string_view in_lines;
    std::string_view in_brackets;
    Diagnostic diagnostic;
  };
  const Row rows[] = {
      {"owner: &a b\n", "list: [&a b]\n", Diagnostic::yaml_anchor},
      {"owner: !a b\n", "list: [!a b]\n", Diagnostic::yaml_tag},
      {"owner: *a\n", "list: [*a]\n", Diagnostic::yaml_alias},
  };
  for (const Row& row : rows) {
    CAPTURE(row.in_lines);
    CHECK(said_of(row.in_lines) == words_for(row.diagnostic));
    CHECK(said_of(row.in_brackets) == words_for(row.diagnostic));
  }
  CHECK(said_of("date: 1\n<<: x\n") == words_for(Diagnostic::yaml_merge_key));
  CHECK(said_of("date: 1\n? owner\n") == words_for(Diagnostic::yaml_complex_key));
  CHECK(said_of("%YAML 1.2\n---\ndate: 1\n") == words_for(Diagnostic::yaml_directive));
  CHECK_THROWS_AS(toolkit::refusal_of(Diagnostic::unquoted_colon), std::logic_error);
}

TEST_CASE("a limit is told with its number, whoever finds it broken") {
  Limits limits;
  limits.entries = 3;
  const std::string entries = "the file has more than 3 entries; an assessment has about 400";
  // Each key or item counts in the lines, each node in the parser: it has the mapping and values.
  CHECK(said_of("list: [a, b, c, d]\n", limits) == entries);
  CHECK(said_of("date: 1\nowner: 2\n", limits) == entries);
  limits = {};
  limits.depth = 2;
  const std::string depth =
      "lists and mappings stand more than 2 deep in one another; an assessment is about 6 deep";
  CHECK(said_of("list: [[a]]\n", limits) == depth);
}

}  // namespace
