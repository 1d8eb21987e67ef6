#include "toolkit/render/pdf/layout/drawing_painter.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "render/pdf/pdf_desk.hpp"

namespace toolkit::pdf {
namespace {

using toolkit::Anchor;
using toolkit::ColourRole;
using toolkit::Dot;
using toolkit::Drawing;
using toolkit::Label;
using toolkit::Path;
using toolkit::Shape;
using toolkit::Stroke;
using toolkit::test::PdfDesk;
using toolkit::test::PdfValue;
using toolkit::test::ReadPdf;

/// A page_size whose text starts at the left edge, 6 points below y = 106: a drawing's top is y =
/// 100.
constexpr PageSize bare{200, 106, 0, 0, 0, 0};

ReadPdf drawn(const Drawing& drawing, const PageSize& page_size = bare) {
  PdfDesk desk(page_size);
  add_drawing(desk.pdf, desk.shaper, desk.flow, drawing);
  desk.flow.finish();
  return desk.read();
}

/// The operators of shapes, without the marks around them.
std::string operators(std::vector<Shape> shapes) {
  const ReadPdf read = drawn({100, 80, "Title", "Words", std::move(shapes)});
  std::string content = read.content(0);
  const std::string start = "/Figure<</MCID 0>>BDC\n";
  REQUIRE(content.starts_with(start));
  REQUIRE(content.ends_with("EMC\n"));
  return content.substr(start.size(), content.size() - start.size() - 4);
}

TEST_CASE("shapes are drawn where they stand, from the top left corner") {
  const Stroke line{ColourRole::paper, 2, {}};
  const Stroke dashed{ColourRole::paper, 0.5, {3, 1.5}};
  struct Row {
    std::string_view why;
    Shape shape;
    std::string_view operators;
  };
  const Row rows[] = {
      {"a line", Path{{{0, 0}, {10, 20}}, false, {}, line},
       "1.000 1.000 1.000 RG\n2 w\n0 100 m\n10 80 l\nS\n"},
      {"an outline", Path{{{0, 0}, {10, 0}, {10, 20}}, true, {}, line},
       "1.000 1.000 1.000 RG\n2 w\n0 100 m\n10 100 l\n10 80 l\ns\n"},
      {"an area", Path{{{0, 0}, {10, 0}, {10, 20}}, true, ColourRole::paper, {}},
       "1.000 1.000 1.000 rg\n0 100 m\n10 100 l\n10 80 l\nf\n"},
      {"an area with its outline", Path{{{0, 0}, {10, 0}, {10, 20}}, true, ColourRole::paper, line},
       "1.000 1.000 1.000 rg\n1.000 1.000 1.000 RG\n2 w\n0 100 m\n10 100 l\n10 80 l\nb\n"},
      {"an open one", Path{{{0, 0}, {10, 0}, {10, 20}}, false, ColourRole::paper, line},
       "1.000 1.000 1.000 rg\n1.000 1.000 1.000 RG\n2 w\n0 100 m\n10 100 l\n10 80 l\nB\n"},
      {"dashes, which end with their line", Path{{{0, 0}, {10, 0}}, false, {}, dashed},
       "1.000 1.000 1.000 RG\n0.5 w\n[3 1.5 ]0 d\n0 100 m\n10 100 l\nS\n[]0 d\n"},
      {"nothing to see", Path{{{0, 0}, {10, 0}}, true, {}, {}}, ""},
      {"no points", Path{{}, true, ColourRole::paper, line}, ""},
      {"an unseen dot", Dot{{10, 10}, 5, {}, {}}, ""},
      {"a dot", Dot{{50, 40}, 10, ColourRole::paper, {}},
       "1.000 1.000 1.000 rg\n60 60 m\n60 54.48 55.52 50 50 50 c\n44.48 50 40 54.48 40 60 c\n"
       "40 65.52 44.48 70 50 70 c\n55.52 70 60 65.52 60 60 c\nf\n"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.why);
    CHECK(operators({row.shape}) == row.operators);
  }
}

TEST_CASE("a label stands before, around or behind its place") {
  Shaper shaper;
  const double width = shaper.shape({{"Label"}}).full_width(10);
  struct Row {
    Anchor anchor;
    double x;
  };
  for (const Row& row : {Row{Anchor::start, 50}, Row{Anchor::middle, 50 - width / 2},
                         Row{Anchor::end, 50 - width}}) {
    const ReadPdf read =
        drawn({100, 80, "Title", "Words", {Label{{50, 30}, "Label", 10, row.anchor}}});
    REQUIRE(read.shown().size() == 1);
    CHECK(read.shown()[0].text == "Label");
    CHECK(read.shown()[0].tag == "Figure");
    CHECK(read.shown()[0].x == doctest::Approx(row.x).epsilon(0.001));
    CHECK(read.shown()[0].y == 70);
  }
}

TEST_CASE("a label may be in any script, and misses nothing") {
  const ReadPdf read =
      drawn({100,
             90,
             "Title",
             "Words",
             {Label{{0, 30}, "\u05D0\u05D1 \u4E2D \u2713", 10}, Label{{0, 50}, "", 10}}});
  CHECK(read.words() == "\u05D0\u05D1 \u4E2D \u2713");
}

TEST_CASE("a drawing that is too large is made smaller as a whole") {
  struct Row {
    double width;
    double height;
    double scale;
  };
  for (const Row& row : {Row{200, 83.4, 1}, Row{100, 50, 1}, Row{400, 83.4, 0.5},
                         Row{200, 166.8, 0.5}, Row{800, 166.8, 0.25}, Row{400, 333.6, 0.25}}) {
    CAPTURE(row.width);
    CAPTURE(row.height);
    const ReadPdf read = drawn(
        {row.width,
         row.height,
         "Title",
         "Words",
         {Path{{{0, 0}, {row.width, row.height}}, false, {}, Stroke{ColourRole::paper, 4, {}}},
          Label{{row.width / 2, 0}, "Label", 12}}},
        {200, 106, 0, 0, 0, 0});
    const PdfValue& figure = read.follow(read.document()["K"].at(0));
    const PdfValue& box = figure["A"]["BBox"];
    CHECK(box.at(0).number == 0);
    CHECK(box.at(1).number == doctest::Approx(100 - row.height * row.scale));
    CHECK(box.at(2).number == doctest::Approx(row.width * row.scale));
    CHECK(box.at(3).number == 100);
    CHECK(box.at(1).number >= 0);
    CHECK(box.at(2).number <= 200);
    REQUIRE(read.shown().size() == 1);
    CHECK(read.shown()[0].x == doctest::Approx(row.width * row.scale / 2));
    const std::string size = row.scale == 1 ? "12 Tf" : row.scale == 0.5 ? "6 Tf" : "3 Tf";
    CHECK(read.content(0).find(size) != std::string::npos);
  }
}

TEST_CASE("a figure is described in words, however many they are") {
  struct Row {
    std::string title;
    std::string description;
    std::string words;
  };
  const std::string long_text(20'000, 'x');
  const Row rows[] = {
      {"Title", "What it shows", "Title. What it shows"},
      {"Title", long_text, "Title. The tables of this report have the numbers of this chart."},
      {long_text, "Words", "Chart. The tables of this report have its numbers."},
  };
  for (const Row& row : rows) {
    const ReadPdf read = drawn({100, 50, row.title, row.description, {}});
    CHECK(read.follow(read.document()["K"].at(0))["Alt"].words() == row.words);
  }
}

TEST_CASE("a figure is read where it stands between other parts") {
  PdfDesk desk;
  add_lines(desk.flow, desk.block("Before", 400),
            desk.pdf.add(TaggedPdf::document, Role::paragraph), 74, body_style, true);
  add_drawing(desk.pdf, desk.shaper, desk.flow, {100, 50, "Title", "Words", {}});
  add_lines(desk.flow, desk.block("Behind", 400),
            desk.pdf.add(TaggedPdf::document, Role::paragraph), 74, body_style, false);
  desk.flow.finish();
  CHECK(desk.read().structure() == "Document[P['Before'] Figure{Title. Words} P['Behind']]");
}

}  // namespace
}  // namespace toolkit::pdf
