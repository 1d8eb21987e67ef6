#include "diff/in_words.hpp"
#include "diff/years.hpp"
#include "toolkit/diff/comparison.hpp"

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

namespace {

using toolkit::ScoreLine;
using toolkit::StatementSets;
using toolkit::test::accepted_fall;
using toolkit::test::compared;
using toolkit::test::Compared;
using toolkit::test::edition_year;
using toolkit::test::editions;
using toolkit::test::falls_in_words;
using toolkit::test::joined;
using toolkit::test::load;
using toolkit::test::Loaded;
using toolkit::test::number;
using toolkit::test::periods;
using toolkit::test::totals_in_words;
using toolkit::test::unanswered;

/// An edition after `first`, whose statements are a to d.
struct EditionRow {
  std::string what;
  std::vector<std::string> statements;
  std::string changes;
  std::string before;  ///< scores of a to d
  std::string now;
  std::string overall;
  std::string like_for_like;
  std::string falls;
  std::string scores;  ///< of each line
};

const EditionRow edition_rows[] = {
    {"nothing but the edition",
     {"a", "b", "c", "d"},
     "",
     "0121",
     "0120",
     "4/8 3/8 change -1",
     "4/8 3/8 change -1",
     "d 2023-24 1>0",
     "a 0>0, b 1>1, c 2>2, d 1>0"},
    {"kept under another id",
     {"a", "b", "c", "e"},
     "    - {kept: d, as: e}\n",
     "0012",
     "0011",
     "3/8 2/8 change -1",
     "3/8 2/8 change -1",
     "e 2023-24 2>1",
     "a 0>0, b 0>0, c 1>1, e 2>1"},
    {"retired: its score is no gain and no fall",
     {"a", "b", "c"},
     "    - retired: d\n",
     "0112",
     "011",
     "4/8 2/6 change -2",
     "2/6 2/6 change 0",
     "",
     "a 0>0, b 1>1, c 1>1, d 2>-"},
    {"new: its score is no gain",
     {"a", "b", "c", "d", "e"},
     "",
     "0112",
     "01122",
     "4/8 6/10 change 2",
     "4/8 4/8 change 0",
     "",
     "a 0>0, b 1>1, c 1>1, d 2>2, e ->2"},
    {"retired and new at once",
     {"a", "b", "c", "e"},
     "    - retired: d\n",
     "1110",
     "1112",
     "3/8 5/8 change 2",
     "3/6 3/6 change 0",
     "",
     "a 1>1, b 1>1, c 1>1, e ->2, d 0>-"},
    {"split, both as before",
     {"a1", "a2", "b", "c", "d"},
     "    - {split: a, into: [a1, a2]}\n",
     "2111",
     "22111",
     "5/8 7/10 change 2",
     "5/8 5/8 change 0",
     "",
     "a1+a2 2>2, b 1>1, c 1>1, d 1>1"},
    {"split, one part lower",
     {"a1", "a2", "b", "c", "d"},
     "    - {split: a, into: [a1, a2]}\n",
     "2111",
     "20111",
     "5/8 5/10 change 0",
     "5/8 4/8 change -1",
     "a1+a2 2023-24 2>1",
     "a1+a2 2>1, b 1>1, c 1>1, d 1>1"},
    {"split, one part unanswered",
     {"a1", "a2", "b", "c", "d"},
     "    - {split: a, into: [a1, a2]}\n",
     "2111",
     "2-111",
     "5/8 5..7/10 change -",
     "5/8 3..5/8 change -",
     "",
     "a1+a2 2>-, b 1>1, c 1>1, d 1>1"},
    {"merged",
     {"ab", "c", "d"},
     "    - {merged: [a, b], into: ab}\n",
     "2011",
     "011",
     "4/8 2/6 change -2",
     "3/6 2/6 change -1",
     "ab 2023-24 1>0",
     "ab 1>0, c 1>1, d 1>1"},
};

StatementSets two_editions(const EditionRow& row) {
  return editions(
      {{"first", {"a", "b", "c", "d"}, "", ""}, {"second", row.statements, "first", row.changes}});
}

Compared compared_editions(const EditionRow& row) {
  StatementSets sets = two_editions(row);
  const std::vector<std::string> texts = {edition_year(sets, "first", "2022-23", row.before),
                                          edition_year(sets, "second", "2023-24", row.now)};
  return compared(texts, {}, std::move(sets));
}

/// `a1+a2 2>1`: each line's oldest score and its newest.
std::string lines_in_words(const toolkit::Comparison& comparison) {
  std::vector<std::string> scores;
  for (const ScoreLine& line : comparison.scores) {
    scores.push_back(line.id + " " + number(line.scores.front()) + ">" +
                     number(line.scores.back()));
  }
  return joined(scores, ", ");
}

TEST_CASE("years on two editions compare by what became of each statement") {
  for (const EditionRow& row : edition_rows) {
    CAPTURE(row.what);
    const Compared all = compared_editions(row);
    CHECK(totals_in_words(all.comparison.overall) == row.overall);
    REQUIRE(all.comparison.like_for_like);
    CHECK(totals_in_words(*all.comparison.like_for_like) == row.like_for_like);
    CHECK(falls_in_words(all.comparison) == row.falls);
    CHECK(lines_in_words(all.comparison) == row.scores);
  }
}

TEST_CASE("no score of a retired or new statement moves the like-for-like line") {
  for (const EditionRow& row : edition_rows) {
    if (row.what != "retired and new at once") continue;
    for (const char retired : {'0', '1', '2', '-'}) {
      for (const char added : {'0', '1', '2', '-'}) {
        EditionRow other = row;
        other.before.back() = retired;
        other.now.back() = added;
        CAPTURE(other.before);
        CAPTURE(other.now);
        CHECK(totals_in_words(*compared_editions(other).comparison.like_for_like) ==
              row.like_for_like);
      }
    }
  }
}

TEST_CASE("an accepted fall counts for each part of what was split") {
  for (const EditionRow& row : edition_rows) {
    if (row.what != "split, one part lower") continue;
    for (const std::string statement : {"a1", "a2", "b"}) {
      CAPTURE(statement);
      StatementSets sets = two_editions(row);
      const std::vector<std::string> texts = {
          edition_year(sets, "first", "2022-23", row.before),
          edition_year(sets, "second", "2023-24", row.now) + accepted_fall(statement)};
      const Compared all = compared(texts, {}, std::move(sets));
      CHECK(toolkit::has_unaccepted_fall(all.comparison) == (statement == "b"));
    }
  }
}

TEST_CASE("a fall over an edition that does not ask the statement is one") {
  StatementSets sets =
      editions({{"first", {"a", "b"}, "", ""}, {"second", {"b"}, "first", "    - retired: a\n"}});
  // Filled in on the first edition again.
  const std::vector<std::string> texts = {edition_year(sets, "first", "2022-23", "21"),
                                          edition_year(sets, "second", "2023-24", "1"),
                                          edition_year(sets, "first", "2024-25", "01")};
  const Compared all = compared(texts, {}, std::move(sets));
  CHECK(falls_in_words(all.comparison) == "a 2024-25 2>0");
  CHECK(totals_in_words(*all.comparison.like_for_like) == "1/2 1/2 1/2 change 0");
}

/// The second edition splits `a`.
StatementSets split_editions() {
  return editions({{"first", {"a", "b"}, "", ""},
                   {"second", {"a1", "a2", "b"}, "first", "    - {split: a, into: [a1, a2]}\n"},
                   {"third", {"c", "b"}, "second", "    - {merged: [a1, a2], into: c}\n"}});
}

TEST_CASE("an edition that no compared year answers joins nothing") {
  struct Row {
    std::vector<std::string> sets;    ///< of each year
    std::vector<std::string> scores;  ///< of each year
    std::string lines;                ///< of the newest year against the oldest
    std::string falls;
    bool differs;
  };
  const Row rows[] = {
      {{"second", "second"}, {"211", "211"}, "a1 2>2, a2 1>1, b 1>1", "", false},
      {{"second", "second"}, {"211", "111"}, "a1 2>1, a2 1>1, b 1>1", "a1 2023-24 2>1", true},
      {{"second", "second"}, {"201", "021"}, "a1 2>0, a2 0>2, b 1>1", "a1 2023-24 2>0", true},
      {{"second", "third"}, {"211", "11"}, "c 1>1, b 1>1", "", true},
      // The table has one line for all, and each two years are compared on their own.
      {{"first", "second", "second"},
       {"11", "211", "111"},
       "a1+a2 1>1, b 1>1",
       "a1 2024-25 2>1",
       true},
      {{"first", "second", "second"},
       {"21", "221", "021"},
       "a1+a2 2>1, b 1>1",
       "a1 2024-25 2>0",
       true},
      {{"first", "second", "third"},
       {"21", "211", "01"},
       "c 2>0, b 1>1",
       "a1+a2 2023-24 2>1, c 2024-25 1>0",
       true},
  };
  for (const Row& row : rows) {
    CAPTURE(joined(row.sets));
    CAPTURE(joined(row.scores));
    StatementSets sets = split_editions();
    std::vector<std::string> texts;
    for (std::size_t year = 0; year < row.sets.size(); ++year) {
      texts.push_back(
          edition_year(sets, row.sets[year], std::string(periods[year]), row.scores[year]));
    }
    const Compared all = compared(texts, {}, std::move(sets));
    CHECK(lines_in_words(all.comparison) == row.lines);
    CHECK(falls_in_words(all.comparison) == row.falls);
    CHECK(toolkit::differs(all.comparison) == row.differs);
  }
}

TEST_CASE("sets that are no editions of one another do not compare") {
  StatementSets sets = editions({{"first", {"a", "b"}, "", ""}, {"other", {"a", "b"}, "", ""}});
  const Loaded left = load(edition_year(sets, "first", "2022-23", "11"), sets);
  const Loaded right = load(edition_year(sets, "other", "2023-24", "11"), sets);
  for (const bool across : {false, true}) {
    CHECK_FALSE(
        toolkit::compare({{&left.assessment, left.scores}, {&right.assessment, right.scores}}, sets,
                         toolkit::test::midsummer, across));
  }
}

TEST_CASE("a principle that one edition does not have has no total there") {
  StatementSets sets = editions({{"first", {"a"}, "", ""}});
  toolkit::test::SmallSet second;
  second.id = "second";
  second.principle = "trust";
  second.statements = {"a", "n"};
  second.tail = "replaces:\n  statement_set: first\n";
  REQUIRE(sets.add(toolkit::test::small_set(second)).empty());
  std::string now = edition_year(sets, "second", "2023-24", "20");
  now.replace(now.find("  care:"), 7, "  trust:");
  const std::vector<std::string> texts = {edition_year(sets, "first", "2022-23", "1"), now};
  const Compared all = compared(texts, {}, std::move(sets));
  REQUIRE(all.comparison.principles.size() == 2);
  CHECK(all.comparison.principles[0].id == "trust");
  CHECK(totals_in_words(all.comparison.principles[0]) == "- 2/4 change -");
  CHECK(all.comparison.principles[1].id == "care");
  CHECK(totals_in_words(all.comparison.principles[1]) == "1/2 - change -");
  CHECK(totals_in_words(*all.comparison.like_for_like) == "1/2 2/2 change 1");
}

}  // namespace
