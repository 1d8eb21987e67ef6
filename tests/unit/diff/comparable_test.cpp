#include "toolkit/diff/comparable.hpp"
#include "diff/years.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace {

using toolkit::Assessment;
using toolkit::ComparableYears;
using toolkit::StatementSets;
using toolkit::test::edition_year;
using toolkit::test::editions;
using toolkit::test::load;
using toolkit::test::Loaded;
using toolkit::test::Pieces;

/// What is kept, and why the rest is not: `a c`, and then a sentence for each.
std::string told(const std::vector<Loaded>& loaded, bool across = false,
                 const StatementSets& sets = {}) {
  std::vector<const Assessment*> years;
  std::vector<std::string> names;
  for (const Loaded& year : loaded) {
    names.emplace_back(1, static_cast<char>('a' + names.size()));
    years.push_back(&year.assessment);
  }
  const ComparableYears found = toolkit::find_comparable(years, sets, across);
  std::string text;
  for (const std::size_t year : found.kept) text += (text.empty() ? "" : " ") + names[year];
  for (const toolkit::Incomparable& out : found.left_out) {
    text += "\n" + names[out.year] + ": " + toolkit::obstacle_words(out, years, names);
  }
  return text;
}

Loaded year(const std::string& council, const std::string& period,
            const std::string& formerly = {}) {
  Pieces pieces;
  pieces.council = council;
  pieces.period = period;
  if (!formerly.empty()) pieces.head = "formerly: [" + formerly + "]\n";
  return load(pieces);
}

TEST_CASE("years of one council are comparable, in the order in which names lead to them") {
  CHECK(told({year("A", "2025-26"), year("A", "2023-24"), year("A", "2024-25")}) == "a b c");
  CHECK(told({year("C", "2025-26", "B"), year("A", "2023-24"), year("B", "2024-25", "A")}) ==
        "a c b");
  CHECK(told({}).empty());
}

TEST_CASE("another council is left out, unless several are laid side by side") {
  CHECK(told({year("A", "2025-26"), year("B", "2024-25"), year("A", "2023-24")}) ==
        "a c\nb: it is about B, not A; a council's old names stand under formerly:");
  CHECK(told({year("A", "2025-26"), year("B", "2025-26")}, true) == "a b");
}

TEST_CASE("a council has one assessment for a period") {
  const std::string sentence =
      "it is for 2025-26, and so is a; a council has one assessment for a period";
  CHECK(told({year("A", "2025-26"), year("A", "2025-26")}) == "a\nb: " + sentence);
  CHECK(told({year("A", "2025-26"), year("B", "2025-26"), year("A", "2025-26")}, true) ==
        "a b\nc: " + sentence);
}

TEST_CASE("sets of which none goes back to the other keep years apart") {
  const StatementSets sets = editions(
      {{"one", {"care-1"}, "", ""}, {"two", {"care-1"}, "one", ""}, {"other", {"care-1"}, "", ""}});
  std::vector<Loaded> years;
  years.push_back(load(edition_year(sets, "two", "2025-26", "1"), sets));
  years.push_back(load(edition_year(sets, "one", "2024-25", "1"), sets));
  years.push_back(load(edition_year(sets, "other", "2023-24", "1"), sets));
  CHECK(told(years, false, sets) ==
        "a b\nc: it answers other and a answers two, and neither says under replaces: what became "
        "of the other's statements");
}

}  // namespace
