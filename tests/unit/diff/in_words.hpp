#pragma once

#include "diff/years.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "toolkit/diff/comparison.hpp"

namespace toolkit::test {

inline constexpr std::string_view periods[] = {"2022-23", "2023-24", "2024-25", "2025-26"};

/// One statement's score in a year, `-` for none, and 1 for all others.
inline Pieces with_score(std::size_t year, std::string_view statement, char score) {
  Pieces pieces = open_year(std::string(periods[year]));
  pieces.answers[std::string(statement)] =
      score == '-' ? std::string(unanswered) : std::string(1, score);
  return pieces;
}

inline std::string accepted_fall(std::string_view statement) {
  return "accepted_falls:\n  - statement: " + std::string(statement) +
         "\n    reason: The agreement lapsed.\n    by: Monitoring Officer\n    date: 2026-05-10\n";
}

/// `risk-1 2024-25 2>1 accepted`, with commas between them.
inline std::string falls_in_words(const Comparison& comparison) {
  std::vector<std::string> all;
  for (const Fall& fall : comparison.falls) {
    all.push_back(fall.id + " " + comparison.years.at(fall.year).assessment->period->value.label() +
                  " " + std::to_string(fall.from) + ">" + std::to_string(fall.to) +
                  (fall.accepted == nullptr ? "" : " accepted"));
  }
  return joined(all, ", ");
}

inline std::string totals_in_words(const TotalLine& line) {
  std::vector<std::string> all;
  for (const std::optional<Total>& total : line.totals) {
    if (!total) {
      all.emplace_back("-");
    } else if (total->complete()) {
      all.push_back(std::to_string(total->total) + "/" + std::to_string(total->max));
    } else {
      all.push_back(std::to_string(total->total) + ".." + std::to_string(total->possible) + "/" +
                    std::to_string(total->max));
    }
  }
  return joined(all) + " change " + number(line.change());
}

inline const ScoreLine& line_of(const Comparison& comparison, std::string_view id) {
  const auto found = std::ranges::find(comparison.scores, id, &ScoreLine::id);
  REQUIRE(found != comparison.scores.end());
  return *found;
}

}  // namespace toolkit::test
