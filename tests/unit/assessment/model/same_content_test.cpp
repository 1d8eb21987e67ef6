#include "toolkit/assessment/model/same_content.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "loaded.hpp"

namespace {

using toolkit::Assessment;

/// A file that holds something of everything.
constexpr std::string_view whole =
    "format: 1\n"
    "council: Harrowmere\n"
    "formerly: [North Harrow]\n"
    "period: 2025-26\n"
    "completed: 2026-05-14\n"
    "completed_by: [Clerk]\n"
    "publish: totals\n"
    "introduction: Third year.\n"
    "context: Elections.\n"
    "evidence:\n"
    "  E1: {text: Survey, date: 2026-03-02, link: a.md, ref: DS-1, from: Legal}\n"
    "  E2: {text: Letter, confidential: true, because: named}\n"
    "principles:\n"
    "  wellbeing:\n"
    "    evidence: [E1]\n"
    "    answers:\n"
    "      wellbeing-1: 2\n"
    "      wellbeing-2: {score: 1, note: No form., evidence: [E2, Log of calls],\n"
    "        moderated: {from: 0, by: Officer, date: 2026-05-02, reason: seen}}\n"
    "      wellbeing-3: {confirm: 1}\n"
    "summary: Well.\n"
    "forward_plan:\n"
    "  - {id: A1, action: Train, for: wellbeing-1, target: 2, owner: HR, due: 2026-09-30,\n"
    "     status: under way, progress: [{date: 2026-07-01, text: Begun}], confidential: true}\n"
    "  - {id: A2, action: Buy, status: done, done: 2026-04-01}\n"
    "  - {id: A3, action: Sell, status: dropped, reason: no need}\n"
    "accepted_falls:\n"
    "  - {statement: police-4, reason: Lapsed, by: Officer, date: 2026-05-10}\n";

Assessment read(const std::string& text) { return toolkit::test::load(text).assessment; }

/// The file with one piece of it written otherwise.
std::string with(std::string_view piece, std::string_view other) {
  std::string text(whole);
  const std::size_t place = text.find(piece);
  REQUIRE(place != std::string::npos);
  return text.replace(place, piece.size(), other);
}

TEST_CASE("each difference is seen by the comparisons that it concerns, and by no other") {
  struct Case {
    std::string_view piece;
    std::string_view other;
    /// h: head; a: answers; e: everything but the approval.
    std::string_view seen;
  };
  const Case cases[] = {
      {"council: Harrowmere", "council: Harrow", "he"},
      {"[North Harrow]", "[North Harrow, Harrow]", "he"},
      {"[North Harrow]", "[]", "he"},
      {"publish: totals", "publish: scores", "he"},
      {"text: Survey", "text: Surveys", "he"},
      {"date: 2026-03-02", "date: 2026-03-03", "he"},
      {", date: 2026-03-02", "", "he"},
      {"link: a.md", "link: b.md", "he"},
      {"ref: DS-1", "ref: DS-2", "he"},
      {"from: Legal", "from: HR", "he"},
      {"confidential: true, because: named", "because: named", "he"},
      {"because: named", "because: known", "he"},
      {"because: named}\n", "because: named}\n  E3: {text: More}\n", "he"},
      {"2025-26", "2026-27", "e"},
      {"completed: 2026-05-14", "completed: 2026-05-15", "e"},
      {"[Clerk]", "[Clerk, Officer]", "e"},
      {"Third year", "Fourth year", "e"},
      {"Elections", "Election", "e"},
      {"summary: Well", "summary: Ill", "e"},
      {"evidence: [E1]", "evidence: [E2]", "ae"},
      {"evidence: [E1]", "evidence: []", "ae"},
      {"evidence: [E1]", "evidence: [E1, E1]", "ae"},
      {"note: No form", "note: A form", "ae"},
      {"Log of calls", "Log of visits", "ae"},
      {"Log of calls", "{text: Log of calls, confidential: true}", "ae"},
      {"[E2, Log of calls]", "[Log of calls, E2]", "ae"},
      {"      wellbeing-3: {confirm: 1}\n", "", "ae"},
      {"wellbeing-1: 2", "wellbeing-1: 1", "e"},
      {"{score: 1,", "{confirm: 1,", "e"},
      {"wellbeing-3: {confirm: 1}", "wellbeing-3: {confirm: 2}", "e"},
      {"from: 0", "from: 2", "e"},
      {"by: Officer, date: 2026-05-02", "by: Clerk, date: 2026-05-02", "e"},
      {"date: 2026-05-02", "date: 2026-05-03", "e"},
      {"reason: seen", "reason: heard", "e"},
      {",\n        moderated: {from: 0, by: Officer, date: 2026-05-02, reason: seen}", "", "e"},
      {"id: A1", "id: A4", "e"},
      {"action: Train", "action: Trains", "e"},
      {"for: wellbeing-1", "for: wellbeing-2", "e"},
      {"for: wellbeing-1", "for: wellbeing", "e"},
      {"for: wellbeing-1", "for: [wellbeing-1, risk-1]", "e"},
      {"target: 2", "target: 1", "e"},
      {"owner: HR", "owner: Legal", "e"},
      {"due: 2026-09-30", "due: 2026-10-01", "e"},
      {"status: under way", "status: planned", "e"},
      {"date: 2026-07-01", "date: 2026-07-02", "e"},
      {"text: Begun", "text: Half done", "e"},
      {", confidential: true}\n  - {id: A2", "}\n  - {id: A2", "e"},
      {"done: 2026-04-01", "done: 2026-04-02", "e"},
      {"reason: no need", "reason: no money", "e"},
      {"statement: police-4", "statement: police-5", "e"},
      {"reason: Lapsed", "reason: Over", "e"},
      {"by: Officer, date: 2026-05-10", "by: Clerk, date: 2026-05-10", "e"},
      {"date: 2026-05-10", "date: 2026-05-11", "e"},
  };
  const Assessment before = read(std::string(whole));
  for (const Case& row : cases) {
    CAPTURE(row.piece);
    CAPTURE(row.other);
    const Assessment after = read(with(row.piece, row.other));
    std::string seen;
    if (!same_head(before, after)) seen += 'h';
    if (!same_answers(before, after)) seen += 'a';
    if (!same_but_approval(before, after)) seen += 'e';
    CHECK(seen == row.seen);
    // In either direction.
    CHECK(same_but_approval(after, before) == same_but_approval(before, after));
  }
}

TEST_CASE("another statement set is another head") {
  const Assessment before = read(std::string(whole));
  Assessment after = before;
  toolkit::StatementSet set;
  after.set = &set;
  CHECK_FALSE(same_head(before, after));
}

TEST_CASE("what is written otherwise and means the same is the same") {
  struct Case {
    std::string_view piece;
    std::string_view other;
  };
  const Case cases[] = {
      {"council: Harrowmere", "# so\n\ncouncil: \"Harrowmere\""},
      {"period: 2025-26", "period: '2025/26'"},
      {"summary: Well.", "summary: |\n\n  Well.\n"},
      {"wellbeing-1: 2", "wellbeing-1: {score: Comprehensive}"},
      {"evidence: [E1]", "evidence: E1"},
      {"status: under way", "status: \"under way\""},
      {"publish: totals\n", "publish: totals\napproved: {by: Cabinet, date: 2026-06-01}\n"},
      {"from: Legal}", "from: Legal, confirm: true}"},
      {"Log of calls", "{text: Log of calls, confirm: true}"},
  };
  const Assessment before = read(std::string(whole));
  for (const Case& row : cases) {
    CAPTURE(row.other);
    CHECK(same_but_approval(before, read(with(row.piece, row.other))));
  }
}

TEST_CASE("pieces of evidence and actions are compared one by one") {
  const Assessment a = read(std::string(whole));
  CHECK(same_evidence(a.evidence[0], a.evidence[0]));
  CHECK_FALSE(same_evidence(a.evidence[0], a.evidence[1]));
  CHECK(same_action(a.forward_plan[0], a.forward_plan[0]));
  CHECK_FALSE(same_action(a.forward_plan[1], a.forward_plan[2]));
  const auto& uses = a.principles[0].answers[1].evidence;
  CHECK(same_uses(uses, uses));
  CHECK_FALSE(same_uses(uses, a.principles[0].evidence));
  CHECK_FALSE(same_uses(uses, {uses.front()}));
}

}  // namespace
