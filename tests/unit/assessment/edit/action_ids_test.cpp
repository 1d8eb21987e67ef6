#include "toolkit/assessment/edit/action_ids.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstddef>
#include <random>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace {

using toolkit::ActionIds;
using Ids = std::vector<std::string_view>;

TEST_CASE("ids go on from the highest number of those that begin as the last one does") {
  struct Row {
    Ids taken;
    std::string_view next;
    std::string_view after;
  };
  const Row rows[] = {
      {{}, "FP-1", "FP-2"},
      {{"FP-1"}, "FP-2", "FP-3"},
      {{"FP-3", "FP-12", "FP-5"}, "FP-13", "FP-14"},
      {{"FP-007"}, "FP-008", "FP-009"},
      {{"FP-099"}, "FP-100", "FP-101"},
      {{"A1", "FP-7"}, "FP-8", "FP-9"},
      {{"FP-7", "A1"}, "A2", "A3"},
      {{"12"}, "13", "14"},
      {{"2026/3"}, "2026/4", "2026/5"},
      {{"Survey", "FP-2", "Training"}, "FP-3", "FP-4"},
      {{"Survey", "Training"}, "FP-1", "FP-2"},
      {{"", "FP-"}, "FP-1", "FP-2"},
      // Too long for a number.
      {{"FP-4", "Ref-202600000001"}, "FP-5", "FP-6"},
      {{"Ñ-9"}, "Ñ-10", "Ñ-11"},
      // New ones stand on one line.
      {{"FP-4", "a\nb-9"}, "FP-5", "FP-6"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.next);
    ActionIds ids(row.taken);
    CHECK(ids.next() == row.next);
    CHECK(ids.next() == row.after);
  }
}

TEST_CASE("hidden ids are left out, and new ones are not like them") {
  ActionIds plain(Ids{"FP-4"}, Ids{"Badger-9", "FP-5", "FP-7"});
  CHECK(plain.next() == "FP-6");
  CHECK(plain.next() == "FP-8");
  // Nor one that is the same but for its dash and its zeros.
  ActionIds alike(Ids{"FP-4"}, Ids{"fp\u201105", "FP 006"});
  CHECK(alike.next() == "FP-7");
  ActionIds first(Ids{}, Ids{"Badger-9"});
  CHECK(first.next() == "FP-1");
}

TEST_CASE("random ids: no new one is taken, and each is another") {
  std::mt19937 source(7);
  const auto below = [&](std::size_t bound) { return static_cast<std::size_t>(source()) % bound; };
  for (int round = 0; round < 500; ++round) {
    std::vector<std::string> made;
    for (std::size_t i = below(12); i > 0; --i) {
      const std::string_view prefixes[] = {"FP-", "FP-0", "FP-00", "A", ""};
      made.push_back(std::string(prefixes[below(5)]) + std::to_string(below(14)));
    }
    const Ids all(made.begin(), made.end());
    const std::span<const std::string_view> each(all);
    const std::size_t shown = below(made.size() + 1);
    ActionIds ids(each.first(shown), each.subspan(shown));
    std::vector<std::string> known = made;
    for (int i = 0; i < 20; ++i) {
      const std::string next = ids.next();
      CAPTURE(next);
      CHECK(std::ranges::find(known, next) == known.end());
      known.push_back(next);
    }
  }
}

}  // namespace
