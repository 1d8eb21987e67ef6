#include "toolkit/render/json.hpp"

#include <optional>

#include "toolkit/assessment/model/words.hpp"
#include "toolkit/json_schema_ids.hpp"
#include "toolkit/render/json_values.hpp"

namespace toolkit {
namespace {

Json total_json(const Total& total) {
  return {{"total", total.total},
          {"max", total.max},
          {"possible", total.possible},
          {"answered", total.answered},
          {"statements", total.statements}};
}

class ReportJson {
 public:
  explicit ReportJson(const View& view)
      : view_(view), internal_(view.audience == Audience::internal) {}

  Json build(const ComparisonView* comparison) const {
    Json json = {{"schema", json_schema_ids::report}, {"audience", view_.marking.audience}};
    if (view_.marking.internal) json["marking"] = *view_.marking.internal;
    json["something_withheld"] = view_.withheld;
    json["council"] = view_.council;
    json["period"] = view_.period ? Json(view_.period->label()) : Json();
    json["statement_set"] = {{"id", view_.set->id},
                             {"title", view_.set->title},
                             {"edition", view_.set->edition},
                             {"publisher", view_.set->publisher}};
    json["draft"] = view_.is_draft();
    json["complete"] = view_.overall.complete();
    json["completed"] = json_day(view_.completed);
    if (internal_) json["completed_by"] = view_.completed_by;
    json["approval"] = json_approval(view_.approved);
    json["approved"] = approved();
    json["totals"] = total_json(view_.overall);
    json["introduction"] = json_text(view_.introduction);
    json["context"] = json_text(view_.context);
    json["principles"] = principles();
    if (view_.shows_evidence) json["uncited_evidence"] = json_evidence(view_.uncited, internal_);
    json["summary"] = json_text(view_.summary);
    json["forward_plan"] = plan();
    if (view_.shows_scores) json["accepted_falls"] = accepted_falls();
    if (comparison != nullptr) json["comparison"] = comparison_values(*comparison);
    return json;
  }

 private:
  /// Whoever asks for this key alone must not take changed scores for approved ones.
  Json approved() const {
    if (!view_.approved || view_.changed_since_approval()) return {};
    return {{"by", view_.approved->by},
            {"date", json_day(view_.approved->date)},
            {"minute", json_text(view_.approved->minute)}};
  }

  Json principles() const {
    Json list = Json::array();
    for (std::size_t p = 0; p < view_.principles.size(); ++p) {
      const Principle& names = view_.set->principles[p];
      const View::Principle& principle = view_.principles[p];
      Json json = {{"id", names.id}, {"title", names.title.text}};
      json.update(total_json(principle.total));
      if (view_.shows_evidence) json["evidence"] = json_evidence(principle.evidence, internal_);
      if (view_.shows_scores) {
        Json& statements = json["statements"] = Json::array();
        for (std::size_t s = 0; s < principle.answers.size(); ++s) {
          statements.push_back(answer(names.statements[s], principle.answers[s]));
        }
      }
      list.push_back(std::move(json));
    }
    return list;
  }

  Json answer(const Statement& statement, const View::Answer& answer) const {
    Json json = {
        {"id", statement.id},
        {"text", statement.text.text},
        {"score", json_number(answer.score)},
        {"label",
         answer.score ? Json(view_.set->labels[static_cast<std::size_t>(*answer.score)]) : Json()}};
    if (answer.last_year) json["last_year_not_confirmed"] = *answer.last_year;
    if (view_.shows_evidence) json["evidence"] = json_evidence(answer.evidence, internal_);
    if (internal_) {
      json["note"] = json_text(answer.note);
      json["moderated"] = answer.moderated ? Json{{"from", json_number(answer.moderated->from)},
                                                  {"by", json_text(answer.moderated->by)},
                                                  {"date", json_day(answer.moderated->date)},
                                                  {"reason", json_text(answer.moderated->reason)}}
                                           : Json();
    }
    return json;
  }

  Json plan() const {
    Json list = Json::array();
    for (const View::Action& action : view_.plan) {
      Json json = json_action(action, view_.shows_scores);
      json["done"] = json_day(action.done);
      if (internal_) {
        Json& progress = json["progress"] = Json::array();
        for (const View::Progress& step : action.progress) {
          progress.push_back({{"date", json_day(step.date)}, {"text", step.text}});
        }
        json["reason"] = json_text(action.reason);
        json["confidential"] = action.confidential;
      }
      list.push_back(std::move(json));
    }
    return list;
  }

  Json accepted_falls() const {
    Json list = Json::array();
    for (const View::AcceptedFall& fall : view_.accepted_falls) {
      list.push_back({{"statement", fall.statement},
                      {"reason", fall.reason},
                      {"by", fall.by},
                      {"date", json_day(fall.date)}});
    }
    return list;
  }

  const View& view_;
  bool internal_;
};

Json wording_json(const Wording& wording) {
  return {{"text", wording.text}, {"origin", origin_name(wording.origin)}};
}

Json wordings_json(std::span<const Wording> list) {
  Json json = Json::array();
  for (const Wording& wording : list) json.push_back(wording_json(wording));
  return json;
}

}  // namespace

Json json_number(const std::optional<int>& value) { return value ? Json(*value) : Json(); }
Json json_day(const std::optional<Date>& date) { return date ? Json(date_iso(*date)) : Json(); }
Json json_text(const std::string& value) { return value.empty() ? Json() : Json(value); }

Json json_evidence(const std::vector<View::Evidence>& evidence, bool internal) {
  Json list = Json::array();
  for (const View::Evidence& item : evidence) {
    Json json = {{"id", json_text(item.id)},    {"text", json_text(item.text)},
                 {"date", json_day(item.date)}, {"link", json_text(item.link)},
                 {"ref", json_text(item.ref)},  {"from", json_text(item.from)}};
    if (internal) {
      json["confidential"] = item.confidential;
      json["because"] = json_text(item.because);
    }
    if (item.confirm) json["confirmed"] = false;
    list.push_back(std::move(json));
  }
  return list;
}

Json json_action(const View::Action& action, bool shows_scores) {
  Json json = {{"id", action.id}, {"action", action.action}};
  if (shows_scores) {
    json["for"] = action.targets;
    json["target"] = json_number(action.target);
  }
  json["owner"] = json_text(action.owner);
  json["due"] = json_day(action.due);
  json["status"] = status_word(action.status);
  return json;
}

Json json_approval(const std::optional<View::Approval>& approval) {
  if (!approval) return {};
  Json json = {{"by", approval->by},
               {"date", json_day(approval->date)},
               {"minute", json_text(approval->minute)},
               {"holds", approval->holds ? Json(*approval->holds) : Json()}};
  if (!approval->again.empty()) json["again"] = approval->again;
  return json;
}

std::string json_document(const Json& json) {
  constexpr int indent = 2;
  return json.dump(indent, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string render_json(const View& view, const ComparisonView* comparison) {
  return json_document(ReportJson(view).build(comparison));
}

std::string statements_json(const StatementSet& set) {
  Json json = {{"schema", json_schema_ids::statements},
               {"id", set.id},
               {"title", set.title},
               {"edition", set.edition},
               {"publisher", set.publisher},
               {"published", set.published},
               {"source", set.source}};
  if (!set.wording_source.empty()) json["wording_source"] = set.wording_source;
  json["scale"] = set.labels;
  Json& principles = json["principles"] = Json::array();
  for (const Principle& principle : set.principles) {
    Json entry = {{"id", principle.id},
                  {"section", principle.section},
                  {"title", wording_json(principle.title)},
                  {"aim", wording_json(principle.aim)}};
    Json& statements = entry["statements"] = Json::array();
    for (const Statement& statement : principle.statements) {
      const bool has_levels = !statement.levels[0].text.empty();
      Json levels = has_levels ? wordings_json(statement.levels) : Json::array();
      statements.push_back({{"id", statement.id},
                            {"text", wording_json(statement.text)},
                            {"levels", std::move(levels)},
                            {"evidence", wordings_json(statement.evidence)},
                            {"next_steps", wordings_json(statement.next_steps)},
                            {"practice", statement.practice}});
    }
    principles.push_back(std::move(entry));
  }
  return json_document(json);
}

}  // namespace toolkit
