#include "toolkit/render/markdown.hpp"
#include "loaded.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <utility>

#include "toolkit/report/year/year_report.hpp"

namespace {

using toolkit::Facts;
using toolkit::Heading;
using toolkit::List;
using toolkit::Notice;
using toolkit::Paragraph;
using toolkit::Table;

std::string render(toolkit::Block block) {
  return toolkit::render_markdown({"", {std::move(block)}});
}

TEST_CASE("each kind of block has its shape") {
  struct Row {
    toolkit::Block block;
    std::string_view text;
  };
  const Row rows[] = {
      {Heading{1, "A *title*"}, "# A \\*title\\*\n"},
      {Heading{4, "wellbeing-1: 2, Comprehensive"}, "#### wellbeing-1: 2, Comprehensive\n"},
      {Heading{2, "two\nlines"}, "## two lines\n"},
      {Paragraph{"One."}, "One.\n"},
      {Paragraph{"# One\n- two\n\n1. three"}, "\\# One  \n\\- two\n\n1\\. three\n"},
      {Paragraph{"One\n  - indented"}, "One  \n&#32;&#32;- indented\n"},
      {toolkit::Code{"score: 3  # *here*\n\n- two"}, "```\nscore: 3  # *here*\n\n- two\n```\n"},
      {toolkit::Code{"```\n````"}, "`````\n```\n````\n`````\n"},
      {Notice{"Draft: *not* approved"}, "**Draft: \\*not\\* approved**\n"},
      {Facts{{{"Council", std::string("A|B")},
              {"Total", toolkit::TotalCell{{8, 10, 8, 5, 5}}},
              {"Text", std::string("two\nlines")}}},
       "- Council: A&#124;B\n- Total: 8 out of 10\n- Text: two lines\n"},
      {List{{{"E1", "A survey", "2 March 2026"}, {"", "- A text", ""}, {"", "Two", "a\nb"}}},
       "- **E1**: A survey (2 March 2026)\n- \\- A text\n- Two (a b)\n"},
      {List{{{"E1", "- one\n- two\n\nthree", "detail"}}},
       "- **E1**: \\- one  \n    \\- two\n\n    three (detail)\n"},
      // An item of several paragraphs ends with an empty line where another follows.
      {List{{{"", "one\n\ntwo", ""}, {"", "three", ""}, {"", "four", ""}}},
       "- one\n\n    two\n\n- three\n- four\n"},
      {List{{{"", "", "from a; https://a.example/b.; seen", {8, 20}}}},
       "- (from a; <https://a.example/b.>; seen)\n"},
      {List{{{"E1", "A", "https://a.example/b.", {0, 20}}}},
       "- **E1**: A (<https://a.example/b.>)\n"},
      {Table{"Caption",
             {{"Id"}, {"Target", true}},
             {{std::string("a|b"), std::string("2")}, {std::string("one\n\ntwo"), {}}}},
       "| Id | Target |\n| --- | ---: |\n| a&#124;b | 2 |\n| one <br> <br>two |  |\n"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(render(row.block) == row.text);
  }
  CHECK(toolkit::render_markdown({"", {Heading{1, "A"}, Paragraph{"B"}}}) == "# A\n\nB\n");
  CHECK(toolkit::render_markdown({}).empty());
}

TEST_CASE("a report of any audience holds no control character and ends in a newline") {
  const auto loaded = toolkit::test::load_example("harrowmere/2025-26.yaml");
  for (const auto audience : {toolkit::Audience::general_public, toolkit::Audience::internal}) {
    const std::string text = toolkit::render_markdown(toolkit::year_report(loaded.view(audience)));
    CHECK(text.starts_with("# Harrowmere"));
    CHECK(text.ends_with('\n'));
    CHECK_FALSE(text.ends_with("\n\n"));
    for (const char c : text) {
      if (static_cast<unsigned char>(c) < 0x20 && c != '\n') FAIL_CHECK("a control character");
    }
  }
}

TEST_CASE("a figure is linked where its picture lies, and left out where there is none") {
  toolkit::Drawing drawing;
  drawing.description = "Bar chart. [Risk]: 5 out of 10,\nsee a@b.example & http://a.example.";
  const toolkit::ReportDocument document{
      "", {Paragraph{"Before."}, toolkit::Figure{"bars", drawing}, Paragraph{"After."}}};
  CHECK(toolkit::render_markdown(document) == "Before.\n\nAfter.\n");
  CHECK(toolkit::render_markdown(document, {{"radar", "radar.svg"}}) == "Before.\n\nAfter.\n");
  struct Row {
    std::string_view path;
    std::string_view target;
  };
  const Row rows[] = {
      {"charts/bars.svg", "charts/bars.svg"},
      {"../my charts/bars.svg", "../my%20charts/bars.svg"},
      {"a(b)<c>\"d'/50%.svg", "a%28b%29%3Cc%3E%22d%27/50%25.svg"},
      {"c:\\x#?&=\n.svg", "c%3A%5Cx%23%3F%26%3D%0A.svg"},
      {"\u0175.svg", "%C5%B5.svg"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.path);
    CHECK(toolkit::render_markdown(document, {{"bars", std::string(row.path)}}) ==
          "Before.\n\n![Bar chart. \\[Risk\\]: 5 out of 10, see a&#64;b.example &amp; "
          "http://a.example.](" +
              std::string(row.target) + ")\n\nAfter.\n");
  }
}

}  // namespace
