#include "toolkit/render/check_json.hpp"
#include "gate/checked.hpp"

#include <doctest/doctest.h>

#include <string>

#include <nlohmann/json.hpp>

namespace {

using Json = nlohmann::json;
using toolkit::test::accepted_falls;
using toolkit::test::SmallRepository;

Json json_of(const toolkit::CheckResult& result) {
  const std::string text = toolkit::check_json(result);
  CHECK(text.ends_with("}\n"));
  return Json::parse(text);
}

TEST_CASE("findings, and the years that were checked") {
  SmallRepository repository;
  const Json json = json_of(
      repository.check({{"2024-25", "care-1: 2, care-2: 0"}, {"2025-26", "care-1: 1, care-2: 2"}}));
  CHECK(json["schema"] == "toolkit.findings/1");
  REQUIRE(json["findings"].size() == 1);
  CHECK(json["findings"][0]["code"] == "score-fell");
  CHECK(json["findings"][0]["severity"] == "error");
  CHECK(json["findings"][0]["file"] == "2025-26.yaml");
  CHECK(json["assessments"] == Json({{{"file", "2024-25.yaml"},
                                      {"council", "Harrowmere"},
                                      {"period", "2024-25"},
                                      {"total", 2},
                                      {"max", 4},
                                      {"compared_with", nullptr},
                                      {"change", nullptr},
                                      {"errors", 0},
                                      {"warnings", 0}},
                                     {{"file", "2025-26.yaml"},
                                      {"council", "Harrowmere"},
                                      {"period", "2025-26"},
                                      {"total", 3},
                                      {"max", 4},
                                      {"compared_with", "2024-25"},
                                      {"change", 1},
                                      {"errors", 1},
                                      {"warnings", 0}}}));
}

TEST_CASE("a fall that is accepted is no finding") {
  SmallRepository repository;
  const Json json = json_of(repository.check(
      {{"2024-25", "care-1: 2, care-2: 0"},
       {"2025-26", "care-1: 1, care-2: 2", "Harrowmere", accepted_falls({"care-1"})}}));
  CHECK(json["findings"].empty());
  CHECK(json["assessments"][1]["errors"] == 0);
}

TEST_CASE("what is not known is null") {
  SmallRepository repository;
  repository.draft = true;
  const Json json = json_of(repository.check({{"2024-25", "care-1: 2, care-2: 0"},
                                              {"2025-26", "care-1: 2, care-2: 3"},
                                              {"2026-27", "care-1: 2"}}));
  CHECK(json["assessments"].size() == 3);
  CHECK(json["assessments"][1]["total"].is_null());
  CHECK(json["assessments"][1]["change"].is_null());
  CHECK(json["assessments"][1]["errors"] == 1);
  CHECK(json["assessments"][2]["total"].is_null());
  CHECK(json["assessments"][2]["max"] == 4);
  CHECK(json["assessments"][2]["change"].is_null());
}

TEST_CASE("an empty repository has empty lists") {
  CHECK(json_of({}) == Json({{"schema", "toolkit.findings/1"},
                             {"findings", Json::array()},
                             {"assessments", Json::array()},
                             {"unread", Json::array()}}));
}

}  // namespace
