#include "toolkit/gate/policy.hpp"
#include "found.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace {

using toolkit::LoadedPolicy;
using toolkit::Policy;
using toolkit::PolicyRow;
using toolkit::SourceText;
using toolkit::test::helps;
using toolkit::test::message_of;
using toolkit::test::names_and_places;

LoadedPolicy read(std::string text) {
  return toolkit::read_policy(SourceText("toolkit.yaml", std::move(text)));
  using toolkit::test::message_of;
}

/// The settings in force, `key = value` a line, without those of the defaults.
std::string in_force(const Policy& policy) {
  const std::vector<PolicyRow> defaults = toolkit::policy_rows(Policy{});
  std::string all;
  for (const PolicyRow& row : toolkit::policy_rows(policy)) {
    bool is_default = false;
    for (const PolicyRow& other : defaults) {
      is_default = is_default || (other.key == row.key && other.value == row.value);
    }
    if (!is_default) all += row.key + " = " + row.value + "\n";
  }
  return all;
}

std::string rows_in_words(const Policy& policy) {
  std::string all;
  for (const PolicyRow& row : toolkit::policy_rows(policy)) {
    all += row.key + " = " + row.value + " (" + row.origin + ")\n";
  }
  return all;
}

constexpr std::string_view all_defaults =
    "assessments = . (default)\n"
    "statement_sets = [] (default)\n"
    "wording = null (default)\n"
    "require.evidence_for = [1, 2] (default)\n"
    "require.approved = false (default)\n"
    "minimum.total = null (default)\n"
    "minimum.principles = {} (default)\n"
    "falls = error (default)\n"
    "evidence_older_than = 24 months (default)\n"
    "late_actions = warning (default)\n"
    "publish_wider = error (default)\n"
    "unmarked_confidential = error (default)\n"
    "internal_marking = \"Internal: not for publication\" (default)\n";

TEST_CASE("without a file the defaults hold") { CHECK(rows_in_words(Policy{}) == all_defaults); }

TEST_CASE("what is left out or empty has its default") {
  for (const std::string text :
       {"", "\n\n", "# nothing yet\n", "\xef\xbb\xbf# nothing yet\r\n", "---\n# nothing\n",
        "falls:\nrequire:\nminimum:\n", "falls: ~\nwording: null\nlate_actions: \"\"\n",
        "assessments:\nstatement_sets:\nevidence_older_than: NULL\ninternal_marking: |\n",
        "require:\n  evidence_for:\n  approved: null\nminimum:\n  total:\n  principles:\n",
        "minimum:\n  total: null\n  principles:\n    police:\n    risk: null\n",
        "statement_sets: [null, \"\"]\n", "{}\n"}) {
    CAPTURE(text);
    const LoadedPolicy loaded = read(text);
    CHECK(names_and_places(loaded.findings).empty());
    CHECK(rows_in_words(loaded.policy) == all_defaults);
    CHECK(loaded.policy.file == "toolkit.yaml");
  }
}

TEST_CASE("every setting is read, and listed with its line") {
  const LoadedPolicy loaded = toolkit::read_policy(SourceText("town/toolkit.yaml", R"(# Ours
assessments: years/
statement_sets:
  - sets/one.yaml
  - two.yaml
wording: wording.yaml  # the official one
require:
  evidence_for: [2]
  approved: TRUE
minimum:
  total: 30
  principles:
    police: 6
    risk: 0
falls: warning
evidence_older_than: 3 years
late_actions: error
publish_wider: warning
unmarked_confidential: warning
internal_marking: |
  OFFICIAL: "SENSITIVE"
)"));
  CHECK(names_and_places(loaded.findings).empty());
  CHECK(rows_in_words(loaded.policy) ==
        "assessments = years/ (town/toolkit.yaml, line 2)\n"
        "statement_sets = [sets/one.yaml, two.yaml] (town/toolkit.yaml, line 3)\n"
        "wording = wording.yaml (town/toolkit.yaml, line 6)\n"
        "require.evidence_for = [2] (town/toolkit.yaml, line 8)\n"
        "require.approved = true (town/toolkit.yaml, line 9)\n"
        "minimum.total = 30 (town/toolkit.yaml, line 11)\n"
        "minimum.principles.police = 6 (town/toolkit.yaml, line 13)\n"
        "minimum.principles.risk = 0 (town/toolkit.yaml, line 14)\n"
        "falls = warning (town/toolkit.yaml, line 15)\n"
        "evidence_older_than = 36 months (town/toolkit.yaml, line 16)\n"
        "late_actions = error (town/toolkit.yaml, line 17)\n"
        "publish_wider = warning (town/toolkit.yaml, line 18)\n"
        "unmarked_confidential = warning (town/toolkit.yaml, line 19)\n"
        "internal_marking = \"OFFICIAL: \\\"SENSITIVE\\\"\" (town/toolkit.yaml, line 20)\n");
  const Policy& policy = loaded.policy;
  CHECK(policy.evidence_for == std::array<bool, toolkit::score_count>{false, false, true});
  CHECK(policy.approved);
  CHECK(policy.minimum_total == 30);
  REQUIRE(policy.minimum_principles.size() == 2);
  CHECK(policy.minimum_principles[1].principle == "risk");
  CHECK(policy.minimum_principles[1].total == 0);
  CHECK(policy.falls == toolkit::SeveritySetting::warning);
  CHECK(policy.evidence_months == 36);
  CHECK(policy.late_actions == toolkit::SeveritySetting::error);
  CHECK(policy.internal_marking == "OFFICIAL: \"SENSITIVE\"");
}

TEST_CASE("a setting that says what the default is comes from the file all the same") {
  const LoadedPolicy loaded = read("falls: error\nstatement_sets: []\n");
  CHECK(rows_in_words(loaded.policy).find("falls = error (toolkit.yaml, line 1)") !=
        std::string::npos);
  CHECK(rows_in_words(loaded.policy).find("statement_sets = [] (toolkit.yaml, line 2)") !=
        std::string::npos);
}

struct Good {
  std::string text;
  std::string in_force;
};

const Good good_settings[] = {
    {"assessments: a/../b", "assessments = a/../b\n"},
    {"assessments: \"my years\"", "assessments = my years\n"},
    {"statement_sets: one.yaml", "statement_sets = [one.yaml]\n"},
    {"wording: ./w.yaml", "wording = ./w.yaml\n"},
    {"require: {evidence_for: []}", "require.evidence_for = []\n"},
    {"require: {evidence_for: 2}", "require.evidence_for = [2]\n"},
    {"require: {evidence_for: [2, \"0\", 1, 1]}", "require.evidence_for = [0, 1, 2]\n"},
    {"require: {approved: True}", "require.approved = true\n"},
    {"require: {approved: \"true\"}", "require.approved = true\n"},
    {"minimum: {total: 0}", "minimum.total = 0\n"},
    {"minimum: {total: 999}", "minimum.total = 999\n"},
    {"minimum: {principles: {care-of-all: 7}}", "minimum.principles.care-of-all = 7\n"},
    {"falls: ignore", "falls = ignore\n"},
    {"late_actions: ignore", "late_actions = ignore\n"},
    {"evidence_older_than: 1 month", "evidence_older_than = 1 month\n"},
    {"evidence_older_than: 18 months", "evidence_older_than = 18 months\n"},
    {"evidence_older_than: 1 year", "evidence_older_than = 12 months\n"},
    {"evidence_older_than: 2 years", ""},
    {"evidence_older_than: never", "evidence_older_than = never\n"},
    {"internal_marking: For members only", "internal_marking = \"For members only\"\n"},
};

TEST_CASE("a good setting is in force") {
  for (const Good& row : good_settings) {
    CAPTURE(row.text);
    const LoadedPolicy loaded = read(row.text + "\n");
    CHECK(names_and_places(loaded.findings).empty());
    CHECK(in_force(loaded.policy) == row.in_force);
    CHECK(loaded.policy.from_file.size() == 1);
  }
}

struct Bad {
  std::string text;
  std::string found;
  std::string help;
};

const std::string path_help = "write the path from there, such as statements/ours.yaml";
const std::string slashes = "write the path from there, with / between its parts";
const std::string list_help = "write those that need evidence between brackets, such as [1, 2]";
const std::string total_help =
    "write the lowest total in digits, such as 30; leave the line out for none";
const std::string age_help = "write it as 24 months, 2 years or never";
const std::string severity_help = "with error the check fails, with warning it only says so";
const std::string marking_help = "it stands at the top of every page that is not for publication";

const Bad bad_settings[] = {
    // paths
    {"assessments: /srv/years", "policy-invalid 1:14", path_help},
    {"assessments: ..", "policy-invalid 1:14", path_help},
    {"assessments: a/../../b", "policy-invalid 1:14", path_help},
    {"assessments: [a, b]", "policy-invalid 1:14", path_help},
    {"assessments: {a: b}", "policy-invalid 1:14", path_help},
    {"assessments: ~/years", "policy-invalid 1:14", path_help},
    {"wording: https://example.org/w.yaml", "policy-invalid 1:10", path_help},
    {"wording: ../w.yaml", "policy-invalid 1:10", path_help},
    {"wording: sets\\w.yaml", "policy-invalid 1:10", slashes},
    {"wording: 'C:w.yaml'", "policy-invalid 1:10", slashes},
    {"wording: |\n  a.yaml\n  b.yaml", "policy-invalid 2:3", path_help},
    {"statement_sets: [/etc/passwd, ../x]", "policy-invalid 1:18, policy-invalid 1:31",
     path_help + "\n" + path_help},
    {"statement_sets: {one: two}", "policy-invalid 1:17", path_help},
    // require
    {"require: {evidence_for: partial}", "policy-invalid 1:25", "write 1"},
    {"require: {evidence_for: [Comprehensive]}", "policy-invalid 1:26", "write 2"},
    {"require: {evidence_for: [3]}", "policy-invalid 1:26", list_help},
    {"require: {evidence_for: [01]}", "policy-invalid 1:26", list_help},
    {"require: {evidence_for: \"1, 2\"}", "policy-invalid 1:25", list_help},
    {"require: {evidence_for: [[1]]}", "policy-invalid 1:26", list_help},
    {"require: {evidence_for: all}", "policy-invalid 1:25", "write [0, 1, 2]"},
    {"require: {evidence_for: none}", "policy-invalid 1:25", "write []"},
    {"require: {approved: yes}", "policy-invalid 1:21", "write true"},
    {"require: {approved: Off}", "policy-invalid 1:21", "write false"},
    {"require: {approved: ture}", "policy-invalid 1:21", "did you mean true?"},
    {"require: {approved: [true]}", "policy-invalid 1:21",
     "with true, every assessment must be approved"},
    {"require: true", "wrong-shape 1:10", "known here: evidence_for, approved"},
    // minimum
    {"minimum: {total: 1000}", "policy-invalid 1:18", total_help},
    {"minimum: {total: -1}", "policy-invalid 1:18", total_help},
    {"minimum: {total: thirty}", "policy-invalid 1:18", total_help},
    {"minimum: {total: 60%}", "policy-invalid 1:18", total_help},
    {"minimum: {total: 30/50}", "policy-invalid 1:18", "did you mean 30?"},
    {"minimum: {total: 030}", "policy-invalid 1:18", "did you mean 30?"},
    {"minimum: {total: 30.0}", "policy-invalid 1:18", "did you mean 30?"},
    {"minimum: {total: [30]}", "policy-invalid 1:18", total_help},
    {"minimum: {principles: 6}", "policy-invalid 1:23",
     "write `police: 6` on the line beneath, indented further than `principles`"},
    {"minimum: {principles: {police: six}}", "policy-invalid 1:32", total_help},
    {"minimum: {principles: {\"\": 6}}", "policy-invalid 1:24", "write it as `police: 6`"},
    {"minimum: 30", "wrong-shape 1:10", "known here: total, principles"},
    // severitys
    {"falls: errors", "policy-invalid 1:8", "did you mean error?"},
    {"falls: Error", "policy-invalid 1:8", "did you mean error?"},
    {"falls: warn", "policy-invalid 1:8", "did you mean warning?"},
    {"falls: off", "policy-invalid 1:8", "did you mean ignore?"},
    {"falls: true", "policy-invalid 1:8", "did you mean error?"},
    {"falls: maybe", "policy-invalid 1:8", severity_help},
    {"falls: [error]", "policy-invalid 1:8", severity_help},
    {"late_actions: warnings", "policy-invalid 1:15", "did you mean warning?"},
    {"late_actions: No", "policy-invalid 1:15", "did you mean ignore?"},
    {"publish_wider: ignore", "policy-invalid 1:16",
     "what would be published by a merge is never passed over in silence"},
    {"unmarked_confidential: none", "policy-invalid 1:24",
     "what would be published by a merge is never passed over in silence"},
    // age
    {"evidence_older_than: 24 month", "policy-invalid 1:22", "did you mean 24 months?"},
    {"evidence_older_than: 1 months", "policy-invalid 1:22", "did you mean 1 month?"},
    {"evidence_older_than: 24", "policy-invalid 1:22", "did you mean 24 months?"},
    {"evidence_older_than: 24months", "policy-invalid 1:22", "did you mean 24 months?"},
    {"evidence_older_than: 24  months", "policy-invalid 1:22", "did you mean 24 months?"},
    {"evidence_older_than: 18 mths", "policy-invalid 1:22", "did you mean 18 months?"},
    {"evidence_older_than: two years", "policy-invalid 1:22", "did you mean 2 years?"},
    {"evidence_older_than: Two Years", "policy-invalid 1:22", "did you mean 2 years?"},
    {"evidence_older_than: 2y", "policy-invalid 1:22", "did you mean 2 years?"},
    {"evidence_older_than: a year", "policy-invalid 1:22", "did you mean 1 year?"},
    {"evidence_older_than: Never", "policy-invalid 1:22", "did you mean never?"},
    {"evidence_older_than: none", "policy-invalid 1:22", "did you mean never?"},
    {"evidence_older_than: 0 months", "policy-invalid 1:22", age_help},
    {"evidence_older_than: 730 days", "policy-invalid 1:22", age_help},
    {"evidence_older_than: 1000 months", "policy-invalid 1:22", age_help},
    {"evidence_older_than: 99999999999 years", "policy-invalid 1:22", age_help},
    {"evidence_older_than: -2 years", "policy-invalid 1:22", age_help},
    {"evidence_older_than: {years: 2}", "policy-invalid 1:22", age_help},
    // the marking
    {"internal_marking: |\n  Two\n  lines", "policy-invalid 2:3", marking_help},
    {"internal_marking: " + std::string(101, 'x'), "policy-invalid 1:19", marking_help},
    {"internal_marking: [a]", "policy-invalid 1:19", marking_help},
    // the file as a whole
    {"falls", "missing-colon 1:1", "write falls: with its value after it"},
    {"- falls: error", "wrong-shape 1:1",
     "known here: assessments, statement_sets, wording, require, minimum, falls, "
     "evidence_older_than, late_actions, publish_wider, unmarked_confidential, internal_marking"},
};

TEST_CASE("a wrong setting is reported with what was meant, and keeps its default") {
  for (const Bad& row : bad_settings) {
    CAPTURE(row.text);
    const LoadedPolicy loaded = read(row.text + "\n");
    CHECK(names_and_places(loaded.findings) == row.found);
    CHECK(helps(loaded.findings) == row.help);
    CHECK(rows_in_words(loaded.policy) == all_defaults);
  }
}

TEST_CASE("messages say what a key takes") {
  const LoadedPolicy loaded = read(
      "assessments: /a\nwording: /b\nrequire:\n  evidence_for: 5\n  approved: maybe\n"
      "minimum:\n  total: x\n  principles:\n    police: x\nfalls: x\nevidence_older_than: x\n"
      "internal_marking: []\n");
  std::string messages;
  for (const toolkit::Finding& finding : loaded.findings) messages += message_of(finding) + "\n";
  CHECK(messages ==
        "assessments takes a folder beneath that of toolkit.yaml\n"
        "wording takes a file beneath that of toolkit.yaml\n"
        "require.evidence_for takes a list of the scores 0, 1 and 2\n"
        "require.approved takes true or false\n"
        "minimum.total takes a whole number from 0 to 999\n"
        "minimum.principles.police takes a whole number from 0 to 999\n"
        "falls takes error, warning or ignore\n"
        "evidence_older_than takes a number of months or years, or never\n"
        "internal_marking takes one line of text, of 100 characters at most\n");
}

struct Slip {
  std::string text;
  std::string found;
  std::string help;
  std::string in_force;
};

TEST_CASE("what can be read is in force, whatever else is wrong") {
  const Slip slips[] = {
      {"fals: ignore\n", "unknown-key 1:1", "did you mean falls?", "falls = ignore\n"},
      {"require:\n  aproved: true\n", "unknown-key 2:3", "did you mean approved?",
       "require.approved = true\n"},
      {"pass_mark: 30\nfalls: warning\n", "unknown-key 1:1",
       "known here: assessments, statement_sets, wording, require, minimum, falls, "
       "evidence_older_than, late_actions, publish_wider, unmarked_confidential, internal_marking",
       "falls = warning\n"},
      {"falls: warning\nfalls: ignore\n", "duplicate-key 2:1", "keep one of the two",
       "falls = warning\n"},
      {"minimum:\n  principles:\n    risk: 5\n    risk: 6\n", "duplicate-key 4:5",
       "keep one of the two", "minimum.principles.risk = 5\n"},
      {"statement_sets: [a.yaml, /b.yaml, a.yaml]\n", "policy-invalid 1:26, policy-invalid 1:35",
       path_help + "\nkeep one of them", "statement_sets = [a.yaml]\n"},
      {"minimum:\n  principles:\n    police:6\n", "missing-space 3:5", "write police: 6",
       "minimum.principles.police = 6\n"},
  };
  for (const Slip& slip : slips) {
    CAPTURE(slip.text);
    const LoadedPolicy loaded = read(slip.text);
    CHECK(names_and_places(loaded.findings) == slip.found);
    CHECK(helps(loaded.findings) == slip.help);
    CHECK(in_force(loaded.policy) == slip.in_force);
  }
}

TEST_CASE("a comment may stand behind every value") {
  const LoadedPolicy loaded = read("internal_marking: For members  # on every page\n");
  CHECK(names_and_places(loaded.findings).empty());
  CHECK(loaded.policy.internal_marking == "For members");
}

TEST_CASE("a file that is no text gives the defaults and says why") {
  const LoadedPolicy loaded = read(std::string("\xff\xfe", 2) + "f");
  CHECK_FALSE(loaded.findings.empty());
  CHECK(rows_in_words(loaded.policy) == all_defaults);
}

}  // namespace
