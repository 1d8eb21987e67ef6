#include "toolkit/plan/forecast.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace toolkit {
namespace {

/// What has landed so far.
class State {
 public:
  explicit State(const ScoreTable& scores) : scores_(scores), targets_(scores.size(), 0) {}

  void land(const Goal& goal) {
    if (!goal.statement) {
      targets_[goal.principle] = std::max(targets_[goal.principle], goal.target);
      return;
    }
    std::optional<int>& score = scores_[goal.principle][*goal.statement];
    score = std::max(score.value_or(goal.target), goal.target);
  }

  void total(ForecastRow& row) const {
    for (std::size_t p = 0; p < scores_.size(); ++p) {
      Total total;
      for (const std::optional<int>& score : scores_[p]) add_score(total, score);
      total.total = std::max(total.total, std::min(targets_[p], total.max));
      total.possible = std::max(total.possible, total.total);
      add(row.overall, total);
      row.principles.push_back(total);
    }
  }

 private:
  static void add(Total& sum, const Total& part) {
    sum.total += part.total;
    sum.max += part.max;
    sum.possible += part.possible;
    sum.answered += part.answered;
    sum.statements += part.statements;
  }

  ScoreTable scores_;
  std::vector<int> targets_;  ///< for principles as wholes
};

}  // namespace

std::vector<ForecastRow> make_forecast(const ScoreTable& scores, std::span<const Landing> actions,
                                       Date today) {
  std::map<Quarter, std::vector<std::size_t>> by_quarter;
  std::vector<std::size_t> without_date;
  for (std::size_t i = 0; i < actions.size(); ++i) {
    if (actions[i].due) {
      by_quarter[quarter_of(std::max(*actions[i].due, today))].push_back(i);
    } else {
      without_date.push_back(i);
    }
  }
  State state(scores);
  std::vector<ForecastRow> rows;
  const auto add_row = [&](std::optional<Quarter> quarter, std::vector<std::size_t> landing) {
    for (const std::size_t i : landing) {
      for (const Goal& goal : actions[i].goals) state.land(goal);
    }
    ForecastRow& row = rows.emplace_back();
    row.quarter = quarter;
    row.landing = std::move(landing);
    state.total(row);
  };
  for (auto& [quarter, landing] : by_quarter) add_row(quarter, std::move(landing));
  if (!without_date.empty()) add_row(std::nullopt, std::move(without_date));
  return rows;
}

}  // namespace toolkit
