#include "toolkit/render/check_json.hpp"

#include "toolkit/diagnostics/json_values.hpp"
#include "toolkit/json_schema_ids.hpp"
#include "toolkit/render/json_values.hpp"

namespace toolkit {

std::string check_json(const CheckResult& result) {
  Json assessments = Json::array();
  for (const CheckedYear& year : result.years) {
    assessments.push_back(
        {{"file", year.file},
         {"council", json_text(year.council)},
         {"period", year.period ? Json(year.period->label()) : Json()},
         {"total", year.total && year.total->complete() ? Json(year.total->total) : Json()},
         {"max", year.total ? Json(year.total->max) : Json()},
         {"compared_with", year.earlier ? Json(*year.earlier) : Json()},
         {"change", json_number(year.change)},
         {"errors", year.errors},
         {"warnings", year.warnings}});
  }
  return json_document({{"schema", json_schema_ids::findings},
                        {"findings", findings_values(result.findings)},
                        {"assessments", std::move(assessments)},
                        {"unread", result.unread}});
}

}  // namespace toolkit
