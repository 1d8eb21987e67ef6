#include "loaded.hpp"
#include "small_set.hpp"
#include "toolkit/report/explain/terms.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cctype>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace {

using toolkit::ReportDocument;
using toolkit::StatementSets;
using Words = std::vector<std::string>;

/// The ids that a search shows, in order.
std::vector<std::string> shown(const ReportDocument& page) {
  std::vector<std::string> ids;
  for (const toolkit::Block& block : page.blocks) {
    if (const auto* const list = std::get_if<toolkit::List>(&block)) {
      for (const toolkit::List::Item& item : list->items) ids.push_back(item.lead);
    }
  }
  return ids;
}

ReportDocument search(const Words& words, const StatementSets& sets = {}) {
  return toolkit::search_terms(sets, words);
}

/// How many pages a search has found: the number that its title begins with.
std::size_t found(const Words& words) {
  const ReportDocument page = search(words);
  return page.blocks.empty() ? 0 : std::stoul(page.title);
}

bool has(const std::vector<std::string>& ids, std::string_view id) {
  return std::ranges::find(ids, id) != ids.end();
}

TEST_CASE("a page is found by words of its title, of its text and by its id") {
  CHECK(shown(search({"Councillor", "Safety", "Champions"})).front() ==
        "case-leeds-safety-champion");
  CHECK(shown(search({"police-4"})).front() == "police-4");
  CHECK(shown(search({"score-range"})).front() == "score-range");
  CHECK(has(shown(search({"lone", "working"})), "case-cardiff-lone-working"));
  CHECK(shown(search({"Pickthall"})).size() >= 2);
}

TEST_CASE("whatever kind a name is of, its page is found by it") {
  const StatementSets sets;
  const std::vector<toolkit::Term> all = toolkit::terms(sets);
  for (std::size_t i = 0; i < all.size(); i += 9) {
    // A short name stands on many pages, so that its own may not be among those shown.
    if (all[i].id.size() < 9) continue;
    CAPTURE(all[i].id);
    CHECK(has(shown(search({std::string(all[i].id)}, sets)), all[i].id));
  }
}

TEST_CASE("letter case does not matter") {
  for (const std::string typed : {"wellbeing", "counselling", "lone", "SARIF", "Llŷn"}) {
    CAPTURE(typed);
    std::string upper = typed;
    for (char& c : upper) c = static_cast<char>(c & 0x80 ? c : std::toupper(c));
    CHECK(shown(search({upper})) == shown(search({typed})));
    CHECK(found({upper}) == found({typed}));
  }
  CHECK(found({"wellbeing"}) > 0);
}

TEST_CASE("a word that means several finds the one, and itself") {
  struct Row {
    std::string many;
    std::string one;
  };
  const Row rows[] = {{"surveys", "survey"}, {"policies", "policy"}, {"processes", "process"},
                      {"boxes", "box"},      {"searches", "search"}, {"studies", "study"}};
  for (const Row& row : rows) {
    CAPTURE(row.many);
    CHECK(found({row.one}) > 0);
    CHECK(found({row.many}) >= found({row.one}));
  }
  CHECK(found({"police"}) > found({"policies"}));
  CHECK_FALSE(has(shown(search({"policies"})), "police-1"));
  CHECK(found({"address"}) > 0);
}

TEST_CASE("a word is found where it begins, not inside another") {
  CHECK(found({"train"}) >= found({"training"}));
  CHECK(found({"training"}) > 0);
  CHECK(found({"raining"}) == 0);
}

TEST_CASE("all words must be there, however they are typed") {
  const std::size_t both = found({"lone", "working"});
  CHECK(both > 0);
  CHECK(both <= found({"lone"}));
  CHECK(both < found({"working"}));
  CHECK(found({"working", "lone"}) == both);
  CHECK(found({"  lone   working "}) == both);
  CHECK(found({"lone", "zebra"}) == 0);
}

TEST_CASE("nothing is found for no word, and none of these hangs") {
  for (const Words& words : {Words{}, Words{""}, Words{" "}, Words{"", " "}, Words{"zebra"},
                             Words{std::string(9999, 'x')}, Words{"\xff"}}) {
    CHECK(search(words).blocks.empty());
  }
  CHECK(found({"", "zebra"}) == 0);
  CHECK(found({"", "lone"}) == found({"lone"}));
}

TEST_CASE("the closest pages come first, and of many only the number is told") {
  const ReportDocument page = search({"police"});
  const std::vector<std::string> ids = shown(page);
  CHECK(ids.size() == 15);
  CHECK(has(ids, "police"));
  CHECK(page.title == std::to_string(found({"police"})) + " pages with police");
  CHECK(toolkit::test::count_texts(page, std::to_string(found({"police"}) - 15) + " more;") == 1);
  CHECK(search({"unquoted-colon"}).title == "1 page with unquoted-colon");
}

TEST_CASE("pages of sets that are added are found, too") {
  StatementSets sets;
  REQUIRE(sets.add(toolkit::test::small_set({.title = "Zebras"})).empty());
  CHECK(shown(search({"zebra"}, sets)) == std::vector<std::string>{"small", "care", "care-1"});
}

}  // namespace
