#include "toolkit/render/pdf/file/tagged_pdf.hpp"

#include <doctest/doctest.h>

#include <functional>
#include <stdexcept>
#include <string>
#include <string_view>

#include "render/pdf/pdf_desk.hpp"
#include "toolkit/files/failure.hpp"

namespace toolkit::pdf {
namespace {

using toolkit::test::PdfDesk;
using toolkit::test::PdfValue;
using toolkit::test::ReadPdf;

constexpr Element document = TaggedPdf::document;

TEST_CASE("what would make a document that some cannot read is refused") {
  struct Row {
    std::string_view why;
    std::function<void(PdfDesk&)> act;
  };
  const Row rows[] = {
      {"painted outside a scope", [](PdfDesk& desk) { desk.pdf.content() += "0 0 m\n"; }},
      {"a colour outside a scope",
       [](PdfDesk& desk) { desk.pdf.set_fill(toolkit::ColourRole::text); }},
      {"a font outside a scope", [](PdfDesk& desk) { desk.pdf.set_font(FontFile::sans, 10); }},
      {"a replacement outside a scope",
       [](PdfDesk& desk) { const auto words = desk.pdf.replace("words"); }},
      {"painted after a scope",
       [](PdfDesk& desk) {
         { const auto scope = desk.pdf.mark(Artifact::layout, 0); }
         desk.pdf.content() += "0 0 m\n";
       }},
      {"an element within an element",
       [](PdfDesk& desk) {
         const Element element = desk.pdf.add(document, Role::paragraph);
         const auto scope = desk.pdf.mark(element, 0);
         const auto inner = desk.pdf.mark(element, 0);
       }},
      {"an artifact within an element",
       [](PdfDesk& desk) {
         const auto scope = desk.pdf.mark(desk.pdf.add(document, Role::paragraph), 0);
         const auto inner = desk.pdf.mark(Artifact::layout, 0);
       }},
      {"an element within an artifact",
       [](PdfDesk& desk) {
         const auto scope = desk.pdf.mark(Artifact::layout, 0);
         const auto inner = desk.pdf.mark(desk.pdf.add(document, Role::paragraph), 0);
       }},
      {"an element on a page that is not there",
       [](PdfDesk& desk) {
         const auto scope = desk.pdf.mark(desk.pdf.add(document, Role::paragraph), 1);
       }},
      {"an artifact on a page that is not there",
       [](PdfDesk& desk) { const auto scope = desk.pdf.mark(Artifact::layout, 1); }},
      {"a first heading of level 2", [](PdfDesk& desk) { desk.pdf.add_heading(document, 2); }},
      {"a heading that skips a level",
       [](PdfDesk& desk) {
         desk.pdf.add_heading(document, 1);
         desk.pdf.add_heading(document, 2);
         desk.pdf.add_heading(document, 1);
         desk.pdf.add_heading(document, 3);
       }},
      {"a heading of level 0", [](PdfDesk& desk) { desk.pdf.add_heading(document, 0); }},
      {"a heading of level 7",
       [](PdfDesk& desk) {
         for (int level = 1; level <= 7; ++level) desk.pdf.add_heading(document, level);
       }},
      {"a heading by another name", [](PdfDesk& desk) { desk.pdf.add(document, Role::heading_1); }},
      {"the last heading by another name",
       [](PdfDesk& desk) { desk.pdf.add(document, Role::heading_6); }},
      {"a figure without a description",
       [](PdfDesk& desk) {
         desk.pdf.add_figure(document, "", {0, 0, 1, 1});
       }},
      {"a figure by another name", [](PdfDesk& desk) { desk.pdf.add(document, Role::figure); }},
      {"a first bookmark of level 2",
       [](PdfDesk& desk) {
         desk.pdf.bookmark(2, "Two", {0, 700});
       }},
      {"a bookmark that skips a level",
       [](PdfDesk& desk) {
         desk.pdf.bookmark(1, "One", {0, 700});
         desk.pdf.bookmark(3, "Three", {0, 700});
       }},
      {"a bookmark of level 0",
       [](PdfDesk& desk) {
         desk.pdf.bookmark(0, "None", {0, 700});
       }},
      {"a bookmark to a page that is not there",
       [](PdfDesk& desk) {
         desk.pdf.bookmark(1, "One", {1, 700});
       }},
      {"a link to a page that is not there",
       [](PdfDesk& desk) {
         desk.pdf.link(desk.pdf.add(document, Role::link), 0, {0, 0, 1, 1}, Destination{1, 700},
                       "words");
       }},
      {"a link on a page that is not there",
       [](PdfDesk& desk) {
         desk.pdf.link(desk.pdf.add(document, Role::link), 1, {0, 0, 1, 1}, "https://a.example",
                       "words");
       }},
      {"saved while a scope is open",
       [](PdfDesk& desk) {
         const auto scope = desk.pdf.mark(Artifact::layout, 0);
         desk.pdf.save();
       }},
      {"a document without a title",
       [](PdfDesk& desk) {
         const TaggedPdf untitled({"", "", "en-GB", toolkit::test::some_day},
                                  desk.shaper.typefaces());
       }},
  };
  for (const Row& row : rows) {
    CAPTURE(row.why);
    PdfDesk desk;
    desk.add_page();
    CHECK_THROWS_AS(row.act(desk), std::logic_error);
  }
}

TEST_CASE("headings go down a level at a time, and up as they like") {
  PdfDesk desk;
  for (const int level : {1, 2, 3, 4, 5, 6, 2, 3, 1, 1, 2}) {
    CHECK_NOTHROW(desk.pdf.add_heading(document, level));
  }
  desk.add_page();
  CHECK(desk.read().structure() == "Document[H1 H2 H3 H4 H5 H6 H2 H3 H1 H1 H2]");
}

TEST_CASE("pieces of one element that follow each other become one piece") {
  PdfDesk desk;
  desk.add_page();
  desk.add_page();
  const Element one = desk.pdf.add(document, Role::paragraph);
  const Element two = desk.pdf.add(document, Role::code);
  struct Row {
    Element element;
    std::size_t page = 0;
  };
  for (const Row& row : {Row{one, 0}, {one, 0}, {two, 0}, {one, 0}, {one, 1}, {one, 1}, {two, 1}}) {
    const auto scope = desk.pdf.mark(row.element, row.page);
    desk.pdf.content() += "n\n";
  }
  {
    const auto scope = desk.pdf.mark(Artifact::layout, 1);
    desk.pdf.content() += "f\n";
  }
  {
    const auto scope = desk.pdf.mark(two, 1);
    desk.pdf.content() += "n\n";
  }
  const ReadPdf read = desk.read();
  CHECK(read.content(0) ==
        "/P<</MCID 0>>BDC\nn\nn\nEMC\n/Code<</MCID 1>>BDC\nn\nEMC\n/P<</MCID 2>>BDC\nn\nEMC\n");
  CHECK(read.content(1) ==
        "/P<</MCID 0>>BDC\nn\nn\nEMC\n/Code<</MCID 1>>BDC\nn\nEMC\n"
        "/Artifact<</Type/Layout>>BDC\nf\nEMC\n/Code<</MCID 2>>BDC\nn\nEMC\n");
}

TEST_CASE("the document itself can hold content, before and after artifacts") {
  PdfDesk desk;
  desk.add_page();
  for (int i = 0; i < 2; ++i) {
    {
      const auto scope = desk.pdf.mark(document, 0);
      desk.pdf.content() += "n\n";
    }
    const auto scope = desk.pdf.mark(Artifact::layout, 0);
    desk.pdf.content() += "f\n";
  }
  CHECK(desk.read().content(0) ==
        "/Document<</MCID 0>>BDC\nn\nEMC\n/Artifact<</Type/Layout>>BDC\nf\nEMC\n"
        "/Document<</MCID 1>>BDC\nn\nEMC\n/Artifact<</Type/Layout>>BDC\nf\nEMC\n");
}

TEST_CASE("artifacts say what they are") {
  struct Row {
    Artifact artifact;
    std::string_view written;
  };
  for (const Row& row :
       {Row{Artifact::page_header, "/Artifact<</Type/Pagination/Subtype/Header>>BDC\nEMC\n"},
        Row{Artifact::page_footer, "/Artifact<</Type/Pagination/Subtype/Footer>>BDC\nEMC\n"},
        Row{Artifact::repeated, "/Artifact<</Type/Pagination>>BDC\nEMC\n"},
        Row{Artifact::layout, "/Artifact<</Type/Layout>>BDC\nEMC\n"}}) {
    PdfDesk desk;
    desk.add_page();
    { const auto scope = desk.pdf.mark(row.artifact, 0); }
    CHECK(desk.read().content(0) == row.written);
  }
}

TEST_CASE("a replacement is read in place of what is painted, and its element goes on after it") {
  PdfDesk desk;
  desk.add_page();
  const Element element = desk.pdf.add(document, Role::paragraph);
  {
    const auto scope = desk.pdf.mark(element, 0);
    desk.pdf.content() += "n\n";
    {
      const auto words = desk.pdf.replace("a (\u4E2D)");
      desk.pdf.content() += "f\n";
    }
    desk.pdf.content() += "m\n";
  }
  {
    // Nothing reads an artifact.
    const auto scope = desk.pdf.mark(Artifact::layout, 0);
    const auto words = desk.pdf.replace("unread");
    desk.pdf.content() += "f\n";
  }
  const ReadPdf read = desk.read();
  CHECK(read.structure() == "Document[P[Span['a (\u4E2D)']]]");
  CHECK(read.content(0) ==
        "/P<</MCID 0>>BDC\nn\nEMC\n/Span<</MCID 1/ActualText<FEFF0061002000284E2D0029>>>BDC\nf\n"
        "EMC\n/P<</MCID 2>>BDC\nm\nEMC\n/Artifact<</Type/Layout>>BDC\nf\nEMC\n");
}

TEST_CASE("the catalogue says what every accessible document must say") {
  PdfDesk desk;
  desk.add_page();
  const ReadPdf read = desk.read();
  const PdfValue& catalogue = read.catalogue();
  CHECK(catalogue["Lang"].words() == "en-GB");
  CHECK(catalogue["MarkInfo"]["Marked"].text == "true");
  CHECK(catalogue["ViewerPreferences"]["DisplayDocTitle"].text == "true");
  CHECK(catalogue["PageMode"].text != "UseOutlines");
  CHECK_FALSE(catalogue["Outlines"]);
  const std::string metadata = read.stream(catalogue["Metadata"]);
  CHECK(metadata.find(">A title<") != std::string::npos);
  CHECK(metadata.find("<pdfuaid:part>1<") != std::string::npos);
  // Whoever looks for it must find it without inflating.
  CHECK_FALSE(read.follow(catalogue["Metadata"])["Filter"]);
  const PdfValue& intent = read.follow(catalogue["OutputIntents"].at(0));
  CHECK(intent["S"].text == "GTS_PDFA1");
  CHECK(read.stream(intent["DestOutputProfile"]).substr(36, 4) == "acsp");
  CHECK(read.follow(intent["DestOutputProfile"])["N"].whole() == 3);
  const PdfValue& information = read.follow(read.trailer()["Info"]);
  CHECK(information["Title"].words() == "A title");
  CHECK(information["Author"].words() == "A council");
  CHECK(information["CreationDate"].words() == "D:20260609000000Z");
  CHECK(information["ModDate"].words() == "D:20260609000000Z");
  CHECK(read.trailer()["ID"].at(0).text.size() == 16);
  CHECK(read.trailer()["ID"].at(0) == read.trailer()["ID"].at(1));
  const PdfValue& page = read.pages()[0];
  CHECK(page["Tabs"].text == "S");
  CHECK(page["MediaBox"].at(2).number == doctest::Approx(595.28));
  CHECK(page["MediaBox"].at(3).number == doctest::Approx(841.89));
}

TEST_CASE("bookmarks hold each other as their levels say") {
  PdfDesk desk;
  desk.add_page();
  desk.add_page();
  desk.pdf.bookmark(1, "\u0174n", {0, 700});
  desk.pdf.bookmark(2, "Two", {0, 600});
  desk.pdf.bookmark(3, "Three", {1, 500});
  desk.pdf.bookmark(2, "Two again", {1, 400.5});
  desk.pdf.bookmark(1, "One again", {1, 300});
  const ReadPdf read = desk.read();
  CHECK(read.bookmarks() == "1 \u0174n (1 Two (2 Three) 2 Two again) 2 One again");
  CHECK(read.catalogue()["PageMode"].text == "UseOutlines");
  const PdfValue& last = read.follow(read.follow(read.catalogue()["Outlines"])["Last"]);
  CHECK(last["Dest"].at(1).text == "XYZ");
  CHECK(last["Dest"].at(3).number == doctest::Approx(300));
  CHECK(last["Dest"].at(4).text == "null");
  CHECK_FALSE(last["Type"]);
}

TEST_CASE("a link within the document leads to its place") {
  PdfDesk desk;
  desk.add_page();
  desk.add_page();
  const Element link = desk.pdf.add(document, Role::link);
  desk.pdf.link(link, 0, {10, 20, 30.5, 40}, Destination{1, 500}, "Go (\u0174)");
  const ReadPdf read = desk.read();
  CHECK(read.structure() == "Document[Link[*]]");
  const PdfValue& made = read.follow(read.follow(read.pages()[0]["Annots"]).at(0));
  CHECK(made["Rect"].at(2).number == doctest::Approx(30.5));
  CHECK(made["Contents"].words() == "Go (\u0174)");
  CHECK(read.follow(made["Dest"].at(0)) == read.pages()[1]);
  CHECK(made["Dest"].at(3).number == doctest::Approx(500));
  CHECK_FALSE(made["A"]);
}

TEST_CASE("the same calls give the same bytes, and others another identity") {
  const auto make = [](const std::string& words) {
    PdfDesk desk;
    desk.add_page();
    desk.paint(words + " \u2713 \u4E2D https://a.example");
    return desk.pdf.save();
  };
  const std::string file = make("Words");
  CHECK(make("Words") == file);
  CHECK(ReadPdf(make("Wordz")).trailer()["ID"] != ReadPdf(file).trailer()["ID"]);
}

TEST_CASE("texts beyond the format's limits end in a failure") {
  PdfDesk desk;
  desk.add_page();
  const std::string longest(32'767, 'x');
  struct Row {
    std::string_view why;
    std::function<void(TaggedPdf&, const std::string&)> act;
  };
  const Row rows[] = {
      {"a bookmark",
       [](TaggedPdf& pdf, const std::string& text) {
         pdf.bookmark(1, text, {0, 700});
       }},
      {"a link's words",
       [](TaggedPdf& pdf, const std::string& text) {
         pdf.link(pdf.add(document, Role::link), 0, {0, 0, 1, 1}, Destination{0, 0}, text);
       }},
      {"a link's address",
       [](TaggedPdf& pdf, const std::string& text) {
         pdf.link(pdf.add(document, Role::link), 0, {0, 0, 1, 1}, text, "words");
       }},
      {"a title",
       [](TaggedPdf& /*unused*/, const std::string& text) {
         Typefaces typefaces;
         TaggedPdf pdf({text, "", "en-GB", toolkit::test::some_day}, typefaces);
         pdf.add_page(100, 100);
         pdf.save();
       }},
      {"an author",
       [](TaggedPdf& /*unused*/, const std::string& text) {
         Typefaces typefaces;
         TaggedPdf pdf({"A title", text, "en-GB", toolkit::test::some_day}, typefaces);
         pdf.add_page(100, 100);
         pdf.save();
       }},
  };
  for (const Row& row : rows) {
    CAPTURE(row.why);
    CHECK_NOTHROW(row.act(desk.pdf, longest));
    CHECK_THROWS_AS(row.act(desk.pdf, longest + "x"), toolkit::Failure);
  }
}

}  // namespace
}  // namespace toolkit::pdf
