#include "toolkit/render/pdf/pdf.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "loaded.hpp"
#include "render/pdf/rendered.hpp"
#include "toolkit/files/failure.hpp"
#include "toolkit/report/year/year_report.hpp"

namespace {

using toolkit::Block;
using toolkit::Code;
using toolkit::Contents;
using toolkit::Facts;
using toolkit::Figure;
using toolkit::Heading;
using toolkit::List;
using toolkit::Notice;
using toolkit::Paper;
using toolkit::Paragraph;
using toolkit::PdfFile;
using toolkit::render_pdf;
using toolkit::ReportDocument;
using toolkit::Table;
using toolkit::test::check_above_foot;
using toolkit::test::outline_of;
using toolkit::test::ReadPdf;
using toolkit::test::rendered;
using toolkit::test::Shown;

TEST_CASE("each kind of block has its structure") {
  struct Row {
    std::string_view why;
    std::vector<Block> blocks;
    std::string_view structure;
  };
  const Row rows[] = {
      {"nothing", {}, "Document"},
      {"headings",
       {Heading{1, "A"}, Heading{2, "B"}, Heading{3, "C"}, Heading{4, "D"}, Heading{2, "E"}},
       "Document[H1['A'] H2['B'] H3['C'] H4['D'] H2['E']]"},
      {"paragraphs", {Paragraph{"One\ntwo\n\nThree"}}, "Document[P['One two'] P['Three']]"},
      {"an empty paragraph", {Paragraph{""}, Paragraph{"x"}}, "Document[P['x']]"},
      {"a link",
       {Paragraph{"At https://a.example."}},
       "Document[P['At ' Link['https://a.example' *] '.']]"},
      {"a notice", {Notice{"Draft"}}, "Document[P['Draft']]"},
      {"facts",
       {Facts{{{"Council", std::string("A")}, {"Period", std::string("2025-26")}}}},
       "Document[Table[TR[TH['Council'] TD['A']] TR[TH['Period'] TD['2025-26']]]]"},
      {"one fact", {Facts{{{"Council", std::string("A")}}}}, "Document[P['Council: A']]"},
      {"facts that charts have",
       {Facts{{{"Bar", toolkit::BarCell{}}}}, Paragraph{"x"}},
       "Document[P['x']]"},
      {"a table",
       {Table{"Caption", {{"Id"}}, {{std::string("a")}}}},
       "Document[Table[Caption['Caption'] THead[TR[TH['Id']]] TBody[TR[TH['a']]]]]"},
      {"a list",
       {List{{{"E1", "A survey", "2 March 2026"}, {"", "Two", ""}, {"E3", "", "x"}}}},
       "Document[L[LI[Lbl['\u2022'] LBody['E1: A survey (2 March 2026)']] "
       "LI[Lbl['\u2022'] LBody['Two']] LI[Lbl['\u2022'] LBody['E3: (x)']]]]"},
      {"code", {Code{"score: 1\n  note: x"}}, "Document[Code['score: 1   note: x']]"},
      {"a figure",
       {Figure{"bars", {100, 50, "Title", "Words", {toolkit::Label{{0, 9}, "Label"}}}}},
       "Document[Figure{Title. Words}['Label']]"},
      {"contents",
       {Heading{1, "A"}, Heading{2, "Before"}, Contents{}, Heading{2, "B"}, Heading{3, "C"},
        Heading{2, "D"}},
       "Document[H1['A'] H2['Before'] H2['Contents'] TOC[TOCI[Reference[Link['B 1' *]]] "
       "TOCI[Reference[Link['C 1' *]]] TOCI[Reference[Link['D 1' *]]]] H2['B'] H3['C'] H2['D']]"},
      {"contents of two headings are left out",
       {Heading{1, "A"}, Contents{}, Heading{2, "B"}, Heading{3, "C"}},
       "Document[H1['A'] H2['B'] H3['C']]"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.why);
    CHECK(rendered(row.blocks).structure() == row.structure);
  }
}

TEST_CASE("bookmarks and contents lead to the headings") {
  const std::vector<Block> blocks = {
      Heading{1, "Title"}, Contents{},     Heading{2, "One"}, Paragraph{std::string(9000, 'x')},
      Heading{3, "Inner"}, Paragraph{"x"}, Heading{2, "Two"}, Paragraph{std::string(9000, 'x')},
      Heading{2, "Last"}};
  const ReadPdf read = rendered(blocks);
  const auto page_of = [&](std::string_view heading, std::string_view tag) {
    const auto shown = std::ranges::find_if(
        read.shown(), [&](const Shown& any) { return any.text == heading && any.tag == tag; });
    REQUIRE(shown != read.shown().end());
    return std::to_string(shown->page + 1);
  };
  CHECK(page_of("Two", "H2") != page_of("One", "H2"));
  CHECK(page_of("Last", "H2") != page_of("Two", "H2"));
  CHECK(read.bookmarks() == "1 Title (1 Contents " + page_of("One", "H2") + " One (" +
                                page_of("Inner", "H3") + " Inner) " + page_of("Two", "H2") +
                                " Two " + page_of("Last", "H2") + " Last)");
  const std::string structure = read.structure();
  for (const auto& [heading, tag] :
       {std::pair{"One", "H2"}, {"Inner", "H3"}, {"Two", "H2"}, {"Last", "H2"}}) {
    const std::string entry =
        "Link['" + std::string(heading) + " " + page_of(heading, tag) + "' *]";
    CHECK(structure.find(entry) != std::string::npos);
  }
}

TEST_CASE("the list beside the page has three levels of headings") {
  CHECK(rendered({Heading{1, "One"}, Heading{2, "Two"}, Heading{3, "Three"}, Heading{4, "Four"},
                  Heading{3, "Again"}})
            .bookmarks() == "1 One (1 Two (1 Three 1 Again))");
}

TEST_CASE("a rule stands above each heading of level 2, and is no part of the text") {
  const auto rules = [](std::vector<Block> blocks) {
    const std::string content = rendered(std::move(blocks)).content(0);
    std::size_t count = 0;
    for (std::size_t at = content.find("l S\nEMC"); at != std::string::npos;
         at = content.find("l S\nEMC", at + 1)) {
      ++count;
    }
    return count;
  };
  CHECK(rules({Heading{1, "One"}}) == 0);
  CHECK(rules({Heading{1, "One"}, Heading{2, "Two"}, Heading{3, "Three"}}) == 1);
  CHECK(rules({Heading{1, "One"}, Heading{2, "Two"}, Paragraph{"x"}, Heading{2, "Two"}}) == 2);
}

TEST_CASE("the sentence that leads up to a table or list is not parted from it") {
  for (int above = 30; above < 50; ++above) {
    for (const bool table : {false, true}) {
      CAPTURE(above);
      CAPTURE(table);
      std::string text = "line";
      for (int i = 1; i < above; ++i) text += "\nline";
      const Block behind = table ? Block(Table{"", {{"Behind"}}, {{std::string("x")}}})
                                 : Block(List{{{"", "Behind", ""}}});
      const ReadPdf read = rendered({Heading{1, "A"}, Paragraph{text}, Paragraph{"Lead"}, behind});
      const auto page_of = [&](std::string_view words) {
        const auto shown = std::ranges::find(read.shown(), words, &Shown::text);
        REQUIRE(shown != read.shown().end());
        return shown->page;
      };
      CHECK(page_of("Lead") == page_of("Behind"));
    }
  }
}

TEST_CASE("blocks stand apart as far as the page's design says") {
  struct Row {
    std::string_view why;
    Block first;
    double distance;  // from its last baseline to the next
  };
  // Baselines lie at the same part of each line, and all of these have one size.
  const Row rows[] = {
      {"a paragraph", Paragraph{"First"}, 14.5 + 7},
      {"a list", List{{{"", "First", ""}}}, 14.5 + 4},
      {"a notice", Notice{"First"}, 15 + 7 + 8},
      {"code", Code{"First"}, 14.5 + 7},
  };
  for (const Row& row : rows) {
    CAPTURE(row.why);
    const ReadPdf read = rendered({row.first, Paragraph{"Second"}});
    const auto y_of = [&](std::string_view words) {
      const auto shown = std::ranges::find(read.shown(), words, &Shown::text);
      REQUIRE(shown != read.shown().end());
      return shown->y;
    };
    CHECK(std::abs(y_of("First") - y_of("Second") - row.distance) < 0.5);
  }
}

TEST_CASE("after long contents the text begins on a new page") {
  for (const int count : {11, 12}) {
    CAPTURE(count);
    std::vector<Block> blocks = {Heading{1, "Title"}, Contents{}};
    for (int i = 0; i < count; ++i) {
      blocks.emplace_back(Heading{2, "Part " + std::to_string(i)});
      blocks.emplace_back(Paragraph{"x"});
    }
    const ReadPdf read = rendered(blocks);
    const auto first = std::ranges::find_if(
        read.shown(), [](const Shown& any) { return any.text == "Part 0" && any.tag == "H2"; });
    REQUIRE(first != read.shown().end());
    CHECK(first->page == (count < 12 ? 0 : 1));
  }
}

TEST_CASE("a heading's bookmark, rule and words stay together, and close to what follows") {
  const double line = toolkit::pdf::body_style.leading;
  for (int above = 30; above < 50; ++above) {
    CAPTURE(above);
    std::string text = "line";
    for (int i = 1; i < above; ++i) text += "\nline";
    const ReadPdf read = rendered(
        {Heading{1, "Title"}, Paragraph{text}, Heading{2, "Heading"}, Paragraph{"Behind\nit"}});
    const auto find = [&](std::string_view words) {
      const auto shown = std::ranges::find(read.shown(), words, &Shown::text);
      REQUIRE(shown != read.shown().end());
      return *shown;
    };
    const Shown heading = find("Heading");
    const Shown behind = find("Behind ");
    CHECK(heading.page == behind.page);
    CHECK(heading.y - behind.y < 2 * line);
    const auto& title = read.follow(read.follow(read.catalogue()["Outlines"])["First"]);
    const auto& place = read.follow(title["First"])["Dest"];
    CHECK(read.follow(place.at(0)) == read.pages()[heading.page]);
    CHECK(place.at(3).number > heading.y);
    CHECK(place.at(3).number < heading.y + 2 * line);
    const Shown last = *(std::ranges::find(read.shown(), "Heading", &Shown::text) - 1);
    if (last.tag == "P" && last.page == heading.page) CHECK(last.y - heading.y < 4 * line);
  }
}

TEST_CASE("the file bears title, author and date, and every page its marking") {
  ReportDocument document = outline_of({Heading{1, "A"}, Paragraph{std::string(9000, 'x')}});
  document.marking = "Draft\nInternal: not for publication";
  const ReadPdf read(render_pdf(document, Paper::a4).bytes);
  const auto& information = read.follow(read.trailer()["Info"]);
  CHECK(information["Title"].words() == "A title");
  CHECK(information["Author"].words() == "A council");
  CHECK(information["CreationDate"].words() == "D:20260609000000Z");
  REQUIRE(read.pages().size() >= 2);
  const std::string last = std::to_string(read.pages().size());
  CHECK(read.artifacts(0).find("Draft \nInternal: not for publication\nPage 1 of " + last) !=
        std::string::npos);
  CHECK(read.artifacts(1).find("Draft \nInternal: not for publication\nA running title\nPage 2") !=
        std::string::npos);
  document.marking = std::string(6000, 'm');
  CHECK_THROWS_AS(render_pdf(document, Paper::a4), toolkit::Failure);
}

TEST_CASE("paper is A4 or letter") {
  struct Row {
    Paper paper;
    double width;
    double height;
  };
  for (const Row& row : {Row{Paper::a4, 595.28, 841.89}, Row{Paper::letter, 612, 792}}) {
    const ReadPdf read(render_pdf(outline_of({Paragraph{"x"}}), row.paper).bytes);
    CHECK(read.pages()[0]["MediaBox"].at(2).number == doctest::Approx(row.width));
    CHECK(read.pages()[0]["MediaBox"].at(3).number == doctest::Approx(row.height));
  }
}

TEST_CASE("characters that no font has are told of, wherever they stand") {
  ReportDocument document = outline_of({Heading{1, "\u4E2D"}, Paragraph{"\u6587 \u2713 \u0175"},
                                        List{{{"\uAC00", "\u4E2D", "x"}}},
                                        Table{"\u3042", {{"\u3044"}}, {{std::string("\u3046")}}}});
  document.running_title = "\u3048";
  document.marking = "\u304A";
  const PdfFile file = render_pdf(document, Paper::a4);
  CHECK(file.unknown ==
        std::vector<char32_t>{0x3042, 0x3044, 0x3046, 0x3048, 0x304A, 0x4E2D, 0x6587, 0xAC00});
  CHECK(render_pdf(outline_of({Paragraph{"x \u2713"}}), Paper::a4).unknown.empty());
}

TEST_CASE("a document without headings or blocks is a document still") {
  const ReadPdf none = rendered({Paragraph{"x"}});
  CHECK(none.bookmarks().empty());
  CHECK(none.words() == "x");
  const ReadPdf empty = rendered({});
  CHECK(empty.pages().size() == 1);
}

TEST_CASE("headings that skip a level are refused") {
  const std::vector<std::vector<Block>> lists = {
      {Heading{2, "x"}},
      {Heading{1, "x"}, Heading{3, "x"}},
      {Heading{0, "x"}},
      {Heading{1, ""}, Heading{2, ""}, Heading{3, ""}, Heading{4, ""}, Heading{5, ""},
       Heading{6, ""}, Heading{7, ""}},
  };
  for (const auto& blocks : lists) CHECK_THROWS_AS(rendered(blocks), std::logic_error);
}

TEST_CASE("a title beyond the format's limits is a failure, and no crash") {
  for (const std::string_view letter : {"x", "\u0175"}) {
    ReportDocument document = outline_of({Heading{1, "A"}});
    document.title.clear();
    for (int i = 0; i < 40'000; ++i) document.title += letter;
    CHECK_THROWS_AS(render_pdf(document, Paper::a4), toolkit::Failure);
  }
}

TEST_CASE("the example's report comes back whole, and the same each time") {
  const auto loaded = toolkit::test::load_example("harrowmere/2025-26.yaml");
  for (const auto audience : {toolkit::Audience::general_public, toolkit::Audience::internal}) {
    const ReportDocument document = toolkit::year_report(loaded.view(audience));
    const PdfFile file = render_pdf(document, Paper::a4);
    CHECK(file.unknown.empty());
    CHECK(render_pdf(document, Paper::a4).bytes == file.bytes);
    CHECK(file.bytes.size() < 120'000);
    const ReadPdf read(file.bytes);
    check_above_foot(read);
    const std::string words = read.words();
    std::size_t at = 0;
    for (const Block& block : document.blocks) {
      std::string text;
      if (const auto* const heading = std::get_if<Heading>(&block)) text = heading->text;
      if (const auto* const paragraph = std::get_if<Paragraph>(&block)) {
        text = paragraph->text.substr(0, paragraph->text.find('\n'));
      }
      CAPTURE(text);
      const std::size_t found = words.find(text, at);
      REQUIRE(found != std::string::npos);
      at = found + text.size();
    }
  }
}

}  // namespace
