#include "toolkit/assessment/edit/template.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "found.hpp"
#include "loaded.hpp"

namespace {

using toolkit::assessment_template;
using toolkit::builtin_statement_set;
using toolkit::LoadedAssessment;
using toolkit::LoadOptions;
using toolkit::Period;
using toolkit::SourceText;
using toolkit::StatementSets;

constexpr Period year = {2025, Period::Kind::financial};

LoadedAssessment loaded(const std::string& text, const StatementSets& sets, bool draft = true) {
  LoadOptions options;
  options.draft = draft;
  options.today = toolkit::parse_date("2026-06-30");
  return load_assessment(SourceText("assessment.yaml", text), sets, options);
}

TEST_CASE("a new assessment is a draft without a fault, whatever the council is called") {
  const StatementSets sets;
  const std::string_view names[] = {
      "Harrowmere District Council",
      "Cyngor Ynys Môn",
      "Ŵyr a Llŷr",
      "\"Harrowmere\" Council",
      "'Harrowmere'",
      "Council: Harrowmere",
      "Harrowmere:",
      "Harrowmere #1",
      "# Harrowmere",
      "- Harrowmere",
      "-",
      "?",
      "[Harrowmere]",
      "{Harrowmere}",
      "& Harrowmere",
      "*Harrowmere",
      "!Harrowmere",
      "|",
      ">",
      "%",
      "@",
      "`",
      "Harrow\\mere \\n",
      "St Mary's, Harrowmere & Brook",
      "null",
      "NULL",
      "~",
      "true",
      "2026",
      "1st Harrowmere",
      "---",
      "...",
      "Harrowmere – “the” Council",
  };
  for (const std::string_view name : names) {
    CAPTURE(name);
    const LoadedAssessment draft =
        loaded(assessment_template(builtin_statement_set(), name, year), sets);
    CHECK(toolkit::test::names_and_places(draft.findings) == "");
    CHECK(draft.usable);
    CHECK_FALSE(draft.is_something_else);
    CHECK(draft.assessment.council.value == name);
  }
}

TEST_CASE("a new assessment says what it was made for and nothing more") {
  const StatementSets sets;
  for (const Period period : {year, Period{2026, Period::Kind::calendar}}) {
    CAPTURE(period.label());
    const toolkit::Assessment made =
        loaded(assessment_template(builtin_statement_set(), "Harrowmere", period), sets).assessment;
    REQUIRE(made.period);
    CHECK(made.period->value == period);
    CHECK(made.publish == toolkit::Publish::scores);
    CHECK_FALSE(made.approved);
    CHECK_FALSE(made.completed);
    CHECK(made.completed_by.empty());
    CHECK(made.introduction.empty());
    CHECK(made.context.empty());
    CHECK(made.evidence.empty());
    CHECK(made.summary.empty());
    CHECK(made.forward_plan.empty());
    for (const toolkit::PrincipleAnswers& principle : made.principles) {
      CHECK(principle.evidence.empty());
      for (const toolkit::Answer& answer : principle.answers) {
        CHECK(answer.written);
        CHECK_FALSE(answer.score);
        CHECK(answer.evidence.empty());
        CHECK(answer.note.empty());
      }
    }
  }
}

TEST_CASE("every statement of a new assessment still wants its score") {
  const StatementSets sets;
  const LoadedAssessment finished =
      loaded(assessment_template(builtin_statement_set(), "Harrowmere", year), sets, false);
  std::size_t missing = 0;
  for (const toolkit::Finding& finding : finished.findings) {
    if (finding.diagnostic == toolkit::Diagnostic::missing_answer) ++missing;
  }
  CHECK(missing == 25);
  CHECK(finished.usable);
}

TEST_CASE("every place for text in a new assessment takes a text") {
  std::string text = assessment_template(builtin_statement_set(), "Harrowmere", year);
  // Type on each empty line after a bar, and a score after each `score:`.
  std::size_t typed = 0;
  for (std::size_t bar = text.find(": |\n\n"); bar != std::string::npos;
       bar = text.find(": |\n\n", bar + 1)) {
    const std::size_t line = text.rfind('\n', bar) + 1;
    const std::size_t indent = text.find_first_not_of(' ', line) - line;
    const std::string number = std::to_string(++typed);
    text.insert(bar + 4,
                std::string(indent + 2, ' ') + "Typed text number " + number + ": it's #" + number);
  }
  for (std::size_t score = text.find(" score:\n"); score != std::string::npos;
       score = text.find(" score:\n", score + 1)) {
    text.insert(score + 7, " 2");
  }
  // Introduction, context, summary; an entry of the register has two; 5 boxes; an action.
  REQUIRE(typed == 3 + 2 + 5 + 25 * 2 + 1);
  const StatementSets sets;
  const LoadedAssessment filled = loaded(text, sets, false);
  CHECK(toolkit::test::names_and_places(toolkit::only(filled.findings, toolkit::Severity::error)) ==
        "");
  CHECK(filled.assessment.introduction.value == "Typed text number 1: it's #1");
  REQUIRE(filled.assessment.evidence.size() == 1);
  REQUIRE(filled.assessment.forward_plan.size() == 1);
  CHECK(filled.assessment.forward_plan[0].id.value == "FP-1");
  for (const toolkit::PrincipleAnswers& principle : filled.assessment.principles) {
    CHECK(principle.evidence.size() == 1);
    for (const toolkit::Answer& answer : principle.answers) {
      CHECK(answer.score == 2);
      CHECK(answer.evidence.size() == 1);
      CHECK_FALSE(answer.note.empty());
    }
  }
}

}  // namespace
