#include "toolkit/render/pdf/text/shaper.hpp"

#include <doctest/doctest.h>

#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "render/pdf/random_text.hpp"
#include "render/pdf/shaped.hpp"
#include "toolkit/text/utf8.hpp"

namespace toolkit::pdf {
namespace {

using toolkit::test::as_ascii;
using toolkit::test::in_clusters;
using toolkit::test::shape;

double width_of(const ShapedText& text) { return text.full_width(1000); }

TEST_CASE("clusters are what readers see as letters, in normal form C") {
  struct Row {
    std::string_view text;
    std::string_view clusters;
  };
  const Row rows[] = {
      {"", ""},
      {"abc", "a|b|c"},
      {"a\tb", "a| |b"},
      {"a\nb", "a|\n|b"},
      {"e\u0301", "\u00E9"},
      {"E\u0323\u0302", "\u1EC6"},
      {"w\u0302", "\u0175"},
      {"xq\u0323y", "x|q\u0323|y"},
      // No ligature: each letter can be searched for.
      {"office fi", "o|f|f|i|c|e| |f|i"},
      {"\u1112\u1161\u11AB", "\uD55C"},
      {"\U0001F468\u200D\U0001F469\u200D\U0001F467!",
       "\U0001F468\u200D\U0001F469\u200D\U0001F467|!"},
      {"\U0001F44D\U0001F3FDa", "\U0001F44D\U0001F3FD|a"},
      {"1\uFE0F\u20E3", "1\uFE0F\u20E3"},
      {"\u2600\uFE0Fx", "\u2600\uFE0F|x"},
      {"\U0001F1EC\U0001F1E7\U0001F1EB\U0001F1F7", "\U0001F1EC\U0001F1E7|\U0001F1EB\U0001F1F7"},
      {"co\u00ADop", "c|o|\u00AD|o|p"},
      {"\u0644\u0627", "\u0644\u0627"},
  };
  Shaper shaper;
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(in_clusters(shape(shaper, std::string(row.text))) == row.clusters);
  }
}

TEST_CASE("runs are shaped as one text, and no cluster belongs to two") {
  Shaper shaper;
  const ShapedText text =
      shaper.shape({{"See "}, {"here", true, toolkit::ColourRole::link, "x"}, {"."}});
  CHECK(text.text == "See here.");
  CHECK(in_clusters(text) == "S|e|e| |h|e|r|e|.");
  REQUIRE(text.runs.size() == 3);
  CHECK(text.runs[1].link == "x");
  CHECK(text.runs[1].ink == toolkit::ColourRole::link);
  for (const Cluster& cluster : text.clusters) {
    const std::uint32_t run = cluster.from < 4 ? 0 : cluster.from < 8 ? 1 : 2;
    CHECK(cluster.run == run);
    CHECK(cluster.font == (run == 1 ? FontFile::sans_bold : FontFile::sans));
  }
  CHECK(in_clusters(shaper.shape({{"a"}, {"\u0301"}})) == "a|\u0301");
}

TEST_CASE("pairs of letters are kerned") {
  Shaper shaper;
  for (const bool bold : {false, true}) {
    for (const std::string_view pair : {"AV", "To", "Yo", "LT", "P."}) {
      CAPTURE(pair);
      const double both = width_of(shape(shaper, std::string(pair), bold));
      const double first = width_of(shape(shaper, std::string(1, pair[0]), bold));
      CHECK(both < first + width_of(shape(shaper, std::string(1, pair[1]), bold)));
    }
  }
  CHECK(width_of(shape(shaper, "HH")) == 2 * width_of(shape(shaper, "H")));
}

TEST_CASE("figures are as wide as each other") {
  Shaper shaper;
  for (char digit = '1'; digit <= '9'; ++digit) {
    CHECK(width_of(shape(shaper, std::string(1, digit))) == width_of(shape(shaper, "0")));
  }
}

TEST_CASE("a decomposed letter has the glyph of the composed one") {
  Shaper shaper;
  for (const auto& [decomposed, composed] :
       {std::pair{"e\u0301", "\u00E9"}, {"y\u0302", "\u0177"}, {"o\u0323\u0302", "\u1ED9"}}) {
    const ShapedText one = shape(shaper, decomposed);
    const ShapedText other = shape(shaper, composed);
    CHECK(one.text == other.text);
    REQUIRE(one.glyphs.size() == other.glyphs.size());
    CHECK(one.glyphs[0].id == other.glyphs[0].id);
  }
}

TEST_CASE("the second font helps out where the first has no glyph") {
  struct Row {
    std::string_view text;
    bool fallback;
  };
  const Row rows[] = {{"\u0175\u0176", false}, {"\u03A9\u0436", false}, {"\u2192\u2264", false},
                      {"\u05D0", false},       {"\u2713", true},        {"\u2717", true},
                      {"\u2011", true},        {"\u0628", true},        {"\u0531", true},
                      {"\u2600\uFE0F", true},  {"\U0001F600", true}};
  Shaper shaper;
  for (const Row& row : rows) {
    CAPTURE(row.text);
    for (const bool bold : {false, true}) {
      const ShapedText text = shape(shaper, "a" + std::string(row.text) + "b", bold);
      const FontFile first = bold ? FontFile::sans_bold : FontFile::sans;
      const FontFile second = bold ? FontFile::fallback_bold : FontFile::fallback;
      CHECK(text.clusters.front().font == first);
      CHECK(text.clusters[1].font == (row.fallback ? second : first));
      CHECK(text.clusters.back().font == first);
    }
  }
  CHECK(shaper.missing().empty());
}

TEST_CASE("a character that no font has is spelt out by its code, and told of once") {
  struct Row {
    std::string_view text;
    std::string_view shown;
  };
  const Row rows[] = {
      {"\u4E2D", "[U+4E2D]"},
      {"a\u4E2Db", "a[U+4E2D]b"},
      {"\u4E2D\u6587", "[U+4E2D][U+6587]"},
      {"\U0001F468\u200D\U0001F469", "[U+1F468 200D 1F469]"},
      {"a\x07", "a[U+0007]"},
      // Private characters mean something else in each font.
      {"\uE000 \uF8FF", "[U+E000] [U+F8FF]"},
      {"\U000F0000", "[U+F0000]"},
      // Though the second font has a glyph here.
      {"\uEF00", "[U+EF00]"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    for (const bool bold : {false, true}) {
      Shaper shaper;
      const ShapedText text = shape(shaper, std::string(row.text), bold);
      const FontFile font = bold ? FontFile::sans_bold : FontFile::sans;
      CHECK(as_ascii(text, shaper.typefaces()[font]) == row.shown);
      CHECK(text.text == row.text);
    }
  }
}

TEST_CASE("missing characters are told of in order, each once, and no others") {
  Shaper shaper;
  CHECK(shaper.missing().empty());
  shape(shaper, "\u6587\u4E2D\u6587 plain \u00E9 \u2713 \u200B\u00AD\uFE0F");
  CHECK(shaper.missing() == std::vector<char32_t>{0x4E2D, 0x6587});
  shape(shaper, "\u4E2D\uE000");
  CHECK(shaper.missing() == std::vector<char32_t>{0x4E2D, 0x6587, 0xE000});
  Shaper other;
  // The letters around are there, and what only joins is not missed.
  shape(other, "1\uFE0F\u20E3 a\u20E3 \U0001F468\u200D\U0001F469");
  CHECK(other.missing() == std::vector<char32_t>{0x20E3, 0x1F468, 0x1F469});
}

TEST_CASE("invisible characters take no room, and are no gap either") {
  Shaper shaper;
  const double plain = width_of(shape(shaper, "ab"));
  for (const std::string_view invisible :
       {"\u00AD", "\u200B", "\u200C", "\u200D", "\u2060", "\uFE0F", "\u200E", "\u034F"}) {
    CAPTURE(invisible);
    const ShapedText text = shape(shaper, "a" + std::string(invisible) + "b");
    CHECK(width_of(text) == plain);
    CHECK(text.clusters.back().to == text.text.size());
  }
  CHECK(shaper.missing().empty());
}

TEST_CASE("a glyph that stands for no character is never shown") {
  Shaper shaper;
  std::vector<char32_t> shown;
  // Format characters and their like; all blocks were tried, these alone are in doubt.
  struct Range {
    char32_t first;
    char32_t last;
  };
  for (const auto& [first, last] :
       {Range{0x20, 0x36F}, Range{0x600, 0x610}, Range{0x6DD, 0x6DD}, Range{0x70F, 0x70F},
        Range{0x890, 0x891}, Range{0x8E2, 0x8E2}, Range{0x180B, 0x180F}, Range{0x2000, 0x206F},
        Range{0xFE00, 0xFE0F}, Range{0xFFF0, 0xFFFD}, Range{0x110BD, 0x110BD},
        Range{0x110CD, 0x110CD}, Range{0x13430, 0x1343F}, Range{0x1BCA0, 0x1BCA3},
        Range{0x1D173, 0x1D17A}, Range{0xE0100, 0xE01EF}}) {
    for (char32_t value = first; value <= last; ++value) {
      const ShapedText text = shape(shaper, toolkit::encode_utf8(value));
      for (const PlacedGlyph& glyph : text.glyphs) {
        if (glyph.id == 0) shown.push_back(value);
      }
    }
  }
  CHECK(shown == std::vector<char32_t>{});
}

TEST_CASE("Arabic letters take the forms that join them") {
  Shaper shaper;
  const ShapedText alone = shape(shaper, "\u0628");
  const ShapedText joined = shape(shaper, "\u0628\u0628\u0628");
  REQUIRE(joined.glyphs.size() == 3);
  CHECK(joined.glyphs[0].id != alone.glyphs[0].id);
  CHECK(joined.glyphs[1].id != joined.glyphs[0].id);
  CHECK(joined.glyphs[2].id != joined.glyphs[1].id);
  CHECK(joined.glyphs[2].id != alone.glyphs[0].id);
}

TEST_CASE("levels say which letters run from right to left") {
  struct Row {
    std::string_view text;
    std::string_view levels;  // a digit a cluster
    bool right_to_left;
  };
  const Row rows[] = {
      {"abc 12", "000000", false},
      {"\u05D0\u05D1", "11", true},
      {"ab \u05D0\u05D1 cd", "00011000", false},
      {"\u05D0 ab \u05D1", "112211", true},
      {"\u05D0 12 \u05D1", "112211", true},
      {"a \u05D0 12", "001122", false},
      {"\u05D0 a 1", "11222", true},
      // A mark that says which way the paragraph runs.
      {"\u200Fab", "122", true},
  };
  Shaper shaper;
  for (const Row& row : rows) {
    CAPTURE(row.text);
    const ShapedText text = shape(shaper, std::string(row.text));
    std::string levels;
    for (const Cluster& cluster : text.clusters) levels += static_cast<char>('0' + cluster.level);
    CHECK(levels == row.levels);
    CHECK(text.right_to_left == row.right_to_left);
  }
}

TEST_CASE("brackets are mirrored where text runs from right to left") {
  Shaper shaper;
  const ShapedText text = shape(shaper, "\u05D0(");
  const Typeface& typeface = shaper.typefaces()[FontFile::sans];
  CHECK(text.glyphs.back().id == typeface.glyph(U')'));
}

TEST_CASE("clusters cover any text without gap or overlap, each with glyphs of its own") {
  std::mt19937 random(4);
  Shaper shaper;
  for (int round = 0; round < 300; ++round) {
    std::vector<TextRun> runs;
    const std::size_t count = 1 + random() % 4;
    for (std::size_t i = 0; i < count; ++i) {
      runs.push_back(
          {toolkit::test::random_text(random, random() % 20, toolkit::test::Direction::any),
           random() % 2 == 0});
    }
    const ShapedText text = shaper.shape(runs);
    CAPTURE(text.text);
    std::uint32_t at = 0;
    std::uint32_t glyph = 0;
    std::uint32_t run = 0;
    for (const Cluster& cluster : text.clusters) {
      CHECK(cluster.from == at);
      REQUIRE(cluster.to > cluster.from);
      CHECK(cluster.first_glyph == glyph);
      CHECK(cluster.run >= run);
      CHECK(cluster.width >= 0);
      CHECK((cluster.break_after == BreakAfter::must) == (text.text_of(cluster) == "\n"));
      if (text.text_of(cluster) != "\n") CHECK(cluster.glyphs > 0);
      at = cluster.to;
      glyph += cluster.glyphs;
      run = cluster.run;
    }
    CHECK(at == text.text.size());
    CHECK(glyph == text.glyphs.size());
    for (const PlacedGlyph& placed : text.glyphs) {
      CHECK(placed.id != 0);
    }
    // What is in normal form stays as it is.
    CHECK(shape(shaper, text.text).text == text.text);
  }
}

}  // namespace
}  // namespace toolkit::pdf
