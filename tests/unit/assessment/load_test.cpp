#include "toolkit/assessment/load.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "found.hpp"
#include "loaded.hpp"
#include "toolkit/document/fields.hpp"

namespace {

using toolkit::LoadedAssessment;
using toolkit::LoadOptions;
using toolkit::Severity;
using toolkit::SourceText;
using toolkit::StatementSets;
using toolkit::test::assessment_text;
using toolkit::test::names_and_places;
using toolkit::test::Pieces;
using toolkit::test::unanswered;

struct Outcome {
  Outcome(const std::string& text, const LoadOptions& options) {
    const StatementSets sets;
    const LoadedAssessment loaded =
        load_assessment(SourceText("assessment.yaml", text), sets, options);
    usable = loaded.usable;
    something_else = loaded.is_something_else;
    errors = names_and_places(toolkit::only(loaded.findings, Severity::error));
    warnings = names_and_places(toolkit::only(loaded.findings, Severity::warning));
  }

  bool usable = false;
  bool something_else = false;
  std::string errors;
  std::string warnings;
};

LoadOptions quiet(bool draft = false) {
  LoadOptions options;
  options.draft = draft;
  options.warnings = false;
  return options;
}

Pieces with_answer(std::string_view answer) {
  Pieces pieces;
  pieces.answers["wellbeing-1"] = answer;
  return pieces;
}

Pieces with_head(std::string_view head) {
  Pieces pieces;
  pieces.head = head;
  return pieces;
}

TEST_CASE("a file is usable unless something in it may be wrong") {
  struct Row {
    std::string what;
    std::string text;
    std::string_view errors;
    bool usable;
  };
  const Row rows[] = {
      {"whole", assessment_text({}), "", true},
      {"a missing answer", assessment_text(with_answer(unanswered)), "missing-answer 7:7", true},
      {"last year's score", assessment_text(with_answer("{confirm: 1}")), "unconfirmed-score 7:21",
       true},
      {"last year's evidence",
       assessment_text(with_head("evidence:\n  E1: {text: A survey, confirm: true}\n")),
       "unconfirmed-evidence 5:3", true},
      {"a wrong score", assessment_text(with_answer("3")), "score-range 7:20", false},
      {"a wrong key", assessment_text(with_head("colour: blue\n")), "unknown-key 4:1", false},
      {"a wrong date", assessment_text(with_head("completed: soon\n")), "date-invalid 4:12", false},
      {"a slip of typing", assessment_text(with_head("context: a: b\n")), "unquoted-colon 4:11",
       false},
      {"cut short", assessment_text({}) + "stray words\n", "stray-text 40:1", false},
  };
  for (const Row& row : rows) {
    CAPTURE(row.what);
    const Outcome outcome(row.text, quiet());
    CHECK(outcome.errors == row.errors);
    CHECK(outcome.usable == row.usable);
    CHECK_FALSE(outcome.something_else);
  }
}

TEST_CASE("a draft may lack answers, and what is unconfirmed in it is a warning") {
  struct Row {
    std::string text;
    std::string_view warnings;
  };
  const Row rows[] = {
      {assessment_text(with_answer(unanswered)), ""},
      {"format: 1\ncouncil: C\nperiod: 2026\n", ""},
      {assessment_text(with_answer("{confirm: 1}")), "unconfirmed-score 7:21"},
      {assessment_text(with_head("evidence:\n  E1: {text: A survey, confirm: true}\n")),
       "unconfirmed-evidence 5:3"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    const Outcome outcome(row.text, quiet(true));
    CHECK(outcome.errors == "");
    CHECK(outcome.warnings == row.warnings);
    CHECK(outcome.usable);
  }
}

TEST_CASE("some other YAML file is told from an assessment") {
  struct Row {
    std::string_view text;
    bool something_else;
  };
  const Row rows[] = {
      {"name: build\non: push\n", true},
      {"- a\n- b\n", true},
      {"introduction: |\n  words\n", true},
      {"format: 1\n", false},
      {"council: C\n", false},
      {"period: 2026\n", false},
      {"principles:\n", false},
      // Neither can be read.
      {"name: \"build\non: push\n", true},
      {"council: \"build\non: push\n", false},
      {"a: *b\n---\nc: !d e\n", true},
      {"\xFF\xFEn\x01", false},
      {"", false},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    const Outcome outcome(std::string(row.text), quiet());
    CHECK(outcome.something_else == row.something_else);
    CHECK_FALSE(outcome.usable);
  }
}

TEST_CASE("warnings are looked for when they are wanted, errors always") {
  Pieces pieces = with_head("completed: 2026-07-01\n");
  pieces.evidence["risk"] = "TBC";
  pieces.tail = "forward_plan:\n  - {id: FP-1, action: Train, status: done}\n";
  LoadOptions options = quiet();
  options.today = toolkit::parse_date("2026-06-30");
  const Outcome without(assessment_text(pieces), options);
  CHECK(without.errors == "done-without-date 43:39");
  CHECK(without.warnings == "");
  options.warnings = true;
  const Outcome with(assessment_text(pieces), options);
  CHECK(with.errors == without.errors);
  CHECK(with.warnings.find("future-date 4:12") != std::string::npos);
  CHECK(with.warnings.find("placeholder-evidence") != std::string::npos);
  CHECK(with.warnings.find("missing-section") != std::string::npos);
}

TEST_CASE("a date lies ahead of the day that is given, and of no other") {
  const std::string text = assessment_text(with_head("completed: 2026-07-01\n"));
  struct Row {
    std::string_view today;
    bool warned;
  };
  const Row rows[] = {{"2026-06-30", true}, {"2026-07-01", false}, {"", false}};
  for (const Row& row : rows) {
    CAPTURE(row.today);
    LoadOptions options;
    options.today = toolkit::parse_date(row.today);
    const Outcome outcome(text, options);
    CHECK((outcome.warnings.find("future-date") != std::string::npos) == row.warned);
  }
}

TEST_CASE("limits are those that are given") {
  LoadOptions options = quiet();
  options.limits.bytes = 100;
  const Outcome outcome(assessment_text({}), options);
  CHECK(outcome.errors == "file-too-large");
  CHECK_FALSE(outcome.usable);
}

TEST_CASE("the document that it was read from is kept, and holds its text") {
  const StatementSets sets;
  const std::string text = assessment_text(with_head("summary: \"As it \\u0069s.\"\n"));
  // Neither the text nor where the result first stood is left.
  std::vector<LoadedAssessment> kept;
  kept.push_back(load_assessment(SourceText("a.yaml", text), sets, quiet()));
  const LoadedAssessment copy = kept.front();
  kept.clear();
  REQUIRE(copy.document);
  CHECK(copy.document->whole());
  CHECK(copy.document->source().name() == "a.yaml");
  CHECK(copy.document->source().text() == text);
  const auto entry = find_entry(entries(copy.document->root()), "summary");
  CHECK(entry.value.text() == "As it is.");
  CHECK(entry.value.begin() == text.find("\"As it"));
  CHECK_FALSE(load_assessment(SourceText("b.yaml", ""), sets, quiet()).document->whole());
}

TEST_CASE("whatever the file, the assessment has a set and a place for every answer") {
  const StatementSets sets;
  for (const std::string_view text : {"", "[", "statement_set: other\n", "principles: [a]\n"}) {
    CAPTURE(text);
    const LoadedAssessment loaded =
        load_assessment(SourceText("a.yaml", std::string(text)), sets, LoadOptions());
    CHECK(loaded.assessment.set == sets.all().front());
    REQUIRE(loaded.assessment.principles.size() == 5);
    for (const toolkit::PrincipleAnswers& principle : loaded.assessment.principles) {
      CHECK(principle.answers.size() == 5);
    }
    CHECK_FALSE(loaded.usable);
  }
}

}  // namespace
