#include "toolkit/render/pdf/layout/header_footer.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>

#include "render/pdf/pdf_desk.hpp"
#include "toolkit/files/failure.hpp"

namespace toolkit::pdf {
namespace {

using toolkit::ReportDocument;
using toolkit::test::PdfDesk;
using toolkit::test::ReadPdf;
using toolkit::test::Shown;

/// Three pages with nothing but what stands around the text.
ReadPdf furnished(const std::string& title, const std::string& marking) {
  PdfDesk desk;
  for (int i = 0; i < 3; ++i) desk.add_page();
  ReportDocument document;
  document.running_title = title;
  document.marking = marking;
  HeaderFooter(document, desk.shaper, desk.page_size).paint(desk.pdf, desk.shaper);
  return desk.read();
}

double room_of(const std::string& title, const std::string& marking) {
  Shaper shaper;
  ReportDocument document;
  document.running_title = title;
  document.marking = marking;
  return HeaderFooter(document, shaper, a4_page).page_size().text_height();
}

TEST_CASE("every page has its number, every further one the title, and each the marking") {
  const ReadPdf plain = furnished("A council, 2025-26", "");
  CHECK(plain.artifacts(0) == "Page 1 of 3\n");
  CHECK(plain.artifacts(1) == "A council, 2025-26\nPage 2 of 3\n");
  CHECK(plain.artifacts(2) == "A council, 2025-26\nPage 3 of 3\n");
  const ReadPdf marked = furnished("Title", "Draft");
  CHECK(marked.artifacts(0) == "Draft\nPage 1 of 3\n");
  CHECK(marked.artifacts(1) == "Draft\nTitle\nPage 2 of 3\n");
  // None of it is read as part of the text.
  CHECK(marked.structure() == "Document");
  CHECK(marked.content(1).find("/Subtype/Header") != std::string::npos);
  CHECK(marked.content(1).find("/Subtype/Footer") != std::string::npos);
}

TEST_CASE("a marking is never cut, and takes room from the text where it needs it") {
  const ReadPdf read = furnished("Title", "Draft\nInternal: not for publication\nThird");
  CHECK(read.artifacts(1) == "Draft \nInternal: not for publication \nThird\nTitle\nPage 2 of 3\n");
  CHECK(room_of("Title", "") == a4_page.text_height());
  CHECK(room_of("Title", "Draft") <= a4_page.text_height());
  CHECK(room_of("Title", "1\n2\n3\n4\n5") < room_of("Title", "1\n2\n3\n4"));
}

TEST_CASE("what stands at a page's head ends above the text") {
  for (const std::string_view marking : {"", "Draft", "1\n2\n3\n4\n5\n6\n7\n8"}) {
    CAPTURE(marking);
    PdfDesk desk;
    for (int i = 0; i < 2; ++i) desk.add_page();
    ReportDocument document;
    document.running_title = "Title";
    document.marking = marking;
    const HeaderFooter furniture(document, desk.shaper, desk.page_size);
    const double top = desk.page_size.height - furniture.page_size().top;
    furniture.paint(desk.pdf, desk.shaper);
    const ReadPdf read = desk.read();
    for (const Shown& shown : read.shown()) {
      const bool foot = shown.text.starts_with("Page ");
      CHECK((foot ? shown.y < a4_page.bottom : shown.y > top + 8));
      CHECK(shown.y < a4_page.height - 36);
    }
  }
}

TEST_CASE("a long title is cut to one line, which shows that it is") {
  std::string words;
  for (int i = 0; i < 60; ++i) words += "council ";
  // Wherever the line ends, there is room for the dots.
  for (int letters = 0; letters < 30; ++letters) {
    const std::string title = std::string(static_cast<std::size_t>(letters), 'i') + " " + words;
    CAPTURE(letters);
    const ReadPdf read = furnished(title, "");
    const std::string shown = read.artifacts(1);
    CHECK(shown.starts_with(title.substr(0, 60)));
    CHECK(shown.ends_with("council\u2026\nPage 2 of 3\n"));
    CHECK(std::ranges::count(shown, '\n') == 2);
  }
  CHECK(furnished("One\nTwo", "").artifacts(1) == "One\u2026\nPage 2 of 3\n");
  CHECK(std::ranges::count(furnished(std::string(500, 'w'), "").artifacts(1), '\n') == 2);
}

TEST_CASE("a marking that leaves no room for the text is a failure") {
  CHECK_NOTHROW(room_of("Title", "1\n2\n3\n4\n5\n6\n7\n8\n9\n10"));
  CHECK_THROWS_AS(room_of("Title", std::string(5000, 'm')), toolkit::Failure);
}

}  // namespace
}  // namespace toolkit::pdf
