#include "toolkit/assessment/model/approval_digest.hpp"

#include <doctest/doctest.h>

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "loaded.hpp"
#include "toolkit/text/sha256.hpp"

namespace {

using toolkit::Assessment;
using toolkit::ChangedScore;

/// All statements scored 1.
constexpr std::string_view all_ones =
    "ac279bf16048ad0f4c3d34d668c4c5f061d0b442e8fe6d246adb6402b3762521";

TEST_CASE("the digest is that of the sorted lines of id and score") {
  const auto digest = [](const toolkit::test::Pieces& pieces) {
    return answers_digest(toolkit::test::load(pieces).assessment);
  };
  std::string lines;
  for (const std::string principle : {"police", "process", "respect", "risk", "wellbeing"}) {
    for (const std::string number : {"1", "2", "3", "4", "5"}) {
      lines += principle + "-" + number + "=1\n";
    }
  }
  CHECK(digest({}) == toolkit::sha256_hex(lines));
  CHECK(digest({}) == all_ones);
  const auto with_answer = [](std::string answer) {
    toolkit::test::Pieces pieces;
    pieces.answers["risk-1"] = std::move(answer);
    return pieces;
  };
  CHECK(digest(with_answer("partial")) == all_ones);
  CHECK(digest(with_answer("{score: 1, note: x}")) == all_ones);
  CHECK(digest(with_answer("2")) != all_ones);
  toolkit::test::Pieces elsewhere;
  elsewhere.council = "Other";
  elsewhere.period = "2026";
  CHECK(digest(elsewhere) == all_ones);
  // What is not scored has no line.
  const auto gone = lines.find("risk-1=1\n");
  lines.erase(gone, 9);
  CHECK(digest(with_answer("{confirm: 1}")) == toolkit::sha256_hex(lines));
}

TEST_CASE("lines are sorted as they stand, so that an id may begin like another") {
  static constexpr toolkit::Statement statements[] = {
      {"a-1", {}, {}, {}, {}}, {"a-10", {}, {}, {}, {}}, {"a", {}, {}, {}, {}}};
  static constexpr toolkit::Principle principles[] = {{"a", 2, {}, {}, {}, 0, {}, statements}};
  toolkit::StatementSet set;
  set.principles = principles;
  toolkit::Assessment assessment;
  assessment.set = &set;
  assessment.principles.resize(1);
  for (const int score : {0, 1, 2}) {
    assessment.principles[0].answers.emplace_back().score = score;
  }
  CHECK(answers_digest(assessment) == toolkit::sha256_hex("a-10=1\na-1=0\na=2\n"));
  assessment.principles[0].answers.clear();
  CHECK(answers_digest(assessment) == toolkit::sha256_hex(""));
}

/// A year in which every statement was scored 1 when it was approved, with answers of today.
Assessment approved_with_ones(std::vector<std::pair<std::string, std::string>> answers) {
  toolkit::test::Pieces pieces;
  pieces.head =
      "approved: {by: Cabinet, date: 2026-06-09, minute: C 1, digest: " + std::string(all_ones) +
      "}\n";
  for (auto& [id, answer] : answers) pieces.answers[id] = std::move(answer);
  return toolkit::test::load(pieces).assessment;
}

std::string in_words(const Assessment& assessment) {
  std::string words;
  for (const ChangedScore& change : changes_since_approval(assessment)) {
    const auto& [principle, statement] = change.place;
    words += assessment.set->principles[principle].statements[statement].id;
    words += change.approved ? "=" + std::to_string(*change.approved) + " " : "=none ";
  }
  return words;
}

TEST_CASE("an approval holds while every score is as it was") {
  CHECK(approval_holds(approved_with_ones({})) == true);
  CHECK(approval_holds(approved_with_ones({{"risk-1", "{score: 1, note: x}"}})) == true);
  CHECK(approval_holds(approved_with_ones({{"risk-1", "2"}})) == false);
  CHECK(approval_holds(approved_with_ones({{"risk-1", "{confirm: 1}"}})) == false);
  CHECK(approval_holds(approved_with_ones({{"risk-1", "2"}, {"risk-2", "0"}})) == false);

  Assessment assessment = approved_with_ones({{"risk-1", "2"}});
  assessment.approved->digest = {};
  CHECK(approval_holds(assessment) == std::nullopt);
  assessment.approved.reset();
  CHECK(approval_holds(assessment) == std::nullopt);
}

TEST_CASE("one or two scores that changed are found, and no more") {
  CHECK(in_words(approved_with_ones({})).empty());
  CHECK(in_words(approved_with_ones({{"risk-1", "2"}})) == "risk-1=1 ");
  CHECK(in_words(approved_with_ones({{"wellbeing-5", "0"}})) == "wellbeing-5=1 ");
  CHECK(in_words(approved_with_ones({{"risk-1", "{confirm: 1}"}})) == "risk-1=1 ");
  CHECK(in_words(approved_with_ones({{"wellbeing-1", "2"}, {"process-5", "0"}})) ==
        "wellbeing-1=1 process-5=1 ");
  CHECK(in_words(approved_with_ones({{"risk-1", "2"}, {"risk-2", "2"}, {"risk-3", "2"}})).empty());
}

TEST_CASE("a score that there was none of is found as well") {
  Assessment assessment = approved_with_ones({{"risk-1", "{confirm: 1}"}});
  assessment.approved->digest.value = answers_digest(assessment);
  assessment.principles[1].answers[0].score = 2;
  CHECK(in_words(assessment) == "risk-1=none ");
}

TEST_CASE("a digest of something else altogether is given up") {
  Assessment assessment = approved_with_ones({});
  assessment.approved->digest.value = toolkit::sha256_hex("no scores");
  CHECK(approval_holds(assessment) == false);
  CHECK(in_words(assessment).empty());
}

}  // namespace
