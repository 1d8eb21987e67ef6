#include "toolkit/report/view/plan_view.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "toolkit/text/plural.hpp"

namespace toolkit {
namespace {

ScoreTable scores_of(const View& view) {
  ScoreTable table;
  for (const View::Principle& principle : view.principles) {
    std::vector<std::optional<int>>& row = table.emplace_back();
    for (const View::Answer& answer : principle.answers) row.push_back(answer.score);
  }
  return table;
}

Landing landing_of(const StatementSet& set, const View::Action& action) {
  Landing landing{action.due, {}};
  if (!action.target) return landing;
  for (const std::string& id : action.targets) {
    if (const auto statement = find_statement(set, id)) {
      landing.goals.push_back({statement->principle, statement->statement, *action.target});
    } else if (const auto principle = find_principle(set, id)) {
      landing.goals.push_back({*principle, std::nullopt, *action.target});
    }
  }
  return landing;
}

bool is_due_before(const View::Action* left, const View::Action* right) {
  if (!left->due || !right->due) return left->due.has_value() && !right->due.has_value();
  return *left->due < *right->due;
}

}  // namespace

std::vector<const View::Action*> open_actions(const View& view) {
  std::vector<const View::Action*> open;
  for (const View::Action& action : view.plan) {
    if (is_open(action.status)) open.push_back(&action);
  }
  std::ranges::stable_sort(open, is_due_before);
  return open;
}

PlanView make_plan_view(const View& view) {
  PlanView plan;
  plan.view = &view;
  plan.open = open_actions(view);
  plan.gaps = find_gaps(view);
  if (!view.shows_scores) return plan;
  std::vector<Landing> landings;
  for (const View::Action* const open : plan.open) landings.push_back(landing_of(*view.set, *open));
  plan.forecast = make_forecast(scores_of(view), landings, view.today);
  return plan;
}

std::vector<Total> principle_totals(const View& view) {
  std::vector<Total> totals;
  for (const View::Principle& principle : view.principles) totals.push_back(principle.total);
  return totals;
}

std::string forecast_label(const ForecastRow& row) {
  return row.quarter ? row.quarter->words() : std::string("With those without a date");
}

std::string late_sentence(const View::Action& action) {
  return fmt::format("{} is {} late: it was due on {}.", action.id,
                     plural(static_cast<std::size_t>(action.days_late), "day"),
                     date_words(*action.due));
}

}  // namespace toolkit
