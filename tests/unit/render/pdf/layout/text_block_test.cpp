#include "toolkit/render/pdf/layout/text_block.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <random>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "render/pdf/pdf_desk.hpp"
#include "render/pdf/random_text.hpp"

namespace toolkit::pdf {
namespace {

using toolkit::ColourRole;
using toolkit::test::PdfDesk;
using toolkit::test::Shown;

/// `See <https://a.example> now`

TEST_CASE("a link is an element with its words, its area and where it leads") {
  PdfDesk desk;
  desk.add_page();
  desk.paint("See https://a.example/b(c), and https://b.example.");
  const auto read = desk.read();
  CHECK(read.structure() ==
        "Document[P['See ' Link['https://a.example/b(c)' *] ', and ' Link['https://b.example' *] "
        "'.']]");
  const auto& annotations = read.follow(read.pages()[0]["Annots"]).items;
  REQUIRE(annotations.size() == 2);
  const auto& link = read.follow(annotations[1]);
  CHECK(link["Subtype"].text == "Link");
  CHECK(link["A"]["S"].text == "URI");
  CHECK(link["A"]["URI"].words() == "https://b.example");
  CHECK(link["Contents"].words() == "https://b.example");
  CHECK(link["F"].whole() == 4);
  for (std::size_t side = 0; side < 3; ++side) CHECK(link["Border"].at(side).number == 0);
  // Around its own words.
  const auto words = std::ranges::find(read.shown(), "https://b.example", &Shown::text);
  REQUIRE(words != read.shown().end());
  CHECK(link["Rect"].at(0).number == doctest::Approx(words->x).epsilon(0.001));
  CHECK(link["Rect"].at(1).number < words->y);
  CHECK(link["Rect"].at(2).number > words->x + 50);
  CHECK(link["Rect"].at(3).number > words->y);
}

TEST_CASE("a link over several lines is one element with an area on each") {
  PdfDesk desk;
  desk.add_page();
  desk.paint("https://a.example/one/two/three/four/five/six/seven/eight/nine/ten", 0, 120);
  const auto read = desk.read();
  const auto& annotations = read.follow(read.pages()[0]["Annots"]).items;
  REQUIRE(annotations.size() >= 2);
  double above = 842;
  for (const auto& annotation : annotations) {
    const auto& link = read.follow(annotation);
    CHECK(link["A"]["URI"].words() ==
          "https://a.example/one/two/three/four/five/six/seven/eight/nine/ten");
    CHECK(link["Rect"].at(3).number < above);
    CHECK(link["Rect"].at(2).number <= 74 + 121);
    above = link["Rect"].at(1).number;
  }
  const std::string structure = read.structure();
  CHECK(structure.starts_with("Document[P[Link["));
  CHECK(structure.find("Link", 20) == std::string::npos);
  CHECK(read.words() == "https://a.example/one/two/three/four/five/six/seven/eight/nine/ten");
}

TEST_CASE("lines stand below each other, a leading apart") {
  PdfDesk desk;
  desk.add_page();
  const auto block = desk.block("one\ntwo\nthree", 400);
  REQUIRE(block->lines() == 3);
  CHECK(block->height() == doctest::Approx(3 * body_style.leading));
  CHECK(block->height(1, 2) == doctest::Approx(body_style.leading));
  const Element element = desk.pdf.add(TaggedPdf::document, Role::paragraph);
  block->paint(element, 1, 3, {0, 700}, 100);
  const auto read = desk.read();
  REQUIRE(read.shown().size() == 2);
  const Shown& first = read.shown()[0];
  const Shown& second = read.shown()[1];
  CHECK(first.text == "two ");
  CHECK(second.text == "three");
  CHECK(first.x == 100);
  // Within their lines, whatever the block's first line is.
  CHECK(first.y < 700);
  CHECK(first.y > 700 - body_style.leading);
  CHECK(first.y - second.y == doctest::Approx(body_style.leading).epsilon(0.001));
  CHECK(first.y == doctest::Approx(block->baseline({0, 700}, 0)).epsilon(0.0001));
}

TEST_CASE("texts keep the distance that their style asks for") {
  constexpr TextStyle style{10, 14, 5, 3};
  PdfDesk desk;
  for (const std::string text : {"one\ntwo\nthree\nfour\nfive", "six"}) {
    add_lines(desk.flow, desk.block(text, 400, Align::left, style),
              desk.pdf.add(TaggedPdf::document, Role::paragraph), 74, style, false);
  }
  desk.flow.finish();
  const auto read = desk.read();
  REQUIRE(read.shown().size() == 6);
  for (std::size_t i = 1; i < 6; ++i) {
    const double distance = read.shown()[i - 1].y - read.shown()[i].y;
    CHECK(distance == doctest::Approx(i == 5 ? 14 + 3 + 5 : 14).epsilon(0.001));
  }
}

TEST_CASE("lines that are aligned to the right end there, whatever hangs over") {
  struct Row {
    std::string_view text;
    double edge;  // the x at which the visible words start or end
    Align align;
    bool ends;
  };
  const Row rows[] = {{"12", 100, Align::left, false},
                      {"12", 300, Align::right, true},
                      {"12   ", 300, Align::right, true},
                      {"12\n", 300, Align::right, true},
                      // Hebrew is read from the right margin.
                      {"\u05D0\u05D1", 300, Align::left, true},
                      {"\u05D0\u05D1   ", 300, Align::left, true},
                      {"\u05D0\u05D1   ", 300, Align::right, true}};
  for (const Row& row : rows) {
    CAPTURE(row.text);
    PdfDesk desk;
    desk.add_page();
    const auto block = desk.block(std::string(row.text), 200, row.align);
    block->paint(Artifact::page_header, {0, 700}, 100);
    const auto read = desk.read();
    double left = 1000;
    double right = 0;
    for (const Shown& shown : read.shown()) {
      // Letters that run to the left are placed one by one, others in strings.
      if (shown.text.find_first_not_of(" \n") == std::string::npos) continue;
      const std::string visible = shown.text.substr(0, shown.text.find_last_not_of(" \n") + 1);
      const double width = desk.block(visible, 1e6)->lines() == 1
                               ? desk.shaper.shape({{visible}}).full_width(body_style.size)
                               : 0;
      left = std::min(left, shown.x);
      right = std::max(right, shown.x + width);
    }
    CHECK((row.ends ? right : left) == doctest::Approx(row.edge).epsilon(0.0005));
  }
}

TEST_CASE("a text of several lines leaves neither its first nor its last alone on a page") {
  PageSize small = a4_page;
  small.height = small.top + small.bottom + 6.5 * body_style.leading;
  for (std::size_t above = 0; above < 7; ++above) {
    for (std::size_t count = 1; count < 20; ++count) {
      CAPTURE(above);
      CAPTURE(count);
      PdfDesk desk(small);
      if (above > 0) {
        FlowItem piece;
        piece.height = static_cast<double>(above) * body_style.leading;
        piece.paint = [](Position /*unused*/) {};
        desk.flow.add(std::move(piece));
      }
      std::string text = "line";
      for (std::size_t i = 1; i < count; ++i) text += "\nline";
      add_lines(desk.flow, desk.block(text, 400),
                desk.pdf.add(TaggedPdf::document, Role::paragraph), small.left, body_style, false);
      desk.flow.finish();
      const auto read = desk.read();
      std::map<std::size_t, std::set<double>> lines;  // of each page
      for (const Shown& shown : read.shown()) {
        lines[shown.page].insert(shown.y);
        CHECK(shown.y > small.bottom);
      }
      std::size_t all = 0;
      for (const auto& [page, heights] : lines) all += heights.size();
      REQUIRE(all == count);
      if (lines.size() < 2) continue;
      CHECK(lines.begin()->second.size() > 1);
      CHECK(lines.rbegin()->second.size() > 1);
    }
  }
}

TEST_CASE("whatever is written is read back in its order, over any number of lines") {
  std::mt19937 random(5);
  for (int round = 0; round < 60; ++round) {
    const std::string text =
        toolkit::test::random_text(random, 1 + random() % 80, toolkit::test::Direction::any);
    CAPTURE(text);
    PdfDesk desk;
    desk.add_page();
    desk.paint(text, 0, 60 + static_cast<double>(random() % 300));
    // The shaper's own text, since the page holds it in normal form.
    std::string expected;
    for (const TextRun& run : linked_runs(text, false, ColourRole::text)) {
      expected += desk.shaper.shape({{run.text}}).text;
    }
    if (expected.ends_with('\n')) expected.pop_back();
    std::ranges::replace(expected, '\n', ' ');
    CHECK(desk.read().words() == expected);
  }
}

}  // namespace
}  // namespace toolkit::pdf
