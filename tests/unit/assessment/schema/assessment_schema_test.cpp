#include "toolkit/assessment/schema/assessment_schema.hpp"

#include <doctest/doctest.h>

#include <set>
#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

#include "small_set.hpp"
#include "toolkit/assessment/model/keys.hpp"
#include "toolkit/assessment/model/words.hpp"
#include "toolkit/statements/builtin.hpp"
#include "toolkit/statements/statement_sets.hpp"

namespace {

using nlohmann::json;
using toolkit::builtin_statement_set;
using toolkit::StatementSet;

json schema_of(const StatementSet& set) { return json::parse(toolkit::assessment_schema(set)); }

template <class Visit>
void visit_all(const json& value, Visit visit) {
  visit(value);
  if (!value.is_structured()) return;
  for (const json& child : value) visit_all(child, visit);
}

/// All keys of objects called `properties`, with what is said of them.
std::set<std::string> described(const json& schema, std::string_view description) {
  std::set<std::string> keys;
  visit_all(schema, [&](const json& value) {
    if (!value.is_object() || !value.contains("properties")) return;
    for (const auto& [key, property] : value["properties"].items()) {
      json shown = property;
      if (property.is_object() && property.contains("$ref")) {
        shown = schema.at(json::json_pointer(property["$ref"].get<std::string>().substr(1)));
        shown.update(property);
      }
      if (shown.is_object() && shown.value("description", "") == description) keys.insert(key);
    }
  });
  return keys;
}

TEST_CASE("every key of the tables is there with what it means") {
  const json schema = schema_of(builtin_statement_set());
  for (const auto& table : toolkit::key_tables) {
    for (const toolkit::Key& key : table) {
      CAPTURE(key.name);
      CHECK(described(schema, key.meaning).contains(std::string(key.name)));
    }
  }
}

TEST_CASE("every statement is a key whose description has its texts") {
  const StatementSet& set = builtin_statement_set();
  const json schema = schema_of(set);
  const json& principles = schema["$defs"]["principles"]["properties"];
  CHECK(principles.size() == set.principles.size());
  for (const toolkit::Principle& principle : set.principles) {
    const json& answers =
        principles[std::string(principle.id)]["properties"]["answers"]["properties"];
    CHECK(answers.size() == principle.statements.size());
    for (const toolkit::Statement& statement : principle.statements) {
      CAPTURE(statement.id);
      const auto text = answers[std::string(statement.id)]["description"].get<std::string>();
      for (const std::string_view part :
           {statement.text.text.substr(0, 40), statement.levels[2].text.substr(0, 40),
            std::string_view("1 Partial: "), std::string_view("(this tool's guide, not the LGA's)"),
            std::string_view("(reworded by this tool from the LGA's text)")}) {
        CAPTURE(part);
        CHECK(text.find(part) != std::string::npos);
      }
    }
  }
}

TEST_CASE("statuses and levels of publishing come from their tables") {
  const json schema = schema_of(builtin_statement_set());
  const auto check = [&](const char* name, const auto& words) {
    const json& offered = schema["$defs"][name]["anyOf"][0];
    REQUIRE(offered["enum"].size() == words.size());
    for (std::size_t i = 0; i < words.size(); ++i) {
      CHECK(offered["enum"][i] == words[i].text);
      CHECK(offered["enumDescriptions"][i] == words[i].meaning);
    }
  };
  check("status", toolkit::status_words);
  check("publish", toolkit::publish_words);
}

TEST_CASE("references lead somewhere, and nothing is defined for nothing") {
  const json schema = schema_of(builtin_statement_set());
  std::set<std::string> used;
  visit_all(schema, [&](const json& value) {
    if (value.is_object() && value.contains("$ref")) used.insert(value["$ref"]);
  });
  std::set<std::string> defined;
  for (const auto& [name, definition] : schema["$defs"].items()) defined.insert("#/$defs/" + name);
  CHECK(used == defined);
}

TEST_CASE("another set has its own ids, and asks for its name") {
  toolkit::StatementSets sets;
  REQUIRE(sets.add(toolkit::test::small_set()).empty());
  const json schema = schema_of(*sets.find("small"));
  CHECK(schema["$id"] == "urn:toolkit:assessment:1:small");
  CHECK(schema["$defs"]["principles"]["properties"].size() == 1);
  CHECK(schema["$defs"]["levels_care-1"]["enumDescriptions"] == json{"No", "Partly", "Yes"});
  CHECK(schema["allOf"].dump().find("statement_set") != std::string::npos);
  CHECK(schema_of(builtin_statement_set())["allOf"].dump().find("statement_set") ==
        std::string::npos);
}

TEST_CASE("the wording that a council loaded is shown as such") {
  toolkit::StatementSets sets;
  REQUIRE(sets.apply_wording({"wording.yaml", "source: S\nrisk-1: Official text.\n"}).empty());
  const std::string schema = toolkit::assessment_schema(*sets.find("ending-abuse-2024"));
  CHECK(schema.find("Official text. (wording loaded by the council)") != std::string::npos);
  CHECK(schema == toolkit::assessment_schema(*sets.find("ending-abuse-2024")));
}

}  // namespace
