#include "toolkit/assessment/schema/value_definitions.hpp"

#include <array>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "toolkit/assessment/model/words.hpp"
#include "toolkit/assessment/schema/patterns.hpp"

namespace toolkit {
namespace {

constexpr std::string_view blank = "^[ \\t\\n]*$";

constexpr std::string_view not_a_score = "a score is 0, 1 or 2";
constexpr int first_year = 1900;
constexpr int last_year = 2199;

template <class T, std::size_t N>
Json choice_of_words(const std::array<Word<T>, N>& words, std::string_view message) {
  Json values;
  Json meanings;
  std::vector<std::string_view> texts;
  for (const Word<T>& entry : words) {
    values.push_back(entry.text);
    meanings.push_back(entry.meaning);
    texts.push_back(entry.text);
  }
  return choice(std::move(values), std::move(meanings), word_or_nothing(one_of(texts)), message);
}

void add_texts(Json& defs) {
  defs["empty"] = {{"anyOf",
                    {{{"type", "null"}},
                     {{"type", "string"}, {"pattern", blank}},
                     {{"type", "array"}, {"items", to("empty")}},
                     {{"type", "object"}, {"additionalProperties", to("empty")}}}}};
  defs["filled"] = {{"if", to("empty")},
                    {"then",
                     {{"type", "string"},
                      {"pattern", "[^ \\t\\n]"},
                      {"errorMessage", "a value is needed here"}}}};
  defs["lines_with_keys"] = {
      {"if",
       {{"anyOf", {{{"type", {"object", "null"}}}, {{"type", "string"}, {"pattern", blank}}}}}},
      {"else", {{"type", "object"}, {"errorMessage", "this is written as `key: value` lines"}}}};
  defs["text"] = text("", "this is a text: put it on the next line, after |");
  defs["line"] = text("^\\s*[^\\n]*\\s*$", "this is a text of one line");
  defs["lines"] = one_or_list(to("line"));
}

void add_values(const StatementSet& set, Json& defs) {
  defs["digest"] =
      text("^\\s*(?:[0-9a-f]{64})?\\s*$", "a digest is 64 digits, written by toolkit approve");
  defs["link"] =
      text(link_or_nothing(), "a link is an https address or a file beneath this file's folder");
  defs["date"] =
      word(word_or_nothing(existing_day()), "a date is a day that exists, such as 2026-05-14");
  defs["period"] = {
      {"type", {"integer", "string"}},
      {"minimum", first_year},
      {"maximum", last_year},
      {"pattern", whole_word(financial_year() + "|" + calendar_year())},
      {"errorMessage", "a period is a year such as 2025-26, or a calendar year such as 2026"}};
  defs["format"] = {
      {"anyOf",
       {{{"const", 1}, {"errorMessage", "format is 1"}},
        {{"type", "string"}, {"pattern", whole_word("1")}, {"errorMessage", "format is 1"}}}}};
  defs["number"] = or_nothing({{"type", {"integer", "string"}},
                               {"minimum", 0},
                               {"maximum", 999},
                               {"pattern", word_or_nothing("0|[1-9][0-9]{0,2}")},
                               {"errorMessage", "this is a whole number, such as 2"}});
  constexpr std::string_view booleans[] = {"true", "false"};
  defs["boolean"] = {
      {"anyOf",
       {{{"type", "boolean"}, {"errorMessage", "this is true or false"}},
        word(word_or_nothing(one_of_in_any_case(booleans)), "this is true or false")}}};
  defs["statement_set"] =
      choice(Json::array({set.id}), Json::array({set.title}), word_or_nothing(one_of({&set.id, 1})),
             fmt::format("this schema is for the statement set {}", set.id));
  defs["publish"] = choice_of_words(publish_words, "publish is totals, scores or evidence");
  defs["status"] = choice_of_words(status_words, "status is planned, under way, done or dropped");
}

void add_scores(const StatementSet& set, Json& defs) {
  std::vector<std::string_view> words = {"0", "1", "2"};
  words.insert(words.end(), set.labels.begin(), set.labels.end());
  defs["score_in_words"] = word(word_or_nothing(one_of_in_any_case(words)), not_a_score);
  const Json labels = levels([&](std::size_t score) { return std::string(set.labels[score]); });
  defs["score"] = {{"anyOf", {labels, to("score_in_words")}}};
}

}  // namespace

Json levels(const std::function<std::string(std::size_t)>& describe) {
  Json scores;
  Json meanings;
  for (std::size_t score = 0; score < score_count; ++score) {
    scores.push_back(score);
    meanings.push_back(describe(score));
  }
  return values(std::move(scores), std::move(meanings), not_a_score);
}

Json value_definitions(const StatementSet& set) {
  Json defs = Json::object();
  add_texts(defs);
  add_values(set, defs);
  add_scores(set, defs);
  return defs;
}

}  // namespace toolkit
