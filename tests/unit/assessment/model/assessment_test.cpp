#include "toolkit/assessment/model/assessment.hpp"

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

TEST_CASE("each difference is seen") {
  struct Case {
    std::string_view piece;
    std::string_view other;
  };
  const Case cases[] = {
      {"council: Harrowmere", "council: Harrow"},
      {"[North Harrow]", "[North Harrow, Harrow]"},
      {"[North Harrow]", "[]"},
      {"publish: totals", "publish: scores"},
      {"text: Survey", "text: Surveys"},
      {"date: 2026-03-02", "date: 2026-03-03"},
      {", date: 2026-03-02", ""},
      {"link: a.md", "link: b.md"},
      {"ref: DS-1", "ref: DS-2"},
      {"from: Legal", "from: HR"},
      {"confidential: true, because: named", "confidential: true"},
      {"confidential: true, because: named", "confidential: false"},
      {"because: named", "because: known"},
      {"because: named}\n", "because: named}\n  E3: {text: More}\n"},
      {"2025-26", "2026-27"},
      {"completed: 2026-05-14", "completed: 2026-05-15"},
      {"[Clerk]", "[Clerk, Officer]"},
      {"Third year", "Fourth year"},
      {"Elections", "Election"},
      {"summary: Well", "summary: Ill"},
      {"evidence: [E1]", "evidence: [E2]"},
      {"evidence: [E1]", "evidence: []"},
      {"evidence: [E1]", "evidence: [E1, E1]"},
      {"note: No form", "note: A form"},
      {"Log of calls", "Log of visits"},
      {"Log of calls", "{text: Log of calls, confidential: true}"},
      {"[E2, Log of calls]", "[Log of calls, E2]"},
      {"      wellbeing-3: {confirm: 1}\n", ""},
      {"wellbeing-1: 2", "wellbeing-1: 1"},
      {"{score: 1,", "{confirm: 1,"},
      {"wellbeing-3: {confirm: 1}", "wellbeing-3: {confirm: 2}"},
      {"from: 0", "from: 2"},
      {"by: Officer, date: 2026-05-02", "by: Clerk, date: 2026-05-02"},
      {"date: 2026-05-02", "date: 2026-05-03"},
      {"reason: seen", "reason: heard"},
      {",\n        moderated: {from: 0, by: Officer, date: 2026-05-02, reason: seen}", ""},
      {"id: A1", "id: A4"},
      {"action: Train", "action: Trains"},
      {"for: wellbeing-1", "for: wellbeing-2"},
      {"for: wellbeing-1", "for: wellbeing"},
      {"for: wellbeing-1", "for: [wellbeing-1, risk-1]"},
      {"target: 2", "target: 1"},
      {"owner: HR", "owner: Legal"},
      {"due: 2026-09-30", "due: 2026-10-01"},
      {"status: under way", "status: planned"},
      {"date: 2026-07-01", "date: 2026-07-02"},
      {"text: Begun", "text: Half done"},
      {", confidential: true}\n  - {id: A2", "}\n  - {id: A2"},
      {"done: 2026-04-01", "done: 2026-04-02"},
      {"reason: no need", "reason: no money"},
      {"statement: police-4", "statement: police-5"},
      {"reason: Lapsed", "reason: Over"},
      {"by: Officer, date: 2026-05-10", "by: Clerk, date: 2026-05-10"},
      {"date: 2026-05-10", "date: 2026-05-11"},
      {"publish: totals\n", "publish: totals\napproved: {by: Cabinet, date: 2026-06-01}\n"},
      {"from: Legal}", "from: Legal, confirm: true}"},
      {"Log of calls", "{text: Log of calls, confirm: true}"},
  };
  const Assessment before = read(std::string(whole));
  for (const Case& row : cases) {
    CAPTURE(row.piece);
    CAPTURE(row.other);
    const Assessment after = read(with(row.piece, row.other));
    CHECK(before != after);
  }
}

TEST_CASE("another statement set is another assessment") {
  const Assessment before = read(std::string(whole));
  Assessment after = before;
  toolkit::StatementSet set;
  after.set = &set;
  CHECK(before != after);
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
  };
  const Assessment before = read(std::string(whole));
  for (const Case& row : cases) {
    CAPTURE(row.other);
    CHECK(before == read(with(row.piece, row.other)));
  }
}

}  // namespace
