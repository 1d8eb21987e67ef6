#include "toolkit/score/score.hpp"
#include "loaded.hpp"

#include <doctest/doctest.h>

#include <array>
#include <cstddef>
#include <optional>
#include <random>
#include <string>
#include <vector>

namespace {

using toolkit::Scores;
using toolkit::Total;
using toolkit::test::load;
using toolkit::test::Pieces;
using toolkit::test::unanswered;

constexpr std::size_t principle_count = 5;
constexpr std::size_t statements_each = 5;
constexpr std::size_t statement_count = principle_count * statements_each;

/// The same thing after every statement's id.
Pieces all_answered(const std::string& answer) {
  Pieces pieces;
  for (const toolkit::Principle& principle : toolkit::builtin_statement_set().principles) {
    for (const toolkit::Statement& statement : principle.statements) {
      pieces.answers[std::string(statement.id)] = answer;
    }
  }
  return pieces;
}

void check_total(const Total& found, const Total& expected) {
  CHECK(found.total == expected.total);
  CHECK(found.max == expected.max);
  CHECK(found.possible == expected.possible);
  CHECK(found.answered == expected.answered);
  CHECK(found.statements == expected.statements);
}

TEST_CASE("the same score everywhere gives the totals that anyone can count") {
  struct Row {
    std::string answer;
    Total principle;
    Total overall;
    bool complete;
  };
  const Row rows[] = {
      {"0", {0, 10, 0, 5, 5}, {0, 50, 0, 25, 25}, true},
      {"1", {5, 10, 5, 5, 5}, {25, 50, 25, 25, 25}, true},
      {"2", {10, 10, 10, 5, 5}, {50, 50, 50, 25, 25}, true},
      {"not addressed", {0, 10, 0, 5, 5}, {0, 50, 0, 25, 25}, true},
      {"{score: Comprehensive}", {10, 10, 10, 5, 5}, {50, 50, 50, 25, 25}, true},
      // Unanswered, and last year's score that nobody has confirmed.
      {std::string(unanswered), {0, 10, 10, 0, 5}, {0, 50, 50, 0, 25}, false},
      {"{score: }", {0, 10, 10, 0, 5}, {0, 50, 50, 0, 25}, false},
      {"{confirm: 2}", {0, 10, 10, 0, 5}, {0, 50, 50, 0, 25}, false},
  };
  for (const Row& row : rows) {
    CAPTURE(row.answer);
    const Scores scores = load(all_answered(row.answer)).scores;
    REQUIRE(scores.principles.size() == principle_count);
    for (const Total& total : scores.principles) {
      check_total(total, row.principle);
      CHECK(total.complete() == row.complete);
    }
    check_total(scores.overall, row.overall);
    CHECK(scores.overall.complete() == row.complete);
  }
}

TEST_CASE("one missing answer opens the range of its principle and of the whole, no other") {
  Pieces pieces;
  pieces.answers["police-3"] = unanswered;
  const Scores scores = load(pieces).scores;
  REQUIRE(scores.principles.size() == principle_count);
  for (std::size_t p = 0; p < principle_count; ++p) {
    CAPTURE(p);
    const bool is_police = p == 3;
    check_total(scores.principles[p], is_police ? Total{4, 10, 6, 4, 5} : Total{5, 10, 5, 5, 5});
    CHECK(scores.principles[p].complete() == !is_police);
  }
  check_total(scores.overall, {24, 50, 26, 24, 25});
  CHECK_FALSE(scores.overall.complete());
}

TEST_CASE("a principle that is not in the file counts as unanswered") {
  const Scores scores =
      load(
          std::string("format: 1\ncouncil: A\nperiod: 2026\nprinciples:\n  respect:\n    answers:\n"
                      "      respect-5: 2\n"))
          .scores;
  REQUIRE(scores.principles.size() == principle_count);
  check_total(scores.principles[0], {0, 10, 10, 0, 5});
  check_total(scores.principles[4], {2, 10, 10, 1, 5});
  check_total(scores.overall, {2, 50, 50, 1, 25});
}

TEST_CASE("what is no score counts as unanswered and never as a number") {
  for (const std::string answer : {"3", "-1", "02", "+1", "1.0", "yes", "~", "\"2 \"", "[2]"}) {
    CAPTURE(answer);
    Pieces pieces;
    pieces.answers["risk-2"] = answer;
    const toolkit::SourceText source("assessment.yaml", toolkit::test::assessment_text(pieces));
    const toolkit::StatementSets sets;
    const auto loaded = toolkit::load_assessment(source, sets, {});
    CHECK_FALSE(loaded.usable);
    const Scores scores = toolkit::score_assessment(loaded.assessment);
    check_total(scores.principles.at(1), {4, 10, 6, 4, 5});
    check_total(scores.overall, {24, 50, 26, 24, 25});
  }
}

TEST_CASE("an assessment of nothing has empty totals") {
  const Scores scores = toolkit::score_assessment({});
  CHECK(scores.principles.empty());
  check_total(scores.overall, {0, 0, 0, 0, 0});
}

TEST_CASE("random answers agree with a count made another way") {
  std::mt19937 random(20260514);
  for (int round = 0; round < 300; ++round) {
    CAPTURE(round);
    toolkit::Assessment assessment;
    assessment.set = &toolkit::builtin_statement_set();
    assessment.principles.resize(principle_count);
    // How often each of 0, 1, 2 and nothing was given, overall and by principle.
    std::array<std::array<std::size_t, 4>, principle_count + 1> counts{};
    for (std::size_t i = 0; i < statement_count; ++i) {
      const std::size_t kind = random() % 4;
      toolkit::Answer answer;
      if (kind < 3) answer.score = static_cast<int>(kind);
      // Neither of these may count.
      if (random() % 3 == 0) answer.confirm = static_cast<int>(random() % 3);
      if (random() % 3 == 0) answer.invalid = true;
      assessment.principles[i / statements_each].answers.push_back(answer);
      ++counts.at(i / statements_each).at(kind);
      ++counts.back().at(kind);
    }
    const auto recount = [](const std::array<std::size_t, 4>& count) {
      const int total = static_cast<int>(count[1] + 2 * count[2]);
      const std::size_t answered = count[0] + count[1] + count[2];
      return Total{total, static_cast<int>(2 * (answered + count[3])),
                   total + static_cast<int>(2 * count[3]), answered, answered + count[3]};
    };
    const Scores scores = toolkit::score_assessment(assessment);
    REQUIRE(scores.principles.size() == principle_count);
    for (std::size_t p = 0; p < principle_count; ++p) {
      check_total(scores.principles[p], recount(counts.at(p)));
    }
    check_total(scores.overall, recount(counts.back()));
    CHECK(scores.overall.complete() == (counts.back()[3] == 0));
  }
}

}  // namespace
