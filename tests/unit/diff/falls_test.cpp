#include "toolkit/diff/falls.hpp"
#include "diff/years.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace {

using toolkit::Fall;
using toolkit::StatementSets;
using toolkit::test::compared;
using toolkit::test::edition_year;
using toolkit::test::editions;
using toolkit::test::joined;

/// Three editions: a is split, and the third splits one of its parts again.
StatementSets three_editions() {
  return editions(
      {{"first", {"a", "b"}, "", ""},
       {"second", {"a1", "a2", "b"}, "first", "    - {split: a, into: [a1, a2]}\n"},
       {"third", {"a1", "a3", "a4", "b"}, "second", "    - {split: a2, into: [a3, a4]}\n"}});
}

struct AnsweredYear {
  std::string_view set;
  std::string_view scores;  ///< in the order of its statements, `-` for none
};

/// `a1 2>1 in 2025`, with the years counted from 2024.
std::string falls_of(const std::vector<AnsweredYear>& years) {
  StatementSets sets = three_editions();
  std::vector<std::string> texts;
  int period = 2024;
  for (const AnsweredYear& year : years) {
    texts.push_back(edition_year(sets, year.set, std::to_string(period++), year.scores));
  }
  const auto all = compared(texts, {}, std::move(sets));
  std::vector<std::string> words;
  for (const Fall& fall : all.comparison.falls) {
    CHECK(fall.before < fall.year);
    words.push_back(fall.id + " " + std::to_string(fall.from) + ">" + std::to_string(fall.to) +
                    " from " + std::to_string(2024 + fall.before) + " in " +
                    std::to_string(2024 + fall.year));
  }
  return joined(words, ", ");
}

TEST_CASE("a fall is one of its own statement, whatever another edition joins it with") {
  struct Row {
    std::string_view what;
    std::vector<AnsweredYear> years;
    std::string_view falls;
  };
  const Row rows[] = {
      {"one edition", {{"first", "21"}, {"first", "20"}}, "b 1>0 from 2024 in 2025"},
      {"a gain elsewhere", {{"first", "21"}, {"first", "12"}}, "a 2>1 from 2024 in 2025"},
      {"two years of a later edition",
       {{"second", "211"}, {"second", "121"}},
       "a1 2>1 from 2024 in 2025"},
      {"beside a year of the edition before",
       {{"first", "11"}, {"second", "211"}, {"second", "121"}},
       "a1 2>1 from 2025 in 2026"},
      {"of the parts as one", {{"first", "21"}, {"second", "211"}}, "a1+a2 2>1 from 2024 in 2025"},
      {"of parts of parts", {{"first", "21"}, {"third", "2021"}}, "a1+a3+a4 2>1 from 2024 in 2025"},
      {"between the later two",
       {{"first", "21"}, {"second", "221"}, {"third", "2011"}},
       "a3+a4 2>1 from 2025 in 2026"},
      {"of a part that the year before did not score",
       {{"first", "21"}, {"second", "-11"}, {"third", "1111"}},
       "a1+a3+a4 2>1 from 2024 in 2026"},
      {"in the order of the newer set",
       {{"second", "222"}, {"second", "110"}},
       "a1 2>1 from 2024 in 2025, a2 2>1 from 2024 in 2025, b 2>0 from 2024 in 2025"},
      {"year by year",
       {{"first", "22"}, {"first", "12"}, {"first", "02"}},
       "a 2>1 from 2024 in 2025, a 1>0 from 2025 in 2026"},
      {"in the order of the set, whichever year they fell from",
       {{"first", "22"}, {"first", "-2"}, {"first", "11"}},
       "a 2>1 from 2024 in 2026, b 2>1 from 2025 in 2026"},
      {"none", {{"first", "11"}, {"second", "111"}, {"third", "2221"}}, ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.what);
    CHECK(falls_of(row.years) == row.falls);
  }
}

}  // namespace
