#include "gate/checked.hpp"

#include <doctest/doctest.h>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "toolkit/gate/policy.hpp"
#include "toolkit/gate/related_years.hpp"

namespace {

using toolkit::RelatedYears;
using toolkit::Repository;
using toolkit::Severity;
using toolkit::severity_of;
using toolkit::SeveritySetting;
using toolkit::test::found;
using toolkit::test::SmallRepository;
using toolkit::test::SmallYear;

using Years = std::vector<SmallYear>;

SmallYear year(const std::string& period, const std::string& council = "Harrowmere",
               const std::string& formerly = {}, const std::string& path = {}) {
  SmallYear made;
  made.period = period;
  made.council = council;
  if (!formerly.empty()) made.more = "formerly: [" + formerly + "]\n";
  made.path = path;
  return made;
}

SmallYear with_an_error(SmallYear broken) {
  broken.answers = "care-1: 3, care-2: 1";
  return broken;
}

/// What each file is compared with, one a line; `*` marks the newest of a council, `!` a file that
/// has something in the way.
std::string earlier_of(const Years& here, const Years& base = {}) {
  SmallRepository small;
  const Repository repository = small.load(here, base);
  const std::vector<RelatedYears> all = toolkit::find_related_years(repository);
  REQUIRE(all.size() == here.size());
  std::string text;
  for (std::size_t i = 0; i < all.size(); ++i) {
    text += repository.files[i].path + ":";
    if (all[i].earlier != nullptr) text += " " + all[i].earlier->source.name();
    if (!all[i].obstacle.empty()) text += " !";
    if (all[i].newest) text += " *";
    text += "\n";
  }
  return text;
}

TEST_CASE("the year before is the latest that is earlier, in any order of the files") {
  CHECK(earlier_of({}) == "");
  CHECK(earlier_of({year("2025-26")}) == "2025-26.yaml: *\n");
  CHECK(earlier_of({year("2023-24"), year("2024-25"), year("2025-26")}) ==
        "2023-24.yaml:\n2024-25.yaml: 2023-24.yaml\n2025-26.yaml: 2024-25.yaml *\n");
  CHECK(earlier_of({year("2025-26"), year("2023-24"), year("2024-25")}) ==
        "2025-26.yaml: 2024-25.yaml *\n2023-24.yaml:\n2024-25.yaml: 2023-24.yaml\n");
  CHECK(earlier_of({year("2019-20"), year("2025-26")}) ==
        "2019-20.yaml:\n2025-26.yaml: 2019-20.yaml *\n");
}

TEST_CASE("each council has years of its own") {
  CHECK(earlier_of({year("2024-25", "Foxholt", "", "f1"), year("2024-25", "Harrowmere", "", "h1"),
                    year("2025-26", "Foxholt", "", "f2"), year("2025-26", "HARROWMERE", "", "h2"),
                    year("2026-27", "Elsewhere", "", "e3")}) ==
        "f1:\nh1:\nf2: f1 *\nh2: h1 *\ne3: *\n");
}

TEST_CASE("a council is followed through its names") {
  CHECK(earlier_of({year("2024-25", "Foxholt"), year("2025-26", "Harrowmere", "foxholt")}) ==
        "2024-25.yaml:\n2025-26.yaml: 2024-25.yaml *\n");
  // A name that was given up twice.
  CHECK(earlier_of({year("2023-24", "Elsewhere"), year("2024-25", "Foxholt", "Elsewhere"),
                    year("2025-26", "Harrowmere", "Foxholt, Elsewhere")}) ==
        "2023-24.yaml:\n2024-25.yaml: 2023-24.yaml\n2025-26.yaml: 2024-25.yaml *\n");
}

TEST_CASE("of two councils that became one, neither is the year before") {
  const SmallYear merged = year("2025-26", "Harrowmere", "Foxholt, Elsewhere");
  CHECK(earlier_of({year("2024-25", "Foxholt", "", "f"), year("2024-25", "Elsewhere", "", "e"),
                    merged}) == "f:\ne:\n2025-26.yaml: ! *\n");
  // Only one of them has assessed that year.
  CHECK(earlier_of({year("2023-24", "Foxholt", "", "f"), year("2024-25", "Elsewhere", "", "e"),
                    merged}) == "f:\ne:\n2025-26.yaml: e *\n");
}

TEST_CASE("years of both kinds follow one another by their start") {
  CHECK(earlier_of({year("2024-25"), year("2025-26"), year("2026")}) ==
        "2024-25.yaml:\n2025-26.yaml: 2024-25.yaml\n2026.yaml: 2025-26.yaml *\n");
  CHECK(earlier_of({year("2025"), year("2025-26"), year("2026")}) ==
        "2025.yaml:\n2025-26.yaml: 2025.yaml\n2026.yaml: 2025-26.yaml *\n");
}

TEST_CASE("a year that has not begun takes nothing from the newest") {
  CHECK(earlier_of({year("2025-26"), year("2027-28")}) ==
        "2025-26.yaml: *\n2027-28.yaml: 2025-26.yaml *\n");
}

TEST_CASE("a name that is claimed takes no year out of the comparison") {
  // The council's own name goes before a former one.
  CHECK(earlier_of({year("2024-25"), year("2024-25", "Foxholt", "", "f"),
                    year("2025-26", "Harrowmere", "Foxholt")}) ==
        "2024-25.yaml:\nf:\n2025-26.yaml: 2024-25.yaml *\n");
  // The trusted copy's year goes before one that was renamed here.
  CHECK(earlier_of(
            {year("2024-25", "Foxholt", "Harrowmere"), year("2025-26", "Foxholt", "Harrowmere")},
            {year("2024-25")}) == "2024-25.yaml:\n2025-26.yaml: base/2024-25.yaml *\n");
}

TEST_CASE("a council is known to the trusted copy by any of its names") {
  struct Case {
    SmallYear here;
    bool unknown;
  };
  const Case cases[] = {
      {year("2025-26"), false},
      {year("2025-26", "Foxholt"), true},
      {year("2025-26", "Foxholt", "Harrowmere"), false},
  };
  SmallRepository small;
  for (const Case& one : cases) {
    CAPTURE(one.here.council);
    const Repository with_base = small.load({one.here}, {year("2024-25")});
    CHECK(toolkit::find_related_years(with_base).front().unknown_council == one.unknown);
    const Repository without = small.load({one.here});
    CHECK_FALSE(toolkit::find_related_years(without).front().unknown_council);
  }
}

TEST_CASE("nothing is compared across what could not be read") {
  struct Case {
    std::string name;
    Years here;
    std::string obstacles;  // `!` for each file that has one, else `.`
  };
  const Case cases[] = {
      {"a first year", {year("2025-26")}, "!"},
      {"the year before is there", {year("2024-25"), year("2025-26")}, "!."},
      {"a year is skipped", {year("2023-24"), year("2025-26")}, "!!"},
  };
  for (const Case& one : cases) {
    CAPTURE(one.name);
    SmallRepository small;
    Repository repository = small.load(one.here);
    repository.unread = {"old.yaml"};
    std::string obstacles;
    for (const RelatedYears& file : toolkit::find_related_years(repository)) {
      obstacles += file.obstacle.empty() ? "." : "!";
      CHECK((file.earlier == nullptr) == !file.obstacle.empty());
    }
    CHECK(obstacles == one.obstacles);
  }
}

TEST_CASE("a year with errors is in the way, and a file without a place is not") {
  CHECK(earlier_of({with_an_error(year("2024-25")), year("2025-26")}) ==
        "2024-25.yaml:\n2025-26.yaml: ! *\n");
  CHECK(earlier_of({year("2024-25"), with_an_error(year("2025-26")), year("2026-27")}) ==
        "2024-25.yaml:\n2025-26.yaml: 2024-25.yaml\n2026-27.yaml: ! *\n");
  CHECK(earlier_of({year("2024-25"), year("2025-27"), year("2026-27"), year("2024-25", "\"\"")}) ==
        "2024-25.yaml:\n2025-27.yaml: *\n2026-27.yaml: 2024-25.yaml *\n2024-25.yaml: *\n");
}

TEST_CASE("the trusted copy is the measure, where it is at least as new") {
  const Years both = {year("2023-24"), year("2024-25")};
  struct Case {
    std::string name;
    Years here;
    Years base;
    std::string_view expected;
  };
  const Case cases[] = {
      {"has the year before",
       {year("2024-25"), year("2025-26")},
       both,
       "2024-25.yaml: base/2023-24.yaml\n2025-26.yaml: base/2024-25.yaml *\n"},
      {"has another version of this year",
       {year("2024-25"), year("2025-26")},
       {year("2025-26")},
       "2024-25.yaml:\n2025-26.yaml: 2024-25.yaml *\n"},
      {"has an older year only",
       {year("2024-25"), year("2025-26")},
       {year("2023-24")},
       "2024-25.yaml: base/2023-24.yaml\n2025-26.yaml: 2024-25.yaml *\n"},
      {"has a year that was lost", {year("2025-26")}, both, "2025-26.yaml: base/2024-25.yaml *\n"},
      {"is broken",
       {year("2024-25"), year("2025-26")},
       {with_an_error(year("2024-25"))},
       "2024-25.yaml:\n2025-26.yaml: ! *\n"},
      {"is whole where the folder is broken",
       {with_an_error(year("2024-25")), year("2025-26")},
       both,
       "2024-25.yaml: base/2023-24.yaml\n2025-26.yaml: base/2024-25.yaml *\n"},
      {"is about another council",
       {year("2024-25"), year("2025-26")},
       {year("2024-25", "Foxholt")},
       "2024-25.yaml:\n2025-26.yaml: 2024-25.yaml *\n"},
      {"has the former name",
       {year("2025-26", "Harrowmere", "Foxholt")},
       {year("2024-25", "Foxholt")},
       "2025-26.yaml: base/2024-25.yaml *\n"},
      {"has a file of another name",
       {year("2024-25", "Harrowmere", "", "renamed.yaml"), year("2025-26")},
       both,
       "renamed.yaml: base/2023-24.yaml\n2025-26.yaml: base/2024-25.yaml *\n"},
  };
  for (const Case& one : cases) {
    CAPTURE(one.name);
    CHECK(earlier_of(one.here, one.base) == one.expected);
  }
}

TEST_CASE("no assessment of the trusted copy may go") {
  const Years base = {year("2024-25"), year("2025-26")};
  const SmallYear nameless = year("2024-27", "Harrowmere", "", "2024-25.yaml");
  struct Case {
    std::string name;
    Years here;
    std::string_view expected;
  };
  const Case cases[] = {
      {"all there", base, ""},
      {"one more", {year("2024-25"), year("2025-26"), year("2026-27")}, ""},
      {"one gone", {year("2025-26")}, "2024-25.yaml lost-assessment"},
      {"all gone", {}, "2024-25.yaml lost-assessment, 2025-26.yaml lost-assessment"},
      {"renamed", {year("2024-25", "Harrowmere", "", "old/first.yml"), year("2025-26")}, ""},
      {"broken, but in its place", {with_an_error(year("2024-25")), year("2025-26")}, ""},
      {"its period no longer readable", {nameless, year("2025-26")}, ""},
      {"its period no longer readable, and elsewhere",
       {year("2024-27", "Harrowmere", "", "else.yaml"), year("2025-26")},
       "2024-25.yaml lost-assessment"},
      {"another period",
       {year("2023-24", "Harrowmere", "", "2024-25.yaml"), year("2025-26")},
       "2024-25.yaml lost-assessment"},
      {"another kind",
       {year("2024", "Harrowmere", "", "2024-25.yaml"), year("2025-26")},
       "2024-25.yaml lost-assessment"},
      {"another council",
       {year("2024-25", "Foxholt"), year("2025-26")},
       "2024-25.yaml lost-assessment"},
      {"the council's new name", {year("2024-25", "Foxholt", "Harrowmere"), year("2025-26")}, ""},
  };
  for (const Case& one : cases) {
    CAPTURE(one.name);
    SmallRepository repository;
    const Repository loaded = repository.load(one.here, base);
    CHECK(found(toolkit::find_lost(loaded)) == one.expected);
  }
}

TEST_CASE("a year that is its own council's cannot stand for another's as well") {
  const SmallYear claims = year("2024-25", "Elsewhere", "Harrowmere", "e.yaml");
  SmallRepository repository;
  const Years base = {year("2024-25"), year("2024-25", "Elsewhere", "", "e.yaml")};
  CHECK(found(toolkit::find_lost(repository.load({claims}, base))) ==
        "2024-25.yaml lost-assessment");
  CHECK(found(toolkit::find_lost(repository.load({claims, year("2024-25")}, base))) == "");
}

TEST_CASE("a lost assessment is named as the folder would name it") {
  SmallRepository repository;
  Repository loaded = repository.load({}, {year("2024-25", "Harrowmere", "", "old/first.yaml")});
  CHECK(found(toolkit::find_lost(loaded)) == "old/first.yaml lost-assessment");
  loaded.folder = "head/assessments";
  CHECK(found(toolkit::find_lost(loaded)) == "head/assessments/old/first.yaml lost-assessment");
}

TEST_CASE("a trusted copy of nothing, or of what has no place, loses nothing") {
  SmallRepository repository;
  CHECK(found(toolkit::find_lost(repository.load({year("2025-26")}))) == "");
  CHECK(found(toolkit::find_lost(repository.load({}, {year("2025-27")}))) == "");
}

TEST_CASE("settings have a severity each") {
  CHECK(severity_of(SeveritySetting::error) == Severity::error);
  CHECK(severity_of(SeveritySetting::warning) == Severity::warning);
  CHECK_FALSE(severity_of(SeveritySetting::ignore).has_value());
}

}  // namespace
