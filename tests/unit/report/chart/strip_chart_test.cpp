#include "loaded.hpp"
#include "report/chart/drawn.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "toolkit/report/chart/strip_chart.hpp"

namespace {

using toolkit::ColourRole;
using toolkit::Drawing;
using toolkit::Path;
using toolkit::View;
using toolkit::test::all_of;
using toolkit::test::load;
using toolkit::test::misplaced;
using toolkit::test::Pieces;
using toolkit::test::texts_of;

std::size_t boxes_in(const Drawing& drawing, ColourRole ink) {
  const auto paths = all_of<Path>(drawing);
  return static_cast<std::size_t>(std::ranges::count_if(
      paths, [&](const Path& path) { return path.closed && path.fill == ink && path.stroke; }));
}

/// A view of a set of any shape.
struct AnySet {
  std::string title;
  std::vector<toolkit::Statement> statements;
  std::vector<toolkit::Principle> principles;
  toolkit::StatementSet set;
  View view;

  AnySet(std::size_t count, std::size_t each, std::string_view titled, std::string_view label)
      : title(titled), statements(each) {
    set = toolkit::builtin_statement_set();
    set.labels = {label, label, label};
    view.shows_scores = true;
    for (std::size_t p = 0; p < count; ++p) {
      toolkit::Principle& principle = principles.emplace_back();
      principle.title.text = title;
      principle.statements = statements;
      View::Principle& answered = view.principles.emplace_back();
      for (std::size_t s = 0; s < each; ++s) {
        const int kind = static_cast<int>((p + s) % 4);
        View::Answer answer;
        if (kind < 3) answer.score = kind;
        add_score(answered.total, answer.score);
        add_score(view.overall, answer.score);
        answered.answers.push_back(answer);
      }
    }
    set.principles = principles;
    view.set = &set;
  }
};

TEST_CASE("a strip has a box for each statement, with its number and its score") {
  Pieces pieces;
  pieces.answers = {{"risk-1", "0"}, {"risk-2", "2"}, {"risk-3", ""}, {"police-5", "{confirm: 2}"}};
  const Drawing drawing = toolkit::strip_chart(load(assessment_text(pieces)).view());
  CHECK(drawing.title == "Score of each statement, 2025-26");
  // One more of each in the legend.
  CHECK(boxes_in(drawing, ColourRole::score_0) == 1 + 1);
  CHECK(boxes_in(drawing, ColourRole::score_1) == 21 + 1);
  CHECK(boxes_in(drawing, ColourRole::score_2) == 1 + 1);
  CHECK(boxes_in(drawing, ColourRole::no_score) == 2 + 1);
  const auto texts = texts_of(drawing);
  CHECK(std::ranges::count(texts, "?") == 2);
  CHECK(std::ranges::count(texts, "4 to 6 of 10") == 2);
  CHECK(std::ranges::count(texts, "5 of 10") == 3);
  for (const char* const text :
       {"2 Comprehensive", "1 Partial", "0 Not Addressed", "? not scored yet"}) {
    CAPTURE(text);
    CHECK(std::ranges::count(texts, text) == 1);
  }
  CHECK(drawing.description.find(
            "Identifying and mitigating risk: 0, 2, not scored yet, 1, 1; 4 to 6 out of 10 in "
            "all.") != std::string::npos);
  CHECK(drawing.description.ends_with("2 is Comprehensive, 1 is Partial, 0 is Not Addressed."));
}

TEST_CASE("a figure stands out from its box, and a box without a score from the others") {
  Pieces pieces;
  pieces.answers = {{"risk-1", "2"}, {"risk-2", ""}};
  const Drawing drawing = toolkit::strip_chart(load(assessment_text(pieces)).view());
  std::size_t on_dark = 0;
  for (const toolkit::Label& label : all_of<toolkit::Label>(drawing)) {
    if (label.ink == ColourRole::paper) ++on_dark;
  }
  CHECK(on_dark == 2);  // the number of risk-1, and its score
  for (const Path& path : all_of<Path>(drawing)) {
    CHECK((path.stroke->dash[0] > 0) == (path.fill == ColourRole::no_score));
  }
}

TEST_CASE("a principle has its boxes in one row while they can be smaller") {
  for (const std::size_t each : {5U, 6U, 10U}) {
    const AnySet any(5, each, "Risk", "Yes");
    const auto paths = all_of<Path>(toolkit::strip_chart(any.view));
    CAPTURE(each);
    CHECK(paths[0].points[0].y == paths[each - 1].points[0].y);
    CHECK(paths[0].points[0].y < paths[each].points[0].y);
  }
}

TEST_CASE("sets of any shape fit, with nothing on anything else") {
  struct Size {
    std::size_t principles;
    std::size_t each;
  };
  const Size sizes[] = {{1, 1}, {5, 5}, {5, 6}, {20, 10}, {20, 5}, {1, 200}, {4, 50}};
  const std::string titles[] = {"Risk", std::string(300, 'm'),
                                "Relationships with local police (and relevant partners)"};
  for (const std::string& title : titles) {
    for (const Size& size : sizes) {
      const AnySet any(size.principles, size.each, title, "Fully and in every respect addressed");
      const Drawing drawing = toolkit::strip_chart(any.view);
      CAPTURE(title);
      CAPTURE(size.principles);
      CAPTURE(size.each);
      CHECK(misplaced(drawing) == "");
      std::size_t boxes = 0;
      for (const ColourRole ink :
           {ColourRole::score_0, ColourRole::score_1, ColourRole::score_2, ColourRole::no_score}) {
        boxes += boxes_in(drawing, ink);
      }
      CHECK(boxes >= size.principles * size.each + 3);
      CHECK(drawing.height <= 640);
    }
  }
}

}  // namespace
