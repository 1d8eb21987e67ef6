#include "toolkit/assessment/edit/roll_forward.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>

#include "assessment/edit/rolled.hpp"
#include "toolkit/assessment/edit/template.hpp"
#include "toolkit/files/failure.hpp"
#include "toolkit/statements/builtin.hpp"

namespace {

using toolkit::Period;
using toolkit::RolledForward;
using toolkit::SourceText;
using toolkit::StatementSets;
using toolkit::test::example;
using toolkit::test::first_difference;
using toolkit::test::next_year;
using toolkit::test::rolled;

TEST_CASE("what is carried over, and how") {
  struct Case {
    std::string_view last;
    std::string_view next;
  };
  const std::string_view risk = "principles:\n  risk:\n    answers:\n      risk-1:";
  const Case answers[] = {
      {" 2\n", " {confirm: 2}\n"},
      {" \"2\" # so\n", " {confirm: \"2\"} # so\n"},
      {" not addressed\n", " {confirm: not addressed}\n"},
      {" Not\n        Addressed\n", " {confirm: Not\n        Addressed}\n"},
      {"\n        2\n", "\n        {confirm: 2}\n"},
      {" | # so\n        2\n\n", " {confirm: 2} # so\n\n"},
      {"\n", "\n"},
      {" {confirm: 2}\n", " {confirm: 2}\n"},
      {" {score: 2}\n", " {confirm: 2}\n"},
      {" {\"score\":2}\n", " {\"confirm\":2}\n"},
      {" {'score': 2,}\n", " {'confirm': 2,}\n"},
      {" {score: , confirm: 2}\n", " {score: , confirm: 2}\n"},
      {" {score: 2, confirm: }\n", " {confirm: 2 }\n"},
      {" {confirm, score: 2}\n", " {confirm: 2}\n"},
      {" {score: 2, moderated: {from: 1}, note: x}\n", " {confirm: 2, note: x}\n"},
      {" {moderated: {from: 1}, score: 2}\n", " {confirm: 2}\n"},
      {" {score: 2, moderated: {from: 1}}\n", " {confirm: 2}\n"},
      {" {moderated: {from: 1}}\n", " {}\n"},
      {"\n        moderated: {from: 1}\n        # why\n", "\n        # why\n"},
      {"\n        score: 2\n        moderated:\n          from: 1\n\n          # gone\n\n        # "
       "st"
       "ays\n",
       "\n        confirm: 2\n\n        # stays\n"},
      {"\n        score: |2-\n          2\n", "\n        confirm: |2-\n          2\n"},
      {"\n        evidence: E1\n", "\n        evidence: E1\n"},
      {"\n        evidence: \"E1\"\n",
       "\n        evidence:\n          - text: \"E1\"\n            confirm: true\n"},
      {"\n        evidence: ~\n", "\n        evidence: ~\n"},
      {"\n        evidence:\n          - |2-\n             Log\n\n             \n              x\n",
       "\n        evidence:\n          - text: |2-\n               Log\n\n               \n        "
       "   "
       "     x\n            confirm: true\n"},
      {"\n        evidence:\n          -\n            Log\n          -\n          - E1\n",
       "\n        evidence:\n          -\n            text: Log\n            confirm: true\n       "
       "   "
       "-\n          - E1\n"},
      {"\n        evidence:\n          - text: Log\n            confirm:\n",
       "\n        evidence:\n          - text: Log\n            confirm: true\n"},
      {" {evidence: [text: Log, E1]}\n", " {evidence: [{text: Log, confirm: true}, E1]}\n"},
      {" {evidence: Log, score: 2}\n", " {evidence: [{text: Log, confirm: true}], confirm: 2}\n"},
      {" {evidence: {text: Log, ref}}\n", " {evidence: {text: Log, ref, confirm: true}}\n"},
      {" {evidence: {text: Log, # why\n          }}\n",
       " {evidence: {text: Log, confirm: true # why\n          }}\n"},
  };
  const std::string head = "format: 1\ncouncil: X\nperiod: ";
  const std::string entry = "evidence: {E1: {text: Log, confirm: true}}\n";
  for (const Case& row : answers) {
    CAPTURE(row.last);
    const std::string before = entry + std::string(risk);
    CHECK(first_difference(head + "2026-27\n" + before + std::string(row.next),
                           rolled(head + "2025-26\n" + before + std::string(row.last)).bytes) ==
          "");
  }
  const Case tops[] = {
      {"summary: |\n  Well.", "summary: |\n"},
      {"summary: Well.", "summary: |\n"},
      {"summary: |\n\n\n# end", "summary: |\n\n\n# end"},
      {"summary: |\n  Well.\n\n # gone\n# stays\n", "summary: |\n\n# stays\n"},
      {"summary: \"Well.\"\n # gone\n# stays\n", "summary: |\n\n# stays\n"},
      {"summary:\n  Well.\n # gone\n", "summary: |\n\n"},
      {"summary: ''\n", "summary: ''\n"},
      {"summary: >2- # long\n    Well.\n\n   And so.\n\n\n", "summary: | # long\n\n\n\n"},
      {"context: |\n  #1\n # gone\n# stays\n", "context: |\n\n# stays\n"},
      {"context:\n# gone\n  So.\npublish: totals\n", "context: |\n\npublish: totals\n"},
      {"approved:\n  by: Cabinet\n  date: 2026-06-09\n  # minute: ?\n\n# stays",
       "approved:\n\n# stays"},
      {"# by whom\napproved: # not yet\n  by:\n  date:\n",
       "# by whom\napproved: # not yet\n  by:\n  date:\n"},
      {"# when\ncompleted: 2026-05-14 # gone\n# who\ncompleted_by: # gone\n  - Clerk\n  # gone\n# "
       "stays",
       "# when\ncompleted:\n# who\ncompleted_by:\n# stays"},
      {"accepted_falls:\n  - statement: risk-1\n    reason: x\n    by: Clerk\n    date: "
       "2026-05-14\n  # gone\n# stays\n",
       "# stays\n"},
      {"forward_plan:\n- id: FP-1\n  action: Act.\n  status: done\n  done: 2026-01-01\n # gone\n- "
       "id:"
       " FP-2\n  action: Act.\n",
       "forward_plan:\n- id: FP-2\n  action: Act.\n"},
      {"forward_plan: [ {id: A1, action: Act., status: dropped, reason: x} , ]\n",
       "forward_plan: [ ]\n"},
      {"evidence:\n  E1:\n    text: |\n\n    link: a.md\n    because: |\n\n  E2:\n    text: |\n\n",
       "evidence:\n  E1:\n    text: |\n\n    link: a.md\n    because: |\n\n    confirm: true\n  "
       "E2:\n"
       "    text: |\n\n"},
      {"evidence:\n  E1:\n    link: a.md", "evidence:\n  E1:\n    link: a.md\n    confirm: true"},
  };
  for (const Case& row : tops) {
    CAPTURE(row.last);
    CHECK(first_difference(head + "2026-27\n" + std::string(row.next),
                           rolled(head + "2025-26\n" + std::string(row.last)).bytes) == "");
  }
  CHECK(
      first_difference("{format: 1, council: X, period: \"2026-27\", summary: \"\",\n principles: "
                       "{risk: {answers: {risk-1: {confirm: 2}}}}, context: \"\"}",
                       rolled("{format: 1, approved: {by: C, date: 2026-06-01}, council: X, "
                              "period: \"2025/26\", summary: Well,\n principles: {risk: {answers: "
                              "{risk-1: 2}}}, completed_by: [A, B], context: so}")
                           .bytes) == "");
}

TEST_CASE("a file that was rolled forward before only gets its next period") {
  for (const std::string year : {"2023-24", "2024-25", "2025-26"}) {
    CAPTURE(year);
    const std::string once = rolled(example(year)).bytes;
    std::string expected = once;
    expected.replace(once.find("2026-27"), 7, "2030-31");
    CHECK(first_difference(expected, rolled(once, {2030, Period::Kind::financial}).bytes) == "");
  }
}

TEST_CASE("line ends and the byte order mark stay as they are") {
  const auto with_crlf = [](const std::string& text) {
    std::string changed;
    for (const char c : text) changed += c == '\n' ? std::string("\r\n") : std::string(1, c);
    return changed;
  };
  const std::string last = example("2025-26");
  const std::string next = rolled(last).bytes;
  CHECK(first_difference(with_crlf(next), rolled(with_crlf(last)).bytes) == "");
  CHECK(first_difference("\xEF\xBB\xBF" + next, rolled("\xEF\xBB\xBF" + last).bytes) == "");
}

TEST_CASE("a new assessment can be rolled forward before it is filled in") {
  const std::string made = toolkit::assessment_template(
      toolkit::builtin_statement_set(), "Harrowmere", {2025, Period::Kind::financial});
  const RolledForward next = rolled(made);
  CHECK(next.answers == 0);
  CHECK(next.evidence == 0);
  CHECK(next.confidential.empty());
  CHECK(next.next_action == "FP-1");
}

TEST_CASE("it counts what waits, and lists what is confidential by the new file's lines") {
  const RolledForward next = rolled(
      "format: 1\n"
      "completed: 2026-05-14\n"
      "council: X\n"
      "period: 2025-26\n"
      "evidence:\n"
      "  E1: {text: Log}\n"
      "  E2: {text: Letter, confidential: true}\n"
      "principles:\n"
      "  risk:\n"
      "    evidence: [E1, E2]\n"
      "    answers:\n"
      "      risk-1: 2\n"
      "      risk-2: {confirm: 1}\n"
      "      risk-3: {evidence: {text: Call, confidential: true}}\n"
      "forward_plan:\n"
      "  - {id: FP-7, action: Act, status: done, done: 2026-05-01, confidential: true}\n"
      "  - {id: FP-3, action: Act, confidential: true}\n");
  CHECK(next.answers == 2);
  CHECK(next.evidence == 3);
  std::string listed;
  for (const toolkit::Confidential& item : next.confidential) {
    listed += item.id + ":" + std::to_string(item.line) + " ";
  }
  CHECK(listed == "E2:7 :14 FP-3:16 ");
  CHECK(next.next_action == "FP-8");
}

TEST_CASE("action ids go on from the highest number") {
  struct Case {
    std::string_view ids;
    std::string_view next;
  };
  const Case cases[] = {
      {"FP-1", "FP-2"},
      {"FP-9 FP-10", "FP-11"},
      {"FP-10 FP-9", "FP-11"},
      {"A7 B2", "B3"},
      {"FP-009", "FP-010"},
      {"one two", "FP-1"},
      {"FP-1 other", "FP-2"},
      {"7", "8"},
      {"FP-1 FP-99999999999", "FP-2"},
  };
  for (const Case& row : cases) {
    CAPTURE(row.ids);
    std::string text = "format: 1\ncouncil: X\nperiod: 2025-26\nforward_plan:\n";
    std::string_view rest = row.ids;
    while (!rest.empty()) {
      const std::size_t space = std::min(rest.find(' '), rest.size());
      text += "  - {id: " + std::string(rest.substr(0, space)) + ", action: Act}\n";
      rest.remove_prefix(std::min(space + 1, rest.size()));
    }
    CHECK(rolled(text).next_action == row.next);
  }
}

TEST_CASE("a result that does not hold what it should is never given back") {
  const std::string bytes = example("2025-26");
  const StatementSets sets;
  const SourceText source("last.yaml", bytes);
  const toolkit::LoadedAssessment loaded = toolkit::test::load_draft(source, sets);
  const toolkit::Assessment& last = loaded.assessment;
  const auto roll = [&](const toolkit::Assessment& read) {
    return roll_forward(bytes, *loaded.document, read, sets, next_year);
  };
  CHECK_NOTHROW(roll(last));
  using Change = void (*)(toolkit::Assessment&);
  const Change changes[] = {
      [](toolkit::Assessment& a) { a.council.value += "x"; },
      [](toolkit::Assessment& a) { a.formerly.clear(); },
      [](toolkit::Assessment& a) { a.publish = toolkit::Publish::totals; },
      [](toolkit::Assessment& a) { a.evidence.front().text.value += "x"; },
      [](toolkit::Assessment& a) { a.evidence.pop_back(); },
      [](toolkit::Assessment& a) { a.principles[0].answers[0].score = 0; },
      [](toolkit::Assessment& a) { a.principles[0].answers[2].note.value += "x"; },
      [](toolkit::Assessment& a) { a.principles[0].answers[2].evidence[0].own.text.value += "x"; },
      [](toolkit::Assessment& a) { a.principles[0].evidence.pop_back(); },
      [](toolkit::Assessment& a) { a.forward_plan.back().owner.value += "x"; },
      [](toolkit::Assessment& a) { a.forward_plan.pop_back(); },
  };
  for (const Change change : changes) {
    toolkit::Assessment other = last;
    change(other);
    CHECK_THROWS_AS(roll(other), toolkit::Failure);
  }
}

}  // namespace
