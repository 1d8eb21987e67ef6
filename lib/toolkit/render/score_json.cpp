#include "toolkit/render/score_json.hpp"

#include <optional>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "toolkit/json_schema_ids.hpp"

namespace toolkit {
namespace {

using Json = nlohmann::ordered_json;

std::string dump(const Json& json) {
  // A file's name can hold any byte.
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace

std::string ScoreJson::lead() {
  if (started_) return ",\n";
  started_ = true;
  return fmt::format("{{\"schema\": \"{}\", \"assessments\": [\n", json_schema_ids::score);
}

std::string ScoreJson::entry(std::string_view file, const Assessment& assessment,
                             const Scores& scores) {
  const Total& overall = scores.overall;
  Json principles = Json::array();
  Json statements = Json::array();
  for (std::size_t p = 0; p < scores.principles.size(); ++p) {
    const Principle& names = assessment.set->principles[p];
    const Total& total = scores.principles[p];
    principles.push_back({{"id", names.id},
                          {"total", total.total},
                          {"max", total.max},
                          {"possible", total.possible},
                          {"answered", total.answered}});
    for (std::size_t s = 0; s < names.statements.size(); ++s) {
      const std::optional<int>& score = assessment.principles[p].answers[s].score;
      statements.push_back(
          {{"id", names.statements[s].id}, {"score", score ? Json(*score) : Json()}});
    }
  }
  return lead() +
         dump({{"file", file},
               {"council", assessment.council.value},
               {"period", assessment.period ? Json(assessment.period->value.label()) : Json()},
               {"complete", overall.complete()},
               {"answered", overall.answered},
               {"total", overall.total},
               {"max", overall.max},
               {"possible", overall.possible},
               {"principles", std::move(principles)},
               {"statements", std::move(statements)}});
}

std::string ScoreJson::error_entry(std::string_view file) {
  Json json = {{"file", file}, {"error", true}};
  for (const char* const key :
       {"council", "period", "complete", "answered", "total", "max", "possible"}) {
    json[key] = nullptr;
  }
  json["principles"] = Json::array();
  json["statements"] = Json::array();
  return lead() + dump(json);
}

std::string ScoreJson::end() { return (started_ ? "" : lead()) + "\n]}\n"; }

}  // namespace toolkit
