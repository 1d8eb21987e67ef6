#include "toolkit/gate/check.hpp"
#include "found.hpp"
#include "gate/checked.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace {

using toolkit::CheckedYear;
using toolkit::CheckResult;
using toolkit::Finding;
using toolkit::LoadedPolicy;
using toolkit::Repository;
using toolkit::SourceText;
using toolkit::StatementSets;
using toolkit::test::found;
using toolkit::test::helps;
using toolkit::test::message_of;
using toolkit::test::names_and_places;
using toolkit::test::SmallRepository;
using toolkit::test::SmallYear;

TEST_CASE("a repository without assessments has nothing to be found") {
  const CheckResult result = SmallRepository().check({});
  CHECK(result.findings.empty());
  CHECK(result.years.empty());
}

TEST_CASE("findings come file by file, in the order of their lines, and the lost ones last") {
  const std::string late =
      "forward_plan: [{id: FP-1, action: Train, owner: Officer, due: 2026-01-31}]\n";
  SmallRepository repository;
  repository.policy.minimum_total = 4;
  repository.policy.approved = true;
  const CheckResult result =
      repository.check({{"2024-25", "care-1: 2, care-2: 7"},
                        {"2026-27", "care-1: 0, care-2: 1", "Harrowmere", late, ""}},
                       {{"2023-24"}});
  CHECK(found(result) ==
        "2024-25.yaml score-range, 2026-27.yaml not-approved, "
        "2026-27.yaml below-minimum, 2026-27.yaml warning: missing-period, "
        "2026-27.yaml warning: not-compared, "
        "2026-27.yaml warning: late-action, 2026-27.yaml evidence-required, "
        "2023-24.yaml lost-assessment");
}

TEST_CASE("there is a row for each file, with what was found in it") {
  SmallRepository repository;
  repository.policy.minimum_total = 3;
  const CheckResult result = repository.check({
      {"2024-25", "care-1: 2, care-2: 2", "Harrowmere", "", ""},
      {"2025-26", "care-1: 1, care-2: 1"},
      {"2025-27"},
      {"2025-26", "care-1: 9, care-2: 1", "Foxholt", "", "Survey", "small", "foxholt.yaml"},
  });
  std::string rows;
  for (const CheckedYear& row : result.years) {
    rows += row.file + " " + row.council + " " + (row.period ? row.period->label() : "-") + " " +
            (row.total ? std::to_string(row.total->total) : "-") + " " +
            std::to_string(row.errors) + "/" + std::to_string(row.warnings) + "\n";
  }
  CHECK(rows ==
        "2024-25.yaml Harrowmere 2024-25 4 2/0\n"
        "2025-26.yaml Harrowmere 2025-26 2 3/0\n"
        "2025-27.yaml Harrowmere - - 1/0\n"
        "foxholt.yaml Foxholt 2025-26 - 1/0\n");
}

TEST_CASE("the policy decides about missing evidence, not the reader") {
  SmallRepository repository;
  const SmallYear year{"2025-26", "care-1: 2, care-2: 1", "Harrowmere", "", ""};
  Repository loaded = repository.load({year});
  const SourceText source = toolkit::test::source_of(year);
  loaded.files[0].loaded = toolkit::load_assessment(source, repository.sets, {});
  REQUIRE(names_and_places(loaded.files[0].loaded.findings).find("missing-evidence") !=
          std::string::npos);
  repository.policy.evidence_for = {};
  CHECK(found(toolkit::check_repository(loaded)).find("evidence") == std::string::npos);
}

LoadedPolicy policy(std::string text) {
  return toolkit::read_policy(SourceText("toolkit.yaml", std::move(text)));
}

TEST_CASE("a minimum names a principle of some set") {
  struct Case {
    std::string text;
    std::string_view expected;
    std::string_view help;
  };
  const Case cases[] = {
      {"", "", ""},
      {"minimum: {principles: {police: 6}}\n", "", ""},
      {"minimum: {principles: {care: 1}}\n", "", ""},
      {"minimum:\n  principles:\n    police: 6\n    polise: 5\n", "unknown-principle 4:5",
       "did you mean police?"},
      {"minimum:\n  principles:\n    zebra: 5\n", "unknown-principle 3:5",
       "toolkit statements lists them"},
  };
  const SmallRepository repository;
  for (const Case& one : cases) {
    CAPTURE(one.text);
    const SourceText source("toolkit.yaml", one.text);
    const std::vector<Finding> findings =
        toolkit::check_policy(source, policy(one.text).policy, repository.sets);
    CHECK(names_and_places(findings) == one.expected);
    CHECK(helps(findings) == one.help);
  }
}

TEST_CASE("where two policies differ is shown in the one that was not applied") {
  struct Case {
    std::string here;
    std::string in_force;
    std::string_view places;
    std::string_view message;
  };
  const Case cases[] = {
      {"", "", "", ""},
      {"falls: warning\n", "falls: warning\n", "", ""},
      // What says the same in other words, or says a default.
      {"evidence_older_than: 2 years\n", "", "", ""},
      {"require: {evidence_for: [2, 1]}\nfalls: error\n", "evidence_older_than: 24 months\n", "",
       ""},
      {"# lower\nfalls: warning\n", "falls: error\n", "policy-differs 2:1",
       "falls is looser here: warning, and error in the policy that was applied"},
      {"", "falls: warning\n", "policy-differs",
       "falls is stricter here: error, and warning in the policy that was applied"},
      {"minimum:\n  total: 20\n", "minimum:\n  total: 30\n", "policy-differs 2:3",
       "minimum.total is looser here: 20, and 30 in the policy that was applied"},
      {"", "minimum: {total: 30}\n", "policy-differs",
       "minimum.total is looser here: not set, and 30 in the policy that was applied"},
      {"minimum:\n  principles:\n    risk: 4\n", "minimum: {principles: {police: 6, risk: 4}}\n",
       "policy-differs",
       "minimum.principles.police is looser here: not set, and 6 in the policy that was applied"},
      {"", "minimum: {principles: {police: 6}}\n", "policy-differs",
       "minimum.principles.police is looser here: not set, and 6 in the policy that was applied"},
      {"minimum:\n  principles:\n    police: 6\n", "", "policy-differs 3:5",
       "minimum.principles.police is stricter here: 6, and not set in the policy that was applied"},
      {"minimum: {principles: {risk: 4, police: 6}}\n",
       "minimum: {principles: {police: 6, risk: 4}}\n", "", ""},
      {"assessments: years\n", "assessments: .\n", "policy-differs 1:1",
       "assessments is years here, and . in the policy that was applied"},
      {"statement_sets: []\n", "statement_sets: [a.yaml]\n", "policy-differs 1:1",
       "statement_sets is [] here, and [a.yaml] in the policy that was applied"},
  };
  for (const Case& one : cases) {
    CAPTURE(one.here);
    CAPTURE(one.in_force);
    const SourceText source("toolkit.yaml", one.here);
    const std::vector<Finding> findings =
        toolkit::compare_policies(source, policy(one.here).policy, policy(one.in_force).policy);
    CHECK(names_and_places(findings) == one.places);
    if (!findings.empty()) CHECK(message_of(findings[0]) == one.message);
  }
}

TEST_CASE("each setting that differs is told") {
  const std::string here =
      "require:\n  approved: false\n  evidence_for: []\nlate_actions: ignore\n"
      "evidence_older_than: never\ninternal_marking: Secret\nwording: w.yaml\n";
  const std::string in_force =
      "require: {approved: true, evidence_for: [2]}\nlate_actions: error\n";
  const SourceText source("toolkit.yaml", here);
  CHECK(names_and_places(
            toolkit::compare_policies(source, policy(here).policy, policy(in_force).policy)) ==
        "policy-differs 2:3, policy-differs 3:3, policy-differs 4:1, policy-differs 5:1, "
        "policy-differs 6:1, policy-differs 7:1");
}

}  // namespace
