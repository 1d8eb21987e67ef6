#include "toolkit/render/suggestions.hpp"
#include "loaded.hpp"

#include <doctest/doctest.h>

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace {

using toolkit::Audience;
using toolkit::test::assessment_text;
using toolkit::test::load;
using toolkit::test::Loaded;
using toolkit::test::Pieces;

/// Entries for a plan, and where they go.
struct Suggestions {
  std::string entries;
  toolkit::PlanPlace place;
};

/// Suggestions for the first text, with the others as earlier years.
Suggestions suggest(const std::vector<std::string>& texts, Audience audience = Audience::internal) {
  std::vector<Loaded> loaded;
  for (const std::string& text : texts) loaded.push_back(load(text));
  std::vector<const toolkit::Assessment*> years;
  for (const Loaded& year : loaded) years.push_back(&year.assessment);
  const auto views = toolkit::publish(years, toolkit::StatementSets(), {.audience = audience});
  REQUIRE(views);
  toolkit::PlanPlace place = toolkit::find_plan_place(*loaded.front().document);
  std::string entries =
      toolkit::suggest_actions(views->plan(), place, views->new_action_ids(place.ids));
  return {std::move(entries), std::move(place)};
}

/// The file once they are pasted in.
std::string pasted(std::string text, const Suggestions& made) {
  std::vector<std::string> lines;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size() - 1);
    lines.push_back(text.substr(at, end + 1 - at));
    at = end + 1;
  }
  if (!lines.back().ends_with('\n')) lines.back() += '\n';
  const auto at = lines.begin() + static_cast<std::ptrdiff_t>(made.place.line);
  if (made.place.paste == toolkit::PlanPlace::Paste::instead) {
    *(at - 1) = made.entries;
  } else {
    lines.insert(at, made.entries);
  }
  text.clear();
  for (const std::string& line : lines) text += line;
  return text;
}

std::vector<std::string> ids_in(const std::string& entries) {
  constexpr std::string_view mark = "- id: ";
  std::vector<std::string> ids;
  for (auto at = entries.find(mark); at != std::string::npos; at = entries.find(mark, at + 1)) {
    const std::size_t begin = at + mark.size();
    ids.push_back(entries.substr(begin, entries.find('\n', begin) - begin));
  }
  return ids;
}

std::string with_tail(std::string tail) { return assessment_text({.tail = std::move(tail)}); }

TEST_CASE("what is pasted where it belongs is read without an error, and leaves no gap") {
  const std::string crlf = [] {
    std::string text;
    for (const char c : with_tail("forward_plan:\n  - {id: FP-1, action: a, for: risk-1}\n")) {
      text += c == '\n' ? "\r\n" : std::string(1, c);
    }
    return text;
  }();
  for (const std::string& text :
       {with_tail(""), with_tail("forward_plan:\n"), with_tail("forward_plan: []\n"),
        with_tail("forward_plan: # none\n\nsummary: x\n"),
        with_tail("forward_plan:\n- id: FP-1\n  action: a\n  for: risk-1\n"),
        with_tail("forward_plan:\n    - id: FP-1\n      action: |\n        a\n\nsummary: x\n"),
        with_tail("forward_plan:\n  - {id: FP-1, action: a, for: risk}"),
        with_tail("forward_plan:\n  - id: FP-1\n    action: |\n\n    for:\n    status: planned\n"),
        crlf}) {
    CAPTURE(text);
    const Suggestions made = suggest({text});
    REQUIRE_FALSE(made.entries.empty());
    const std::string whole = pasted(text, made);
    CAPTURE(whole);
    const Loaded loaded = load(whole);
    const toolkit::View view = loaded.view();
    for (const toolkit::Gap& gap : toolkit::find_gaps(view)) {
      CAPTURE(gap.statement->id);
      CHECK_FALSE(gap.actions.empty());
    }
    CHECK(suggest({whole}).entries.empty());
  }
}

TEST_CASE("an entry is for its statement, with a target one above its score and the first step") {
  const Suggestions made =
      suggest({assessment_text({.answers = {{"risk-1", "0"}, {"risk-2", ""}, {"risk-3", "2"}}})});
  const Loaded loaded = load(with_tail(made.entries));
  const auto& plan = loaded.assessment.forward_plan;
  REQUIRE(plan.size() == 24);
  const auto& set = toolkit::builtin_statement_set();
  for (std::size_t i = 0; i < plan.size(); ++i) {
    CAPTURE(plan[i].id.value);
    REQUIRE(plan[i].targets.size() == 1);
    const auto& target = plan[i].targets.front();
    const auto& statement = set.principles[target.principle].statements[*target.statement];
    CHECK(statement.id != "risk-3");
    CHECK((statement.id == "risk-2") == (i == 0));
    CHECK((statement.id == "risk-1") == (i == 1));
    CHECK(plan[i].target->value == (i < 2 ? 1 : 2));
    std::string one_line;
    for (const char c : plan[i].action.value) one_line += c == '\n' ? ' ' : c;
    CHECK(one_line == statement.next_steps.front().text);
    CHECK(plan[i].owner.empty());
    CHECK_FALSE(plan[i].due.has_value());
  }
  for (const std::string_view line : {"# risk-2: not scored yet.", "# Or: ", "# Practice: "}) {
    CHECK(made.entries.find(line) != std::string::npos);
  }
}

TEST_CASE("ids are new in all years, and go on from the newest") {
  const std::string now = with_tail("forward_plan:\n  - {id: FP-3, action: a}\n");
  const std::string before =
      assessment_text({.period = "2024-25",
                       .tail = "forward_plan:\n  - {id: FP-12, action: a}\n  - {id: Z-1, "
                               "action: b}\n"});
  CHECK(ids_in(suggest({now}).entries).front() == "FP-4");
  CHECK(ids_in(suggest({now, before}).entries).front() == "FP-13");
  CHECK(ids_in(suggest({before, now}).entries).front() == "Z-2");
  // The entry that `init` leaves to fill in has its id already.
  CHECK(ids_in(suggest({with_tail("forward_plan:\n  - id: FP-1\n    action: |\n")}).entries)
            .front() == "FP-2");
}

TEST_CASE("an id that YAML would take for something else stands in quotation marks") {
  struct Row {
    std::string_view typed;
    std::string_view next;
  };
  const Row rows[] = {{"A_b-3", "A_b-4"},       {"7", "8"},           {"'x: y-3'", "\"x: y-4\""},
                      {"'[a]-3'", "\"[a]-4\""}, {"'- 3'", "\"- 4\""}, {"'x # y3'", "\"x # y4\""},
                      {"'\"-3'", "\"\\\"-4\""}};
  for (const Row& row : rows) {
    const std::string tail = "forward_plan:\n  - {id: " + std::string(row.typed) + ", action: a}\n";
    CHECK(ids_in(suggest({with_tail(tail)}).entries).front() == row.next);
  }
}

TEST_CASE("ids tell nothing of confidential actions, and are not theirs") {
  const std::string now = with_tail(
      "forward_plan:\n  - {id: FP-1, action: a}\n  - {id: FP-2, action: b, confidential: true}\n"
      "  - {id: Badger-7, action: c, confidential: true}\n");
  CHECK(ids_in(suggest({now}).entries).front() == "Badger-8");
  const std::string open = suggest({now}, Audience::general_public).entries;
  CHECK(ids_in(open).front() == "FP-3");
  CHECK(open.find("Badger") == std::string::npos);
  // Marked in an earlier year only.
  const std::string unmarked = with_tail("forward_plan:\n  - {id: Badger-7, action: a}\n");
  const std::string marked = assessment_text(
      {.period = "2024-25",
       .tail = "forward_plan:\n  - {id: Badger-7, action: a, confidential: true}\n"});
  CHECK(ids_in(suggest({unmarked, marked}, Audience::general_public).entries).front() == "FP-1");
}

TEST_CASE("what to do with the entries is said in one sentence") {
  const auto sentence = [](const std::string& tail) {
    const Suggestions made = suggest({with_tail(tail)});
    return toolkit::paste_sentence(made.place, "a.yaml");
  };
  const std::size_t lines = 39;  // before the tail
  const auto line = [&](std::size_t n) { return "line " + std::to_string(lines + n); };
  CHECK(sentence("") == "paste these entries at the end of a.yaml");
  CHECK(sentence("forward_plan:\n- {id: A, action: a}\nsummary: x\n") ==
        "paste these entries after " + line(2) + " of a.yaml");
  CHECK(sentence("forward_plan: []\n") ==
        "paste these entries in place of " + line(1) + " of a.yaml");
  CHECK(sentence("forward_plan: [{id: A, action: a}]\n") ==
        line(1) +
            " of a.yaml opens a bracket, and these entries cannot stand inside it; write "
            "what is in it in lines of its own first");
}

}  // namespace
