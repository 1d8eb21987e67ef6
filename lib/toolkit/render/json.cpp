#include "toolkit/render/json.hpp"

#include <optional>

#include <nlohmann/json.hpp>

#include "toolkit/assessment/words.hpp"

namespace toolkit {
namespace {

using Json = nlohmann::ordered_json;

constexpr int indent = 2;

/// Texts are valid UTF-8 by the time they are here; should a bug let another byte through, it is
/// replaced rather than thrown.
std::string dump(const Json& json, int spaces) {
  return json.dump(spaces, ' ', false, Json::error_handler_t::replace);
}

Json number(const std::optional<int>& value) { return value ? Json(*value) : Json(); }
Json day(const std::optional<Date>& date) { return date ? Json(date_iso(*date)) : Json(); }
Json text(const std::string& value) { return value.empty() ? Json() : Json(value); }

Json total_json(const Total& total) {
  return {{"total", total.total},
          {"max", total.max},
          {"possible", total.possible},
          {"answered", total.answered},
          {"statements", total.statements}};
}

Json evidence_json(const std::vector<View::Evidence>& evidence, bool internal) {
  Json list = Json::array();
  for (const View::Evidence& item : evidence) {
    Json json = {{"id", text(item.id)},     {"text", text(item.text)}, {"date", day(item.date)},
                 {"link", text(item.link)}, {"ref", text(item.ref)},   {"from", text(item.from)}};
    if (internal) {
      json["confidential"] = item.confidential;
      json["because"] = text(item.because);
    }
    if (item.confirm) json["confirmed"] = false;
    list.push_back(std::move(json));
  }
  return list;
}

class ReportJson {
 public:
  explicit ReportJson(const View& view)
      : view_(view), internal_(view.audience == Audience::internal) {}

  Json build(std::string_view internal_marking) const {
    Json json = {{"schema", "toolkit.report/1"}, {"audience", internal_ ? "internal" : "public"}};
    if (internal_) json["marking"] = internal_marking;
    json["something_withheld"] = view_.withheld;
    json["council"] = view_.council;
    json["period"] = view_.period ? Json(view_.period->label()) : Json();
    json["statement_set"] = {{"id", view_.set->id},
                             {"title", view_.set->title},
                             {"edition", view_.set->edition},
                             {"publisher", view_.set->publisher}};
    json["draft"] = view_.is_draft();
    json["complete"] = view_.overall.complete();
    json["completed"] = day(view_.completed);
    if (internal_) json["completed_by"] = view_.completed_by;
    json["approved"] = view_.approved ? Json{{"by", view_.approved->by},
                                             {"date", day(view_.approved->date)},
                                             {"minute", text(view_.approved->minute)}}
                                      : Json();
    json["totals"] = total_json(view_.overall);
    json["introduction"] = text(view_.introduction);
    json["context"] = text(view_.context);
    json["principles"] = principles();
    if (view_.shows_evidence) json["uncited_evidence"] = evidence_json(view_.uncited, internal_);
    json["summary"] = text(view_.summary);
    json["forward_plan"] = plan();
    if (view_.shows_scores) json["accepted_falls"] = accepted_falls();
    return json;
  }

 private:
  Json principles() const {
    Json list = Json::array();
    for (std::size_t p = 0; p < view_.principles.size(); ++p) {
      const Principle& names = view_.set->principles[p];
      const View::Principle& principle = view_.principles[p];
      Json json = {{"id", names.id}, {"title", names.title.text}};
      json.update(total_json(principle.total));
      if (view_.shows_evidence) json["evidence"] = evidence_json(principle.evidence, internal_);
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
        {"score", number(answer.score)},
        {"label",
         answer.score ? Json(view_.set->labels[static_cast<std::size_t>(*answer.score)]) : Json()}};
    if (answer.last_year) json["last_year_not_confirmed"] = *answer.last_year;
    if (view_.shows_evidence) json["evidence"] = evidence_json(answer.evidence, internal_);
    if (internal_) {
      json["note"] = text(answer.note);
      json["moderated"] = answer.moderated ? Json{{"from", number(answer.moderated->from)},
                                                  {"by", text(answer.moderated->by)},
                                                  {"date", day(answer.moderated->date)},
                                                  {"reason", text(answer.moderated->reason)}}
                                           : Json();
    }
    return json;
  }

  Json plan() const {
    Json list = Json::array();
    for (const View::Action& action : view_.plan) {
      Json json = {{"id", action.id}, {"action", action.action}};
      if (view_.shows_scores) {
        json["for"] = action.targets;
        json["target"] = number(action.target);
      }
      json["owner"] = text(action.owner);
      json["due"] = day(action.due);
      json["status"] = status_word(action.status);
      json["done"] = day(action.done);
      if (internal_) {
        Json& progress = json["progress"] = Json::array();
        for (const View::Progress& step : action.progress) {
          progress.push_back({{"date", day(step.date)}, {"text", step.text}});
        }
        json["reason"] = text(action.reason);
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
                      {"date", day(fall.date)}});
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

std::string render_json(const View& view, std::string_view internal_marking) {
  return dump(ReportJson(view).build(internal_marking), indent) + "\n";
}

std::string statements_json(const StatementSet& set) {
  Json json = {{"schema", "toolkit.statements/1"},
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
                            {"next_steps", wordings_json(statement.next_steps)}});
    }
    principles.push_back(std::move(entry));
  }
  return dump(json, indent) + "\n";
}

}  // namespace toolkit
