#include "toolkit/diff/confidential_texts.hpp"
#include "loaded.hpp"

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

#include "toolkit/report/view/publish.hpp"

namespace {

using toolkit::Action;
using toolkit::Audience;
using toolkit::ConfidentialTexts;
using toolkit::Evidence;
using toolkit::View;
using toolkit::test::load;
using toolkit::test::Loaded;
using toolkit::test::Pieces;

/// A year with lines of the register, evidence of the principle risk and of risk-1, and a plan.
struct Parts {
  std::string registered;
  std::string principle;
  std::string statement;
  std::string plan;
};

Loaded year_of(const std::string& period, const Parts& parts) {
  Pieces pieces;
  pieces.period = period;
  pieces.head = "publish: evidence\n";
  if (!parts.registered.empty()) pieces.head += "evidence:\n" + parts.registered;
  if (!parts.principle.empty()) pieces.evidence["risk"] = parts.principle;
  if (!parts.statement.empty()) {
    pieces.answers["risk-1"] = "{score: 1, evidence: " + parts.statement + "}";
  }
  if (!parts.plan.empty()) pieces.tail = "forward_plan:\n" + parts.plan;
  return load(pieces);
}

Loaded with_evidence(const std::string& period, const std::string& statement) {
  return year_of(period, {"", "", statement, ""});
}

Loaded with_plan(const std::string& period, const std::string& plan) {
  return year_of(period, {"", "", "", plan});
}

const Evidence& item_of(const Loaded& year) {
  const auto& uses = year.assessment.principles[1].answers[0].evidence;
  REQUIRE(uses.size() == 1);
  return toolkit::evidence_of(year.assessment, uses.front());
}

/// Two years in either order.
std::vector<const toolkit::Assessment*> in_order(const Loaded& one, const Loaded& other,
                                                 bool one_first) {
  std::vector<const toolkit::Assessment*> years = {&one.assessment, &other.assessment};
  if (!one_first) std::swap(years.front(), years.back());
  return years;
}

TEST_CASE("an action that one year hides is hidden under an id that is written otherwise") {
  const Loaded marked =
      with_plan("2024-25", "  - {id: FP-1, action: Buy alarms., confidential: true}\n");
  const Loaded open = with_plan("2025-26",
                                "  - {id: fp\u201101, action: Another text., for: risk-1}\n"
                                "  - {id: FP-11, action: A third., for: risk-1}\n");
  const ConfidentialTexts texts(in_order(marked, open, true));
  CHECK(texts.hide(open.assessment.forward_plan[0]));
  CHECK_FALSE(texts.hide(open.assessment.forward_plan[1]));
}

TEST_CASE("what one year marks confidential is hidden in all") {
  struct Row {
    std::string what;
    std::string marked;  ///< evidence of risk-1 in the year that marks it
    std::string item;    ///< the one item that the other year has
    bool hidden;
  };
  const Row rows[] = {
      {"the same text", "[{text: A letter from the police force, confidential: true}]",
       "A letter from the police force", true},
      {"layout and letter case", "[{text: A letter from the police force, confidential: true}]",
       "a  LETTER from the police force", true},
      {"other marks", "[{text: 'A letter from the force, of May.', confidential: true}]",
       "A letter from the force (of May)", true},
      {"within another text", "[{text: A letter from the police force, confidential: true}]",
       "We have a letter from the police force of May", true},
      {"a few words within others", "[{text: The letter, confidential: true}]",
       "The letter and the log", false},
      {"three words within others", "[{text: The signed letter, confidential: true}]",
       "The signed letter and the log", false},
      {"four words within others", "[{text: The letter they signed, confidential: true}]",
       "The letter they signed and the log", true},
      {"the same few words", "[{text: The letter, confidential: true}]", "The letter", true},
      {"another text", "[{text: A letter from the police force, confidential: true}]",
       "A survey of the members in spring", false},
      {"not marked", "[{text: A letter from the police force}]", "A letter from the police force",
       false},
      {"marked false", "[{text: A letter from the police force, confidential: false}]",
       "A letter from the police force", false},
      {"its link", "[{link: 'https://example.org/x', confidential: true}]",
       "[{link: 'https://example.org/x'}]", true},
      {"its link beside another text",
       "[{text: A letter, link: 'https://example.org/x', confidential: true}]",
       "[{text: Some other words, link: 'https://example.org/x'}]", true},
      {"another link", "[{link: 'https://example.org/x', confidential: true}]",
       "[{link: 'https://example.org/y'}]", false},
      {"a text is not hidden by a link", "[{link: 'https://example.org/x', confidential: true}]",
       "A survey", false},
  };
  for (const Row& row : rows) {
    CAPTURE(row.what);
    const Loaded marked = with_evidence("2024-25", row.marked);
    const Loaded other = with_evidence("2025-26", row.item);
    for (const bool marked_first : {true, false}) {
      const ConfidentialTexts confidential(in_order(marked, other, marked_first));
      CHECK(confidential.hide(item_of(other)) == row.hidden);
    }
  }
}

TEST_CASE("it is hidden wherever the marked item stands, and whether anything cites it") {
  const std::string item = "[{text: A letter from the police force, confidential: true}]";
  const std::string entry = "  E1: {text: A letter from the police force, confidential: true}\n";
  const Parts places[] = {{"", item, "", ""},
                          {"", "", item, ""},
                          {entry, "", "E1", ""},
                          {entry, "", "", ""},
                          {"", "", "",
                           "  - {id: FP-1, action: A letter from the police force, for: risk-1, "
                           "confidential: true}\n"}};
  const Loaded other = with_evidence("2025-26", "A letter from the police force");
  for (const Parts& parts : places) {
    CAPTURE(parts.registered);
    CAPTURE(parts.principle);
    const Loaded marked = year_of("2024-25", parts);
    CHECK(ConfidentialTexts(in_order(marked, other, true)).hide(item_of(other)));
  }
}

TEST_CASE("an entry is hidden where more was added to it when it was marked") {
  struct Row {
    std::string what;
    std::string marked;  ///< the register of the year that marks it
    bool hidden;
  };
  const Row rows[] = {
      {"more words", "  E1: {text: Letter of May. It names people., confidential: true}\n", true},
      {"fewer words", "  E1: {text: Letter, confidential: true}\n", false},
      {"something else", "  E1: {text: A survey of members, confidential: true}\n", false},
      {"another id", "  E2: {text: Letter of May. It names people., confidential: true}\n", false},
      {"not marked", "  E1: {text: Letter of May. It names people.}\n", false},
  };
  const Loaded other = year_of("2025-26", {"  E1: {text: Letter of May}\n", "", "E1", ""});
  for (const Row& row : rows) {
    CAPTURE(row.what);
    const Loaded marked = year_of("2024-25", {row.marked, "", "", ""});
    for (const bool marked_first : {true, false}) {
      const ConfidentialTexts confidential(in_order(marked, other, marked_first));
      CHECK(confidential.hide(item_of(other)) == row.hidden);
    }
  }
}

TEST_CASE("an action is hidden by its id, whatever it says") {
  struct Row {
    std::string what;
    std::string marked;  ///< the action of the year that may mark it
    bool hidden;
  };
  const Row rows[] = {
      {"the same", "{id: FP-1, action: Move the desk., for: risk-1, confidential: true}", true},
      {"other words", "{id: FP-1, action: Change it all., for: risk-2, confidential: true}", true},
      {"another id", "{id: FP-2, action: Go on., for: risk-1, confidential: true}", false},
      {"marked false", "{id: FP-1, action: Move the desk., for: risk-1, confidential: false}",
       false},
      {"not marked", "{id: FP-1, action: Move the desk., for: risk-1}", false},
  };
  const Loaded other =
      with_plan("2025-26", "  - {id: FP-1, action: Move the desk., for: risk-1}\n");
  for (const Row& row : rows) {
    CAPTURE(row.what);
    const Loaded marked = with_plan("2024-25", "  - " + row.marked + "\n");
    for (const bool marked_first : {true, false}) {
      const ConfidentialTexts confidential(in_order(marked, other, marked_first));
      CHECK(confidential.hide(other.assessment.forward_plan.front()) == row.hidden);
    }
  }
}

TEST_CASE("of no year, only what is marked itself is hidden") {
  const ConfidentialTexts none;
  Evidence item;
  Action action;
  for (const bool marked : {false, true}) {
    item.confidential = marked;
    action.confidential = marked;
    CHECK(none.hide(item) == marked);
    CHECK(none.hide(action) == marked);
  }
}

TEST_CASE("what an earlier year hides is left out of this one") {
  const std::string letter = "A letter about one of our members.";
  const Loaded open = [&] {
    Pieces pieces;
    pieces.head = "publish: evidence\nevidence:\n  E1: {text: " + letter +
                  "}\n  E2: {text: " + letter + "}\n  E3: {text: A survey}\n";
    pieces.evidence["wellbeing"] = "[E1, E3]";
    pieces.answers["wellbeing-1"] =
        "{score: 2, evidence: [{text: 'Enclosed: " + letter + "'}, {text: A log}]}";
    pieces.tail =
        "forward_plan:\n  - {id: FP-1, action: Move the desk., for: risk-1}\n"
        "  - {id: FP-2, action: Train them., for: risk-1}\n";
    return load(pieces);
  }();
  struct Row {
    std::string what;
    std::string head;
    std::string tail;
    std::string seen;  ///< by the public: evidence of the principle, of a statement, uncited; plan
    bool withheld;
  };
  const Row rows[] = {
      {"nothing", "", "", "2 2 1 2", false},
      {"a text", "evidence:\n  E7: {text: " + letter + ", confidential: true}\n", "", "1 1 0 2",
       true},
      {"an action", "",
       "forward_plan:\n  - {id: FP-1, action: Quietly., for: risk-1, confidential: true}\n",
       "2 2 1 1", true},
  };
  const auto seen = [](const View& view) {
    return std::to_string(view.principles[0].evidence.size()) + " " +
           std::to_string(view.principles[0].answers[0].evidence.size()) + " " +
           std::to_string(view.uncited.size()) + " " + std::to_string(view.plan.size());
  };
  for (const Row& row : rows) {
    CAPTURE(row.what);
    Pieces pieces;
    pieces.period = "2024-25";
    pieces.head = "publish: evidence\n" + row.head;
    pieces.tail = row.tail;
    const Loaded earlier = load(pieces);
    const toolkit::Assessment* const years[] = {&open.assessment, &earlier.assessment};
    const auto view = [&](Audience audience) {
      return toolkit::publish(years, toolkit::StatementSets(), {.audience = audience})->year();
    };
    CHECK(seen(view(Audience::general_public)) == row.seen);
    CHECK(view(Audience::general_public).withheld == row.withheld);
    CHECK(seen(view(Audience::internal)) == "2 2 1 2");
    CHECK_FALSE(view(Audience::internal).withheld);
  }
}

}  // namespace
