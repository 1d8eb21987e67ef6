#include "toolkit/statements/earlier_ids.hpp"
#include "small_set.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "toolkit/assessment/read/values.hpp"

namespace {

using toolkit::test::SmallSet;

void add(toolkit::StatementSets& sets, const SmallSet& pieces) {
  REQUIRE(sets.add(toolkit::test::small_set(pieces)).empty());
}

/// Three editions, each the next one's earlier, and a set that none of them goes back to.
toolkit::StatementSets three_editions() {
  toolkit::StatementSets sets;
  SmallSet first;
  first.id = "first";
  for (int number = 1; number <= 8; ++number) {
    first.statements.push_back("care-1" + std::to_string(number));
  }
  add(sets, first);
  SmallSet second;
  second.id = "second";
  second.statements = {"care-1", "care-2", "care-3", "care-4", "care-5", "care-17", "care-18"};
  second.tail =
      "replaces:\n  statement_set: first\n  changes:\n"
      "    - {kept: care-11, as: care-2}\n"
      "    - {split: care-12, into: [care-3, care-4]}\n"
      "    - {merged: [care-13, care-14], into: care-5}\n"
      "    - retired: [care-15, care-16]\n";
  add(sets, second);
  SmallSet third;
  third.id = "third";
  third.statements = {"care-1", "care-4", "care-6", "care-7", "care-8", "care-9"};
  third.tail =
      "replaces:\n  statement_set: second\n  changes:\n"
      "    - {kept: care-2, as: care-6}\n"
      "    - retired: [care-3, care-17]\n"
      "    - {split: care-5, into: [care-7, care-8]}\n"
      "    - {kept: care-18, as: care-9}\n";
  add(sets, third);
  SmallSet other;
  other.id = "other";
  other.statements = {"care-21"};
  add(sets, other);
  return sets;
}

TEST_CASE("of a statement that only an earlier edition has, the editions since tell what it is") {
  const toolkit::StatementSets sets = three_editions();
  struct Row {
    std::string_view set;
    std::string_view id;
    std::string_view help;
  };
  const Row rows[] = {
      {"second", "care-11", "first has it; here it is care-2"},
      {"second", "care-12", "first has it; it was split into care-3 and care-4"},
      {"second", "care-13", "first has it; it was merged into care-5"},
      {"second", "care-14", "first has it; it was merged into care-5"},
      {"second", "care-15", "first has it; it was retired in second"},
      // The newest that has it is named.
      {"third", "care-2", "second has it; here it is care-6"},
      {"third", "care-17", "second has it; it was retired in third"},
      {"third", "care-18", "second has it; here it is care-9"},
      // Over two editions.
      {"third", "care-11", "first has it; here it is care-6"},
      {"third", "care-12", "first has it; here it is care-4"},
      {"third", "care-13", "first has it; it was split into care-7 and care-8"},
      {"third", "care-16", "first has it; it was retired in second"},
      // Nowhere before it.
      {"third", "care-99", ""},
      {"third", "care-21", ""},
      {"first", "care-2", ""},
      {"other", "care-11", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.set);
    CAPTURE(row.id);
    const auto earlier = toolkit::find_earlier(*sets.find(row.set), sets, row.id);
    CHECK((earlier ? toolkit::help_for_earlier_id(*earlier).full() : "") == row.help);
  }
}

}  // namespace
