#include "toolkit/assessment/edit/plan_place.hpp"

#include <doctest/doctest.h>

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "document/parsed.hpp"

namespace {

using toolkit::PlanPlace;
using Paste = toolkit::PlanPlace::Paste;

PlanPlace find(std::string text) {
  const toolkit::test::Parsed parsed(std::move(text));
  return toolkit::find_plan_place(parsed.document);
}

/// `after 4, the last, dash 2, key 0`
std::string in_words(const PlanPlace& place) {
  std::string words = place.paste == Paste::after     ? "after "
                      : place.paste == Paste::instead ? "instead of "
                                                      : "brackets in ";
  words += std::to_string(place.line);
  if (place.is_last_line) words += ", the last";
  words += ", dash " + std::to_string(place.dash);
  if (place.needs_key) words += ", key " + std::to_string(place.key);
  return words;
}

TEST_CASE("entries go to the end of the plan, in its own layout") {
  struct Row {
    std::string_view text;
    std::string_view place;
  };
  const Row rows[] = {
      {"format: 1\nforward_plan:\n  - id: FP-1\n    owner: Us\n", "after 4, the last, dash 2"},
      {"format: 1\nforward_plan:\n  - id: FP-1\n    owner: Us", "after 4, the last, dash 2"},
      {"format: 1\r\nforward_plan:\r\n  - id: FP-1\r\n", "after 3, the last, dash 2"},
      {"\xef\xbb\xbf"
       "format: 1\nforward_plan:\n  - id: FP-1\n\n\n",
       "after 3, the last, dash 2"},
      {"forward_plan:\n- id: FP-1\n- id: FP-2\nsummary: x\n", "after 3, dash 0"},
      {"forward_plan:\n\n    # Ours.\n    - id: FP-1\nsummary: x\n", "after 4, dash 4"},
      {"forward_plan:\n  -   id: FP-1\n", "after 2, the last, dash 2"},
      {"forward_plan:\n  - id: FP-1\n    action: |\n      - id: x\n\n      Act.\n\nsummary: x\n",
       "after 6, dash 2"},
      {"forward_plan:\n  - {id: FP-1}\n", "after 2, the last, dash 2"},
      {"\"forward_plan\":\n  - id: FP-1\n", "after 2, the last, dash 2"},
      {"summary: |\n  forward_plan:\n    - id: x\nforward_plan:\n- id: FP-1\n",
       "after 5, the last, dash 0"},
      {"---\nforward_plan:\n  - id: FP-1\n...\n", "after 3, dash 2"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(in_words(find(std::string(row.text))) == row.place);
  }
}

TEST_CASE("where there is no plan, they bring its key or stand beneath it") {
  struct Row {
    std::string_view text;
    std::string_view place;
  };
  const Row rows[] = {
      {"format: 1\nsummary: |\n  We did.\n", "after 3, the last, dash 2, key 0"},
      {"  format: 1\n  summary: x\n", "after 2, the last, dash 4, key 2"},
      {"format: 1\nforward_plan:\n", "after 2, the last, dash 2"},
      {"format: 1\nforward_plan:", "after 2, the last, dash 2"},
      {"forward_plan: # none yet\nsummary: x\n", "after 1, dash 2"},
      {"format: 1\nforward_plan: []\nsummary: x\n", "instead of 2, dash 2, key 0"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(in_words(find(std::string(row.text))) == row.place);
  }
}

TEST_CASE("brackets leave no room") {
  struct Row {
    std::string_view text;
    std::size_t line;
  };
  const Row rows[] = {
      {"format: 1\nforward_plan: [{id: FP-1, owner: Us}]\n", 2},
      {"format: 1\nforward_plan: [\n  {id: FP-1}\n]\n", 2},
      {"format: 1\nforward_plan:\n  [{id: FP-1}]\n", 2},
      {"format: 1\nforward_plan:\n  []\n", 2},
      {"# Ours.\n{format: 1, forward_plan: [{id: FP-1}]}\n", 2},
      {"{format: 1}\n", 1},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    const PlanPlace place = find(std::string(row.text));
    CHECK(place.paste == Paste::brackets);
    CHECK(place.line == row.line);
  }
}

TEST_CASE("the ids that stand in the plan are known, those of blank entries too") {
  CHECK(
      find("forward_plan:\n  - id: FP-1\n    action: |\n\n    for:\n  - action: x\n  - id: 'B 2'\n")
          .ids == std::vector<std::string>{"FP-1", "", "B 2"});
  CHECK(find("forward_plan: [{id: FP-7}]\n").ids == std::vector<std::string>{"FP-7"});
  CHECK(find("format: 1\n").ids.empty());
}

}  // namespace
