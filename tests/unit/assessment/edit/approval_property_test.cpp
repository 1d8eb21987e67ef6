#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "assessment/mutations.hpp"
#include "assessment/random_assessment.hpp"
#include "loaded.hpp"
#include "toolkit/assessment/edit/approval.hpp"
#include "toolkit/assessment/model/approval_digest.hpp"
#include "toolkit/statements/builtin.hpp"

namespace {

using toolkit::ApprovalOutcome;
using toolkit::ApprovalRequest;
using toolkit::ApprovalResult;
using toolkit::SourceText;
using toolkit::StatementSets;

std::string digest_of(const std::string& text) {
  return answers_digest(toolkit::test::load(text).assessment);
}

constexpr std::string_view mark = "\xEF\xBB\xBF";

/// A score for each statement, in the order of the set.
constexpr std::size_t statements = 25;
using Scores = std::array<std::size_t, statements>;

/// The same scores, each in one of its spellings, in any order, among comments and notes.
std::string written(const Scores& scores, std::mt19937& random) {
  static constexpr std::array<std::array<std::string_view, 4>, 3> spellings = {{
      {"0", "'0'", "not addressed", "\"Not Addressed\""},
      {"1", "\"1\"", "partial", "PARTIAL"},
      {"2", "'2'", "comprehensive", "Comprehensive"},
  }};
  std::vector<std::string> principles;
  std::size_t next = 0;
  for (const toolkit::Principle& principle : toolkit::builtin_statement_set().principles) {
    std::vector<std::string> answers;
    for (const toolkit::Statement& statement : principle.statements) {
      const std::string score(spellings.at(scores.at(next++)).at(random() % 4));
      const std::string id = "      " + std::string(statement.id) + ":";
      answers.push_back(random() % 2 == 0
                            ? id + " " + score + " # so\n"
                            : id + "\n        note: x\n        score: " + score + "\n");
    }
    std::ranges::shuffle(answers, random);
    std::string lines = "  # next\n  " + std::string(principle.id) + ":\n    answers:\n";
    for (const std::string& answer : answers) lines += answer;
    principles.push_back(lines);
  }
  std::ranges::shuffle(principles, random);
  std::string text = "council: X\nprinciples:\n";
  for (const std::string& principle : principles) text += principle;
  return text + "period: " + (random() % 2 == 0 ? "2025-26" : "2026") + "\nformat: 1\n";
}

TEST_CASE("the digest is that of the scores, however they are written, and of each of them") {
  std::mt19937 random(11);
  for (int round = 0; round < 20; ++round) {
    Scores scores{};
    for (std::size_t& score : scores) score = random() % 3;
    const std::string digest = digest_of(written(scores, random));
    CHECK(digest.size() == 64);
    CHECK(digest_of(written(scores, random)) == digest);
    const std::size_t place = random() % scores.size();
    CAPTURE(place);
    for (const std::size_t step : {1U, 2U}) {
      Scores other = scores;
      other.at(place) = (other.at(place) + step) % 3;
      CHECK(digest_of(written(other, random)) != digest);
    }
  }
  // Two scores that change places are not the same scores.
  const auto all_ones_but = [](std::size_t place) {
    Scores scores{};
    scores.fill(1);
    scores.at(place) = 2;
    return scores;
  };
  const std::string digest = digest_of(written(all_ones_but(3), random));
  for (std::size_t place = 0; place < statements; ++place) {
    CAPTURE(place);
    CHECK((digest_of(written(all_ones_but(place), random)) == digest) == (place == 3));
  }
}

/// The lines of a file that are not blank, but for the key `approved` and what stands further in
/// beneath it.
std::string without_approval(std::string_view text) {
  if (text.starts_with(mark)) text.remove_prefix(mark.size());
  std::string rest;
  std::size_t column = std::string::npos;
  for (const std::string& line : toolkit::test::split_lines(text)) {
    const std::size_t indent = line.find_first_not_of(" \r");
    if (indent == std::string::npos || (column != std::string::npos && indent > column)) continue;
    const std::string_view key = std::string_view(line).substr(indent);
    const bool begins = key.starts_with("approved:") || key.starts_with("\"approved\":") ||
                        key.starts_with("'approved':");
    column = begins ? indent : std::string::npos;
    if (!begins) rest += line + "\n";
  }
  return rest;
}

TEST_CASE("approving changes nothing but the approval, whatever the file looks like") {
  const StatementSets sets;
  toolkit::LoadOptions options;
  options.warnings = false;
  std::size_t new_blocks = 0;
  for (unsigned seed = 0; seed < 120; ++seed) {
    const std::string bytes = toolkit::test::RandomAssessment(seed, true).last;
    CAPTURE(seed);
    INFO(bytes);
    const SourceText source("a.yaml", bytes);
    const toolkit::LoadedAssessment loaded = load_assessment(source, sets, options);
    INFO(format_findings(loaded.findings, toolkit::Colour::no));
    REQUIRE(count(loaded.findings, toolkit::Severity::error) == 0);
    const ApprovalRequest request{"Full Council: all", "FC/26 #3",
                                  toolkit::parse_date("2026-07-14"),
                                  *toolkit::parse_date("2026-11-01"), true};
    ApprovalResult result;
    REQUIRE_NOTHROW(result = approve(bytes, *loaded.document, loaded.assessment, sets, request));
    REQUIRE(result.outcome == ApprovalOutcome::approved);

    const SourceText approved("a.yaml", result.bytes);
    const toolkit::LoadedAssessment again = load_assessment(approved, sets, options);
    toolkit::Assessment expected = loaded.assessment;
    expected.approved = again.assessment.approved;
    CHECK(again.assessment == expected);
    REQUIRE(again.assessment.approved);
    CHECK(again.assessment.approved->by.value == request.by);
    CHECK(again.assessment.approved->minute.value == request.minute);
    CHECK(again.assessment.approved->date->value == *request.date);
    CHECK(again.assessment.approved->digest.value == answers_digest(loaded.assessment));
    if (bytes.find("approved") != std::string::npos) {
      CHECK(without_approval(result.bytes) == without_approval(bytes));
    } else {
      ++new_blocks;
      // What is put in is put in at one place.
      std::size_t same = 0;
      while (same < bytes.size() && bytes[same] == result.bytes[same]) ++same;
      CHECK(result.bytes.ends_with(bytes.substr(same)));
    }
    CHECK(approve(result.bytes, *again.document, again.assessment, sets, request).outcome ==
          ApprovalOutcome::unchanged);
  }
  CHECK(new_blocks > 10);
}

}  // namespace
