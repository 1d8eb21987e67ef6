#include "toolkit/statements/statement_sets.hpp"
#include "small_set.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "toolkit/statements/builtin.hpp"

namespace {

using toolkit::Finding;
using toolkit::SourceText;
using toolkit::StatementSet;
using toolkit::StatementSets;

/// A whole set of one statement.
SourceText small_set(std::string id, std::string title) {
  toolkit::test::SmallSet pieces;
  pieces.id = std::move(id);
  pieces.title = std::move(title);
  return toolkit::test::small_set(pieces);
}

std::vector<std::string_view> names_of(const StatementSets& sets) {
  std::vector<std::string_view> names;
  for (const StatementSet* set : sets.all()) names.push_back(set->id);
  return names;
}

bool knows(const StatementSets& sets, std::string_view id) {
  return std::ranges::find(sets.ids(), id) != sets.ids().end();
}

using Names = std::vector<std::string_view>;

TEST_CASE("at first there is the built-in set alone") {
  const StatementSets sets;
  CHECK(names_of(sets) == Names{"ending-abuse-2024"});
  CHECK(sets.find("ending-abuse-2024") == &toolkit::builtin_statement_set());
  for (const std::string id : {"", "ending-abuse", "Ending-abuse-2024", "wellbeing"}) {
    CAPTURE(id);
    CHECK(sets.find(id) == nullptr);
  }
  // The set, its principles and its statements.
  CHECK(sets.ids().size() == 1 + 5 + 25);
  for (const std::string id : {"ending-abuse-2024", "wellbeing", "wellbeing-1", "respect-5"}) {
    CAPTURE(id);
    CHECK(knows(sets, id));
  }
}

TEST_CASE("sets are added in order") {
  StatementSets sets;
  CHECK(sets.add(small_set("second", "Second")).empty());
  CHECK(sets.add(small_set("third", "Third")).empty());
  CHECK(names_of(sets) == Names{"ending-abuse-2024", "second", "third"});
  REQUIRE(sets.find("second") != nullptr);
  CHECK(sets.find("second")->title == "Second");
  CHECK(sets.find("ending-abuse-2024") == &toolkit::builtin_statement_set());
  CHECK(sets.ids().size() == 1 + 5 + 25 + 3 + 3);
  CHECK(knows(sets, "third"));
  CHECK(knows(sets, "care-1"));
}

TEST_CASE("a set with an id that is taken is refused, the built-in one's too") {
  for (const std::string id : {"second", "ending-abuse-2024"}) {
    CAPTURE(id);
    StatementSets sets;
    CHECK(sets.add(small_set("second", "Second")).empty());
    const std::vector<Finding> findings = sets.add(small_set(id, "Another"));
    REQUIRE(findings.size() == 1);
    CHECK(findings.front().diagnostic == toolkit::Diagnostic::duplicate_id);
    CHECK(findings.front().message == "there is a statement set " + std::string(id) + " already");
    CHECK(findings.front().help == "give this one an id of its own after statement_set:");
    CHECK(names_of(sets) == Names{"ending-abuse-2024", "second"});
    CHECK(sets.find(id)->title != "Another");
    CHECK(sets.ids().size() == 1 + 5 + 25 + 3);
  }
}

TEST_CASE("with an error nothing is added") {
  StatementSets sets;
  CHECK(sets.add(small_set("second", "Second")).empty());
  const SourceText good = small_set("third", "Broken");
  const SourceText broken("set.yaml", std::string(good.text()) + "more: text\n");
  const std::vector<Finding> findings = sets.add(broken);
  REQUIRE(findings.size() == 1);
  CHECK(findings.front().diagnostic == toolkit::Diagnostic::unknown_key);
  CHECK(findings.front().file == "set.yaml");
  CHECK(names_of(sets) == Names{"ending-abuse-2024", "second"});
  CHECK_FALSE(knows(sets, "third"));
}

TEST_CASE("sets that are moved keep their texts") {
  StatementSets sets;
  CHECK(sets.add(small_set("second", "Second")).empty());
  const StatementSet* const second = sets.find("second");
  const StatementSets moved = std::move(sets);
  CHECK(moved.find("second") == second);
  CHECK(second->principles[0].statements[0].text.text == "We care.");
  CHECK(knows(moved, "care-1"));
}

}  // namespace
