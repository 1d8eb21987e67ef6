#include "toolkit/report/chart/chart_frame.hpp"
#include "loaded.hpp"
#include "report/chart/drawn.hpp"
#include "toolkit/report/model/front_matter.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace {

using toolkit::Audience;
using toolkit::ChartFrame;
using toolkit::ColourRole;
using toolkit::Drawing;
using toolkit::Path;
using toolkit::test::all_of;
using toolkit::test::load;
using toolkit::test::misplaced;
using toolkit::test::Pieces;
using toolkit::test::texts_of;

Drawing chart_of(const std::string& label) {
  return {480,
          30,
          "Totals, 2025-26",
          "Bar chart.",
          {toolkit::Label{{0, 10}, label, 9, toolkit::Anchor::start, false, ColourRole::text},
           Path{{{0, 20}, {480, 30}}, false, {}, toolkit::Stroke{ColourRole::grid, 1, {}}},
           toolkit::Dot{{5, 25}, 3, ColourRole::text, {}}}};
}

TEST_CASE("a sheet has what pages say around a chart") {
  const Drawing sheet = toolkit::framed(
      chart_of("inside"), {"Harrowmere", {"Internal: not for publication", "Draft."}, {"A note."}});
  CHECK(sheet.title == "Harrowmere: Totals, 2025-26");
  CHECK(sheet.description == "Internal: not for publication. Draft. Bar chart. A note.");
  CHECK(texts_of(sheet) == std::vector<std::string>{"Internal: not for publication", "Draft.",
                                                    "Harrowmere", "Totals, 2025-26", "A note.",
                                                    "inside"});
  CHECK(misplaced(sheet) == "");
  // Paper beneath, for pages of another colour.
  const Path ground = all_of<Path>(sheet).front();
  CHECK(ground.fill == ColourRole::paper);
  CHECK(ground.points[2].x == sheet.width);
  CHECK(ground.points[2].y == sheet.height);
}

TEST_CASE("names and markings of any length find room") {
  const std::string words = "Upper and Lower Harrowmere with the Parishes of ";
  std::string name;
  for (int i = 0; i < 8; ++i) name += words;
  for (const std::string& text : {std::string(), name, std::string(200, 'W')}) {
    const Drawing sheet =
        toolkit::framed(chart_of("inside"), {text, {text + "!", text + "?"}, {text}});
    CAPTURE(text);
    CHECK(misplaced(sheet) == "");
    CHECK(std::ranges::none_of(texts_of(sheet), [](const auto& t) { return t.ends_with("…"); }));
  }
}

TEST_CASE("a view says how its charts are marked") {
  struct Row {
    std::string head;
    std::string answer;
    Audience audience;
    std::vector<std::string> markings;
    bool withheld;
  };
  const std::string approved = "approved: {by: Cabinet, date: 2026-05-09}\n";
  const std::string draft = "Draft: not approved yet";
  const Row rows[] = {
      {approved, "1", Audience::general_public, {}, false},
      {approved + "publish: totals\n", "1", Audience::general_public, {}, true},
      {"", "1", Audience::general_public, {draft}, false},
      {approved, "1", Audience::internal, {"Secret"}, false},
      {"", "1", Audience::internal, {"Secret", draft}, false},
      {approved,
       "",
       Audience::general_public,
       {"Draft: 24 of 25 scored, 24 so far; the final total will be between 24 and 26."},
       false},
  };
  for (const Row& row : rows) {
    Pieces pieces;
    pieces.head = row.head;
    pieces.answers["risk-1"] = row.answer;
    const auto loaded = load(assessment_text(pieces));
    const ChartFrame frame = toolkit::chart_frame(
        loaded.view(row.audience, loaded.assessment.publish, {.internal_marking = "Secret"}));
    CHECK(frame.council == "Harrowmere District Council");
    CHECK(frame.markings == row.markings);
    CHECK(frame.notes.front() == toolkit::own_assessment);
    CHECK(frame.notes.size() == (row.withheld ? 2 : 1));
  }
}

}  // namespace
