#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "toolkit/calendar/date.hpp"
#include "toolkit/calendar/quarter.hpp"
#include "toolkit/score/score.hpp"

namespace toolkit {

/// What an action should bring: the score of a statement, or the total of a principle.
struct Goal {
  std::size_t principle = 0;
  std::optional<std::size_t> statement;
  int target = 0;
};

/// An open action as a forecast sees it. Without goals it adds nothing.
struct Landing {
  std::optional<Date> due;
  std::vector<Goal> goals;
};

/// The totals once all the actions that land up to the end of a quarter have brought what they
/// should.
struct ForecastRow {
  std::optional<Quarter> quarter;    ///< nothing: when those without a date have landed, too
  std::vector<std::size_t> landing;  ///< the actions that land in it, in their order
  std::vector<Total> principles;
  Total overall;
};

/// Scores by principle and statement, as the assessment has them; nothing while unanswered.
using ScoreTable = std::vector<std::vector<std::optional<int>>>;

/// A row for each quarter in which an action lands, the earliest first. An action lands on the day
/// it is due; one that is late lands no earlier than `today`. The highest target of a statement
/// counts, and nothing ever lowers a score or a total. A principle's total is the sum of its
/// statements, or the highest target for the principle itself where that is more.
std::vector<ForecastRow> make_forecast(const ScoreTable& scores, std::span<const Landing> actions,
                                       Date today);

}  // namespace toolkit
