#include "toolkit/render/comparison_json.hpp"

#include <nlohmann/json.hpp>

#include "toolkit/assessment/model/words.hpp"
#include "toolkit/json_schema_ids.hpp"
#include "toolkit/render/json_values.hpp"

namespace toolkit {
namespace {

Json total_values(const std::vector<std::optional<Total>>& totals) {
  Json list = Json::array();
  for (const auto& total : totals) {
    list.push_back(total && total->complete() ? Json(total->total) : Json());
  }
  return list;
}

Json score_values(const std::vector<std::optional<int>>& scores) {
  Json list = Json::array();
  for (const auto& score : scores) list.push_back(json_number(score));
  return list;
}

Json max_values(const std::vector<std::optional<Total>>& totals) {
  Json list = Json::array();
  for (const auto& total : totals) list.push_back(total ? Json(total->max) : Json());
  return list;
}

constexpr std::string_view fate_names[] = {"kept", "split", "merged", "recast", "retired", "new"};

Json score_line(const ComparisonView::ScoreLine& line) {
  return {{"id", line.id},
          {"principle", line.principle},
          {"scores", score_values(line.scores)},
          {"change", json_number(line.change)},
          {"edition", fate_names[static_cast<std::size_t>(line.fate)]},
          {"ids", line.ids}};
}

Json fall_json(const ComparisonView& view, const ComparisonView::Fall& fall) {
  Json json = {{"statement", fall.id},
               {"period_before", view.years[fall.before].period.label()},
               {"period", view.years[fall.year].period.label()},
               {"from", fall.from},
               {"to", fall.to}};
  json["accepted"] = fall.accepted ? Json{{"reason", fall.accepted->reason},
                                          {"by", fall.accepted->by},
                                          {"date", json_day(fall.accepted->date)}}
                                   : Json();
  return json;
}

Json action_json(const ComparisonView& view, const ComparisonView::Action& action) {
  const auto status = [](const std::optional<ActionStatus>& value) {
    return value ? Json(status_word(*value)) : Json();
  };
  Json json = {{"id", action.id},
               {"action", action.action},
               {"owner", json_text(action.owner)},
               {"due", json_day(action.due)},
               {"status_before", status(action.before)},
               {"status_now", status(action.now)},
               {"outcome", outcome_word(action.outcome)}};
  if (action.outcome == Outcome::late) json["days_late"] = action.days_late;
  if (view.shows_scores) {
    Json& effects = json["effects"] = Json::array();
    for (const ComparisonView::Effect& effect : action.effects) {
      effects.push_back({{"id", effect.id},
                         {"before", json_number(effect.before)},
                         {"now", json_number(effect.now)}});
    }
  }
  if (view.audience == Audience::internal) json["confidential"] = action.confidential;
  return json;
}

Json years_json(const ComparisonView& view) {
  Json list = Json::array();
  for (const ComparisonView::Year& year : view.years) {
    list.push_back({{"council", year.council},
                    {"period", year.period.label()},
                    {"statement_set", year.set->id},
                    {"draft", year.draft},
                    {"changed_since_approval", year.changed_since_approval},
                    {"context", json_text(year.context)}});
  }
  return list;
}

}  // namespace

Json comparison_values(const ComparisonView& view) {
  const bool internal = view.audience == Audience::internal;
  Json json = {{"council", view.years.back().council}};
  Json& periods = json["periods"] = Json::array();
  for (const ComparisonView::Year& year : view.years) periods.push_back(year.period.label());
  json["years"] = years_json(view);
  json["as_of"] = date_iso(view.today);
  json["totals"] = total_values(view.overall.totals);
  json["max"] = max_values(view.overall.totals);
  json["change"] = json_number(view.overall.change);
  json["like_for_like"] = view.like_for_like
                              ? Json{{"totals", total_values(view.like_for_like->totals)},
                                     {"max", max_values(view.like_for_like->totals)},
                                     {"change", json_number(view.like_for_like->change)}}
                              : Json();
  Json& principles = json["principles"] = Json::array();
  for (const ComparisonView::TotalLine& line : view.principles) {
    principles.push_back({{"id", line.id},
                          {"title", line.title},
                          {"totals", total_values(line.totals)},
                          {"max", max_values(line.totals)},
                          {"change", json_number(line.change)}});
  }
  Json& statements = json["statements"] = Json::array();
  for (const ComparisonView::ScoreLine& line : view.scores) statements.push_back(score_line(line));
  if (view.shows_scores && !view.across) {
    Json& falls = json["falls"] = Json::array();
    for (const ComparisonView::Fall& fall : view.falls) falls.push_back(fall_json(view, fall));
  }
  if (view.shows_evidence && !view.across) {
    Json& evidence = json["evidence"] = Json::array();
    for (const ComparisonView::EvidenceChange& change : view.evidence) {
      evidence.push_back({{"id", change.id},
                          {"added", json_evidence(change.added, internal)},
                          {"removed", json_evidence(change.removed, internal)},
                          {"score_changed_alone", change.score_changed_alone}});
    }
  }
  Json& actions = json["actions"] = Json::array();
  for (const ComparisonView::Action& action : view.actions) {
    actions.push_back(action_json(view, action));
  }
  return json;
}

std::string comparison_json(const ComparisonView& view) {
  Json json = {{"schema", json_schema_ids::diff}, {"audience", view.marking.audience}};
  if (view.marking.internal) json["marking"] = *view.marking.internal;
  json["something_withheld"] = view.withheld;
  json.update(comparison_values(view));
  return json_document(json);
}

}  // namespace toolkit
