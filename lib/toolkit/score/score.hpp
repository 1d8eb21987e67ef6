#pragma once

#include <optional>
#include <vector>

#include "toolkit/assessment/model/assessment.hpp"

namespace toolkit {

/// A total of scores. While answers are missing, the final total will lie between `total` and
/// `possible`.
struct Total {
  int total = 0;             ///< of what is scored so far
  int max = 0;               ///< 2 for each statement
  int possible = 0;          ///< the highest total still reachable
  std::size_t answered = 0;  ///< statements with a score
  std::size_t statements = 0;

  [[nodiscard]] bool complete() const { return answered == statements; }
};

/// Adds a statement to a total: its score, or nothing while it is unanswered.
void add_score(Total& total, const std::optional<int>& score);

/// The totals of an assessment: one for each principle of its set, in order, and over all (the
/// toolkit itself has no overall total; that one is this tool's).
struct Scores {
  std::vector<Total> principles;
  Total overall;
};

Scores score_assessment(const Assessment& assessment);

}  // namespace toolkit
