#include "toolkit/render/text.hpp"
#include "loaded.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstddef>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "toolkit/render/text_table.hpp"
#include "toolkit/report/explain/explain.hpp"
#include "toolkit/report/tables/score_page.hpp"
#include "toolkit/report/year/year_report.hpp"
#include "toolkit/text/display.hpp"

namespace {

using toolkit::Colour;
using toolkit::Facts;
using toolkit::Heading;
using toolkit::List;
using toolkit::Notice;
using toolkit::Paragraph;
using toolkit::render_text;
using toolkit::ReportDocument;
using toolkit::Table;

std::string render(toolkit::Block block, std::size_t width = 30) {
  return render_text({"", {std::move(block)}}, width, Colour::no);
}

std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    REQUIRE(end != std::string_view::npos);
    lines.emplace_back(text.substr(0, end));
    text.remove_prefix(end + 1);
  }
  return lines;
}

void check_lines(std::string_view text, std::size_t width) {
  std::size_t widest = 0;
  for (const std::string& line : lines_of(text)) {
    widest = std::max(widest, toolkit::display_width(line));
  }
  CHECK(widest <= width);
}

TEST_CASE("each kind of block has its shape") {
  struct Row {
    toolkit::Block block;
    std::string_view text;
  };
  const Row rows[] = {
      {Heading{1, "A title"}, "A title\n=======\n"},
      {Heading{2, "Caf\u00e9"}, "Caf\u00e9\n----\n"},
      {Heading{3, "Third"}, "Third\n"},
      {Heading{4, "Fourth"}, "Fourth\n"},
      {Heading{1, "A title that is longer than a line"},
       "A title that is longer than a\nline\n=============================\n"},
      {Paragraph{"A text that is longer than a line of thirty.\n\nAnother."},
       "A text that is longer than a\nline of thirty.\n\nAnother.\n"},
      {toolkit::Code{"key: |\n  text\n\nmore: 1"}, "  key: |\n    text\n\n  more: 1\n"},
      {Notice{"Draft: not approved"}, "*** Draft: not approved ***\n"},
      {Facts{{{"Council", std::string("Harrowmere District Council")},
              {"Total", toolkit::TotalCell{{8, 10, 8, 5, 5}}}}},
       "Council: Harrowmere District\n         Council\nTotal:   8 out of 10\n"},
      // A label that takes half the line stands alone with its value.
      {Facts{{{"A rather long label", std::string("its value")}}},
       "A rather long label: its value\n"},
      {List{{{"E1", "A survey of all members of council", "2 March 2026"},
             {"", "A text", ""},
             {"", "Two\nlines", "detail"}}},
       "- E1: A survey of all members\n  of council (2 March 2026)\n- A text\n- Two\n  lines "
       "(detail)\n"},
      {Table{"Caption", {{"Id"}, {"Target", true}}, {{std::string("FP-1"), std::string("2")}}},
       "Id    Target\n----  ------\nFP-1       2\n"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(render(row.block) == row.text);
  }
}

TEST_CASE("blocks are parted by one empty line") {
  const ReportDocument document{"", {Heading{1, "A"}, Paragraph{"B"}, Notice{"C"}}};
  CHECK(render_text(document, 80, Colour::no) == "A\n=\n\nB\n\n*** C ***\n");
  CHECK(render_text({}, 80, Colour::no).empty());
}

TEST_CASE("a width below twenty is taken as twenty") {
  const ReportDocument document{"",
                                {Paragraph{"One two three four five six seven eight nine ten"}}};
  const std::string at_twenty = render_text(document, 20, Colour::no);
  for (const std::size_t width : {0U, 1U, 19U}) {
    CHECK(render_text(document, width, Colour::no) == at_twenty);
  }
  CHECK(render_text(document, 25, Colour::no) != at_twenty);
}

TEST_CASE("no line of the example reports is wider than asked, at any width") {
  std::vector<ReportDocument> outlines;
  for (const std::string path : {"harrowmere/2025-26.yaml", "draft.yaml"}) {
    const auto loaded = toolkit::test::load_example(path);
    outlines.push_back(toolkit::score_page(loaded.assessment, loaded.scores));
    outlines.push_back(toolkit::year_report(loaded.view(toolkit::Audience::internal)));
    outlines.push_back(toolkit::year_report(loaded.view(toolkit::Audience::general_public)));
  }
  outlines.push_back(toolkit::explain_statement(toolkit::builtin_statement_set(), {0, 0}));
  outlines.push_back(toolkit::list_statements(toolkit::builtin_statement_set()));
  for (std::size_t width = 20; width <= 130; width += width < 50 ? 1 : 7) {
    CAPTURE(width);
    for (const ReportDocument& document : outlines) {
      check_lines(render_text(document, width, Colour::no), width);
    }
  }
}

/// Texts with long words, wide characters, marks, breaks and control characters.
class RandomOutline {
 public:
  explicit RandomOutline(unsigned seed) : random_(seed) {}

  ReportDocument make() {
    ReportDocument document;
    for (std::size_t i = 1 + pick(6); i > 0; --i) document.blocks.push_back(block());
    return document;
  }

  std::string text() {
    static const std::vector<std::string> pieces = {
        "a",
        "word",
        "hyphen-ated",
        "https://example.org/a/long/path/that/never/ends?query=of-many-things",
        std::string(70, 'x'),
        "\u4e2d\u6587\u4e2d\u6587\u4e2d\u6587\u4e2d\u6587\u4e2d\u6587\u4e2d\u6587",
        "\U0001f600",
        "e\u0301",
        "14\u00a0May\u00a02026",
        " ",
        " ",
        "  ",
        "\n",
        "\n\n",
        "\t",
        "\x1b[2J",
        "\u202e",
        "\xff",
        "\u0085"};
    std::string out;
    for (std::size_t i = pick(12); i > 0; --i) out += pieces[pick(pieces.size())];
    return out;
  }

 private:
  std::size_t pick(std::size_t count) { return random_() % count; }

  toolkit::Block block() {
    switch (pick(7)) {
      case 0:
        return Heading{1 + static_cast<int>(pick(4)), text()};
      case 1:
        return Paragraph{text()};
      case 2:
        return Notice{text()};
      case 4:
        return toolkit::Code{text()};
      case 3: {
        Facts facts;
        for (std::size_t i = 1 + pick(3); i > 0; --i) {
          facts.facts.push_back({std::string(pick(15), 'l'), text()});
        }
        return facts;
      }
      case 5: {
        List list;
        for (std::size_t i = 1 + pick(3); i > 0; --i)
          list.items.push_back({text(), text(), text()});
        return list;
      }
      default:
        return table();
    }
  }

  Table table() {
    Table table{"Caption", {}, {}};
    for (std::size_t c = 1 + pick(4); c > 0; --c) {
      table.columns.push_back({std::string(1 + pick(12), 't'), pick(2) == 0});
    }
    for (std::size_t r = pick(4); r > 0; --r) {
      auto& row = table.rows.emplace_back();
      for (std::size_t c = 0; c < table.columns.size(); ++c) row.emplace_back(text());
    }
    return table;
  }

  std::mt19937 random_;
};

std::string without_white_space(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c != ' ' && c != '\n') out += c;
  }
  return out;
}

TEST_CASE("no line is wider than asked, whatever stands in the texts") {
  for (unsigned seed = 0; seed < 400; ++seed) {
    CAPTURE(seed);
    const ReportDocument document = RandomOutline(seed).make();
    for (const std::size_t width : {20U, 33U, 80U}) {
      CAPTURE(width);
      const std::string text = render_text(document, width, Colour::no);
      check_lines(text, width);
      // Nothing in it can drive a terminal, and nothing is lost.
      CHECK(toolkit::visible(text) == text);
      for (const toolkit::Block& block : document.blocks) {
        if (const auto* paragraph = std::get_if<Paragraph>(&block)) {
          CHECK(without_white_space(text).find(
                    without_white_space(toolkit::visible(paragraph->text))) != std::string::npos);
        }
      }
    }
  }
}

TEST_CASE("control characters are shown as escapes wherever they stand") {
  const std::string bad = "a\x1b[2J\u202e\xff";
  const std::string shown = "a\\x1b[2J\\u202e\\xff";
  const toolkit::Block blocks[] = {
      Heading{1, bad},
      Paragraph{bad},
      Notice{bad},
      toolkit::Code{bad},
      Facts{{{"Label", bad}}},
      Facts{{{"A label that takes half of the whole line", bad}}},
      Table{"Caption", {{"Title"}}, {{bad}}},
      Table{"Caption", {{"A"}, {"B"}}, {{std::string(100, 'x'), bad}}},
      List{{{bad, "", ""}}},
      List{{{"", bad, ""}}},
      List{{{"", "", bad}}},
  };
  for (const toolkit::Block& block : blocks) {
    const std::string text = render(block, 60);
    CAPTURE(text);
    CHECK(text.find(shown) != std::string::npos);
    CHECK(toolkit::visible(text) == text);
  }
}

TEST_CASE("colour adds bold headings and notices and nothing else") {
  const ReportDocument document{
      "",
      {Heading{2, "A heading in two lines of text"}, Notice{"Draft"}, Paragraph{"A text"},
       List{{{"E1", "An item", ""}}}, Facts{{{"Label", std::string("Value")}}},
       Table{"", {{"Title"}}, {{std::string("Cell")}}}}};
  CHECK(render_text(document, 20, Colour::yes) ==
        "\x1b[1mA heading in two\x1b[0m\n\x1b[1mlines of text\x1b[0m\n----------------\n\n"
        "\x1b[1m*** Draft ***\x1b[0m\n\nA text\n\n- E1: An item\n\nLabel: Value\n\n"
        "Title\n-----\nCell\n");
  const auto loaded = toolkit::test::load_example("harrowmere/2025-26.yaml");
  const ReportDocument report = toolkit::year_report(loaded.view());
  std::string text = render_text(report, 72, Colour::yes);
  for (const std::string_view code : {"\x1b[1m", "\x1b[0m"}) {
    for (std::size_t at = text.find(code); at != std::string::npos; at = text.find(code, at)) {
      text.erase(at, code.size());
    }
  }
  CHECK(text == render_text(report, 72, Colour::no));
}

}  // namespace
