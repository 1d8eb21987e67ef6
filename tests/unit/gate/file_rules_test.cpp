#include "gate/checked.hpp"

#include <doctest/doctest.h>

#include <array>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "files/scratch.hpp"
#include "toolkit/calendar/date.hpp"

namespace {

using toolkit::Date;
using toolkit::parse_date;
using toolkit::Policy;
using toolkit::SeveritySetting;
using toolkit::test::found;
using toolkit::test::Scratch;
using toolkit::test::SmallRepository;
using toolkit::test::SmallYear;

Date date(std::string_view text) {
  const auto parsed = parse_date(text);
  REQUIRE(parsed.has_value());
  return *parsed;
}

SmallYear answered(const std::string& answers, const std::string& more = {},
                   const std::string& evidence = "Survey") {
  return {"2025-26", answers, "Harrowmere", more, evidence};
}

std::string action(std::string_view due, std::string_view rest = "status: planned") {
  return "forward_plan:\n  - {id: FP-1, action: Train, owner: Officer, due: " + std::string(due) +
         ", " + std::string(rest) + "}\n";
}

TEST_CASE("the policy says which scores need evidence") {
  struct Case {
    std::array<bool, 3> needed;
    int score;
    bool expected;
  };
  constexpr std::array<bool, 3> usual = {false, true, true};
  constexpr Case cases[] = {
      {usual, 0, false},
      {usual, 1, true},
      {usual, 2, true},
      {{true, false, false}, 0, true},
      {{true, false, false}, 1, false},
      {{false, false, true}, 1, false},
      {{false, false, true}, 2, true},
      {{false, false, false}, 2, false},
  };
  for (const Case& one : cases) {
    CAPTURE(one.score);
    SmallRepository repository;
    repository.policy.evidence_for = one.needed;
    const std::string score = std::to_string(one.score);
    // The other statement has evidence of its own.
    const std::string answers =
        "care-1: " + score + ", care-2: {score: " + score + ", evidence: Letter}";
    CHECK(found(repository.check({answered(answers, "", "")})) ==
          (one.expected ? "2025-26.yaml evidence-required" : ""));
    CHECK(found(repository.check({answered(answers, "", "Survey")})) == "");
  }
}

TEST_CASE("evidence may be a citation, and an unanswered statement needs none") {
  SmallRepository repository;
  repository.draft = true;
  const std::string entry = "evidence: {E1: {text: Survey}}\n";
  CHECK(found(repository.check(
            {answered("care-1: {score: 2, evidence: E1}, care-2: 0", entry, "")})) == "");
  CHECK(found(repository.check({answered("care-1: 2, care-2: 0", entry, "")})) ==
        "2025-26.yaml evidence-required");
  CHECK(found(repository.check({answered("care-1: {confirm: 2}", "", "")})) ==
        "2025-26.yaml warning: unconfirmed-score");
  CHECK(found(repository.check({answered("care-2: 0", "", "")})) == "");
}

TEST_CASE("what only keeps a place is no evidence") {
  struct Case {
    std::string evidence;
    bool enough;
  };
  const Case cases[] = {
      {"TBC", false},          {"\"-\"", false},
      {"{text: n/a}", false},  {"E1", false},
      {"[TBC, Survey]", true}, {"{text: TBC, link: https://www.harrowmere.example/survey}", true},
  };
  for (const Case& one : cases) {
    CAPTURE(one.evidence);
    CHECK(found(SmallRepository().check({answered(
              "care-1: 2, care-2: 0", "evidence: {E1: {text: to follow}}\n", one.evidence)})) ==
          (one.enough ? "" : "2025-26.yaml evidence-required"));
  }
}

TEST_CASE("evidence grows old by months before the end of the year, or before today") {
  struct Case {
    std::string_view dated;
    bool old;
    int months;
    std::string_view period;
    std::string_view today;
  };
  constexpr Case cases[] = {
      {"2024-03-31", false, 24, "2025-26", "2026-11-01"},
      {"2024-03-30", true, 24, "2025-26", "2026-11-01"},
      // The year has not ended.
      {"2023-10-31", false, 24, "2025-26", "2025-10-31"},
      {"2023-10-30", true, 24, "2025-26", "2025-10-31"},
      {"2023-12-31", false, 24, "2025", "2026-11-01"},
      {"2023-12-30", true, 24, "2025", "2026-11-01"},
      // Months that have no such day end on their last.
      {"2026-02-28", false, 1, "2025-26", "2026-11-01"},
      {"2026-02-27", true, 1, "2025-26", "2026-11-01"},
      {"2024-02-29", false, 25, "2025-26", "2026-11-01"},
      {"2024-02-28", true, 25, "2025-26", "2026-11-01"},
      {"2025-09-30", false, 6, "2025-26", "2026-11-01"},
      {"2025-09-29", true, 6, "2025-26", "2026-11-01"},
      {"2025-06-30", false, 3, "2025-26", "2025-09-30"},
      {"2025-06-29", true, 3, "2025-26", "2025-09-30"},
      // On and after the last day of the year.
      {"2026-03-31", false, 1, "2025-26", "2026-11-01"},
      {"2026-10-31", false, 1, "2025-26", "2026-11-01"},
      {"1900-01-01", false, 11988, "2025-26", "2026-11-01"},
  };
  for (const Case& one : cases) {
    CAPTURE(one.dated);
    CAPTURE(one.months);
    SmallRepository repository;
    repository.policy.evidence_months = one.months;
    repository.today = date(one.today);
    SmallYear year =
        answered("care-1: 2, care-2: 1",
                 "evidence:\n  E1: {text: Survey, date: " + std::string(one.dated) + "}\n", "E1");
    year.period = one.period;
    const std::string file = std::string(one.period) + ".yaml";
    CHECK(found(repository.check({year})) == (one.old ? file + " warning: old-evidence" : ""));
    repository.policy.evidence_months = std::nullopt;
    CHECK(found(repository.check({year})) == "");
  }
}

TEST_CASE("evidence is looked at wherever it stands, once") {
  const std::string old = "{text: Letter, date: 2020-01-01}";
  const std::string one = "2025-26.yaml warning: old-evidence";
  const std::string entry = "evidence: {E1: " + old + "}\n";
  const std::string cited = "care-1: {score: 2, evidence: E1}, care-2: {score: 1, evidence: E1}";
  SmallRepository repository;
  CHECK(found(repository.check({answered(cited, entry, "E1")})) == one);
  CHECK(found(repository.check({answered("care-1: 0, care-2: 0", entry)})) == one);
  CHECK(found(repository.check({answered("care-1: 2, care-2: 1", "", old)})) == one);
  CHECK(found(repository.check({answered("care-1: {score: 2, evidence: " + old + "}, care-2: 1", "",
                                         "[" + old + ", Survey]")})) == one + ", " + one);
  // Of an earlier year, too: it was as old then.
  SmallYear earlier = answered(cited, entry, "E1");
  earlier.period = "2024-25";
  CHECK(found(repository.check({earlier, answered(cited, "evidence: {E1: {text: Letter}}\n",
                                                  "E1")})) == "2024-25.yaml warning: old-evidence");
}

TEST_CASE("what a link names is a file beneath the assessment's folder") {
  const Scratch scratch;
  namespace fs = std::filesystem;
  fs::create_directories("years/evidence");
  fs::create_directories("elsewhere");
  for (const char* const name : {"years/evidence/survey.md", "years/a b.md", "years/cafe\u0301.md",
                                 "years/t\u00ea.md", "years/a#1.md", "elsewhere/a.md"}) {
    static_cast<void>(scratch.file(name, "31 replied.\n"));
  }
  fs::create_symlink("evidence", "years/inside");
  fs::create_symlink("../elsewhere", "years/outside");
  fs::create_symlink("evidence/survey.md", "years/survey.md");
  fs::create_symlink("/etc/passwd", "years/passwd");
  fs::create_symlink("nowhere", "years/dangling");
  fs::create_symlink("circle", "years/circle");
  struct Case {
    std::string_view link;
    std::string_view expected;
  };
  constexpr Case cases[] = {
      {"evidence/survey.md", ""},
      {"./evidence//survey.md", ""},
      {"a b.md", ""},
      // As links are copied, and names are written on a Mac.
      {"evidence/survey.md#page=4", ""},
      {"a%20b.md", ""},
      {"a%20b.md#page=4", ""},
      {"a#1.md", ""},
      {"a%231.md", ""},
      {"caf\u00e9.md", ""},
      {"caf%C3%A9.md", ""},
      {"te\u0302.md", ""},
      {"evidence/none.md#page=4", "link-missing"},
      {"a%2520b.md", "link-missing"},
      {"evidence%00/survey.md", "link-missing"},
      {"%2e%2e/elsewhere/a.md", "link-outside"},
      {"..%2felsewhere/none.md", "link-outside"},
      {"%2fetc%2fpasswd", "link-outside"},
      {"inside/survey.md", ""},
      {"survey.md", ""},
      {"https://www.harrowmere.example/survey", ""},
      {"evidence/none.md", "link-missing"},
      {"Evidence/survey.md", "link-missing"},
      {"evidence", "link-missing"},
      {"evidence/", "link-missing"},
      {"evidence/survey.md/", "link-missing"},
      {"dangling", "link-missing"},
      {"circle", "link-missing"},
      {"elsewhere/a.md", "link-missing"},
      {"outside/a.md", "link-outside"},
      {"outside/none.md", "link-outside"},
      {"passwd", "link-outside"},
  };
  SmallRepository repository;
  for (const Case& one : cases) {
    CAPTURE(one.link);
    SmallYear year = answered("care-1: 2, care-2: 1", "evidence:\n  E1: {text: Survey, link: \"" +
                                                          std::string(one.link) + "\"}\n");
    year.path = "years/2025-26.yaml";
    const std::string expected =
        one.expected.empty() ? "" : "years/2025-26.yaml " + std::string(one.expected);
    CHECK(found(repository.check({year})) == expected);
  }
}

TEST_CASE("a link that the reader refuses is not looked for") {
  const Scratch scratch;
  for (const char* const link :
       {"../../etc/passwd", "/etc/passwd", "http://harrowmere.example/a"}) {
    CAPTURE(link);
    CHECK(found(SmallRepository().check(
              {answered("care-1: 2, care-2: 1", "evidence:\n  E1: {text: Survey, link: \"" +
                                                    std::string(link) + "\"}\n")})) ==
          "2025-26.yaml link-invalid");
  }
}

TEST_CASE("an open action is late from the day after it was due") {
  struct Case {
    std::string_view due;
    std::string_view rest;
    bool late;
  };
  constexpr Case cases[] = {
      {"2026-11-01", "status: planned", false},
      {"2026-10-31", "status: planned", true},
      {"2026-10-31", "status: under way", true},
      {"2026-10-31", "target: 2", true},  // without a status it is planned
      {"2026-10-31", "status: done, done: 2026-10-30", false},
      {"2026-10-31", "status: dropped, reason: No money", false},
      {"2027-01-01", "status: under way", false},
  };
  for (const Case& one : cases) {
    CAPTURE(one.due);
    CAPTURE(one.rest);
    const SmallYear year = answered("care-1: 2, care-2: 1", action(one.due, one.rest));
    SmallRepository repository;
    CHECK(found(repository.check({year})) == (one.late ? "2025-26.yaml warning: late-action" : ""));
    repository.policy.late_actions = SeveritySetting::error;
    CHECK(found(repository.check({year})) == (one.late ? "2025-26.yaml late-action" : ""));
    repository.policy.late_actions = SeveritySetting::ignore;
    CHECK(found(repository.check({year})) == "");
  }
}

TEST_CASE("only the newest year's plan can be late, and only its totals too low") {
  SmallRepository repository;
  repository.policy.minimum_total = 4;
  const SmallYear newest = answered("care-1: 2, care-2: 2");
  SmallYear earlier = answered("care-1: 0, care-2: 0", action("2024-01-31"));
  earlier.period = "2024-25";
  CHECK(found(repository.check({earlier, newest})) == "");
  CHECK(found(repository.check({earlier})) ==
        "2024-25.yaml below-minimum, 2024-25.yaml warning: late-action");
}

TEST_CASE("a total that equals the minimum passes") {
  struct Case {
    std::optional<int> total;
    std::vector<Policy::Minimum> principles;
    std::string_view answers;
    std::string_view expected;
  };
  const Case cases[] = {
      {std::nullopt, {}, "care-1: 0, care-2: 0", ""},
      {0, {}, "care-1: 0, care-2: 0", ""},
      {3, {}, "care-1: 2, care-2: 1", ""},
      {4, {}, "care-1: 2, care-2: 1", "2025-26.yaml below-minimum"},
      {5, {}, "care-1: 2, care-2: 2", "2025-26.yaml below-minimum"},
      {std::nullopt, {{"care", 3}}, "care-1: 2, care-2: 1", ""},
      {std::nullopt, {{"care", 4}}, "care-1: 2, care-2: 1", "2025-26.yaml below-minimum"},
      {4,
       {{"care", 4}},
       "care-1: 2, care-2: 1",
       "2025-26.yaml below-minimum, 2025-26.yaml below-minimum"},
      {std::nullopt, {{"wellbeing", 9}}, "care-1: 2, care-2: 1", ""},
  };
  for (const Case& one : cases) {
    CAPTURE(one.answers);
    SmallRepository repository;
    repository.policy.minimum_total = one.total;
    repository.policy.minimum_principles = one.principles;
    CHECK(found(repository.check({answered(std::string(one.answers))})) == one.expected);
  }
}

TEST_CASE("what is not answered yet may still bring a total up") {
  struct Case {
    int minimum;
    std::string_view answers;
    bool below;
  };
  constexpr Case cases[] = {
      {4, "care-1: 2", false},
      {3, "care-1: 1", false},
      {4, "care-1: 1", true},
      {2, "care-1: 0", false},
      {3, "care-1: 0", true},
      {4, "care-1: {confirm: 0}", false},
      {5, "care-1: {confirm: 2}", true},
  };
  for (const Case& one : cases) {
    CAPTURE(one.answers);
    SmallRepository repository;
    repository.draft = true;
    repository.policy.minimum_total = one.minimum;
    const bool unconfirmed = one.answers.find("confirm") != std::string_view::npos;
    CHECK(found(repository.check({answered(std::string(one.answers))})) ==
          std::string(one.below ? "2025-26.yaml below-minimum" : "") +
              (one.below && unconfirmed ? ", " : "") +
              (unconfirmed ? "2025-26.yaml warning: unconfirmed-score" : ""));
  }
}

// Of "care-1=2\ncare-2=1\n", by sha256sum.
constexpr std::string_view digest_of_2_1 =
    "8f4900711498fb40bf5c836cd31d7590759a89c32aa2f0c65f186f87569ac486";

TEST_CASE("an approval is there, sealed, and that of these scores") {
  struct Case {
    std::string name;
    bool required;
    bool draft;
    std::string approval;  // what stands behind the minute; none where it is `-`
    std::string answers;
    std::string_view expected;
  };
  const std::string sealed = ", digest: " + std::string(digest_of_2_1);
  const std::string whole = "care-1: 2, care-2: 1";
  const Case cases[] = {
      {"none, and none needed", false, false, "-", whole, ""},
      {"none", true, false, "-", whole, "2025-26.yaml not-approved"},
      {"none yet", true, true, "-", whole, ""},
      {"none yet, answers missing", true, true, "-", "care-1: 2", ""},
      {"sealed", true, false, sealed, whole, ""},
      {"sealed, none needed", false, false, sealed, whole, ""},
      {"not sealed", true, false, "", whole, "2025-26.yaml warning: approval-unsealed"},
      {"not sealed, none needed", false, false, "", whole,
       "2025-26.yaml warning: approval-unsealed"},
      {"changed", false, false, sealed, "care-1: 2, care-2: 2",
       "2025-26.yaml changed-since-approval"},
      {"swapped", false, false, sealed, "care-1: 1, care-2: 2",
       "2025-26.yaml changed-since-approval"},
      {"taken away", false, true, sealed, "care-1: 2", "2025-26.yaml changed-since-approval"},
      {"in another order", false, false, sealed, "care-2: 1, care-1: 2", ""},
      {"in words", false, false, sealed, "care-1: {score: Yes}, care-2: {score: partly}", ""},
  };
  for (const Case& one : cases) {
    CAPTURE(one.name);
    SmallRepository repository;
    repository.policy.approved = one.required;
    repository.draft = one.draft;
    const std::string more =
        one.approval == "-"
            ? ""
            : "approved: {by: Standards, date: 2026-06-09, minute: S/1" + one.approval + "}\n";
    CHECK(found(repository.check({answered(one.answers, more)})) == one.expected);
  }
}

}  // namespace
