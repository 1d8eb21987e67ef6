#include "toolkit/render/comparison_json.hpp"
#include "diff/years.hpp"

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

namespace {

using Json = nlohmann::json;
using toolkit::Audience;
using toolkit::test::compared;
using toolkit::test::Compared;
using toolkit::test::edition_year;
using toolkit::test::editions;
using toolkit::test::How;
using toolkit::test::open_year;
using toolkit::test::Pieces;

std::vector<Pieces> two_years(const std::string& level) {
  std::vector<Pieces> years = {open_year("2024-25"), open_year("2025-26")};
  for (Pieces& year : years) year.head = "publish: " + level + "\n";
  years[0].head += "approved: {by: Cabinet, date: 2025-06-09}\ncontext: |\n  As it was.\n";
  years[0].answers = {{"risk-1", "2"}, {"risk-2", ""}};
  years[1].evidence["risk"] = "{text: A survey, date: 2026-03-02, link: evidence/survey.md}";
  years[1].tail =
      "forward_plan:\n  - {id: FP-1, action: Do it., for: risk-1, due: 2026-05-31}\n"
      "accepted_falls:\n  - {statement: risk-1, reason: No trainer., by: Clerk, date: "
      "2026-05-10}\n";
  return years;
}

Json json_of(const Compared& all, Audience audience = Audience::general_public) {
  const std::string text = toolkit::comparison_json(all.view(audience));
  CHECK(text.ends_with("}\n"));
  return Json::parse(text);
}

TEST_CASE("each level has its keys, and no others") {
  struct Row {
    std::string level;
    Audience audience;
    bool scores;
    bool evidence;
  };
  const Row rows[] = {{"totals", Audience::general_public, false, false},
                      {"scores", Audience::general_public, true, false},
                      {"evidence", Audience::general_public, true, true},
                      {"totals", Audience::internal, true, true}};
  for (const Row& row : rows) {
    CAPTURE(row.level);
    const bool internal = row.audience == Audience::internal;
    const Json json = json_of(compared(two_years(row.level)), row.audience);
    CHECK(json["schema"] == "toolkit.diff/1");
    CHECK(json["audience"] == (internal ? "internal" : "public"));
    CHECK(json.contains("marking") == internal);
    CHECK(json["statements"].size() == (row.scores ? 25 : 0));
    CHECK(json.contains("falls") == row.scores);
    CHECK(json.contains("evidence") == row.evidence);
    CHECK(json["actions"].size() == 1);
    CHECK(json["actions"][0].contains("effects") == row.scores);
    CHECK(json["actions"][0].contains("confidential") == internal);
    CHECK(json["principles"].size() == 5);
    // The survey lies in a local file, which is never public.
    CHECK(json["something_withheld"] == !internal);
    CHECK((json.dump().find("evidence/survey.md") != std::string::npos) == internal);
    CHECK((json.dump().find("A survey") != std::string::npos) == row.evidence);
  }
}

TEST_CASE("values are raw, and absent ones null") {
  const Json json = json_of(compared(two_years("evidence")));
  CHECK(json["council"] == "Harrowmere District Council");
  CHECK(json["periods"] == Json({"2024-25", "2025-26"}));
  CHECK(json["as_of"] == "2026-06-01");
  CHECK(json["totals"] == Json({nullptr, 25}));
  CHECK(json["max"] == Json({50, 50}));
  CHECK(json["change"].is_null());
  CHECK(json["like_for_like"].is_null());
  CHECK(json["principles"][0] == Json({{"id", "wellbeing"},
                                       {"title", "Prioritise councillor wellbeing"},
                                       {"totals", {5, 5}},
                                       {"max", {10, 10}},
                                       {"change", 0}}));
  CHECK(json["principles"][1]["totals"] == Json({nullptr, 5}));
  CHECK(json["statements"][5] == Json({{"id", "risk-1"},
                                       {"principle", "risk"},
                                       {"scores", {2, 1}},
                                       {"change", -1},
                                       {"edition", "kept"},
                                       {"ids", {{"risk-1"}, {"risk-1"}}}}));
  CHECK(json["statements"][6]["scores"] == Json({nullptr, 1}));
  CHECK(json["statements"][6]["change"].is_null());
  const Json& fall = json["falls"][0];
  CHECK(json["falls"].size() == 1);
  CHECK(fall["statement"] == "risk-1");
  CHECK(fall["period_before"] == "2024-25");
  CHECK(fall["period"] == "2025-26");
  CHECK(fall["from"] == 2);
  CHECK(fall["to"] == 1);
  CHECK(fall["accepted"] ==
        Json({{"reason", "No trainer."}, {"by", "Clerk"}, {"date", "2026-05-10"}}));
  CHECK(json["years"][0]["draft"] == true);
  CHECK(json["years"][0]["context"] == "As it was.");
  CHECK(json["years"][1]["context"].is_null());
  CHECK(json["years"][1]["statement_set"] == "ending-abuse-2024");
  CHECK(json["actions"][0] == Json({{"id", "FP-1"},
                                    {"action", "Do it."},
                                    {"owner", nullptr},
                                    {"due", "2026-05-31"},
                                    {"status_before", nullptr},
                                    {"status_now", "planned"},
                                    {"outcome", "late"},
                                    {"days_late", 1},
                                    {"effects", Json::array()}}));
  CHECK(json["evidence"][0]["id"] == "risk");
  CHECK(json["evidence"][0]["added"][0]["text"] == "A survey");
  CHECK(json["evidence"][0]["removed"].empty());
}

TEST_CASE("a fall that nobody accepts says null") {
  std::vector<Pieces> years = two_years("scores");
  years[1].tail.clear();
  CHECK(json_of(compared(years))["falls"][0]["accepted"].is_null());
}

TEST_CASE("days_late stands beside late actions alone, and effects beside done ones") {
  std::vector<Pieces> years = two_years("scores");
  years[1].tail =
      "forward_plan:\n  - {id: FP-1, action: Do it., for: risk-1, status: done, done: "
      "2026-01-05}\n";
  const Json action = json_of(compared(years))["actions"][0];
  CHECK(action["outcome"] == "done");
  CHECK_FALSE(action.contains("days_late"));
  CHECK(action["effects"] == Json({{{"id", "risk-1"}, {"before", 2}, {"now", 1}}}));
}

TEST_CASE("editions: what became of each statement, and the line for like with like") {
  toolkit::StatementSets sets = editions(
      {{"first", {"a", "b", "c", "d", "e"}, "", ""},
       {"second",
        {"a1", "a2", "bc", "d", "n"},
        "first",
        "    - {split: a, into: [a1, a2]}\n    - {merged: [b, c], into: bc}\n    - retired: e\n"}});
  const std::vector<std::string> texts = {edition_year(sets, "first", "2024-25", "21112"),
                                          edition_year(sets, "second", "2025-26", "21110")};
  const Json json = json_of(compared(texts, {}, std::move(sets)));
  std::vector<std::string> fates;
  for (const Json& line : json["statements"]) {
    fates.push_back(line["id"].get<std::string>() + " " + line["edition"].get<std::string>());
  }
  CHECK(fates ==
        std::vector<std::string>{"a1+a2 split", "bc merged", "d kept", "n new", "e retired"});
  CHECK(json["statements"][0]["ids"] == Json({{"a"}, {"a1", "a2"}}));
  CHECK(json["statements"][3]["scores"] == Json({nullptr, 0}));
  CHECK(json["like_for_like"] == Json({{"totals", {4, 3}}, {"max", {6, 6}}, {"change", -1}}));
  CHECK(json["totals"] == Json({7, 5}));
}

TEST_CASE("councils side by side have neither falls nor evidence") {
  std::vector<Pieces> years = two_years("evidence");
  years[1].council = "Alpha Council";
  How how;
  how.across = true;
  const Json json = json_of(compared(years, how));
  CHECK_FALSE(json.contains("falls"));
  CHECK_FALSE(json.contains("evidence"));
  CHECK(json["actions"].empty());
  CHECK(json["years"][0]["council"] == "Harrowmere District Council");
  CHECK(json["years"][1]["council"] == "Alpha Council");
}

}  // namespace
