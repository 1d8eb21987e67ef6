#include "toolkit/assessment/model/keys.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <iterator>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "found.hpp"
#include "toolkit/assessment/load.hpp"
#include "toolkit/assessment/model/key_names.hpp"
#include "toolkit/assessment/model/words.hpp"

namespace {

using toolkit::Key;
using toolkit::ValueShape;

/// A value that a shape takes, one that it does not, and what the reader says of that.
struct Sample {
  ValueShape shape;
  std::string_view good;
  std::string_view bad;
  std::string_view found;
};

constexpr Sample samples[] = {
    {ValueShape::text, "A text", "[A text]", "wrong-shape"},
    {ValueShape::words, "Some words", "[Some words]", "wrong-shape"},
    {ValueShape::line, "A line", "\"A line\\nand more\"", "wrong-shape"},
    {ValueShape::lines, "[A line, another]", "[[A line]]", "wrong-shape"},
    {ValueShape::id, "FP-1", "[FP-1]", "wrong-shape"},
    {ValueShape::digest, "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef", "5d41",
     "digest-invalid"},
    {ValueShape::link, "evidence/a.md", "../a.md", "link-invalid"},
    {ValueShape::date, "2026-05-14", "2026-02-30", "date-invalid"},
    {ValueShape::period, "2025-26", "2025-27", "period-invalid"},
    {ValueShape::format, "1", "2", "format-version"},
    {ValueShape::number, "2", "two", "number-invalid"},
    {ValueShape::boolean, "false", "perhaps", "boolean-invalid"},
    {ValueShape::score, "partial", "3", "score-range"},
    {ValueShape::statement_set, "ending-abuse-2024", "ending-abuse-2023", "unknown-statement-set"},
    {ValueShape::publish, "totals", "all", "publish-invalid"},
    {ValueShape::status, "under way", "late", "status-invalid"},
    {ValueShape::statement, "risk-1", "risk-9", "unknown-statement"},
    {ValueShape::targets, "[risk, risk-1]", "[risk-9]", "unknown-target"},
    {ValueShape::uses, "[A text, {text: An item}]", "[[A text]]", "wrong-shape"},
    {ValueShape::approval, "{by: Council, date: 2026-05-14}", "[Council]", "wrong-shape"},
    {ValueShape::evidence_register, "{E1: {text: An item}}", "[E1]", "wrong-shape"},
    {ValueShape::principles, "{risk: {evidence: A text}}", "[risk]", "wrong-shape"},
    {ValueShape::answers, "{risk-1: 1}", "[risk-1]", "wrong-shape"},
    {ValueShape::moderation, "{from: 1}", "[1]", "wrong-shape"},
    {ValueShape::plan, "[{id: FP-1, action: A text}]", "{id: FP-1, action: A text}", "wrong-shape"},
    {ValueShape::progress, "[{text: A step}]", "A step", "wrong-shape"},
    {ValueShape::falls, "[{statement: risk-1, reason: R, by: Council, date: 2026-05-14}]",
     "{statement: risk-1, reason: R, by: Council, date: 2026-05-14}", "wrong-shape"},
};

const Sample& sample(ValueShape shape) {
  return *std::ranges::find(samples, shape, &Sample::shape);
}

/// Where the keys of a table stand: `…` in a file that has what is needed around it.
struct Place {
  std::span<const Key> table;
  std::string_view around;
  std::string_view also = {};  ///< a key without which the others are not read
};

const Place places[] = {
    {toolkit::assessment_table, "{…}"},
    {toolkit::approved_table, "approved: {…}"},
    {toolkit::evidence_table, "evidence: {E1: {…}}", "link"},
    {toolkit::principle_answer_table, "principles: {risk: {…}}"},
    {toolkit::answer_table, "principles: {risk: {answers: {risk-1: {…}}}}"},
    {toolkit::moderated_table,
     "principles: {risk: {answers: {risk-1: {score: 1, moderated: {…}}}}}"},
    {toolkit::action_table, "forward_plan: [{…}]", "owner"},
    {toolkit::progress_table, "forward_plan: [{id: FP-1, action: A, progress: [{…}]}]"},
    {toolkit::accepted_fall_table, "accepted_falls: [{…}]"},
};

struct Written {
  std::string_view key;
  std::string_view value;
};

/// What is said of a key for want of another, not of its shape.
bool follows_from_others(toolkit::Diagnostic diagnostic) {
  return diagnostic == toolkit::Diagnostic::changed_since_approval ||
         diagnostic == toolkit::Diagnostic::because_unmarked;
}

/// What is found, by name, in a file that has some keys of a table.
std::string found_in(const Place& place, const std::vector<Written>& written,
                     std::string* help = nullptr) {
  std::string keys;
  for (const auto& [key, value] : written) {
    keys.append(keys.empty() ? "" : ", ").append(key).append(": ").append(value);
  }
  std::string text(place.around);
  text.replace(text.find("…"), std::string_view("…").size(), keys);
  if (text.front() != '{') text = "format: 1\ncouncil: C\nperiod: 2026\n" + text;
  const toolkit::StatementSets sets;
  toolkit::LoadOptions options;
  options.draft = true;
  options.warnings = false;
  const auto loaded = load_assessment(toolkit::SourceText("a.yaml", text + "\n"), sets, options);
  std::string names;
  for (const toolkit::Finding& finding : loaded.findings) {
    if (finding.severity != toolkit::Severity::error || follows_from_others(finding.diagnostic)) {
      continue;
    }
    names += toolkit::catalogue_entry(finding.diagnostic).name;
    if (help != nullptr) *help = toolkit::test::help_of(finding);
  }
  return names;
}

/// What a table needs, but for one key, with good values.
std::vector<Written> needed(const Place& place, std::string_view left_out) {
  std::vector<Written> written;
  for (const Key& key : place.table) {
    const bool wanted = key.marks.required || key.name == place.also;
    if (wanted && key.name != left_out) written.push_back({key.name, sample(key.shape).good});
  }
  return written;
}

template <class Check>
void for_each_key(Check check) {
  for (const Place& place : places) {
    for (const Key& key : place.table) {
      CAPTURE(place.around);
      CAPTURE(key.name);
      check(place, key);
    }
  }
}

TEST_CASE("each key takes what its shape says, and nothing else") {
  for_each_key([](const Place& place, const Key& key) {
    std::vector<Written> written = needed(place, key.name);
    written.push_back({key.name, sample(key.shape).good});
    CHECK(found_in(place, written) == "");
    written.back().value = sample(key.shape).bad;
    CHECK(found_in(place, written) == sample(key.shape).found);
  });
}

TEST_CASE("a key may be empty or missing unless it is required") {
  for_each_key([](const Place& place, const Key& key) {
    const std::string_view expected = key.marks.required ? "missing-key" : "";
    std::vector<Written> written = needed(place, key.name);
    if (key.name == place.also && !key.marks.required) return;
    if (!written.empty()) CHECK(found_in(place, written) == expected);
    written.push_back({key.name, ""});
    CHECK(found_in(place, written) == expected);
  });
}

TEST_CASE("each table has a place in a file, and its reader knows no other keys") {
  CHECK(std::size(places) == std::size(toolkit::key_tables));
  for (const Place& place : places) {
    CAPTURE(place.around);
    CHECK(std::ranges::count(toolkit::key_tables, place.table.data(),
                             &std::span<const Key>::data) == 1);
    std::string known = "known here: ";
    for (const Key& key : place.table) {
      known.append(&key == place.table.data() ? "" : ", ").append(key.name);
    }
    std::vector<Written> written = needed(place, "");
    written.push_back({"zzzzzzzz", "1"});
    std::string help;
    CHECK(found_in(place, written, &help) == "unknown-key");
    CHECK(help == known);
  }
}

TEST_CASE("each meaning is a sentence") {
  const auto is_sentence = [](std::string_view text) {
    return text.size() > 10 && text.ends_with('.') && text.find(". ") == std::string_view::npos;
  };
  for_each_key([&](const Place&, const Key& key) { CHECK(is_sentence(key.meaning)); });
  for (const auto& word : toolkit::status_words) CHECK(is_sentence(word.meaning));
  for (const auto& word : toolkit::publish_words) CHECK(is_sentence(word.meaning));
}

TEST_CASE("lists of names hold each once") {
  std::set<std::string_view> names;
  std::size_t written = 0;
  for (const auto& table : toolkit::key_tables) {
    for (const Key& key : table) names.insert(key.name);
    written += table.size();
  }
  CHECK(toolkit::all_keys.size() == names.size());
  CHECK(std::set<std::string_view>(toolkit::all_keys.begin(), toolkit::all_keys.end()) == names);
  CHECK(names.size() < written);
  CHECK(toolkit::hiding_keys.size() == 1);
}

}  // namespace
