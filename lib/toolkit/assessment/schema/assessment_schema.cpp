#include "toolkit/assessment/schema/assessment_schema.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "toolkit/assessment/model/keys.hpp"
#include "toolkit/assessment/model/words.hpp"
#include "toolkit/assessment/schema/descriptions.hpp"
#include "toolkit/assessment/schema/parts.hpp"
#include "toolkit/assessment/schema/patterns.hpp"
#include "toolkit/assessment/schema/value_definitions.hpp"

namespace toolkit {
namespace {

class SchemaBuilder {
 public:
  explicit SchemaBuilder(const StatementSet& set) : set_(set), defs_(value_definitions(set)) {}

  Json build() {
    add_evidence();
    add_answers();
    add_plan();
    Json schema = {{"$schema", "https://json-schema.org/draft/2020-12/schema"},
                   {"$id", fmt::format("urn:toolkit:assessment:1:{}", set_.id)},
                   {"title", set_.title},
                   {"description", describe_set(set_)}};
    schema.update(mapping(assessment_table));
    schema["allOf"].push_back(required_of(assessment_table));
    // Without it the file answers the built-in set.
    if (!is_builtin(set_)) schema["allOf"].push_back(demand("statement_set"));
    schema["$defs"] = std::move(defs_);
    return schema;
  }

 private:
  void add_evidence() {
    Json item = mapping(evidence_table);
    item["if"] = all_empty();
    item["else"] = {{"anyOf", {demand("text"), demand("link")}}};
    defs_["item"] = std::move(item);
    const Json use = {{"if", {{"type", "object"}}}, {"then", to("item")}, {"else", to("text")}};
    defs_["evidence"] = one_or_list(use);
    defs_["register"] = {{"allOf", Json::array({to("lines_with_keys")})},
                         {"patternProperties", {{register_id(), to("item")}}},
                         {"additionalProperties", false},
                         {"errorMessage", "an id of the register is written as E1 is"}};
    Json approval = mapping(approved_table);
    approval["if"] = all_empty();
    approval["else"] = required_of(approved_table);
    defs_["approval"] = std::move(approval);
    defs_["moderation"] = mapping(moderated_table);
  }

  void add_answers() {
    Json answer = mapping(answer_table);
    answer["if"] = {{"required", {"score", "confirm"}},
                    {"properties", {{"score", to("filled")}, {"confirm", to("filled")}}}};
    answer["then"] = {{"properties",
                       {{"confirm",
                         {{"type", "null"},
                          {"errorMessage", "delete this line once the score is this year's"}}}}}};
    // Said once for all statements, but for what scores look like.
    for (auto& [key, property] : answer["properties"].items()) {
      if (key == "score") {
        property.erase("$ref");
        continue;
      }
      const std::string name = fmt::format("answer_{}", key);
      defs_[name] = std::exchange(property, to(name));
    }
    Json principles = Json::object();
    for (const Principle& principle : set_.principles) {
      principles[std::string(principle.id)] = answers_to(principle, answer);
    }
    defs_["principles"] = mapping(std::move(principles));
  }

  Json answers_to(const Principle& principle, Json answer) {
    Json answers = Json::object();
    for (const Statement& statement : principle.statements) {
      const std::string id(statement.id);
      const std::string name = "levels_" + id;
      defs_[name] =
          levels([&](std::size_t score) { return describe_score(set_, statement, score); });
      answer["properties"]["score"]["anyOf"] = {to(name), to("score_in_words")};
      const Json with_keys_or_in_words = {
          {"if", {{"type", "object"}}}, {"then", answer}, {"else", to("score_in_words")}};
      answers[id] = {{"description", describe_statement(set_, statement)},
                     {"anyOf", {with_keys_or_in_words, to(name)}}};
    }
    Json json = mapping(principle_answer_table);
    json["description"] = describe_principle(set_, principle);
    json["properties"]["answers"].update(mapping(std::move(answers)));
    return json;
  }

  void add_ids() {
    std::vector<std::string_view> ids;
    Json id_meanings;
    Json statement_meanings;
    for (const Principle& principle : set_.principles) {
      ids.push_back(principle.id);
      id_meanings.push_back(principle.title.text);
      for (const Statement& statement : principle.statements) {
        statements_.push_back(statement.id);
        ids.push_back(statement.id);
        statement_meanings.push_back(with_origin(set_, statement.text));
        id_meanings.push_back(statement_meanings.back());
      }
    }
    defs_["statement"] =
        choice(statements_, std::move(statement_meanings), word_or_nothing(one_of(statements_)),
               "this is the id of a statement");
    defs_["targets"] = one_or_list(choice(ids, std::move(id_meanings), word_or_nothing(one_of(ids)),
                                          "this is the id of a statement or of a principle"));
  }

  /// Where one of these is what an action is for, its target can be no higher.
  static Json target_limit(const std::vector<std::string_view>& ids, int most) {
    const Json any = {
        {"anyOf", {{{"enum", ids}}, {{"type", "array"}, {"contains", {{"enum", ids}}}}}}};
    return {{"if", {{"required", Json::array({"for"})}, {"properties", {{"for", any}}}}},
            {"then", {{"properties", {{"target", {{"maximum", most}}}}}}}};
  }

  static Json demand_with_status(ActionStatus status, std::string_view key) {
    const std::string_view word = status_word(status);
    const Json is_it = {{"type", "string"}, {"pattern", whole_word(one_of({&word, 1}))}};
    return {{"if", {{"required", Json::array({"status"})}, {"properties", {{"status", is_it}}}}},
            {"then", demand(key)}};
  }

  void add_plan() {
    add_ids();
    defs_["progress"] = one_or_list(mapping(progress_table));
    Json action = mapping(action_table);
    // As `init` writes one: nothing but an id.
    action["if"] = all_empty();
    action["if"].update(
        {{"minProperties", 1},
         {"properties",
          {{"id", true},
           {"status",
            {{"anyOf", {{{"const", status_word(ActionStatus::planned)}}, to("empty")}}}}}}});
    action["else"] = required_of(action_table);
    Json& rules = action["allOf"];
    rules.push_back(demand_with_status(ActionStatus::done, "done"));
    rules.push_back(demand_with_status(ActionStatus::dropped, "reason"));
    rules.push_back(target_limit(statements_, highest_score));
    for (const Principle& principle : set_.principles) {
      rules.push_back(target_limit({principle.id}, principle.max()));
    }
    defs_["forward_plan"] = list_of(action, "the forward plan is a list: each action after a dash");
    Json fall = mapping(accepted_fall_table);
    fall["allOf"].push_back(required_of(accepted_fall_table));
    defs_["accepted_falls"] = list_of(fall, "this is a list: each fall after a dash");
  }

  const StatementSet& set_;
  std::vector<std::string_view> statements_;
  Json defs_;
};

}  // namespace

std::string assessment_schema(const StatementSet& set) {
  constexpr int indent = 2;
  // A byte that is no UTF-8 is replaced rather than thrown.
  return SchemaBuilder(set).build().dump(indent, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace toolkit
