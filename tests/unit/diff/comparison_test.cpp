#include "toolkit/diff/comparison.hpp"
#include "diff/in_words.hpp"
#include "diff/years.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

namespace {

using toolkit::test::compared;
using toolkit::test::Compared;
using toolkit::test::falls_in_words;
using toolkit::test::How;
using toolkit::test::line_of;
using toolkit::test::number;
using toolkit::test::open_year;
using toolkit::test::periods;
using toolkit::test::Pieces;
using toolkit::test::totals_in_words;
using toolkit::test::unanswered;
using toolkit::test::with_score;

TEST_CASE("totals and their change, with what is unanswered") {
  struct Row {
    std::string what;
    std::vector<std::string> scores;  ///< of the risk statements in each year
    std::string risk;
    std::string overall;
  };
  const Row rows[] = {
      {"the same", {"11111", "11111"}, "5/10 5/10 change 0", "25/50 25/50 change 0"},
      {"up", {"00000", "22222"}, "0/10 10/10 change 10", "20/50 30/50 change 10"},
      {"down", {"22222", "21012"}, "10/10 6/10 change -4", "30/50 26/50 change -4"},
      {"up and down within", {"20202", "02121"}, "6/10 6/10 change 0", "26/50 26/50 change 0"},
      {"three years",
       {"11111", "22222", "11112"},
       "5/10 10/10 6/10 change 1",
       "25/50 30/50 26/50 change 1"},
      {"a newest draft", {"11111", "2-2-2"}, "5/10 6..10/10 change -", "25/50 26..30/50 change -"},
      {"an oldest draft",
       {"-----", "22222"},
       "0..10/10 10/10 change -",
       "20..30/50 30/50 change -"},
      {"a draft in the middle",
       {"11111", "1111-", "11112"},
       "5/10 4..6/10 6/10 change 1",
       "25/50 24..26/50 26/50 change 1"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.what);
    std::vector<Pieces> years;
    for (std::size_t year = 0; year < row.scores.size(); ++year) {
      Pieces pieces = open_year(std::string(periods[year]));
      for (std::size_t s = 0; s < row.scores[year].size(); ++s) {
        const char score = row.scores[year][s];
        pieces.answers["risk-" + std::to_string(s + 1)] =
            score == '-' ? std::string(unanswered) : std::string(1, score);
      }
      years.push_back(pieces);
    }
    const Compared all = compared(years);
    REQUIRE(all.comparison.principles.size() == 5);
    CHECK(all.comparison.principles[1].id == "risk");
    CHECK(all.comparison.principles[1].title == "Identifying and mitigating risk");
    CHECK(totals_in_words(all.comparison.principles[1]) == row.risk);
    CHECK(totals_in_words(all.comparison.overall) == row.overall);
    CHECK_FALSE(all.comparison.like_for_like);
  }
}

TEST_CASE("years come in any order") {
  const std::vector<Pieces> years = {with_score(0, "risk-1", '0'), with_score(1, "risk-1", '2'),
                                     with_score(2, "risk-1", '1')};
  std::vector<std::size_t> order = {0, 1, 2};
  do {
    const Compared all = compared({years[order[0]], years[order[1]], years[order[2]]});
    CHECK(totals_in_words(all.comparison.overall) == "24/50 26/50 25/50 change 1");
    CHECK(falls_in_words(all.comparison) == "risk-1 2024-25 2>1");
  } while (std::ranges::next_permutation(order).found);
}

TEST_CASE("councils side by side have totals and scores, and nothing that is about one council") {
  Pieces left = with_score(0, "risk-1", '2');
  left.evidence["risk"] = "One thing";
  left.tail = "forward_plan:\n  - {id: FP-1, action: Do it., for: risk-1}\n";
  Pieces right = with_score(0, "risk-1", '0');
  right.council = "Alpha Council";
  right.evidence["risk"] = "Another thing";
  How how;
  how.across = true;
  const Compared all = compared({left, right}, how);
  CHECK(all.comparison.across);
  CHECK(totals_in_words(all.comparison.overall) == "26/50 24/50 change -2");
  CHECK(number(line_of(all.comparison, "risk-1").change()) == "-2");
  CHECK(all.comparison.falls.empty());
  CHECK(all.comparison.evidence.empty());
  CHECK(all.comparison.actions.empty());
}

TEST_CASE("what counts as a difference") {
  const auto action = [](const std::string& rest) {
    return "forward_plan:\n  - {id: FP-1, action: Do it., for: risk-1, " + rest + "}\n";
  };
  struct Row {
    std::string what;
    std::string before;  ///< lines after the answers
    std::string now;
    std::string evidence_before;  ///< of the principle risk
    std::string evidence_now;
    std::string scores;  ///< of risk-1
    bool differs;
  };
  const Row rows[] = {
      {"nothing", "", "", "", "", "11", false},
      {"nothing, with a plan", action("status: planned"), action("status: planned"), "", "", "11",
       false},
      {"a rise", "", "", "", "", "12", true},
      {"a fall", "", "", "", "", "10", true},
      {"an answer more", "", "", "", "", "-1", true},
      {"an answer less", "", "", "", "", "1-", true},
      {"neither year answers", "", "", "", "", "--", false},
      {"a status", action("status: planned"), action("status: under way"), "", "", "11", true},
      {"a new action", "", action("status: planned"), "", "", "11", true},
      {"an action gone", action("status: planned"), "", "", "", "11", true},
      {"evidence added", "", "", "", "A survey", "11", true},
      {"evidence removed", "", "", "A survey", "", "11", true},
      {"evidence laid out anew", "", "", "A survey", "a  SURVEY", "11", false},
      {"the summary alone", "summary: Well.\n", "summary: Better.\n", "", "", "11", false},
  };
  for (const Row& row : rows) {
    CAPTURE(row.what);
    Pieces before = with_score(0, "risk-1", row.scores[0]);
    before.tail = row.before;
    if (!row.evidence_before.empty()) before.evidence["risk"] = row.evidence_before;
    Pieces now = with_score(1, "risk-1", row.scores[1]);
    now.tail = row.now;
    if (!row.evidence_now.empty()) now.evidence["risk"] = row.evidence_now;
    CHECK(toolkit::differs(compared({before, now}).comparison) == row.differs);
  }
}

TEST_CASE("what came and went between the first years is a difference too") {
  CHECK(toolkit::differs(compared({with_score(0, "risk-1", '1'), with_score(1, "risk-1", '2'),
                                   with_score(2, "risk-1", '1')})
                             .comparison));
  Pieces middle = open_year("2023-24");
  middle.evidence["risk"] = "A survey";
  Pieces newest = middle;
  newest.period = "2024-25";
  CHECK(toolkit::differs(compared({open_year("2022-23"), middle, newest}).comparison));
}

}  // namespace
