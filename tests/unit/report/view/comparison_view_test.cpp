#include "toolkit/report/view/comparison_view.hpp"
#include "diff/years.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace {

using toolkit::Audience;
using toolkit::ComparisonView;
using toolkit::test::compared;
using toolkit::test::Compared;
using toolkit::test::How;
using toolkit::test::joined;
using toolkit::test::number;
using toolkit::test::Pieces;

constexpr std::string_view levels[] = {"totals", "scores", "evidence"};

/// A year of a level with one of everything that a comparison tells of: risk-1 as given.
Pieces year_of(const std::string& period, std::string_view level, const std::string& score) {
  Pieces pieces;
  pieces.period = period;
  pieces.head = "publish: " + std::string(level) + "\n";
  pieces.answers["risk-1"] = score;
  pieces.evidence["police"] = "Letter of " + period;
  const std::string done =
      period == "2025-26" ? "status: done, done: 2026-01-05" : "status: planned";
  pieces.tail = "forward_plan:\n  - {id: FP-1, action: Do it., for: risk-1, " + done + "}\n";
  return pieces;
}

const ComparisonView::Action* find_action(const ComparisonView& view, std::string_view id) {
  const auto found = std::ranges::find(view.actions, id, &ComparisonView::Action::id);
  return found == view.actions.end() ? nullptr : &*found;
}

TEST_CASE("the strictest year decides what the public reads of all") {
  for (std::size_t old_level = 0; old_level < 3; ++old_level) {
    for (std::size_t new_level = 0; new_level < 3; ++new_level) {
      CAPTURE(levels[old_level]);
      CAPTURE(levels[new_level]);
      const Compared all = compared(
          {year_of("2024-25", levels[old_level], "2"), year_of("2025-26", levels[new_level], "1")});
      const std::size_t strictest = std::min(old_level, new_level);
      const ComparisonView view = all.view(Audience::general_public);
      CHECK(view.shows_scores == (strictest >= 1));
      CHECK(view.scores.size() == (strictest >= 1 ? 25U : 0U));
      CHECK(view.falls.size() == (strictest >= 1 ? 1U : 0U));
      CHECK(view.actions.at(0).effects.size() == (strictest >= 1 ? 1U : 0U));
      CHECK(view.shows_evidence == (strictest == 2));
      CHECK(view.evidence.size() == (strictest == 2 ? 2U : 0U));
      CHECK(view.withheld == (strictest < 2));
      // Totals and the plan are public at every level.
      CHECK(view.principles.size() == 5);
      CHECK(number(view.overall.change) == "-1");
      CHECK(view.actions.size() == 1);
    }
  }
}

TEST_CASE("inside the council all is shown at every level") {
  const Compared all =
      compared({year_of("2024-25", "totals", "2"), year_of("2025-26", "totals", "1")});
  const ComparisonView view = all.view(Audience::internal);
  CHECK(view.shows_scores);
  CHECK(view.shows_evidence);
  CHECK(view.scores.size() == 25);
  CHECK(view.falls.size() == 1);
  CHECK(view.evidence.size() == 2);
  CHECK(view.actions.at(0).effects.size() == 1);
  CHECK_FALSE(view.withheld);
}

TEST_CASE("what is confidential is left out, and nothing tells where it was") {
  struct Row {
    std::string what;
    std::string old_item;  ///< evidence of risk-1; empty for none
    std::string new_item;
    std::string old_box;  ///< of the principle risk
    std::string new_box;
    std::string score;  ///< of risk-1 in the newer year; it was 1
    std::string seen_by_public;
    std::string seen_inside;
    std::string other_score = "1";  ///< of risk-2 in the newer year; it was 1
  };
  const std::string hidden = "{text: A secret thing, confidential: true}";
  const Row rows[] = {
      {"nothing", "", "", "", "", "1", "", ""},
      {"the score alone", "", "", "", "", "2", "risk-1 alone", "risk-1 alone"},
      {"an open item", "", "A survey", "", "", "2", "risk-1 +1", "risk-1 +1"},
      {"an open item, same score", "A survey", "", "", "", "1", "risk-1 -1", "risk-1 -1"},
      {"a hidden item", "", hidden, "", "", "1", "", "risk-1 +1"},
      {"a hidden item and the score", "", hidden, "", "", "2", "risk-1 alone", "risk-1 +1"},
      {"a hidden item gone", hidden, "", "", "", "2", "risk-1 alone", "risk-1 -1"},
      {"the open box", "", "", "", "A survey", "2", "risk +1", "risk +1"},
      {"a hidden box", "", "", "", hidden, "2", "risk-1 alone", "risk +1"},
      {"a hidden box gone", "", "", hidden, "", "1", "", "risk -1"},
      {"an open item, and another score", "", "A survey", "", "", "1", "risk-1 +1, risk-2 alone",
       "risk-1 +1, risk-2 alone", "2"},
      {"the open box, and another score", "", "", "", "A survey", "1", "risk +1", "risk +1", "2"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.what);
    const auto year = [](const std::string& period, const std::string& score,
                         const std::string& item, const std::string& box,
                         const std::string& other_score) {
      Pieces pieces = toolkit::test::open_year(period);
      pieces.answers["risk-1"] =
          item.empty() ? score : "{score: " + score + ", evidence: [" + item + "]}";
      pieces.answers["risk-2"] = other_score;
      if (!box.empty()) pieces.evidence["risk"] = "[" + box + "]";
      return pieces;
    };
    const Compared all =
        compared({year("2024-25", "1", row.old_item, row.old_box, "1"),
                  year("2025-26", row.score, row.new_item, row.new_box, row.other_score)});
    for (const Audience audience : {Audience::general_public, Audience::internal}) {
      std::vector<std::string> seen;
      const ComparisonView view = all.view(audience);
      for (const ComparisonView::EvidenceChange& change : view.evidence) {
        std::string words = change.id;
        if (!change.added.empty()) words += " +" + std::to_string(change.added.size());
        if (!change.removed.empty()) words += " -" + std::to_string(change.removed.size());
        if (change.score_changed_alone) words += " alone";
        seen.push_back(words);
      }
      const bool is_public = audience == Audience::general_public;
      CHECK(joined(seen, ", ") == (is_public ? row.seen_by_public : row.seen_inside));
      CHECK(view.withheld == (is_public && row.what.find("hidden") != std::string::npos));
    }
  }
}

TEST_CASE("an action that any year keeps confidential is none of the public's business") {
  for (const std::size_t hiding : {std::size_t{0}, std::size_t{1}, std::size_t{2}}) {
    CAPTURE(hiding);
    std::vector<Pieces> years;
    for (std::size_t year = 0; year < 2; ++year) {
      years.push_back(year_of(year == 0 ? "2024-25" : "2025-26", "evidence", "1"));
      years.back().tail += "  - {id: FP-2, action: Quietly., for: risk-2";
      years.back().tail += year == hiding ? ", confidential: true}\n" : "}\n";
    }
    const Compared all = compared(years);
    const ComparisonView open = all.view(Audience::general_public);
    CHECK((find_action(open, "FP-2") == nullptr) == (hiding < 2));
    CHECK(find_action(open, "FP-1") != nullptr);
    CHECK(open.withheld == (hiding < 2));
    const ComparisonView inside = all.view(Audience::internal);
    REQUIRE(find_action(inside, "FP-2") != nullptr);
    CHECK(find_action(inside, "FP-2")->confidential == (hiding < 2));
    CHECK_FALSE(find_action(inside, "FP-1")->confidential);
  }
}

TEST_CASE("actions are told as the newest year words them, with the status of each year") {
  Pieces before = year_of("2023-24", "scores", "0");
  before.tail = "forward_plan:\n  - {id: FP-1, action: Plan it., for: risk-1, owner: Clerk}\n";
  Pieces middle = year_of("2024-25", "scores", "0");
  middle.tail =
      "forward_plan:\n  - {id: FP-1, action: Begin it., for: risk-1, owner: Chair, status: under "
      "way}\n";
  Pieces now = year_of("2025-26", "scores", "2");
  now.tail = "forward_plan:\n  - {id: FP-2, action: New., for: risk-1, due: 2026-05-30}\n";
  const ComparisonView view = compared({before, middle, now}).view(Audience::general_public);
  const auto statuses = [](const ComparisonView::Action& action) {
    std::vector<std::string> words;
    for (const auto& status : action.statuses) {
      words.emplace_back(!status                                     ? "-"
                         : *status == toolkit::ActionStatus::planned ? "planned"
                                                                     : "under way");
    }
    return joined(words, ", ");
  };
  const ComparisonView::Action& gone = *find_action(view, "FP-1");
  CHECK(gone.action == "Begin it.");
  CHECK(gone.owner == "Chair");
  CHECK(statuses(gone) == "planned, under way, -");
  CHECK(gone.before == toolkit::ActionStatus::under_way);
  CHECK_FALSE(gone.now);
  CHECK(gone.outcome == toolkit::Outcome::missing);
  const ComparisonView::Action& fresh = *find_action(view, "FP-2");
  CHECK(statuses(fresh) == "-, -, planned");
  CHECK_FALSE(fresh.before);
  CHECK(fresh.outcome == toolkit::Outcome::late);
  CHECK(fresh.days_late == 2);
}

TEST_CASE("a year is a draft until it is approved and scored in full") {
  const std::string approval = "approved: {by: Cabinet, date: 2025-06-09}\n";
  struct Row {
    std::string approval;
    std::string score;
    bool draft;
  };
  const Row rows[] = {
      {"", "1", true}, {"", "", true}, {approval, "", true}, {approval, "1", false}};
  for (const Row& row : rows) {
    Pieces now = year_of("2025-26", "scores", row.score);
    now.head += row.approval;
    Pieces before = year_of("2024-25", "scores", "1");
    before.head += approval + "context: |\n  As it was.\n";
    const ComparisonView view = compared({now, before}).view(Audience::general_public);
    CHECK(view.years.at(0).period.label() == "2024-25");
    CHECK_FALSE(view.years.at(0).draft);
    CHECK(view.years.at(0).context == "As it was.");
    CHECK(view.years.at(1).draft == row.draft);
    CHECK(view.years.at(1).context.empty());
  }
}

TEST_CASE("skipped periods stand together as they follow one another") {
  const ComparisonView view =
      compared({year_of("2018-19", "scores", "1"), year_of("2021-22", "scores", "1"),
                year_of("2022-23", "scores", "1"), year_of("2024-25", "scores", "1")})
          .view();
  std::vector<std::string> skipped;
  for (const auto& run : view.skipped_periods) skipped.push_back(toolkit::periods_in_words(run));
  CHECK(joined(skipped, ", ") == "2019-20 and 2020-21, 2023-24");
}

TEST_CASE("an accepted fall carries the words by which it was accepted") {
  Pieces now = year_of("2025-26", "scores", "1");
  now.tail +=
      "accepted_falls:\n  - {statement: risk-1, reason: No trainer., by: Clerk, date: "
      "2026-05-10}\n";
  const ComparisonView view =
      compared({year_of("2024-25", "scores", "2"), now}).view(Audience::general_public);
  REQUIRE(view.falls.size() == 1);
  const ComparisonView::Fall& fall = view.falls.front();
  CHECK(fall.id == "risk-1");
  CHECK(fall.before == 0);
  CHECK(fall.year == 1);
  CHECK(fall.from == 2);
  CHECK(fall.to == 1);
  REQUIRE(fall.accepted);
  CHECK(fall.accepted->statement == "risk-1");
  CHECK(fall.accepted->reason == "No trainer.");
  CHECK(fall.accepted->by == "Clerk");
  CHECK(fall.accepted->date == toolkit::parse_date("2026-05-10"));
}

TEST_CASE("councils side by side") {
  Pieces other = year_of("2025-26", "scores", "0");
  other.council = "Alpha Council";
  How how;
  how.across = true;
  const ComparisonView view =
      compared({year_of("2025-26", "scores", "2"), other}, how).view(Audience::general_public);
  CHECK(view.across);
  CHECK(view.years.at(0).council == "Harrowmere District Council");
  CHECK(view.years.at(1).council == "Alpha Council");
  CHECK(view.falls.empty());
  CHECK(view.actions.empty());
  CHECK(view.scores.size() == 25);
}

}  // namespace
