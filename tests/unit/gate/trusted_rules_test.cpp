#include "toolkit/gate/trusted_rules.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "gate/checked.hpp"

namespace {

using toolkit::SeveritySetting;
using toolkit::test::found;
using toolkit::test::SmallRepository;
using toolkit::test::SmallYear;

using Years = std::vector<SmallYear>;

std::string scores(int first, int second) {
  return "care-1: " + std::to_string(first) + ", care-2: " + std::to_string(second);
}

SmallYear year_with(std::string more, std::string evidence = "Survey",
                    std::string period = "2025-26") {
  return {std::move(period), scores(2, 1), "Harrowmere", std::move(more), std::move(evidence)};
}

std::string against(SmallYear now, SmallYear trusted) {
  return found(SmallRepository().check({std::move(now)}, {std::move(trusted)}));
}

std::string approval(std::string_view digest, const std::string& minute = "S/1") {
  std::string text = "approved: {by: Standards, date: 2026-06-09, minute: " + minute;
  if (!digest.empty()) text += ", digest: " + std::string(digest);
  return text + "}\n";
}

// SHA-256 of "care-1=2\ncare-2=1\n" and of "care-1=2\ncare-2=2\n", by sha256sum.
constexpr std::string_view digest_of_2_1 =
    "8f4900711498fb40bf5c836cd31d7590759a89c32aa2f0c65f186f87569ac486";
constexpr std::string_view digest_of_2_2 =
    "6d32b771dd1f095521d2eba02127cd9a5a2baf0f9a005b51f27836c44ed09feb";

TEST_CASE("approved scores of the trusted copy stay as they are, or somebody is told") {
  const std::string first = approval(digest_of_2_1);
  const std::string second = approval(digest_of_2_2);
  struct Case {
    std::string name;
    std::string trusted;
    std::string score;  // of care-2, which was 1
    std::string now;
    std::string_view expected;
  };
  const Case cases[] = {
      {"the same", first, "1", first, ""},
      {"sealed since", approval(""), "1", first, ""},
      {"approved anew", first, "2", approval(digest_of_2_2, "S/2"),
       "2025-26.yaml warning: approval-replaced"},
      {"approved anew with the same minute", first, "2", second, "2025-26.yaml approval-replaced"},
      {"changed", first, "2", first, "2025-26.yaml changed-since-approval"},
      {"approved anew, not sealed", first, "2", approval(""),
       "2025-26.yaml warning: approval-unsealed, 2025-26.yaml approval-replaced"},
      {"approved no more", first, "1", "", "2025-26.yaml warning: approval-replaced"},
      {"changed and approved no more", first, "2", "", "2025-26.yaml warning: approval-replaced"},
      {"first approved here", "", "2", second, ""},
      {"not approved at all", "", "2", "", ""},
  };
  for (const Case& one : cases) {
    CAPTURE(one.name);
    CHECK(found(SmallRepository().check(
              {{"2025-26", "care-1: 2, care-2: " + one.score, "Harrowmere", one.now}},
              {{"2025-26", scores(2, 1), "Harrowmere", one.trusted}})) == one.expected);
  }
}

TEST_CASE("a new name does not part an approved year from the trusted one") {
  const Years base = {{"2025-26", scores(2, 1), "Foxholt", approval(digest_of_2_1)}};
  CHECK(found(SmallRepository().check({{"2025-26", scores(2, 2), "Harrowmere",
                                        "formerly: [Foxholt]\n" + approval(digest_of_2_2)}},
                                      base)) == "2025-26.yaml approval-replaced");
}

TEST_CASE("a broken year in the trusted copy has no approval to keep") {
  const Years base = {{"2025-26", "care-1: 2, care-2: 7", "Harrowmere", approval(digest_of_2_1)}};
  CHECK(found(SmallRepository().check(
            {{"2025-26", scores(2, 2), "Harrowmere", approval(digest_of_2_2)}}, base)) == "");
}

constexpr std::string_view unmarked = "2025-26.yaml unmarked-confidential";

TEST_CASE("what loses its mark is seen, wherever its text goes") {
  struct Case {
    std::string name;
    std::string trusted;  // lines at the top of the file
    std::string now;
    std::string evidence;  // of the principle now
    std::string_view expected;
  };
  const std::string letter = "{text: A letter from the police force";
  const std::string marked = "evidence: {E1: " + letter + ", confidential: true}}\n";
  const Case cases[] = {
      {"kept", marked, marked, "Survey", ""},
      {"gone with its item", marked, "", "Survey", ""},
      {"taken away", marked, "evidence: {E1: " + letter + "}}\n", "Survey", unmarked},
      {"set to false", marked, "evidence: {E1: " + letter + ", confidential: false}}\n", "Survey",
       unmarked},
      {"another word for it", marked, "evidence: {E1: {text: The letter}}\n", "Survey", unmarked},
      {"under another id", marked, "evidence: {E2: " + letter + "}}\n", "Survey", unmarked},
      {"beside the answer", marked, "", "'a LETTER, from the police force.'", unmarked},
      {"in a longer text", marked, "", "We have a letter from the police force.", unmarked},
      {"in the introduction", marked, "introduction: We had a letter from the police force.\n",
       "Survey", unmarked},
      {"an action", "forward_plan: [{id: FP-1, action: Move her office, confidential: true}]\n",
       "forward_plan: [{id: FP-1, action: Move an office}]\n", "Survey", unmarked},
      {"an action with another id",
       "forward_plan: [{id: FP-1, action: Move her office, confidential: true}]\n",
       "forward_plan: [{id: FP-9, action: Move her office}]\n", "Survey", unmarked},
      {"marked anew", "evidence: {E1: " + letter + "}}\n", marked, "Survey", ""},
      {"never marked", "evidence: {E1: " + letter + "}}\n", "evidence: {E1: " + letter + "}}\n",
       "Survey", ""},
      {"another text under another id", marked, "evidence: {E2: {text: A survey of members}}\n",
       "Survey", ""},
  };
  for (const Case& one : cases) {
    CAPTURE(one.name);
    CHECK(against(year_with(one.now, one.evidence), year_with(one.trusted)) == one.expected);
  }
}

TEST_CASE("a mark of an earlier year counts, too") {
  SmallRepository repository;
  const Years base = {
      year_with("evidence: {E1: {text: A letter from the force, confidential: true}}\n", "Survey",
                "2024-25")};
  const SmallYear now = year_with("", "A letter from the force");
  CHECK(found(repository.check({base[0], now}, base)) == unmarked);
}

TEST_CASE("the level of publication goes up with a decision alone") {
  const auto level = [](const std::string& word) {
    return year_with(word.empty() ? "" : "publish: " + word + "\n");
  };
  const std::string words[] = {"totals", "scores", "evidence"};
  for (std::size_t before = 0; before < 3; ++before) {
    for (std::size_t now = 0; now < 3; ++now) {
      CAPTURE(words[before]);
      CAPTURE(words[now]);
      CHECK(against(level(words[now]), level(words[before])) ==
            (now > before ? "2025-26.yaml publish-wider" : ""));
    }
  }
  CHECK(against(level(""), level("totals")) == "2025-26.yaml publish-wider");
  CHECK(against(level(""), level("scores")).empty());
}

TEST_CASE("the policy may make either a warning") {
  SmallRepository repository;
  repository.policy.publish_wider = SeveritySetting::warning;
  repository.policy.unmarked_confidential = SeveritySetting::warning;
  CHECK(found(repository.check(
            {year_with("publish: evidence\nevidence: {E1: {text: A letter}}\n")},
            {year_with("evidence: {E1: {text: A letter, confidential: true}}\n")})) ==
        "2025-26.yaml warning: publish-wider, 2025-26.yaml warning: unmarked-confidential");
}

TEST_CASE("of an approved year each change is listed, and of another none") {
  const std::string changed = "publish: totals\nevidence: {E1: {text: Other words}}\n";
  const std::string before = "publish: scores\nevidence: {E1: {text: A survey}}\n";
  const std::string seal = approval(digest_of_2_1);
  CHECK(against(year_with(changed), year_with(before)).empty());
  CHECK(against(year_with(seal + changed), year_with(seal + before)) ==
        "2025-26.yaml warning: approved-year-changed, "
        "2025-26.yaml warning: approved-year-changed");
  CHECK(against(year_with(seal + before), year_with(seal + before)).empty());
}

TEST_CASE("without a trusted copy nothing is looked at") {
  CHECK(found(SmallRepository().check({year_with("publish: evidence\n")})).empty());
}

}  // namespace
