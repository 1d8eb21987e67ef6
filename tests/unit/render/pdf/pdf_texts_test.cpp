#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "render/pdf/random_text.hpp"
#include "render/pdf/rendered.hpp"

namespace {

using toolkit::Block;
using toolkit::Code;
using toolkit::Contents;
using toolkit::Facts;
using toolkit::Heading;
using toolkit::List;
using toolkit::Notice;
using toolkit::Paragraph;
using toolkit::Table;
using toolkit::test::check_above_foot;
using toolkit::test::ReadPdf;
using toolkit::test::rendered;
using toolkit::test::Shown;

TEST_CASE("texts of any length are on the pages, whole") {
  const std::string words = [] {
    std::string text;
    while (text.size() < 60'000) text += "some words ";
    return text + "end";
  }();
  struct Row {
    std::string_view why;
    std::vector<Block> blocks;
    std::string words;
  };
  const std::string long_word(9000, 'w');
  std::string item = "paragraph";
  for (int i = 1; i < 10; ++i) item += "\n\nparagraph";
  const Row rows[] = {
      {"a paragraph", {Paragraph{words}}, words},
      {"a word", {Paragraph{long_word}}, long_word},
      {"a heading", {Heading{1, words}, Paragraph{"x"}}, words + "x"},
      {"a heading of one word", {Heading{1, long_word}}, long_word},
      {"a notice", {Notice{words}}, words},
      {"a fact",
       {Facts{{{"Label", words}, {"Other", std::string("x")}}}},
       "Label" + words + "Otherx"},
      {"a caption", {Table{words, {{"Id"}}, {{std::string("a")}}}}, words + "Ida"},
      {"a column's title", {Table{"", {{words}}, {{std::string("a")}}}}, words + "a"},
      {"a cell", {Table{"", {{"Id"}, {"Text"}}, {{std::string("a"), words}}}}, "IdTexta" + words},
      {"a list's item", {List{{{"E1", words, words}}}}, "\u2022E1: " + words + " (" + words + ")"},
      {"an item of ten paragraphs",
       {List{{{"", item, ""}}}},
       [&] {
         std::string text = "\u2022" + item;
         std::ranges::replace(text, '\n', ' ');
         return text;
       }()},
      {"code", {Code{words}}, words},
      {"a heading in the contents",
       {Heading{1, "T"}, Contents{}, Heading{2, words}, Heading{2, "y"}, Heading{2, "z"}},
       "TContents" + words.substr(0, 300) + "\u2026 @y @z @" + words + "yz"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.why);
    const ReadPdf read = rendered(row.blocks);
    std::string expected = row.words;
    for (const std::string_view heading : {"some words", "y", "z"}) {
      const std::size_t at = expected.find('@');
      if (at == std::string::npos) break;
      const auto shown = std::ranges::find_if(read.shown(), [&](const Shown& any) {
        return any.tag == "H2" && any.text.starts_with(heading);
      });
      REQUIRE(shown != read.shown().end());
      expected.replace(at, 1, std::to_string(shown->page + 1));
    }
    // Compared as a whole, and shown by length: the texts are too long to print.
    CHECK(read.words().size() == expected.size());
    CHECK((read.words() == expected));
    check_above_foot(read);
  }
}

TEST_CASE("whatever the blocks say is read in their order") {
  std::mt19937 random(12);
  for (int round = 0; round < 15; ++round) {
    CAPTURE(round);
    std::vector<Block> blocks = {Heading{1, "Title"}};
    std::string expected = "Title";
    toolkit::pdf::Shaper shaper;
    const auto text = [&] {
      std::string made =
          toolkit::test::random_text(random, 1 + random() % 60, toolkit::test::Direction::any);
      std::string shaped;
      for (const auto& run : toolkit::pdf::linked_runs(made, false, toolkit::ColourRole::text)) {
        shaped += shaper.shape({{run.text}}).text;
      }
      if (shaped.ends_with('\n')) shaped.pop_back();
      std::ranges::replace(shaped, '\n', ' ');
      expected += shaped;
      return made;
    };
    for (int i = 0; i < 30; ++i) {
      switch (random() % 4) {
        case 0:
          blocks.emplace_back(Heading{2, "Heading " + std::to_string(i)});
          expected += "Heading " + std::to_string(i);
          break;
        case 1:
          expected += "\u2022E1: ";
          blocks.emplace_back(List{{{"E1", text(), ""}}});
          break;
        case 2:
          blocks.emplace_back(Notice{text()});
          break;
        default: {
          expected += "Id";
          Table table{"", {{"Id"}}, {}};
          for (int row = 0; row < 3; ++row) table.rows.push_back({text()});
          blocks.emplace_back(std::move(table));
        }
      }
    }
    const ReadPdf read = rendered(std::move(blocks));
    CHECK(read.words() == expected);
    check_above_foot(read);
  }
}

}  // namespace
