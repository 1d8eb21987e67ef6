#include "toolkit/report/view/gaps.hpp"
#include "loaded.hpp"
#include "toolkit/report/model/practice_title.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace {

using toolkit::Audience;
using toolkit::Gap;
using toolkit::Publish;
using toolkit::test::load;
using toolkit::test::Loaded;
using toolkit::test::Pieces;

/// `risk-1=0 FP-1+FP-2, …`
std::string in_words(const std::vector<Gap>& gaps) {
  std::string words;
  for (const Gap& gap : gaps) {
    words += (words.empty() ? "" : ", ") + std::string(gap.statement->id) + "=";
    words += gap.answer->score ? std::to_string(*gap.answer->score) : "?";
    for (const auto* const action : gap.actions) {
      words += (action == gap.actions.front() ? " " : "+") + action->id;
    }
  }
  return words;
}

/// Every statement scored 2, but for those that are named.
Pieces all_but(std::map<std::string, std::string, std::less<>> answers, std::string tail = {}) {
  Pieces pieces;
  for (const auto& principle : toolkit::builtin_statement_set().principles) {
    for (const auto& statement : principle.statements) {
      pieces.answers[std::string(statement.id)] = "2";
    }
  }
  for (auto& [id, score] : answers) pieces.answers[id] = score;
  pieces.tail = std::move(tail);
  return pieces;
}

constexpr std::string_view plan = R"(forward_plan:
  - {id: FP-1, action: a, for: risk-1, status: under way}
  - {id: FP-2, action: b, for: [police, risk-1], status: planned}
  - {id: FP-3, action: c, for: police-2, status: done, done: 2026-01-01}
  - {id: FP-4, action: d, for: police-2, status: dropped, reason: r}
  - {id: FP-5, action: e, for: police-2, status: planned, confidential: true}
  - {id: FP-6, action: f, status: planned}
)";

TEST_CASE("the worst gaps come first, with the open actions for them") {
  const Loaded loaded = load(all_but({{"respect-5", ""},
                                      {"police-2", "0"},
                                      {"risk-1", "1"},
                                      {"wellbeing-2", "1"},
                                      {"process-3", "0"}},
                                     std::string(plan)));
  const auto of = [&](Audience audience, Publish publish) {
    const toolkit::View view = loaded.view(audience, publish);
    return in_words(toolkit::find_gaps(view));
  };
  CHECK(of(Audience::internal, Publish::totals) ==
        "respect-5=?, process-3=0, police-2=0 FP-2+FP-5, wellbeing-2=1, risk-1=1 FP-1+FP-2");
  CHECK(of(Audience::general_public, Publish::scores) ==
        "respect-5=?, process-3=0, police-2=0 FP-2, wellbeing-2=1, risk-1=1 FP-1+FP-2");
  CHECK(of(Audience::general_public, Publish::totals).empty());
}

TEST_CASE("there is no gap where every statement has the highest score") {
  const Loaded loaded = load(all_but({}, std::string(plan)));
  CHECK(toolkit::find_gaps(loaded.view()).empty());
}

TEST_CASE("each gap has a first step and one or two pieces of practice that may be suggested") {
  const Loaded loaded = load();
  const toolkit::View view = loaded.view();
  const std::vector<Gap> gaps = toolkit::find_gaps(view);
  CHECK(gaps.size() == 25);
  for (const Gap& gap : gaps) {
    CAPTURE(gap.statement->id);
    CHECK_FALSE(toolkit::next_step(gap).empty());
    const std::vector<std::string> titles = toolkit::practice_for(gap);
    CHECK(titles.size() == 2);
    for (const std::string& title : titles) {
      const auto& entries = toolkit::practice_library().entries;
      const auto found = std::ranges::find_if(entries, [&](const toolkit::PracticeEntry& entry) {
        return toolkit::practice_title(entry) == title;
      });
      REQUIRE(found != entries.end());
      CHECK(found->is_suggested());
    }
  }
}

}  // namespace
