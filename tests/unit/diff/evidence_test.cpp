#include "toolkit/diff/evidence.hpp"
#include "diff/years.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

namespace {

using toolkit::Comparison;
using toolkit::Evidence;
using toolkit::EvidenceChange;
using toolkit::StatementSets;
using toolkit::test::compared;
using toolkit::test::Compared;
using toolkit::test::edition_year;
using toolkit::test::editions;
using toolkit::test::joined;
using toolkit::test::open_year;
using toolkit::test::Pieces;

/// What a test says of one year: lines of the register, evidence of the principle risk and of
/// risk-1, and that statement's score.
struct Box {
  std::string registered;
  std::string principle;
  std::string statement;
  std::string score = "1";
};

Pieces year_of(const std::string& period, const Box& box) {
  Pieces pieces = open_year(period);
  if (!box.registered.empty()) pieces.head += "evidence:\n" + box.registered;
  if (!box.principle.empty()) pieces.evidence["risk"] = box.principle;
  pieces.answers["risk-1"] = "\n        score: " + box.score +
                             (box.statement.empty() ? "" : "\n        evidence: " + box.statement);
  return pieces;
}

std::string name_of(const Evidence& item) {
  return item.text.empty() ? item.link.value : item.text.value;
}

/// `risk +New -Old, risk-1 score`.
std::string in_words(const Comparison& comparison) {
  std::vector<std::string> all;
  for (const EvidenceChange& change : comparison.evidence) {
    std::string words =
        change.line
            ? comparison.scores.at(*change.line).id
            : std::string(comparison.years.back().assessment->set->principles[change.principle].id);
    for (const Evidence* const item : change.added) words += " +" + name_of(*item);
    for (const Evidence* const item : change.removed) words += " -" + name_of(*item);
    if (change.score_changed) words += " score";
    all.push_back(words);
  }
  return joined(all, ", ");
}

TEST_CASE("evidence is added, removed, or the same") {
  const std::string survey = "  E1: {text: Survey}\n";
  struct Row {
    std::string what;
    Box before;
    Box now;
    std::string changes;
  };
  const Row rows[] = {
      {"none", {}, {}, ""},
      {"the same", {"", "Box", "Survey"}, {"", "Box", "Survey"}, ""},
      {"layout and letter case", {"", "", "Survey of members"}, {"", "", "survey  OF members"}, ""},
      {"added", {}, {"", "", "Survey"}, "risk-1 +Survey"},
      {"removed", {"", "", "Survey"}, {}, "risk-1 -Survey"},
      {"another", {"", "", "Survey"}, {"", "", "Letter"}, "risk-1 +Letter -Survey"},
      {"one of two",
       {"", "", "[Survey, Letter]"},
       {"", "", "[Letter, Log]"},
       "risk-1 +Log -Survey"},
      {"another order", {"", "", "[Survey, Letter]"}, {"", "", "[Letter, Survey]"}, ""},
      {"the principle's box", {"", "Old box", ""}, {"", "New box", ""}, "risk +New box -Old box"},
      {"moved from the box to a statement",
       {"", "Survey", ""},
       {"", "", "Survey"},
       "risk -Survey, risk-1 +Survey"},
      {"into the register", {"", "", "Survey"}, {survey, "", "E1"}, ""},
      {"out of the register", {survey, "", "E1"}, {"", "", "Survey"}, ""},
      {"another id", {survey, "", "E1"}, {"  E7: {text: Survey}\n", "", "E7"}, ""},
      {"the same id for another thing",
       {survey, "", "E1"},
       {"  E1: {text: Letter}\n", "", "E1"},
       "risk-1 +Letter -Survey"},
      {"an entry that nothing cites", {survey, "", ""}, {}, ""},
      {"date and source alone",
       {"", "", "[{text: Survey, date: 2025-01-01, from: A, ref: B}]"},
       {"", "", "[{text: Survey, date: 2026-01-01, from: C, ref: D}]"},
       ""},
      {"another link",
       {"", "", "[{text: Survey, link: a.md}]"},
       {"", "", "[{text: Survey, link: b.md}]"},
       "risk-1 +Survey -Survey"},
      {"links alone",
       {"", "", "[{link: a.md}]"},
       {"", "", "[{link: a.md}, {link: b.md}]"},
       "risk-1 +b.md"},
      {"the score alone", {"", "Box", "Survey", "1"}, {"", "Box", "Survey", "2"}, "risk-1 score"},
      {"score and evidence",
       {"", "", "Survey", "1"},
       {"", "", "Letter", "0"},
       "risk-1 +Letter -Survey score"},
      {"score and box",
       {"", "Old box", "", "1"},
       {"", "New box", "", "2"},
       "risk +New box -Old box, risk-1 score"},
      {"no score before", {"", "", "Survey", ""}, {"", "", "Survey", "2"}, ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.what);
    const Compared all = compared({year_of("2024-25", row.before), year_of("2025-26", row.now)});
    CHECK(in_words(all.comparison) == row.changes);
  }
}

TEST_CASE("principles stand in order, each before its statements") {
  Pieces before = open_year("2024-25");
  Pieces now = open_year("2025-26");
  now.evidence = {{"police", "Police box"}, {"wellbeing", "Wellbeing box"}};
  now.answers = {{"police-2", "{score: 1, evidence: Two}"},
                 {"wellbeing-5", "{score: 1, evidence: Five}"},
                 {"police-1", "{score: 1, evidence: One}"}};
  CHECK(in_words(compared({before, now}).comparison) ==
        "wellbeing +Wellbeing box, wellbeing-5 +Five, police +Police box, police-1 +One, "
        "police-2 +Two");
}

TEST_CASE("of several years, the newest is compared with the one before") {
  const Compared all =
      compared({year_of("2025-26", {"", "", "Third"}), year_of("2023-24", {"", "", "First"}),
                year_of("2024-25", {"", "", "Second"})});
  CHECK(in_words(all.comparison) == "risk-1 +Third -Second");
}

TEST_CASE("the evidence of a split statement is that of all its parts") {
  StatementSets sets =
      editions({{"first", {"a"}, "", ""},
                {"second", {"a1", "a2"}, "first", "    - {split: a, into: [a1, a2]}\n"}});
  const auto with = [](std::string text, const std::string& answer, const std::string& evidence) {
    const std::string from = answer + ": 1\n";
    text.replace(text.find(from), from.size(),
                 answer + ": {score: 1, evidence: " + evidence + "}\n");
    return text;
  };
  const std::string before = with(edition_year(sets, "first", "2024-25", "1"), "a", "[One, Two]");
  const std::string now =
      with(with(edition_year(sets, "second", "2025-26", "11"), "a1", "Two"), "a2", "[One, Three]");
  const Compared all = compared(std::vector{before, now}, {}, std::move(sets));
  CHECK(in_words(all.comparison) == "a1+a2 +Three");
}

}  // namespace
