#include "toolkit/diff/series.hpp"
#include "diff/years.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "toolkit/calendar/date.hpp"

namespace {

using toolkit::Period;
using toolkit::test::joined;
using toolkit::test::load;
using toolkit::test::Loaded;
using toolkit::test::Pieces;

Loaded named(const std::string& council, const std::string& formerly = {}) {
  Pieces pieces;
  pieces.council = council;
  if (!formerly.empty()) pieces.head = "formerly: " + formerly + "\n";
  return load(pieces);
}

TEST_CASE("a council is the same under its name, and under one that it says it had") {
  struct Row {
    std::string left;
    std::string left_formerly;
    std::string right;
    std::string right_formerly;
    bool same;
  };
  const Row rows[] = {
      {"Alpha Council", "", "Alpha Council", "", true},
      {"Alpha Council", "", "ALPHA  council", "", true},
      {"Alpha Council", "", "Alpha\u00A0Council", "", true},
      {"Alpha Council", "", "\u200BAl\u00ADpha Council", "", true},
      {"Stoke-on-Trent", "", "STOKE\u2011ON\u2013TRENT", "", true},
      {"King's Lynn", "", "King\u2019s Lynn", "", true},
      {"Ynys M\u00f4n", "", "YNYS M\u00d4N", "", true},
      {"Ynys M\u00f4n", "", "Ynys Mo\u0302n", "", true},
      {"Beta", "[King's Lynn]", "King\u2019s Lynn", "", true},
      {"\"!!\"", "", "\"??\"", "", false},
      {"Alpha Council", "", "Beta Council", "", false},
      {"Alpha Council", "", "Alpha", "", false},
      {"Alpha Council", "", "Alpha Council Trust", "", false},
      {"Beta Council", "[Alpha Council]", "Alpha Council", "", true},
      {"Beta Council", "[Alpha Council]", "alpha   COUNCIL", "", true},
      {"Beta Council", "[Gamma Council, Alpha Council]", "Alpha Council", "", true},
      {"Beta Council", "[Gamma Council]", "Alpha Council", "", false},
      // Two councils that came out of one are two.
      {"Beta Council", "[Alpha Council]", "Gamma Council", "[Alpha Council]", false},
  };
  for (const Row& row : rows) {
    CAPTURE(row.left);
    CAPTURE(row.right);
    const Loaded left = named(row.left, row.left_formerly);
    const Loaded right = named(row.right, row.right_formerly);
    CHECK(toolkit::same_council(left.assessment, right.assessment) == row.same);
    CHECK(toolkit::same_council(right.assessment, left.assessment) == row.same);
  }
}

TEST_CASE("years are sorted by the day their period starts, and stay as they are within one") {
  struct Row {
    std::vector<std::string> periods;
    std::string sorted;  ///< places in `periods`
  };
  const Row rows[] = {
      {{"2024-25", "2025-26"}, "0 1"},
      {{"2025-26", "2024-25"}, "1 0"},
      {{"2025-26", "2023-24", "2024-25"}, "1 2 0"},
      {{"2026", "2025-26", "2026-27"}, "1 0 2"},
      {{"2025-26", "2025-26", "2024-25"}, "2 0 1"},
      {{"1999-00", "2000-01", "1998-99"}, "2 0 1"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.sorted);
    std::vector<Loaded> loaded;
    for (const std::string& period : row.periods) {
      Pieces pieces;
      pieces.period = period;
      loaded.push_back(load(pieces));
    }
    std::vector<toolkit::Year> years;
    for (const Loaded& year : loaded) years.push_back({&year.assessment, year.scores});
    toolkit::sort_by_period(years);
    std::vector<std::string> places;
    for (const toolkit::Year& year : years) {
      for (std::size_t i = 0; i < loaded.size(); ++i) {
        if (&loaded[i].assessment == year.assessment) places.push_back(std::to_string(i));
      }
    }
    CHECK(joined(places) == row.sorted);
  }
}

TEST_CASE("an assessment's own today is its approval, else its completion, else its last day") {
  struct Row {
    std::string period;
    std::string head;
    std::string day;
  };
  const Row rows[] = {
      {"2025-26", "completed: 2026-05-14\napproved: {by: Committee, date: 2026-06-09}\n",
       "2026-06-09"},
      {"2025-26", "approved: {by: Committee, date: 2026-06-09}\n", "2026-06-09"},
      {"2025-26", "completed: 2026-05-14\n", "2026-05-14"},
      {"2025-26", "", "2026-03-31"},
      {"2026", "", "2026-12-31"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.head);
    Pieces pieces;
    pieces.period = row.period;
    pieces.head = row.head;
    CHECK(toolkit::date_iso(toolkit::reference_day(load(pieces).assessment)) == row.day);
  }
  // An approval without a date says nothing of the day.
  Pieces pieces;
  pieces.head = "completed: 2026-05-14\napproved: {by: Committee, date: 2026-06-09}\n";
  Loaded loaded = load(pieces);
  loaded.assessment.approved->date.reset();
  CHECK(toolkit::date_iso(toolkit::reference_day(loaded.assessment)) == "2026-05-14");
}

TEST_CASE("skipped periods are those in between, of one kind") {
  struct Row {
    std::string earlier;
    std::string later;
    std::string skipped;
  };
  const Row rows[] = {
      {"2024-25", "2025-26", ""},
      {"2023-24", "2025-26", "2024-25"},
      {"2022-23", "2025-26", "2023-24 2024-25"},
      {"1998-99", "2001-02", "1999-00 2000-01"},
      {"2023", "2026", "2024 2025"},
      {"2025-26", "2025-26", ""},
      {"2025-26", "2023-24", ""},
      {"2022-23", "2026", ""},
      {"2022", "2025-26", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.earlier);
    CAPTURE(row.later);
    std::vector<std::string> labels;
    for (const Period& period : toolkit::skipped_between(*toolkit::parse_period(row.earlier),
                                                         *toolkit::parse_period(row.later))) {
      labels.push_back(period.label());
    }
    CHECK(joined(labels) == row.skipped);
  }
}

TEST_CASE("a wrong century skips a century") {
  const auto skipped = toolkit::skipped_between(*toolkit::parse_period("1925-26"),
                                                *toolkit::parse_period("2025-26"));
  REQUIRE(skipped.size() == 99);
  CHECK(skipped.front().label() == "1926-27");
  CHECK(skipped.back().label() == "2024-25");
}

TEST_CASE("periods that follow one another, in words") {
  struct Row {
    std::string first;
    std::size_t count;
    std::string words;
  };
  const Row rows[] = {
      {"2023-24", 1, "2023-24"},
      {"2023-24", 2, "2023-24 and 2024-25"},
      {"2021-22", 3, "2021-22 to 2023-24"},
      {"1926-27", 99, "1926-27 to 2024-25"},
      {"2024", 2, "2024 and 2025"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.words);
    std::vector<Period> periods = {*toolkit::parse_period(row.first)};
    while (periods.size() < row.count) periods.push_back(periods.back().next());
    CHECK(toolkit::periods_in_words(periods) == row.words);
  }
}

}  // namespace
