#include "toolkit/render/pdf/text/shaped_text.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <span>
#include <string>
#include <string_view>

#include "render/pdf/random_text.hpp"
#include "render/pdf/shaped.hpp"

namespace toolkit::pdf {
namespace {

using toolkit::test::in_lines;
using toolkit::test::shape;

/// How wide a text is at a type size of 10.
double width_of(Shaper& shaper, const std::string& text) {
  return shape(shaper, text).full_width(10);
}

TEST_CASE("lines end where Unicode's rules allow it") {
  struct Row {
    std::string_view text;
    std::string_view fits;  // the first line holds this and no more
    std::string_view lines;
  };
  const Row rows[] = {
      {"one two three", "one two", "one two |three"},
      {"one two three", "one two t", "one two |three"},
      {"three two one", "three", "three |two |one"},
      {"healthy-now so", "healthy-", "healthy-|now so"},
      {"healthy\u2010now", "healthy\u2010", "healthy\u2010|now"},
      {"https://a.example/b", "https://a.example/", "https://a.example/|b"},
      {"https://abcdefghij/b", "https://abcdefghi", "https://abcdefghi|j/b"},
      {"and/or", "and/", "and/|or"},
      {"2020\u20132021", "2020\u20132", "2020\u2013|2021"},
      {"cooper\u00ADate", "cooper", "cooper\u00AD|ate"},
      {"longer\u200Bzero", "longer-", "longer\u200B|zero"},
      {"aa\u2003b", "aa", "aa\u2003|b"},
      {"\u4E2D\u6587", "[U+4E2D]..", "\u4E2D|\u6587"},
      // No break here.
      {"cycled 10\u00A0km", "cycled 10", "cycled |10\u00A0km"},
      {"bridge a\u2011b", "bridge a\u2011", "bridge |a\u2011b"},
      {"bridge a\u2060b", "bridge a", "bridge |a\u2060b"},
      {"in the year 2025-26", "in the year 2025-", "in the year |2025-26"},
      {"about 1/2", "about 1/", "about |1/2"},
      {"perhaps (so)", "perhaps (", "perhaps |(so)"},
      {"a word, x", "a word", "a |word, |x"},
      {"perhaps \u201Cso\u201D", "perhaps \u201Cso", "perhaps |\u201Cso\u201D"},
      {"our LGBTQ+ members", "our LGBTQ", "our |LGBTQ+ |members"},
      {"perhaps \u00E9\u00E9+", "perhaps \u00E9\u00E9", "perhaps |\u00E9\u00E9+"},
      {"they are 65+", "they are 65", "they are |65+"},
      {"paid in US$", "paid in US", "paid in |US$"},
      {"ward + more", "ward +", "ward + |more"},
  };
  Shaper shaper;
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CAPTURE(row.fits);
    const double width = width_of(shaper, std::string(row.fits));
    CHECK(in_lines(shape(shaper, std::string(row.text)), width, 10) == row.lines);
  }
}

TEST_CASE("a newline ends a line, and an empty text is one empty line") {
  struct Row {
    std::string_view text;
    std::string_view lines;
  };
  const Row rows[] = {{"", ""},           {"a", "a"},         {"a b", "a b"}, {"a\nb", "a|b"},
                      {"a\n\nb", "a||b"}, {"\na", "|a"},      {"a\n", "a"},   {"\n", ""},
                      {"\n\n", "|"},      {"a \n b", "a | b"}};
  Shaper shaper;
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(in_lines(shape(shaper, std::string(row.text)), 1000, 10) == row.lines);
  }
  CHECK(shape(shaper, "").lines(100, 10).size() == 1);
  CHECK(shape(shaper, "").full_width(10) == 0);
}

TEST_CASE("blanks hang over the edge, and are no part of a line's width") {
  Shaper shaper;
  const ShapedText text = shape(shaper, "one          two");
  const double width = width_of(shaper, "one");
  const auto lines = text.lines(width, 10);
  REQUIRE(lines.size() == 2);
  CHECK(in_lines(text, width, 10) == "one          |two");
  CHECK(lines[0].width == doctest::Approx(width * 100));
  CHECK(text.full_width(10) > width_of(shaper, "one") + width_of(shaper, "two") + 9);
  CHECK(text.word_width(10) == std::max(width_of(shaper, "one"), width_of(shaper, "two")));
  CHECK(width_of(shaper, "one   ") == width_of(shaper, "one"));
  // In front of the words they count.
  CHECK(width_of(shaper, "   one") > width_of(shaper, "one"));
}

TEST_CASE("a word that is longer than a line is broken between clusters, never inside one") {
  Shaper shaper;
  const std::string letter = "q\u0323\u0307";
  const ShapedText text = shape(shaper, letter + letter + letter + letter + letter);
  const double width = 2.5 * width_of(shaper, "q");
  const std::string two = "q\u0323\u0307q\u0323\u0307";
  CHECK(in_lines(text, width, 10) == two + "|" + two + "|q\u0323\u0307");
  // Not even where a line has no room for one.
  for (const double narrow : {0.0, -20.0, 1.0}) {
    CHECK(text.lines(narrow, 10).size() == 5);
    CHECK(in_lines(shape(shaper, "ab cd\nef"), narrow, 10) == "a|b |c|d|e|f");
  }
}

TEST_CASE("a word that is broken takes what is left of the line only after a break") {
  Shaper shaper;
  const double width = width_of(shaper, "mmmm");
  CHECK(in_lines(shape(shaper, "a mmmmmmmmmm q"), width, 10) == "a |mmmm|mmmm|mm q");
}

TEST_CASE("the widest line and the widest word are measured") {
  struct Row {
    std::string_view text;
    std::string_view line;
    std::string_view word;
  };
  const Row rows[] = {{"one three\ntwo", "one three", "three"},
                      {"i\nwww iii", "www iii", "www"},
                      {"well-being", "well-being", "being"},
                      {"a\u00A0b", "a\u00A0b", "a\u00A0b"},
                      {"\n", "", ""}};
  Shaper shaper;
  for (const Row& row : rows) {
    CAPTURE(row.text);
    const ShapedText text = shape(shaper, std::string(row.text));
    CHECK(text.full_width(10) == doctest::Approx(width_of(shaper, std::string(row.line))));
    CHECK(text.word_width(10) == doctest::Approx(width_of(shaper, std::string(row.word))));
    CHECK(text.full_width(20) == doctest::Approx(2 * text.full_width(10)));
  }
}

/// The width of the visible part of some clusters, in points.
double visible_width(const ShapedText& text, const LineSpan& line, double size) {
  double width = 0;
  double visible = 0;
  for (std::uint32_t i = line.from; i < line.to; ++i) {
    width += text.clusters[i].width * size / 1000;
    if (!text.clusters[i].blank) visible = width;
  }
  return visible;
}

TEST_CASE("no line of any text loses anything or is wider than it may be") {
  std::mt19937 random(26);
  Shaper shaper;
  for (int round = 0; round < 400; ++round) {
    const ShapedText text =
        shape(shaper,
              toolkit::test::random_text(random, 1 + random() % 60, toolkit::test::Direction::any));
    const double size = 7 + static_cast<double>(random() % 8);
    const auto width = static_cast<double>(random() % 400);
    CAPTURE(text.text);
    CAPTURE(width);
    std::uint32_t at = 0;
    for (const LineSpan& line : text.lines(width, size)) {
      CHECK(line.from == at);
      REQUIRE(line.to > line.from);
      at = line.to;
      const double visible = visible_width(text, line, size);
      CHECK(line.width * size / 1000 == doctest::Approx(visible).epsilon(0.001));
      const auto clusters = std::span(text.clusters).subspan(line.from, line.to - line.from);
      const auto seen = std::ranges::count_if(
          clusters, [](const Cluster& cluster) { return !cluster.blank && cluster.width > 0; });
      if (seen > 1) CHECK(visible <= width + 0.01);
      // A newline ends its line.
      for (const Cluster& cluster : clusters.first(clusters.size() - 1)) {
        CHECK(cluster.break_after != BreakAfter::must);
      }
    }
    CHECK(at == text.clusters.size());
  }
}

TEST_CASE("a line ends within a word only where the word alone fills it") {
  std::mt19937 random(27);
  Shaper shaper;
  for (int round = 0; round < 300; ++round) {
    const ShapedText text = shape(
        shaper, toolkit::test::random_text(random, 30, toolkit::test::Direction::left_to_right));
    const double width = 40 + static_cast<double>(random() % 300);
    CAPTURE(text.text);
    CAPTURE(width);
    const auto lines = text.lines(width, 10);
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
      if (text.clusters[lines[i].to - 1].break_after != BreakAfter::none) continue;
      for (std::uint32_t c = lines[i].from; c + 1 < lines[i].to; ++c) {
        CHECK(text.clusters[c].break_after == BreakAfter::none);
      }
    }
    // And no line could have taken the word that the next starts with.
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
      if (text.clusters[lines[i].to - 1].break_after == BreakAfter::must) continue;
      LineSpan longer = lines[i];
      while (longer.to < text.clusters.size()) {
        const BreakAfter after = text.clusters[longer.to++].break_after;
        if (after != BreakAfter::none) break;
      }
      CHECK(visible_width(text, longer, 10) > width);
    }
  }
}

TEST_CASE("a blank at which no line may end is part of the word") {
  Shaper shaper;
  const ShapedText apart = shape(shaper, "29 November");
  const ShapedText joined = shape(shaper, "29\u00A0November");
  CHECK(apart.word_width(10) < apart.full_width(10));
  CHECK(joined.word_width(10) == doctest::Approx(joined.full_width(10)));
  ShapedText held = apart;
  for (Cluster& cluster : held.clusters) cluster.break_after = BreakAfter::none;
  CHECK(held.word_width(10) == doctest::Approx(held.full_width(10)));
}

}  // namespace
}  // namespace toolkit::pdf
