#pragma once

#include <string>
#include <vector>

#include "toolkit/plan/forecast.hpp"
#include "toolkit/report/view/gaps.hpp"
#include "toolkit/report/view/view.hpp"

namespace toolkit {

/// What is to be done, as far as a view shows it: everything here is made of the view, so that a
/// plan tells no more than a report does.
struct PlanView {
  const View* view = nullptr;
  std::vector<const View::Action*> open;  ///< see `open_actions`
  std::vector<Gap> gaps;                  ///< see `find_gaps`
  std::vector<ForecastRow> forecast;  ///< `landing` counts in `open`; empty where no scores show
};

/// The open actions of a view by due date; those without one come last.
std::vector<const View::Action*> open_actions(const View& view);

/// The plan of a view, which must outlive it.
PlanView make_plan_view(const View& view);

/// The totals of a view as they are, in the order of the set.
std::vector<Total> principle_totals(const View& view);

/// What a row of the forecast is called: its quarter, or that it has those without a date.
std::string forecast_label(const ForecastRow& row);

/// "FP-2 is 45 days late: it was due on 31 July 2026."
std::string late_sentence(const View::Action& action);

}  // namespace toolkit
