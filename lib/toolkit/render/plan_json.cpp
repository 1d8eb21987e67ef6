#include "toolkit/render/plan_json.hpp"

#include <nlohmann/json.hpp>

#include "toolkit/json_schema_ids.hpp"
#include "toolkit/render/json_values.hpp"

namespace toolkit {
namespace {

Json action_json(const View& view, const View::Action& action) {
  Json json = json_action(action, view.shows_scores);
  json["days_late"] = action.days_late;
  if (view.audience == Audience::internal) json["confidential"] = action.confidential;
  return json;
}

Json gap_json(const Gap& gap) {
  Json actions = Json::array();
  for (const View::Action* const action : gap.actions) actions.push_back(action->id);
  return {{"id", gap.statement->id},
          {"principle", gap.principle->id},
          {"score", json_number(gap.answer->score)},
          {"actions", std::move(actions)},
          {"next_step", json_text(next_step(gap))},
          {"practice", gap.statement->practice}};
}

Json forecast_total_json(const Total& total) {
  return {{"total", total.total},
          {"complete", total.complete()},
          {"possible", total.possible},
          {"max", total.max}};
}

Json totals_json(const View& view, const std::vector<Total>& principles, const Total& overall) {
  Json json = forecast_total_json(overall);
  Json& list = json["principles"] = Json::array();
  for (std::size_t p = 0; p < principles.size(); ++p) {
    Json entry = {{"id", view.set->principles[p].id}};
    entry.update(forecast_total_json(principles[p]));
    list.push_back(std::move(entry));
  }
  return json;
}

Json forecast_json(const PlanView& plan, const ForecastRow& row) {
  Json json = {{"quarter_ends", row.quarter ? Json(date_iso(row.quarter->last_day())) : Json()}};
  Json& landing = json["actions"] = Json::array();
  for (const std::size_t i : row.landing) landing.push_back(plan.open[i]->id);
  json.update(totals_json(*plan.view, row.principles, row.overall));
  return json;
}

}  // namespace

std::string plan_json(const PlanView& plan) {
  const View& view = *plan.view;
  Json json = {{"schema", json_schema_ids::plan}, {"audience", view.marking.audience}};
  if (view.marking.internal) json["marking"] = *view.marking.internal;
  json["something_withheld"] = view.withheld;
  json["council"] = view.council;
  json["period"] = view.period ? Json(view.period->label()) : Json();
  json["approval"] = json_approval(view.approved);
  json["as_of"] = date_iso(view.today);
  json["now"] = totals_json(view, principle_totals(view), view.overall);
  Json& actions = json["actions"] = Json::array();
  for (const View::Action* const open : plan.open) actions.push_back(action_json(view, *open));
  if (view.shows_scores) {
    Json& gaps = json["gaps"] = Json::array();
    for (const Gap& gap : plan.gaps) gaps.push_back(gap_json(gap));
    Json& forecast = json["forecast"] = Json::array();
    for (const ForecastRow& row : plan.forecast) forecast.push_back(forecast_json(plan, row));
  }
  return json_document(json);
}

}  // namespace toolkit
