#include "toolkit/render/json.hpp"
#include "loaded.hpp"

#include <doctest/doctest.h>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

namespace {

using Json = nlohmann::ordered_json;
using toolkit::Audience;
using toolkit::Publish;
using toolkit::test::load;
using toolkit::test::Loaded;
using toolkit::test::Pieces;

using Keys = std::vector<std::string>;

constexpr std::string_view marking = "Internal: not for publication";

Json parse(const std::string& text) {
  CHECK(text.ends_with("}\n"));
  Json json = Json::parse(text, nullptr, false);
  REQUIRE_FALSE(json.is_discarded());
  return json;
}

Json report(const Loaded& loaded, Audience audience, Publish publish) {
  return parse(toolkit::render_json(loaded.view(audience, publish)));
}

Keys keys_of(const Json& json) {
  REQUIRE(json.is_object());
  Keys keys;
  for (const auto& [key, value] : json.items()) keys.push_back(key);
  return keys;
}

Pieces everything() {
  Pieces pieces;
  pieces.head = R"(completed: 2026-05-14
completed_by: [Monitoring Officer]
approved: {by: Standards Committee, date: 2026-06-09, minute: SC/26/14}
introduction: |
  "Quoted" \ text,
  as typed.
evidence:
  E1: {text: A survey, date: 2026-03-02, from: Services, ref: DS-1, link: 'https://example.org'}
  E2: {text: A letter, confidential: true, because: a risk}
)";
  pieces.evidence["wellbeing"] = "[E1, E2]";
  pieces.answers["wellbeing-1"] = R"(
        score: 2
        evidence: In place
        note: A note
        moderated: {from: 1, by: Clerk, date: 2026-05-02, reason: Why})";
  pieces.answers["wellbeing-2"] = "{confirm: 1}";
  pieces.tail = R"(forward_plan:
  - id: FP-1
    action: To do
    for: [wellbeing-2, police]
    target: 2
    owner: Clerk
    due: 2026-09-30
    status: under way
    progress: [{date: 2026-07-01, text: Drafted}]
  - {id: FP-2, action: Secret, confidential: true}
accepted_falls:
  - {statement: police-4, reason: Lapsed, by: Clerk, date: 2026-05-10}
)";
  return pieces;
}

TEST_CASE("a report names its schema, audience, council, period and set") {
  const Json json = report(load(everything()), Audience::general_public, Publish::scores);
  CHECK(json["schema"] == "toolkit.report/1");
  CHECK(json["audience"] == "public");
  CHECK(json["something_withheld"] == true);
  CHECK(json["council"] == "Harrowmere District Council");
  CHECK(json["period"] == "2025-26");
  CHECK(json["statement_set"]["id"] == "ending-abuse-2024");
  CHECK(json["statement_set"]["edition"] == "2024");
  CHECK(json["draft"] == true);
  CHECK(json["complete"] == false);
  CHECK(json["completed"].is_null());
  CHECK(json["approved"] ==
        Json({{"by", "Standards Committee"}, {"date", "2026-06-09"}, {"minute", "SC/26/14"}}));
  CHECK(json["approval"] == Json({{"by", "Standards Committee"},
                                  {"date", "2026-06-09"},
                                  {"minute", "SC/26/14"},
                                  {"holds", nullptr}}));
  CHECK(json["totals"] ==
        Json({{"total", 25}, {"max", 50}, {"possible", 27}, {"answered", 24}, {"statements", 25}}));
  CHECK(json["introduction"] == "\"Quoted\" \\ text,\nas typed.");
  CHECK(json["context"].is_null());
  CHECK(json["summary"].is_null());
}

TEST_CASE("keys of a report are there at the level that may print them, and at no other") {
  struct Row {
    Audience audience;
    Publish level;
    Keys principle;
    Keys answer;
    Keys action;
    bool falls;
  };
  const Keys totals = {"id", "title", "total", "max", "possible", "answered", "statements"};
  const auto with = [](Keys keys, const Keys& more) {
    keys.insert(keys.end(), more.begin(), more.end());
    return keys;
  };
  const Row rows[] = {
      {Audience::general_public,
       Publish::totals,
       totals,
       {},
       {"id", "action", "owner", "due", "status", "done"},
       false},
      {Audience::general_public,
       Publish::scores,
       totals,
       {"id", "text", "score", "label"},
       {"id", "action", "for", "target", "owner", "due", "status", "done"},
       true},
      {Audience::general_public,
       Publish::evidence,
       with(totals, {"evidence"}),
       {"id", "text", "score", "label", "evidence"},
       {"id", "action", "for", "target", "owner", "due", "status", "done"},
       true},
      {Audience::internal,
       Publish::totals,
       with(totals, {"evidence"}),
       {"id", "text", "score", "label", "evidence", "note", "moderated"},
       {"id", "action", "for", "target", "owner", "due", "status", "done", "progress", "reason",
        "confidential"},
       true},
  };
  const Loaded loaded = load(everything());
  for (const Row& row : rows) {
    CAPTURE(static_cast<int>(row.level));
    const Json json = report(loaded, row.audience, row.level);
    const bool internal = row.audience == Audience::internal;
    CHECK(json["audience"] == (internal ? "internal" : "public"));
    CHECK(json.contains("marking") == internal);
    CHECK(json.contains("completed_by") == internal);
    CHECK(json.contains("accepted_falls") == row.falls);
    CHECK(json["something_withheld"] == !internal);
    REQUIRE(json["principles"].size() == 5);
    const Json& principle = json["principles"][0];
    CHECK(keys_of(principle) == row.principle);
    if (row.answer.empty()) {
      // A number at this level: how many statements there are.
      CHECK(principle["statements"] == 5);
    } else {
      REQUIRE(principle["statements"].size() == 5);
      CHECK(keys_of(principle["statements"][0]) == row.answer);
    }
    REQUIRE(json["forward_plan"].size() == (internal ? 2 : 1));
    CHECK(keys_of(json["forward_plan"][0]) == row.action);
  }
}

TEST_CASE("values of a report are raw") {
  const Json json = report(load(everything()), Audience::internal, Publish::totals);
  CHECK(json["marking"] == marking);
  CHECK(json["completed"] == "2026-05-14");
  CHECK(json["completed_by"] == Json::array({"Monitoring Officer"}));
  const Json& principle = json["principles"][0];
  CHECK(principle["id"] == "wellbeing");
  CHECK(principle["title"] == "Prioritise councillor wellbeing");
  CHECK(principle["total"] == 5);
  CHECK(principle["max"] == 10);
  CHECK(principle["possible"] == 7);
  CHECK(principle["answered"] == 4);
  REQUIRE(principle["evidence"].size() == 2);
  CHECK(principle["evidence"][0] == Json({{"id", "E1"},
                                          {"text", "A survey"},
                                          {"date", "2026-03-02"},
                                          {"link", "https://example.org"},
                                          {"ref", "DS-1"},
                                          {"from", "Services"},
                                          {"confidential", false},
                                          {"because", nullptr}}));
  CHECK(principle["evidence"][1]["confidential"] == true);
  CHECK(principle["evidence"][1]["because"] == "a risk");
  const Json& first = principle["statements"][0];
  CHECK(first["id"] == "wellbeing-1");
  CHECK(first["text"] == toolkit::builtin_statement_set().principles[0].statements[0].text.text);
  CHECK(first["score"] == 2);
  CHECK(first["label"] == "Comprehensive");
  CHECK(first["evidence"][0]["id"].is_null());
  CHECK(first["evidence"][0]["text"] == "In place");
  CHECK(first["note"] == "A note");
  CHECK(first["moderated"] ==
        Json({{"from", 1}, {"by", "Clerk"}, {"date", "2026-05-02"}, {"reason", "Why"}}));
  const Json& second = principle["statements"][1];
  CHECK(second["score"].is_null());
  CHECK(second["label"].is_null());
  CHECK(second["last_year_not_confirmed"] == 1);
  CHECK(second["note"].is_null());
  CHECK(second["moderated"].is_null());
  CHECK_FALSE(first.contains("last_year_not_confirmed"));
  CHECK(json["forward_plan"][0] ==
        Json({{"id", "FP-1"},
              {"action", "To do"},
              {"for", {"wellbeing-2", "police"}},
              {"target", 2},
              {"owner", "Clerk"},
              {"due", "2026-09-30"},
              {"status", "under way"},
              {"done", nullptr},
              {"progress", Json::array({{{"date", "2026-07-01"}, {"text", "Drafted"}}})},
              {"reason", nullptr},
              {"confidential", false}}));
  CHECK(json["forward_plan"][1]["for"] == Json::array());
  CHECK(json["accepted_falls"] == Json::array({{{"statement", "police-4"},
                                                {"reason", "Lapsed"},
                                                {"by", "Clerk"},
                                                {"date", "2026-05-10"}}}));
}

TEST_CASE("an approved and complete assessment is no draft, and nothing withheld is said") {
  Pieces pieces;
  pieces.head = "approved: {by: Council, date: 2026-06-09}\n";
  const Json json = report(load(pieces), Audience::general_public, Publish::evidence);
  CHECK(json["draft"] == false);
  CHECK(json["complete"] == true);
  CHECK(json["something_withheld"] == false);
  CHECK(json["approved"]["minute"].is_null());
  CHECK(json["forward_plan"] == Json::array());
  CHECK(json["accepted_falls"] == Json::array());
}

TEST_CASE("what is not looked at yet says so") {
  Pieces pieces;
  pieces.head = "evidence:\n  E1: {text: A survey, confirm: true}\n";
  pieces.evidence["risk"] = "[E1, A letter]";
  const Json json = report(load(pieces), Audience::general_public, Publish::evidence);
  CHECK(json["principles"][1]["evidence"][0]["confirmed"] == false);
  CHECK_FALSE(json["principles"][1]["evidence"][1].contains("confirmed"));
}

TEST_CASE("a text that is no UTF-8 is still valid JSON") {
  toolkit::View view = load().view();
  view.introduction =
      "a\xff"
      "b\x1b";
  view.marking.internal = "\xff";
  const Json json = parse(toolkit::render_json(view));
  CHECK(json["introduction"] == "a\ufffdb\x1b");
}

void check_wording(const Json& json, const toolkit::Wording& wording) {
  CHECK(json["text"] == wording.text);
  CHECK(json["origin"] == toolkit::origin_name(wording.origin));
}

TEST_CASE("the statement set has every text with whose words it is") {
  const toolkit::StatementSet& set = toolkit::builtin_statement_set();
  const Json json = parse(toolkit::statements_json(set));
  CHECK(json["schema"] == "toolkit.statements/1");
  CHECK(json["id"] == set.id);
  CHECK(json["title"] == set.title);
  CHECK(json["edition"] == set.edition);
  CHECK(json["publisher"] == set.publisher);
  CHECK(json["published"] == "2024-06-03");
  CHECK(json["source"] == set.source);
  CHECK_FALSE(json.contains("wording_source"));
  CHECK(json["scale"] == Json::array({"Not Addressed", "Partial", "Comprehensive"}));
  REQUIRE(json["principles"].size() == set.principles.size());
  for (std::size_t p = 0; p < set.principles.size(); ++p) {
    const toolkit::Principle& principle = set.principles[p];
    const Json& entry = json["principles"][p];
    CAPTURE(principle.id);
    CHECK(entry["id"] == principle.id);
    CHECK(entry["section"] == principle.section);
    check_wording(entry["title"], principle.title);
    check_wording(entry["aim"], principle.aim);
    REQUIRE(entry["statements"].size() == principle.statements.size());
    for (std::size_t s = 0; s < principle.statements.size(); ++s) {
      const toolkit::Statement& statement = principle.statements[s];
      const Json& one = entry["statements"][s];
      CHECK(one["id"] == statement.id);
      check_wording(one["text"], statement.text);
      REQUIRE(one["levels"].size() == 3);
      check_wording(one["levels"][2], statement.levels[2]);
      REQUIRE(one["evidence"].size() == statement.evidence.size());
      check_wording(one["evidence"][0], statement.evidence[0]);
      REQUIRE(one["next_steps"].size() == statement.next_steps.size());
      check_wording(one["next_steps"][0], statement.next_steps[0]);
    }
  }
}

TEST_CASE("the statement set says where loaded wording comes from") {
  toolkit::StatementSets sets;
  REQUIRE(
      sets.apply_wording({"wording.yaml", "source: The page\nrisk-1: Official text.\n"}).empty());
  const Json json = parse(toolkit::statements_json(*sets.find("ending-abuse-2024")));
  CHECK(json["wording_source"] == "The page");
  CHECK(json["principles"][1]["statements"][0]["text"] ==
        Json({{"text", "Official text."}, {"origin", "supplied"}}));
}

}  // namespace
