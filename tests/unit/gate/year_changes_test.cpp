#include "toolkit/gate/year_changes.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "loaded.hpp"

namespace {

using toolkit::test::load;
using toolkit::test::Loaded;
using toolkit::test::Pieces;

struct Parts {
  std::string head{};
  std::string answer = "1";  // of risk-1
  std::string tail{};
};

Loaded year_of(const Parts& parts) {
  Pieces pieces;
  pieces.head = parts.head;
  pieces.answers["risk-1"] = parts.answer;
  pieces.tail = parts.tail;
  return load(pieces);
}

std::vector<std::string> changes(const Parts& before, const Parts& after) {
  const Loaded one = year_of(before);
  const Loaded other = year_of(after);
  std::vector<std::string> words;
  for (const toolkit::YearChange& change : changes_but_scores(one.assessment, other.assessment)) {
    words.push_back(change.what.full());
  }
  return words;
}

std::string entry(const std::string& rest) { return "evidence: {E1: {" + rest + "}}\n"; }
std::string action(const std::string& rest) { return "forward_plan: [{id: FP-1, " + rest + "}]\n"; }

using Words = std::vector<std::string>;

TEST_CASE("what stays the same is no change") {
  const Parts parts{entry("text: A survey, date: 2026-01-02"),
                    "{score: 1, evidence: [E1, Minutes]}", action("action: Train, for: risk-1")};
  CHECK(changes(parts, parts).empty());
  // Neither layout nor the scores are looked at.
  CHECK(changes({"", "{score: 1, evidence: Minutes}"}, {"", "{score: 2, evidence: 'Minutes'}"})
            .empty());
}

TEST_CASE("entries of the register are told apart by id, and each part by name") {
  CHECK(changes({entry("text: A survey")}, {""}) == Words{"E1 of the register is gone"});
  CHECK(changes({""}, {entry("text: A survey")}) == Words{"E1 of the register is new"});
  CHECK(changes({entry("text: A survey")}, {entry("text: A poll, date: 2026-01-02")}) ==
        Words{"E1 of the register was changed (text, date)"});
  CHECK(changes({entry("text: A, link: 'https://a.example/', ref: B, from: C")},
                {entry("text: A, link: 'https://b.example/', ref: D, from: F")}) ==
        Words{"E1 of the register was changed (link, ref, from)"});
}

TEST_CASE("a confidential entry or action is not named") {
  const std::string hidden = "text: A, confidential: true, because: B";
  CHECK(changes({entry(hidden)}, {""}) == Words{"a confidential entry of the register is gone"});
  CHECK(changes({entry("text: A")}, {entry(hidden)}) ==
        Words{"a confidential entry of the register was changed (confidential, because)"});
  CHECK(
      changes({"", "1", action("action: A, confidential: true")}, {"", "1", action("action: A")}) ==
      Words{"a confidential action was changed (confidential)"});
}

TEST_CASE("evidence beside an answer belongs to its statement") {
  CHECK(changes({"", "{score: 1, evidence: Minutes}"}, {"", "{score: 1, evidence: Survey}"}) ==
        Words{"the evidence for risk-1 was changed (1 gone, 1 new)"});
  CHECK(changes({"", "{score: 1, evidence: [Minutes, Survey]}"},
                {"", "{score: 1, evidence: [Survey, Minutes]}"})
            .empty());
  CHECK(changes({entry("text: A"), "{score: 1, evidence: E1}"}, {entry("text: A"), "1"}) ==
        Words{"the evidence for risk-1 was changed (1 gone, 0 new)"});
}

TEST_CASE("every part of an action is named") {
  const Parts before{"", "1", action("action: A, for: risk-1, owner: B, due: 2026-12-01")};
  CHECK(changes(before, {"", "1", ""}) == Words{"FP-1 is gone"});
  CHECK(changes(before,
                {"", "1",
                 action("action: C, for: risk-2, target: 2, owner: D, due: 2027-01-01, "
                        "status: done, done: 2026-10-01, progress: {text: Begun}, reason: E")}) ==
        Words{"FP-1 was changed (action, for, target, owner, due, status, progress, done, "
              "reason)"});
}

TEST_CASE("prose is compared as a whole") {
  CHECK(changes({"introduction: A\ncontext: B\n", "1", "summary: C\n"},
                {"introduction: D\n", "1", "summary: C\n"}) ==
        Words{"the introduction was changed", "the context was changed"});
}

}  // namespace
