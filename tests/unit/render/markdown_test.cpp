#include "toolkit/render/markdown.hpp"
#include "loaded.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <utility>

#include "toolkit/report/year/year_report.hpp"

namespace {

using toolkit::escape_markdown;
using toolkit::Facts;
using toolkit::Heading;
using toolkit::List;
using toolkit::Notice;
using toolkit::Paragraph;
using toolkit::Table;

using namespace std::string_view_literals;

std::string render(toolkit::Block block) {
  return toolkit::render_markdown({"", {std::move(block)}});
}

TEST_CASE("characters that mean something to Markdown are escaped wherever they stand") {
  struct Row {
    std::string_view text;
    std::string_view escaped;
  };
  const Row rows[] = {
      {"", ""},
      {"plain text, 42% (so far) \"quoted\" isn't; a/b?",
       "plain text, 42% (so far) \"quoted\" isn't; a/b?"},
      {"caf\u00e9 \u4e2d \U0001f600", "caf\u00e9 \u4e2d \U0001f600"},
      {"a|b", "a&#124;b"},
      {"a<b>c", "a&lt;b&gt;c"},
      {"<!-- x -->", "&lt;!-- x --&gt;"},
      {"R&D", "R&amp;D"},
      {"&amp; &#38;", "&amp;amp; &amp;#38;"},
      {"`code`", "&#96;code&#96;"},
      {"C:\\temp", "C&#58;<!-- -->&#92;temp"},
      {"\\* \\", "&#92;\\* &#92;"},
      {"*a* **b**", "\\*a\\* \\*\\*b\\*\\*"},
      {"_a_ __b__", "\\_a\\_ \\_\\_b\\_\\_"},
      {"~~a~~", "\\~\\~a\\~\\~"},
      {"[a](b)", "\\[a\\](b)"},
      {"[^1]", "\\[^1\\]"},
      {"![a](b)", "\\!\\[a\\](b)"},
      {"a! b!", "a! b!"},
      {"a\tb", "a&#9;b"},
      // GitHub reads mathematics between two of these.
      {"$5 and 6$", "\\$5 and 6\\$"},
      // Addresses that GitHub would make links of.
      {"a@b.example", "a&#64;<!-- -->b.example"},
      {"@team", "&#64;<!-- -->team"},
      {"http://a.example", "http&#58;<!-- -->//a.example"},
      {"HTTPS://a.example", "HTTPS&#58;<!-- -->//a.example"},
      {"mailto:a@b.example", "mailto&#58;<!-- -->a&#64;<!-- -->b.example"},
      {"www.a.example", "www&#46;<!-- -->a.example"},
      {"WwW.a.example", "WwW&#46;<!-- -->a.example"},
      {"ww.a.example", "ww.a.example"},
      {"Note: a colon: here", "Note: a colon: here"},
      {"at 10:30", "at 10:30"},
      // A heading would lose its last number sign.
      {"issue #4", "issue #4"},
      {"C#", "C\\#"},
      {"a ##", "a #\\#"},
      // What cannot be seen is spelt out.
      {"a\x1b"
       "b",
       "a\\\\u001bb"},
      {"a\rb", "a\\\\u000db"},
      {"a\0b"sv, "a\\\\u0000b"},
      {"a\u202e"
       "b",
       "a\\\\u202eb"},
      {"a\ufeff"
       "b",
       "a\\\\ufeffb"},
      {"a\xff"
       "b",
       "a\\\\xffb"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(escape_markdown(row.text, false) == row.escaped);
    CHECK(escape_markdown(row.text, true) == row.escaped);
  }
}

TEST_CASE("what starts a block is escaped at the start of a line, and there alone") {
  struct Row {
    std::string_view text;
    std::string_view at_start;
  };
  const Row rows[] = {
      {"# heading", "\\# heading"},
      {"#5 is next", "\\#5 is next"},
      {"- item", "\\- item"},
      {"---", "\\---"},
      {"+ item", "\\+ item"},
      {"===", "\\==="},
      {"1. item", "1\\. item"},
      {"2026. item", "2026\\. item"},
      {"1) item", "1\\) item"},
      {"1.", "1\\."},
      {"1)", "1\\)"},
      // No list starts here.
      {"1.5 hours", "1.5 hours"},
      {"1)a", "1)a"},
      {"a. item", "a. item"},
      {"(a) item", "(a) item"},
      {"a - b + c = d", "a - b + c = d"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(escape_markdown(row.text, true) == row.at_start);
    CHECK(escape_markdown(row.text, false) == row.text);
  }
}

TEST_CASE("a number sign alone is escaped once") {
  CHECK(escape_markdown("#", true) == "\\#");
  CHECK(escape_markdown("#", false) == "\\#");
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
      {Paragraph{"# One\n- two\n\n1. three"}, "\\# One\\\n\\- two\n\n1\\. three\n"},
      {Paragraph{"One\n  - indented"}, "One\\\n&#32;&#32;- indented\n"},
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
       "- **E1**: \\- one\\\n  \\- two\n\n  three (detail)\n"},
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
          "http&#58;//a.example.](" +
              std::string(row.target) + ")\n\nAfter.\n");
  }
}

}  // namespace
