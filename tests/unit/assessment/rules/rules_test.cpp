#include "toolkit/assessment/rules/rules.hpp"

#include <doctest/doctest.h>

#include <cstddef>
#include <string>
#include <string_view>

#include "found.hpp"
#include "loaded.hpp"
#include "toolkit/assessment/rules/texts.hpp"

namespace {

using toolkit::Finding;
using toolkit::LoadOptions;
using toolkit::SourceText;
using toolkit::StatementSets;
using toolkit::test::assessment_text;
using toolkit::test::Pieces;

Pieces with_head(std::string_view head) {
  Pieces pieces;
  pieces.head = head;
  return pieces;
}

Pieces with_tail(std::string_view tail) {
  Pieces pieces;
  pieces.tail = tail;
  return pieces;
}

Pieces with_plan(std::string_view action) {
  return with_tail("forward_plan:\n  - {id: FP-1, action: Train, " + std::string(action) + "}\n");
}

/// `risk` is the principle looked at: its box, and the first of its answers.
Pieces with_risk(std::string_view box, std::string_view answer, std::string_view head = {}) {
  Pieces pieces = with_head(head);
  if (!box.empty()) pieces.evidence["risk"] = box;
  pieces.answers["risk-1"] = answer;
  return pieces;
}

/// How often a text draws one finding; other rules have tests of their own.
std::size_t count(std::string_view diagnostic, const Pieces& pieces, bool draft = false) {
  const StatementSets sets;
  LoadOptions options;
  options.draft = draft;
  options.today = toolkit::parse_date("2026-06-30");
  const auto loaded =
      load_assessment(SourceText("assessment.yaml", assessment_text(pieces)), sets, options);
  INFO(toolkit::test::names_and_places(loaded.findings));
  std::size_t found = 0;
  for (const Finding& finding : loaded.findings) {
    if (toolkit::catalogue_entry(finding.diagnostic).name == diagnostic) ++found;
  }
  return found;
}

TEST_CASE("each rule finds its fault, and nothing on the other side of its border") {
  struct Row {
    std::string_view diagnostic;
    std::string_view what;
    Pieces fault;
    Pieces fine;
  };
  const Row rows[] = {
      {"missing-answer", "no score", with_risk("", ""), with_risk("", "0")},
      {"missing-answer", "no score in a mapping", with_risk("", "{score: }"),
       with_risk("", "{score: 0}")},
      // A score that is wrong, or last year's, is not missing as well.
      {"missing-answer", "only a note", with_risk("", "{note: x}"), with_risk("", "{confirm: 1}")},
      {"missing-answer", "a wrong score", with_risk("", "''"), with_risk("", "9")},
      {"unconfirmed-score", "confirm", with_risk("", "{confirm: 1}"), with_risk("", "{score: 1}")},
      {"unconfirmed-evidence", "in the register",
       with_head("evidence:\n  E1: {text: A survey, confirm: true}\n"),
       with_head("evidence:\n  E1: {text: A survey, confirm: false}\n")},
      {"unconfirmed-evidence", "beside an answer",
       with_risk("", "{score: 1, evidence: {text: A survey, confirm: true}}"),
       with_risk("", "{score: 1, evidence: {text: A survey}}")},
      {"unconfirmed-evidence", "in a principle's box",
       with_risk("{text: A survey, confirm: true}", "1"), with_risk("{text: A survey}", "1")},
      {"placeholder-evidence", "TBC", with_risk("TBC", "1"), with_risk("TBC by letter", "1")},
      {"placeholder-evidence", "to be confirmed", with_risk("(To be confirmed.)", "1"),
       with_risk("Confirmed by letter", "1")},
      {"placeholder-evidence", "in the register", with_head("evidence:\n  E1: {text: n/a}\n"),
       with_head("evidence:\n  E1: {text: Minutes of May}\n")},
      {"repeated-text", "six words twice",
       with_risk("Notes of the  Meeting in May",
                 "{score: 1, evidence: notes of the meeting in may}"),
       with_risk("Notes of a meeting in May", "{score: 1, evidence: notes of the meeting in may}")},
      {"repeated-text", "five words are alike by chance",
       with_risk("one two three four five six",
                 "{score: 1, evidence: one two three four five six}"),
       with_risk("one two three four five", "{score: 1, evidence: one two three four five}")},
      {"confidential-repeated", "in an open text",
       with_risk("The Letter from the police of May", "1",
                 "evidence:\n  E1: {text: Letter from the police, confidential: true}\n"),
       with_risk("{text: The letter from the police, confidential: true}", "1",
                 "evidence:\n  E1: {text: Letter from the police, confidential: true}\n")},
      {"confidential-repeated", "three words could be part of any sentence",
       with_risk("A letter from the police", "1",
                 "evidence:\n  E1: {text: Letter from the police, confidential: true}\n"),
       with_risk("A letter from police", "1",
                 "evidence:\n  E1: {text: Letter from police, confidential: true}\n")},
      {"confidential-repeated", "in the introduction",
       with_head("introduction: Based on the letter from the police.\nevidence:\n"
                 "  E1: {text: Letter from the police, confidential: true}\n"),
       with_head("introduction: Based on the letter from the police.\nevidence:\n"
                 "  E1: {text: Letter from the police}\n")},
      {"confidential-repeated", "the same few words",
       with_risk("The letter.", "1", "evidence:\n  E1: {text: the Letter, confidential: true}\n"),
       with_risk("The letters.", "1", "evidence:\n  E1: {text: the Letter, confidential: true}\n")},
      {"confidential-repeated", "in other marks, accents and letters",
       with_risk("“The Café’s letter – of May”", "1",
                 "evidence:\n  E1: {text: the cafe's letter - of May., confidential: true}\n"),
       with_risk("“The Café’s letter – in May”", "1",
                 "evidence:\n  E1: {text: the cafe's letter - of May., confidential: true}\n")},
      {"confidential-repeated", "parts of words are other words",
       with_risk("One letter of the police force", "1",
                 "evidence:\n  E1: {text: letter of the police, confidential: true}\n"),
       with_risk("One letter of the policeman", "1",
                 "evidence:\n  E1: {text: letter of the police, confidential: true}\n")},
      {"confidential-repeated", "its link",
       with_risk("{text: A survey, link: 'https://example.org/x'}", "1",
                 "evidence:\n  E1: {text: Letter, link: 'https://example.org/x', confidential: "
                 "true}\n"),
       with_risk("{text: A survey, link: 'https://example.org/x/y'}", "1",
                 "evidence:\n  E1: {text: Letter, link: 'https://example.org/x', confidential: "
                 "true}\n")},
      {"confidential-repeated", "its link in a text",
       with_head("introduction: See https://example.org/x.\nevidence:\n"
                 "  E1: {text: Letter, link: 'https://example.org/x', confidential: true}\n"),
       with_head("introduction: See https://example.org/xy.\nevidence:\n"
                 "  E1: {text: Letter, link: 'https://example.org/x', confidential: true}\n")},
      {"personal-data", "an address", with_risk("Ask jane@example.org", "1"),
       with_risk("{text: Ask jane@example.org, confidential: true}", "1")},
      {"personal-data", "a note is never printed for the public",
       with_risk("", "{score: 1, evidence: Ask jane@example.org}"),
       with_risk("", "{score: 1, note: Ask jane@example.org}")},
      {"future-date", "completed", with_head("completed: 2026-07-01\n"),
       with_head("completed: 2026-06-30\n")},
      {"future-date", "approval", with_head("approved: {by: Committee, date: 2026-07-01}\n"),
       with_head("approved: {by: Committee, date: 2026-06-30}\n")},
      {"future-date", "evidence", with_head("evidence:\n  E1: {text: Survey, date: 2026-07-01}\n"),
       with_head("evidence:\n  E1: {text: Survey, date: 2026-06-30}\n")},
      {"future-date", "moderation", with_risk("", "{score: 1, moderated: {date: 2026-07-01}}"),
       with_risk("", "{score: 1, moderated: {date: 2026-06-30}}")},
      {"future-date", "done, but not due", with_plan("status: done, done: 2026-07-01"),
       with_plan("status: under way, due: 2026-07-01")},
      {"future-date", "progress", with_plan("progress: {date: 2026-07-01, text: Begun}"),
       with_plan("progress: {date: 2026-06-30, text: Begun}")},
      {"future-date", "an accepted fall",
       with_tail("accepted_falls: [{statement: risk-1, reason: x, by: y, date: 2026-07-01}]\n"),
       with_tail("accepted_falls: [{statement: risk-1, reason: x, by: y, date: 2026-06-30}]\n")},
      {"duplicate-action", "the same id twice",
       with_tail("forward_plan:\n  - {id: FP-1, action: A}\n  - {id: FP-1, action: B}\n"),
       with_tail("forward_plan:\n  - {id: FP-1, action: A}\n  - {id: FP-2, action: B}\n")},
      {"duplicate-action", "the same id but for its case, dash and zeros",
       with_tail("forward_plan:\n  - {id: FP-1, action: A}\n  - {id: fp\u201101, action: B}\n"),
       with_tail("forward_plan:\n  - {id: FP-1, action: A}\n  - {id: FP-1-1, action: B}\n")},
      {"action-incomplete", "no owner", with_plan("due: 2026-09-30"),
       with_plan("owner: Chief Executive, due: 2026-09-30")},
      {"action-incomplete", "no due date", with_plan("owner: Chief Executive, status: under way"),
       with_plan("owner: Chief Executive, status: done, done: 2026-05-01")},
      {"action-incomplete", "a wrong date is not missing as well",
       with_plan("owner: Chief Executive"), with_plan("owner: Chief Executive, due: soon")},
      {"done-without-date", "done", with_plan("status: done"),
       with_plan("status: done, done: 2026-05-01")},
      {"done-without-date", "a wrong date is not missing as well", with_plan("status: done"),
       with_plan("status: done, done: soon")},
      {"dropped-without-reason", "dropped", with_plan("status: dropped"),
       with_plan("status: dropped, reason: No longer needed here")},
      {"target-range", "a statement", with_plan("for: risk-1, target: 3"),
       with_plan("for: risk-1, target: 2")},
      {"target-range", "a principle", with_plan("for: risk, target: 11"),
       with_plan("for: risk, target: 10")},
      // Every answer is 1 where nothing else is said: a total of 5.
      {"target-reached", "a statement", with_plan("for: risk-1, target: 1"),
       with_plan("for: risk-1, target: 2")},
      {"target-reached", "a principle", with_plan("for: risk, target: 5"),
       with_plan("for: risk, target: 6")},
      {"target-reached", "of an action that is done",
       with_plan("for: risk-1, target: 1, status: planned"),
       with_plan("for: risk-1, target: 1, status: done, done: 2026-05-01")},
  };
  for (const Row& row : rows) {
    CAPTURE(row.diagnostic);
    CAPTURE(row.what);
    CHECK(count(row.diagnostic, row.fault) == 1);
    CHECK(count(row.diagnostic, row.fine) == 0);
  }
}

TEST_CASE("a score above 0 wants evidence, its own or its principle's") {
  // Every answer but those of risk has evidence in its principle's box.
  const auto base = [](std::string_view box, std::string_view answer) {
    Pieces pieces = with_risk(box, answer);
    for (const std::string_view other : {"wellbeing", "process", "police", "respect"}) {
      pieces.evidence[std::string(other)] = "A survey";
    }
    for (const std::string_view zero : {"risk-2", "risk-3", "risk-4", "risk-5"}) {
      pieces.answers[std::string(zero)] = "0";
    }
    return pieces;
  };
  struct Row {
    std::string_view box;
    std::string_view answer;
    std::size_t found;
  };
  const Row rows[] = {
      {"", "1", 1},
      {"", "{score: 2}", 1},
      {"''", "1", 1},
      {"", "0", 0},
      {"", "{confirm: 1}", 0},
      {"A log", "1", 0},
      {"", "{score: 1, evidence: A log}", 0},
      // Something is meant to be evidence: the id that is not there is reported, and no more.
      {"", "{score: 1, evidence: E9}", 0},
  };
  for (const Row& row : rows) {
    CAPTURE(row.box);
    CAPTURE(row.answer);
    CHECK(count("missing-evidence", base(row.box, row.answer)) == row.found);
  }
}

TEST_CASE("sections that the toolkit asks for are missed in an assessment, not in a draft") {
  Pieces bare;
  CHECK(count("missing-section", bare) == 3 + 5);
  CHECK(count("missing-section", bare, true) == 0);
  Pieces full = with_head("introduction: Why we did this.\n");
  full.tail = "summary: Where we stand.\nforward_plan:\n  - {id: FP-1, action: Train}\n";
  for (const std::string_view id : {"wellbeing", "risk", "process", "police", "respect"}) {
    full.evidence[std::string(id)] = "A survey";
  }
  CHECK(count("missing-section", full) == 0);
  full.evidence.erase("risk");
  CHECK(count("missing-section", full) == 1);
  full.head.clear();
  CHECK(count("missing-section", full) == 2);
}

TEST_CASE("what is missing is not asked for in a file that could not be read whole") {
  Pieces pieces = with_risk("", "");
  pieces.tail = "stray words\n";
  CHECK(count("stray-text", pieces) == 1);
  CHECK(count("missing-answer", pieces) == 0);
  CHECK(count("missing-section", pieces) == 0);
}

TEST_CASE("the words of a folded text are counted") {
  CHECK(toolkit::word_count("") == 0);
  CHECK(toolkit::word_count("one") == 1);
  CHECK(toolkit::word_count("one two three") == 3);
}

TEST_CASE("texts that a report could print are collected, internal ones are not") {
  Pieces pieces = with_risk("box", "{score: 1, evidence: own, note: a note, moderated: {by: mod}}",
                            "introduction: intro\ncontext: ctx\ncompleted_by: [role]\n"
                            "evidence:\n  E1: {text: secret, ref: R1, confidential: true}\n");
  pieces.council = "Name";
  pieces.tail =
      "summary: end\nforward_plan:\n  - {id: FP-1, action: act, owner: own er, progress: {text: "
      "step}, confidential: true}\n";
  const auto loaded = toolkit::test::load(pieces);
  std::string all;
  std::string hidden;
  for (const toolkit::TextInUse& use : toolkit::texts_in_use(loaded.assessment)) {
    (use.confidential ? hidden : all) += "<" + use.text->value + ">";
  }
  CHECK(all == "<role><intro><ctx><box><own><end>");
  CHECK(hidden == "<secret><R1><act><own er>");
}

}  // namespace
