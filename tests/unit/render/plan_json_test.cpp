#include "toolkit/render/plan_json.hpp"
#include "loaded.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

#include "toolkit/statements/practice.hpp"

namespace {

using Json = nlohmann::json;
using toolkit::Audience;
using toolkit::Publish;
using toolkit::test::load;

const toolkit::test::Pieces pieces = {.answers = {{"risk-2", ""}}, .tail = R"(forward_plan:
  - {id: FP-1, action: "Ask \"all\".", for: [risk, police-1], target: 2, owner: Us,
     due: 2026-10-01, status: under way}
  - {id: FP-2, action: x, status: planned, confidential: true}
)"};

Json document(Audience audience, Publish publish = Publish::scores) {
  const toolkit::test::Loaded loaded = load(pieces);
  const toolkit::View view =
      loaded.view(audience, publish,
                  {.internal_marking = "Not for you", .today = toolkit::parse_date("2026-11-01")});
  return Json::parse(toolkit::plan_json(make_plan_view(view)));
}

TEST_CASE("the document of a plan") {
  const Json json = document(Audience::general_public);
  CHECK(json["schema"] == "toolkit.plan/2");
  CHECK(json["audience"] == "public");
  CHECK_FALSE(json.contains("marking"));
  CHECK(json["something_withheld"] == true);
  CHECK(json["council"] == "Harrowmere District Council");
  CHECK(json["period"] == "2025-26");
  CHECK(json["as_of"] == "2026-11-01");
  CHECK(json["actions"] == Json::parse(R"([{"id": "FP-1", "action": "Ask \"all\".",
    "for": ["risk", "police-1"], "target": 2, "owner": "Us", "due": "2026-10-01",
    "status": "under way", "days_late": 31}])"));
  REQUIRE(json["gaps"].size() == 25);
  const Json& worst = json["gaps"][0];
  CHECK(worst["id"] == "risk-2");
  CHECK(worst["principle"] == "risk");
  CHECK(worst["score"].is_null());
  CHECK(worst["actions"] == Json::array({"FP-1"}));
  CHECK(worst["next_step"].get<std::string>().size() > 10);
  // Ids, so that a script can go on to explain them.
  for (const Json& id : worst["practice"]) {
    CHECK(find_practice(toolkit::practice_library(), id.get<std::string>()) != nullptr);
  }
}

TEST_CASE("totals are what is scored so far, and say whether that is all") {
  const Json json = document(Audience::general_public);
  CHECK(json["now"]["total"] == 24);
  CHECK(json["now"]["complete"] == false);
  CHECK(json["now"]["possible"] == 26);
  CHECK(json["now"]["max"] == 50);
  CHECK(json["now"]["principles"][0] ==
        Json::parse(
            R"({"id": "wellbeing", "total": 5, "complete": true, "possible": 5, "max": 10})"));
  REQUIRE(json["forecast"].size() == 1);
  const Json& row = json["forecast"][0];
  CHECK(row["quarter_ends"] == "2026-12-31");
  CHECK(row["actions"] == Json::array({"FP-1"}));
  CHECK(row["total"] == 25);
  CHECK(row["complete"] == false);
  CHECK(row["principles"][3]["total"] == 6);
}

TEST_CASE("the internal document has all, and is marked") {
  const Json json = document(Audience::internal, Publish::totals);
  CHECK(json["audience"] == "internal");
  CHECK(json["marking"] == "Not for you");
  CHECK(json["something_withheld"] == false);
  REQUIRE(json["actions"].size() == 2);
  CHECK(json["actions"][0]["confidential"] == false);
  CHECK(json["actions"][1]["confidential"] == true);
  CHECK(json["actions"][1]["due"].is_null());
  CHECK(json["actions"][1]["owner"].is_null());
  CHECK(json["forecast"][1]["quarter_ends"].is_null());
}

TEST_CASE("where only totals are published, nothing of statements is there") {
  const Json json = document(Audience::general_public, Publish::totals);
  CHECK_FALSE(json.contains("gaps"));
  CHECK_FALSE(json.contains("forecast"));
  CHECK(json["now"]["total"] == 24);
  for (const std::string_view key : {"for", "target"})
    CHECK_FALSE(json["actions"][0].contains(key));
}

}  // namespace
