#include "toolkit/diagnostics/json_format.hpp"

#include <utility>

#include <nlohmann/json.hpp>

#include "toolkit/diagnostics/json_values.hpp"
#include "toolkit/json_schema_ids.hpp"

namespace toolkit {

namespace {

nlohmann::ordered_json fix_values(const std::vector<Replacement>& fix) {
  auto list = nlohmann::ordered_json::array();
  for (const Replacement& part : fix) {
    list.push_back({{"line", part.begin.line},
                    {"column", part.begin.column},
                    {"end_line", part.end.line},
                    {"end_column", part.end.column},
                    {"text", part.edit.text}});
  }
  return list;
}

}  // namespace

nlohmann::ordered_json findings_values(const std::vector<Finding>& findings) {
  using Json = nlohmann::ordered_json;
  Json list = Json::array();
  for (const Finding& finding : findings) {
    const auto& place = finding.place;
    Json value = {{"file", finding.file},
                  {"line", place ? Json(place->begin.line) : Json()},
                  {"column", place ? Json(place->begin.column) : Json()},
                  {"end_line", place ? Json(place->end.line) : Json()},
                  {"end_column", place ? Json(place->end.column) : Json()},
                  {"severity", severity_name(finding.severity)},
                  {"code", catalogue_entry(finding.diagnostic).name},
                  {"message", finding.message},
                  {"help", finding.help}};
    if (!finding.fix.empty()) value["fix"] = fix_values(finding.fix);
    list.push_back(std::move(value));
  }
  return list;
}

std::string findings_json(const std::vector<Finding>& findings) {
  using Json = nlohmann::ordered_json;
  const Json json = {{"schema", json_schema_ids::findings},
                     {"findings", findings_values(findings)}};
  // A file's name can hold any byte.
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace toolkit
