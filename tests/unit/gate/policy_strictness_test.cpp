#include "toolkit/gate/policy_strictness.hpp"
#include "found.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <utility>

namespace {

using toolkit::compare_setting;
using toolkit::Policy;
using toolkit::PolicyRow;
using toolkit::SourceText;
using toolkit::Strictness;
using toolkit::test::names_and_places;

Policy policy(std::string text, std::string name = "toolkit.yaml") {
  return toolkit::read_policy({std::move(name), std::move(text)}).policy;
}

/// Every setting with another value than its default, each with an order made stricter.
constexpr std::string_view stricter_everywhere =
    "assessments: years\nstatement_sets: [a.yaml]\nwording: w.yaml\n"
    "require: {evidence_for: [0, 1, 2], approved: true}\n"
    "minimum: {total: 1, principles: {police: 1}}\nfalls: error\nevidence_older_than: 1 month\n"
    "late_actions: error\npublish_wider: error\nunmarked_confidential: error\n"
    "internal_marking: OFFICIAL\n";

TEST_CASE("of two values of a setting, one is stricter where there is an order") {
  struct Row {
    std::string_view key;
    std::string stricter;
    std::string looser;
  };
  const Row rows[] = {
      {"require.evidence_for", "require: {evidence_for: [0, 1, 2]}", ""},
      {"require.evidence_for", "", "require: {evidence_for: [2]}"},
      {"require.evidence_for", "require: {evidence_for: [2]}", "require: {evidence_for: []}"},
      {"require.approved", "require: {approved: true}", "require: {approved: false}"},
      {"minimum.total", "minimum: {total: 30}", "minimum: {total: 29}"},
      {"minimum.total", "minimum: {total: 0}", ""},
      {"minimum.principles.police", "minimum: {principles: {police: 6}}",
       "minimum: {principles: {police: 5}}"},
      {"minimum.principles.police", "minimum: {principles: {police: 0}}",
       "minimum: {principles: {risk: 6}}"},
      {"falls", "falls: error", "falls: warning"},
      {"falls", "falls: warning", "falls: ignore"},
      {"late_actions", "late_actions: error", ""},
      {"late_actions", "", "late_actions: ignore"},
      {"publish_wider", "", "publish_wider: warning"},
      {"unmarked_confidential", "", "unmarked_confidential: warning"},
      {"evidence_older_than", "evidence_older_than: 23 months", ""},
      {"evidence_older_than", "evidence_older_than: 900 years", "evidence_older_than: never"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.key);
    CAPTURE(row.stricter);
    const Policy stricter = policy(row.stricter);
    const Policy looser = policy(row.looser);
    CHECK(compare_setting(row.key, stricter, looser) == Strictness::stricter);
    CHECK(compare_setting(row.key, looser, stricter) == Strictness::looser);
    CHECK(compare_setting(row.key, looser, looser) == Strictness::same);
  }
  // What is asked for no longer counts, whatever is asked for in its place.
  const Policy zero = policy("require: {evidence_for: [0]}");
  CHECK(compare_setting("require.evidence_for", zero, Policy{}) == Strictness::looser);
  CHECK(compare_setting("require.evidence_for", Policy{}, zero) == Strictness::looser);
}

TEST_CASE("every setting can be compared") {
  const Policy other = policy(std::string(stricter_everywhere));
  int without_order = 0;
  for (const PolicyRow& row : toolkit::policy_rows(other)) {
    CAPTURE(row.key);
    CHECK(compare_setting(row.key, other, other) == Strictness::same);
    // The strictest by default.
    if (row.key == "falls" || row.key == "publish_wider" || row.key == "unmarked_confidential") {
      continue;
    }
    const Strictness found = compare_setting(row.key, other, Policy{});
    CHECK((found == Strictness::stricter || found == Strictness::different));
    if (found == Strictness::different) ++without_order;
  }
  CHECK(without_order == 4);
}

TEST_CASE("a policy beneath takes over all that is not looser") {
  const SourceText source("north/toolkit.yaml", std::string(stricter_everywhere));
  const Policy above = policy("falls: warning\nminimum: {principles: {risk: 2}}\n");
  const auto laid = toolkit::lay_over(source, toolkit::read_policy(source).policy, above);
  CHECK(laid.findings.empty());
  CHECK(laid.policy.file == "north/toolkit.yaml");
  std::string origins;
  for (const PolicyRow& row : toolkit::policy_rows(laid.policy)) {
    if (row.origin.find("north") == std::string::npos)
      origins += row.key + ": " + row.origin + "\n";
  }
  CHECK(origins == "minimum.principles.risk: toolkit.yaml, line 2\n");
  CHECK(laid.policy.falls == toolkit::SeveritySetting::error);
  CHECK(laid.policy.minimum_principles.size() == 2);
}

TEST_CASE("a looser setting beneath is a finding, and not in force") {
  const SourceText source("north/toolkit.yaml",
                          "falls: warning\nminimum: {total: 3, principles: {police: 5}}\n"
                          "require: {approved: false}\nlate_actions: warning\n");
  const Policy above = policy(
      "minimum: {total: 2, principles: {police: 6}}\nrequire: {approved: true}\n"
      "late_actions: warning\n");
  const auto laid = toolkit::lay_over(source, toolkit::read_policy(source).policy, above);
  CHECK(names_and_places(laid.findings) ==
        "policy-looser 1:1, policy-looser 2:34, policy-looser 3:11");
  CHECK(laid.findings[1].detail ==
        "minimum.principles.police is looser here: 5, and 6 in the policy above");
  CHECK(laid.policy.falls == toolkit::SeveritySetting::error);
  CHECK(laid.policy.approved);
  CHECK(laid.policy.minimum_total == 3);
  CHECK(laid.policy.minimum_principles.front().total == 6);
}

}  // namespace
