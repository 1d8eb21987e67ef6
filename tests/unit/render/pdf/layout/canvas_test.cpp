#include "toolkit/render/pdf/layout/canvas.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "render/pdf/pdf_desk.hpp"
#include "render/pdf/random_text.hpp"
#include "render/pdf/shaped.hpp"

namespace toolkit::pdf {
namespace {

using toolkit::test::PdfDesk;
using toolkit::test::shape;

LineSpan whole(const ShapedText& text) {
  return {0, static_cast<std::uint32_t>(text.clusters.size()), 0};
}

/// The clusters from left to right.
std::string seen(const ShapedText& text, const LineSpan& line) {
  std::vector<ClusterPlace> all = places(text, line, 10);
  std::ranges::sort(all, {}, &ClusterPlace::x);
  std::string out;
  for (const ClusterPlace& place : all) out += text.text_of(text.clusters[place.cluster]);
  return out;
}

std::size_t count(std::string_view text, std::string_view part) {
  std::size_t found = 0;
  for (std::size_t at = text.find(part); at != std::string_view::npos; at = text.find(part, at + 1))
    ++found;
  return found;
}

TEST_CASE("letters stand where readers of mixed scripts look for them") {
  struct Row {
    std::string_view text;
    std::string_view seen;
  };
  // Worked out by hand from UAX 9.
  const Row rows[] = {
      {"", ""},
      {"abc 12", "abc 12"},
      {"\u05D0\u05D1\u05D2", "\u05D2\u05D1\u05D0"},
      {"ab \u05D0\u05D1 cd", "ab \u05D1\u05D0 cd"},
      {"\u05D0\u05D1 ab \u05D2\u05D3", "\u05D3\u05D2 ab \u05D1\u05D0"},
      {"\u05D0\u05D1 12", "12 \u05D1\u05D0"},
      {"a \u05D0\u05D1 12 b", "a 12 \u05D1\u05D0 b"},
      // These brackets are drawn mirrored.
      {"\u05D0 12 (3) \u05D1", "\u05D1 )3( 12 \u05D0"},
      {"a \u05D0\u05D1, c", "a \u05D1\u05D0, c"},
      // Blanks at the end go where the paragraph goes.
      {"ab \u05D0\u05D1 ", "ab \u05D1\u05D0 "},
      {"\u05D0\u05D1 ab ", " ab \u05D1\u05D0"},
  };
  PdfDesk desk;
  for (const Row& row : rows) {
    CAPTURE(row.text);
    const ShapedText text = shape(desk.shaper, std::string(row.text));
    CHECK(seen(text, whole(text)) == row.seen);
  }
}

TEST_CASE("each line is turned round by itself") {
  PdfDesk desk;
  const ShapedText text = shape(desk.shaper, "\u05D0\u05D1 ab cd \u05D2");
  CHECK(seen(text, {0, 6, 0}) == " ab \u05D1\u05D0");
  CHECK(seen(text, {6, 10, 0}) == "\u05D2 cd");
}

TEST_CASE("on any line each cluster stands once, without gap or overlap") {
  std::mt19937 random(9);
  PdfDesk desk;
  for (int round = 0; round < 200; ++round) {
    const ShapedText text =
        shape(desk.shaper,
              toolkit::test::random_text(random, 1 + random() % 30, toolkit::test::Direction::any));
    CAPTURE(text.text);
    for (const LineSpan& line : text.lines(200, 10)) {
      std::vector<ClusterPlace> all = places(text, line, 10);
      REQUIRE(all.size() == line.to - line.from);
      // They are given in reading order.
      for (std::uint32_t i = 0; i < all.size(); ++i) CHECK(all[i].cluster == line.from + i);
      // What takes no room stands before what does at the same place.
      std::ranges::sort(all, {}, [&](const ClusterPlace& place) {
        return std::pair(place.x, text.clusters[place.cluster].width);
      });
      double x = all.front().x;
      for (const ClusterPlace& place : all) {
        CHECK(place.x == doctest::Approx(x).epsilon(1e-6));
        x += text.clusters[place.cluster].width / 100;
      }
    }
  }
}

TEST_CASE("what is shown is read back as it was written") {
  struct Row {
    std::string_view text;
    std::string_view structure;
  };
  const Row rows[] = {
      {"Plain text", "P['Plain text']"},
      {"caf\u00E9 \u0175 \u2713 \u2011", "P['caf\u00E9 \u0175 \u2713 \u2011']"},
      // These share a glyph with the space or the hyphen.
      {"a\u00A0b c\u00ADd e\u200Bf - \u2011 \u2010",
       "P['a\u00A0b c\u00ADd e\u200Bf - \u2011 \u2010']"},
      {"two\nlines", "P['two lines']"},
      {"two\n\nlines\n", "P['two  lines']"},
      {"\u05E9\u05DC\u05D5\u05DD abc", "P['\u05E9\u05DC\u05D5\u05DD abc']"},
      {"\u0644\u0627 \u0633\u0644\u0627\u0645", "P['\u0644\u0627 \u0633\u0644\u0627\u0645']"},
      {"q\u0323\u0307 x\u0308", "P['q\u0323\u0307 \u1E8D']"},
      // A point stands before its letter where it is drawn, and behind it where it is read.
      {"\u05E9\u05B8", "P[Span['\u05E9\u05B8']]"},
      {"a \u4E2D b", "P['a ' Span['\u4E2D'] ' b']"},
      {"\U0001F468\u200D\U0001F469", "P[Span['\U0001F468\u200D\U0001F469']]"},
      {"(\\) \u00E4", "P['(\\) \u00E4']"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    PdfDesk desk;
    desk.add_page();
    desk.paint(std::string(row.text));
    const auto read = desk.read();
    std::string structure = read.structure(read.follow(read.document()["K"].at(0)));
    CHECK(structure == row.structure);
  }
}

TEST_CASE("each glyph of any line stands where the shaper put it") {
  struct Place {
    double x;
    double rise;
  };
  std::mt19937 random(10);
  // What cannot be seen is not written, and all is rounded.
  constexpr double tolerance = 0.07;
  for (int round = 0; round < 100; ++round) {
    PdfDesk desk;
    desk.add_page();
    const ShapedText text =
        shape(desk.shaper,
              toolkit::test::random_text(random, 1 + random() % 20, toolkit::test::Direction::any));
    CAPTURE(text.text);
    const std::vector<ClusterPlace> all = places(text, whole(text), 10);
    std::vector<Place> expected;
    for (const ClusterPlace& place : all) {
      const Cluster& cluster = text.clusters[place.cluster];
      double pen = 74 + place.x;
      // A newline within the line reads as a blank.
      const bool newline = text.text_of(cluster) == "\n";
      if (newline && place.cluster + 1 < text.clusters.size()) expected.push_back({pen, 0});
      for (std::uint32_t i = 0; i < cluster.glyphs; ++i) {
        const PlacedGlyph& glyph = text.glyphs[cluster.first_glyph + i];
        expected.push_back({pen + glyph.dx / 100, glyph.dy / 100});
        pen += glyph.advance / 100;
      }
    }
    {
      const auto scope = desk.pdf.mark(desk.pdf.add(TaggedPdf::document, Role::paragraph), 0);
      Canvas(desk.pdf, desk.shaper).text(text, whole(text), all, 10, 74, 700);
    }
    const toolkit::test::ReadPdf read = desk.read();
    std::size_t at = 0;
    for (const toolkit::test::Shown& shown : read.shown()) {
      CHECK(shown.y == 700);
      for (const double x : shown.glyphs) {
        REQUIRE(at < expected.size());
        CHECK(std::abs(x - expected[at].x) < tolerance);
        CHECK(std::abs(shown.rise - expected[at].rise) < tolerance);
        ++at;
      }
    }
    CHECK(at == expected.size());
  }
}

TEST_CASE("a soft hyphen is seen where a line ends with it, and there alone") {
  PdfDesk desk;
  desk.add_page();
  const ShapedText text = shape(desk.shaper, "co\u00ADop co\u00ADop");
  const Element element = desk.pdf.add(TaggedPdf::document, Role::paragraph);
  Canvas canvas(desk.pdf, desk.shaper);
  const Typeface& typeface = desk.shaper.typefaces()[FontFile::sans];
  for (const LineSpan line : {LineSpan{0, 9, 0}, LineSpan{9, 11, 0}}) {
    const auto scope = desk.pdf.mark(element, 0);
    canvas.text(text, line, places(text, line, 10), 10, 74, line.from == 0 ? 700 : 680);
  }
  const auto hyphen = desk.pdf.code(FontFile::sans, typeface.glyph(U'-'), "\u00AD");
  const auto nothing = desk.pdf.code(FontFile::sans, typeface.glyph(U' '), "\u00AD");
  const auto read = desk.read();
  CHECK(read.words() == "co\u00ADop co\u00ADop");
  const auto shown = [&](std::uint16_t code) {
    std::string bytes;
    bytes += static_cast<char>(code >> 8U);
    bytes += static_cast<char>(code & 0xFFU);
    return count(read.content(0), bytes);
  };
  CHECK(shown(hyphen) == 1);
  CHECK(shown(nothing) == 1);
}

TEST_CASE("font and colour are set where they change, and not again") {
  PdfDesk desk;
  desk.add_page();
  desk.paint("One");
  desk.paint("Two");
  desk.paint("Three \u2713 four");
  const auto read = desk.read();
  const std::string content = read.content(0);
  CHECK(count(content, " rg\n") == 1);
  CHECK(count(content, "Tf\n") == 3);
  CHECK(count(content, "/F1 ") == 2);
  CHECK(count(content, "/F3 ") == 1);
}

TEST_CASE("a text's rise ends with it") {
  PdfDesk desk;
  desk.add_page();
  // HarfBuzz puts this mark a little lower.
  desk.paint("x\u0304");
  const std::string content = desk.read().content(0);
  const std::size_t last = content.rfind(" Ts\n");
  REQUIRE(last != std::string::npos);
  CHECK(content.substr(last - 2, 5) == "\n0 Ts");
}

TEST_CASE("areas and rules stand where they are put") {
  PdfDesk desk;
  desk.add_page();
  Canvas canvas(desk.pdf, desk.shaper);
  {
    const auto scope = desk.pdf.mark(Artifact::layout, 0);
    canvas.rectangle({10, 20.5, 110, 70}, toolkit::ColourRole::paper);
    canvas.rule(10, 110, 20, 0.6, toolkit::ColourRole::paper);
  }
  CHECK(desk.read().content(0) ==
        "/Artifact<</Type/Layout>>BDC\n1.000 1.000 1.000 rg\n10 20.5 100 49.5 re f\n"
        "1.000 1.000 1.000 RG\n0.6 w\n10 20 m 110 20 l S\nEMC\n");
}

}  // namespace
}  // namespace toolkit::pdf
