#include "gate/checked.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

namespace {

using toolkit::CheckResult;
using toolkit::SeveritySetting;
using toolkit::StatementSets;
using toolkit::test::accepted_falls;
using toolkit::test::found;
using toolkit::test::small_set;
using toolkit::test::SmallRepository;
using toolkit::test::SmallSet;
using toolkit::test::SmallYear;

using Years = std::vector<SmallYear>;

std::string scores(int first, int second) {
  return "care-1: " + std::to_string(first) + ", care-2: " + std::to_string(second);
}

TEST_CASE("each statement is compared with the year before") {
  struct Case {
    std::string before;
    std::string now;
    std::vector<std::string> accepted;
    std::string_view expected;
  };
  const Case cases[] = {
      {scores(2, 1), scores(2, 1), {}, ""},
      {scores(1, 0), scores(2, 2), {}, ""},
      {scores(2, 1), scores(1, 1), {}, "2025-26.yaml score-fell"},
      {scores(2, 1), scores(0, 1), {}, "2025-26.yaml score-fell"},
      {scores(1, 1), scores(0, 1), {}, "2025-26.yaml score-fell"},
      // A gain elsewhere does not hide a fall.
      {scores(2, 0), scores(1, 2), {}, "2025-26.yaml score-fell"},
      {scores(2, 1), scores(1, 0), {}, "2025-26.yaml score-fell, 2025-26.yaml score-fell"},
      {scores(2, 1), scores(1, 1), {"care-1"}, ""},
      {scores(2, 1), scores(1, 0), {"care-1", "care-2"}, ""},
      {scores(2, 1), scores(1, 0), {"care-2"}, "2025-26.yaml score-fell"},
      {scores(2, 1),
       scores(1, 1),
       {"care-2"},
       "2025-26.yaml warning: needless-acceptance, 2025-26.yaml score-fell"},
      {scores(2, 1), scores(2, 1), {"care-1"}, "2025-26.yaml warning: needless-acceptance"},
      {scores(1, 1), scores(2, 1), {"care-1"}, "2025-26.yaml warning: needless-acceptance"},
      {scores(1, 1),
       scores(2, 2),
       {"care-1", "care-2"},
       "2025-26.yaml warning: needless-acceptance, 2025-26.yaml warning: needless-acceptance"},
  };
  for (const Case& one : cases) {
    CAPTURE(one.before);
    CAPTURE(one.now);
    CHECK(found(SmallRepository().check(
              {{"2024-25", one.before},
               {"2025-26", one.now, "Harrowmere", accepted_falls(one.accepted)}})) == one.expected);
  }
}

TEST_CASE("what is not answered cannot fall") {
  SmallRepository repository;
  repository.draft = true;
  struct Case {
    std::string_view before;
    std::string_view now;
    std::string_view expected;
  };
  constexpr Case cases[] = {
      {"care-1: 2, care-2: 1", "care-1: 2", ""},
      {"care-1: 2, care-2: 1", "care-2: 1", ""},
      {"care-1: 2", "care-1: 2, care-2: 0", "2025-26.yaml warning: not-compared"},
      {"care-1: 2, care-2: 1", "care-1: {confirm: 1}, care-2: 1",
       "2025-26.yaml warning: unconfirmed-score"},
      {"care-1: {confirm: 2}, care-2: 1", "care-1: 1, care-2: 1",
       "2024-25.yaml warning: unconfirmed-score, 2025-26.yaml warning: not-compared"},
      {"care-1: 2, care-2: 1", "care-2: 0", "2025-26.yaml score-fell"},
  };
  for (const Case& one : cases) {
    CAPTURE(one.now);
    CHECK(found(repository.check({{"2024-25", std::string(one.before)},
                                  {"2025-26", std::string(one.now)}})) == one.expected);
  }
}

TEST_CASE("the policy says how bad a fall is") {
  struct Case {
    SeveritySetting falls;
    std::string_view expected;
  };
  constexpr Case cases[] = {
      {SeveritySetting::error, "2025-26.yaml score-fell"},
      {SeveritySetting::warning, "2025-26.yaml warning: score-fell"},
      {SeveritySetting::ignore, ""},
  };
  for (const Case& one : cases) {
    CAPTURE(one.expected);
    SmallRepository repository;
    repository.policy.falls = one.falls;
    const Years fell = {{"2024-25", scores(2, 1)}, {"2025-26", scores(1, 1)}};
    CHECK(found(repository.check(fell)) == one.expected);
    Years accepted = fell;
    accepted[1].more = accepted_falls({"care-1"});
    CHECK(found(repository.check(accepted)) == "");
  }
}

TEST_CASE("a fall is found in every year, and each is accepted in its own") {
  const Years years = {
      {"2023-24", scores(2, 2)},
      {"2024-25", scores(1, 2), "Harrowmere", accepted_falls({"care-1"})},
      {"2025-26", scores(0, 2)},
  };
  CHECK(found(SmallRepository().check(years)) == "2025-26.yaml score-fell");
}

TEST_CASE("periods neither repeat nor skip, within their kind") {
  struct Case {
    std::vector<std::string> periods;
    std::string_view expected;
  };
  const Case cases[] = {
      {{"2025-26"}, ""},
      {{"2024-25", "2025-26"}, ""},
      {{"2025-26", "2024-25"}, ""},
      {{"2025", "2026"}, ""},
      {{"2023-24", "2025-26"}, "2-2025-26.yaml warning: missing-period"},
      {{"2024", "2026"}, "2-2026.yaml warning: missing-period"},
      {{"2020-21", "2025-26"}, "2-2025-26.yaml warning: missing-period"},
      {{"1999-00", "2000-01"}, ""},
      {{"2021-22", "2023-24", "2025-26"},
       "2-2023-24.yaml warning: missing-period, 3-2025-26.yaml warning: missing-period"},
      {{"2025-26", "2025-26"}, "1-2025-26.yaml repeated-period, 2-2025-26.yaml repeated-period"},
      {{"2026", "2026"}, "1-2026.yaml repeated-period, 2-2026.yaml repeated-period"},
      {{"2025-26", "2026"}, "2-2026.yaml warning: mixed-periods"},
      {{"2026", "2025-26"}, "1-2026.yaml warning: mixed-periods"},
      {{"2024-25", "2026", "2026-27"},
       "2-2026.yaml warning: mixed-periods, "
       "3-2026-27.yaml warning: mixed-periods, 3-2026-27.yaml warning: missing-period"},
  };
  for (const Case& one : cases) {
    Years years;
    for (const std::string& period : one.periods) {
      years.push_back(
          {.period = period, .path = std::to_string(years.size() + 1) + "-" + period + ".yaml"});
    }
    CAPTURE(one.periods.front());
    CAPTURE(one.periods.size());
    CHECK(found(SmallRepository().check(years)) == one.expected);
  }
}

TEST_CASE("another kind of period hides no fall") {
  const CheckResult result =
      SmallRepository().check({{"2025-26", scores(2, 2)}, {"2026", scores(0, 2)}});
  CHECK(found(result) == "2026.yaml warning: mixed-periods, 2026.yaml score-fell");
  CHECK(result.years[1].earlier == "2025-26");
}

TEST_CASE("a year without an answer hides no fall") {
  SmallRepository repository;
  repository.draft = true;
  CHECK(found(repository.check(
            {{"2023-24", scores(2, 1)}, {"2024-25", "care-2: 1"}, {"2025-26", scores(1, 1)}})) ==
        "2025-26.yaml warning: not-compared, 2025-26.yaml score-fell");
}

TEST_CASE("a council that the trusted copy does not know is named") {
  const Years base = {{"2024-25", scores(2, 1)}};
  CHECK(found(SmallRepository().check(
            {{"2024-25", scores(2, 1)}, {"2025-26", scores(0, 0), "Foxholt"}}, base)) ==
        "2025-26.yaml warning: new-council");
  CHECK(found(SmallRepository().check(
            {{"2024-25", scores(2, 1)}, {"2025-26", scores(0, 0), "Harowmere"}}, base)) ==
        "2025-26.yaml warning: similar-council");
}

TEST_CASE("councils are told apart by name, without regard to how it is spelled") {
  struct Case {
    std::string council;
    std::string more;
    std::string_view expected;
  };
  const Case cases[] = {
      {"Harrowmere", "", "2025-26.yaml score-fell"},
      {"HARROWMERE", "", "2025-26.yaml warning: council-spelling, 2025-26.yaml score-fell"},
      {"Harrow\u00ADmere", "", "2025-26.yaml warning: council-spelling, 2025-26.yaml score-fell"},
      {"\" Harrowmere \"", "", "2025-26.yaml warning: council-spelling, 2025-26.yaml score-fell"},
      {"Foxholt", "", ""},
      {"Foxholt", "formerly: [Harrowmere]\n", "2025-26.yaml score-fell"},
      {"Foxholt", "formerly: [Elsewhere, harrowmere]\n", "2025-26.yaml score-fell"},
      {"Foxholt", "formerly: [Elsewhere]\n", ""},
      // Nearly the same, or beginning with the same word: probably a slip.
      {"Harowmere", "", "2025-26.yaml warning: similar-council"},
      {"Harrowmere District Council", "", "2025-26.yaml warning: similar-council"},
      {"Harrow", "", ""},
      {"Harrowmerefield", "", ""},
  };
  for (const Case& one : cases) {
    CAPTURE(one.council);
    CAPTURE(one.more);
    CHECK(found(SmallRepository().check(
              {{"2024-25", scores(2, 1)}, {"2025-26", scores(1, 1), one.council, one.more}})) ==
          one.expected);
  }
}

TEST_CASE("an id that an earlier year writes otherwise is named") {
  const auto plan = [](std::string_view id) {
    return "forward_plan: [{id: " + std::string(id) +
           ", action: A, owner: Clerk, due: 2027-03-31}]\n";
  };
  struct Case {
    std::string_view first;
    std::string_view second;
    std::string_view third;
    std::string_view expected;
  };
  const Case cases[] = {
      {"FP-1", "FP-1", "FP-1", ""},
      {"FP-1", "FP-2", "FP-11", ""},
      {"FP-1", "FP-1", "FP\u20111", "2025-26.yaml warning: action-id-spelling"},
      {"FP-1", "FP-2", "fp 01", "2025-26.yaml warning: action-id-spelling"},
      // Only the latest year that has it counts.
      {"FP-01", "FP-1", "FP-1", "2024-25.yaml warning: action-id-spelling"},
  };
  for (const Case& one : cases) {
    CAPTURE(one.third);
    CHECK(found(SmallRepository().check({{.period = "2023-24", .more = plan(one.first)},
                                         {.period = "2024-25", .more = plan(one.second)},
                                         {.period = "2025-26", .more = plan(one.third)}})) ==
          one.expected);
  }
}

TEST_CASE("without an earlier year no fall can be accepted") {
  CHECK(found(SmallRepository().check({{.more = accepted_falls({"care-1"})}})) ==
        "2025-26.yaml warning: needless-acceptance");
}

TEST_CASE("a year that cannot be compared says so, and the rest is compared") {
  const std::string broken = "care-1: 3, care-2: 1";
  struct Case {
    Years years;
    std::string_view expected;
  };
  const Case cases[] = {
      {{{"2024-25", broken}, {"2025-26", scores(0, 0)}},
       "2024-25.yaml score-range, 2025-26.yaml warning: not-compared"},
      {{{"2023-24", scores(2, 2)},
        {"2024-25", broken},
        {"2025-26", scores(0, 0)},
        {"2026-27", scores(1, 0)}},
       "2024-25.yaml score-range, 2025-26.yaml warning: not-compared"},
      {{{"2024-25", scores(2, 1)}, {"2025-26", broken}}, "2025-26.yaml score-range"},
      {{{"2024-25", scores(2, 1)},
        {"2024-25", scores(1, 1), "Harrowmere", "", "Survey", "small", "copy.yaml"},
        {"2025-26", scores(0, 0)}},
       "2024-25.yaml repeated-period, copy.yaml repeated-period, "
       "2025-26.yaml warning: not-compared"},
      // Two councils became one.
      {{{"2024-25", scores(2, 1), "Foxholt", "", "Survey", "small", "foxholt.yaml"},
        {"2024-25", scores(1, 1), "Elsewhere", "", "Survey", "small", "elsewhere.yaml"},
        {"2025-26", scores(0, 0), "Harrowmere", "formerly: [Foxholt, Elsewhere]\n"}},
       "2025-26.yaml not-compared"},
  };
  for (const Case& one : cases) {
    CAPTURE(one.expected);
    CHECK(found(SmallRepository().check(one.years)) == one.expected);
  }
}

TEST_CASE("years on unrelated sets are not compared, those on editions are") {
  SmallRepository repository;
  SmallSet other;
  other.id = "other";
  REQUIRE(repository.sets.add(small_set(other)).empty());
  SmallSet second;
  second.id = "second";
  second.statements = {"care-2", "care-9"};
  second.tail = "replaces:\n  statement_set: small\n  changes:\n    - {kept: care-1, as: care-9}\n";
  REQUIRE(repository.sets.add(small_set(second)).empty());
  struct Case {
    std::string set;
    std::string answers;
    std::string more;
    std::string_view expected;
  };
  const Case cases[] = {
      {"other", "care-1: 0", "", "2025-26.yaml different-sets"},
      {"second", "care-2: 1, care-9: 2", "", ""},
      {"second", "care-2: 1, care-9: 1", "", "2025-26.yaml score-fell"},
      {"second", "care-2: 0, care-9: 2", "", "2025-26.yaml score-fell"},
      {"second", "care-2: 1, care-9: 1", accepted_falls({"care-9"}), ""},
  };
  for (const Case& one : cases) {
    CAPTURE(one.set);
    CAPTURE(one.answers);
    CHECK(found(repository.check({{"2024-25", scores(2, 1)},
                                  {"2025-26", one.answers, "Harrowmere", one.more, "Survey",
                                   one.set}})) == one.expected);
  }
}

TEST_CASE("the change since the year before is in the row") {
  const CheckResult result = SmallRepository().check(
      {{"2023-24", scores(1, 0)}, {"2024-25", scores(2, 1)}, {"2025-26", scores(2, 1)}});
  REQUIRE(result.years.size() == 3);
  CHECK_FALSE(result.years[0].earlier.has_value());
  CHECK_FALSE(result.years[0].change.has_value());
  CHECK(result.years[1].earlier == "2023-24");
  CHECK(result.years[1].change == 2);
  CHECK(result.years[2].earlier == "2024-25");
  CHECK(result.years[2].change == 0);
}

}  // namespace
