// Which findings no format but text may quote.

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "loaded.hpp"
#include "toolkit/assessment/load.hpp"

namespace {

using toolkit::SourceText;
using toolkit::StatementSets;

TEST_CASE("a finding in a private line, or one that quotes, is private") {
  toolkit::test::Pieces pieces;
  pieces.evidence["wellbeing"] = "\n      - text: Ring 01632 960123 about it";
  pieces.answers["wellbeing-1"] = "3";
  pieces.answers["wellbeing-2"] = "{score: 7, note: x}";
  pieces.answers["wellbeing-3"] = "\n        score: 1\n        note: {a: b}";
  const SourceText source("a.yaml", assessment_text(pieces));
  const StatementSets sets;
  const toolkit::LoadedAssessment loaded = load_assessment(source, sets, {});
  std::string found;
  for (const toolkit::Finding& finding : loaded.findings) {
    if (finding.severity != toolkit::Severity::error &&
        finding.diagnostic != toolkit::Diagnostic::personal_data) {
      continue;
    }
    found += std::string(catalogue_entry(finding.diagnostic).name) +
             (finding.is_private ? " private\n" : " open\n");
  }
  CHECK(found ==
        "personal-data private\n"
        "score-range open\n"
        "score-range private\n"
        "wrong-shape private\n");
}

TEST_CASE("a line that belongs to nothing is private, whatever stands around it") {
  struct Row {
    std::string what;
    std::string answer;  ///< of wellbeing-1; the key of its note got lost
    toolkit::Diagnostic diagnostic;
  };
  const Row rows[] = {
      {"beneath a key", "\n        score: 1\n        She told us in March.",
       toolkit::Diagnostic::stray_text},
      {"beneath a text",
       "\n        score: 1\n        evidence: |\n          A survey.\n        She told us in "
       "March.",
       toolkit::Diagnostic::unindented_text},
  };
  for (const Row& row : rows) {
    CAPTURE(row.what);
    toolkit::test::Pieces pieces;
    pieces.answers["wellbeing-1"] = row.answer;
    const SourceText source("a.yaml", assessment_text(pieces));
    const toolkit::LoadedAssessment loaded = load_assessment(source, StatementSets(), {});
    const auto found =
        std::ranges::find(loaded.findings, row.diagnostic, &toolkit::Finding::diagnostic);
    REQUIRE(found != loaded.findings.end());
    CHECK(found->is_private);
  }
}

}  // namespace
