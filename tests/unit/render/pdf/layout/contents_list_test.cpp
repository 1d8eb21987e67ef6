#include "toolkit/render/pdf/layout/contents_list.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "render/pdf/pdf_desk.hpp"

namespace toolkit::pdf {
namespace {

using toolkit::Heading;
using toolkit::test::PdfDesk;
using toolkit::test::PdfValue;
using toolkit::test::ReadPdf;
using toolkit::test::Shown;

/// A contents list on the first page, whose headings stand on pages 2, 3 and so on.
ReadPdf listed(const std::vector<Heading>& headings) {
  PdfDesk desk;
  ContentsList list(desk.pdf, desk.shaper);
  std::vector<const Heading*> pointers;
  pointers.reserve(headings.size());
  for (const Heading& heading : headings) pointers.push_back(&heading);
  list.add(desk.flow, pointers);
  desk.flow.finish();
  while (desk.pdf.pages() < headings.size() + 1) desk.add_page();
  for (std::size_t i = 0; i < headings.size(); ++i) list.found({i + 1, 700});
  list.write();
  return desk.read();
}

std::vector<PdfValue> links(const ReadPdf& read, std::size_t page) {
  std::vector<PdfValue> found;
  for (const PdfValue& link : read.follow(read.pages()[page]["Annots"]).items) {
    found.push_back(read.follow(link));
  }
  return found;
}

TEST_CASE("the contents name headings of the levels 2 and 3") {
  std::string listed;
  for (int level = 1; level <= 6; ++level) {
    if (ContentsList::lists({level, "x"})) listed += std::to_string(level);
  }
  CHECK(listed == "23");
}

TEST_CASE("each entry is a link to its heading, with the page's number") {
  const ReadPdf read = listed({{2, "One"}, {3, "\u0174n"}, {2, "Three"}});
  CHECK(read.structure() ==
        "Document[TOC[TOCI[Reference[Link['One 2' *]]] TOCI[Reference[Link['\u0174n 3' *]]] "
        "TOCI[Reference[Link['Three 4' *]]]]]");
  const std::vector<PdfValue> found = links(read, 0);
  REQUIRE(found.size() == 3);
  for (std::size_t i = 0; i < 3; ++i) {
    CHECK(read.follow(found[i]["Dest"].at(0)) == read.pages()[i + 1]);
    CHECK(found[i]["Dest"].at(3).number == 700);
    // The whole line can be clicked.
    CHECK(found[i]["Rect"].at(2).number ==
          doctest::Approx(a4_page.width - a4_page.right).epsilon(0.0001));
  }
  CHECK(found[1]["Contents"].words() == "\u0174n, page 3");
  CHECK(found[0]["Rect"].at(1).number >= found[1]["Rect"].at(3).number - 0.01);
}

TEST_CASE("entries of level 3 are indented, and page numbers end at the margin") {
  const ReadPdf read = listed({{2, "One"}, {3, "Two"}});
  const auto find = [&](std::string_view text) {
    const auto shown = std::ranges::find(read.shown(), text, &Shown::text);
    REQUIRE(shown != read.shown().end());
    return *shown;
  };
  CHECK(find("One ").x == doctest::Approx(a4_page.left));
  CHECK(find("Two ").x == doctest::Approx(a4_page.left + contents_indent));
  Shaper shaper;
  for (const std::string_view number : {"2", "3"}) {
    const double end =
        find(number).x + shaper.shape({{std::string(number)}}).full_width(contents_style.size);
    CHECK(end == doctest::Approx(a4_page.width - a4_page.right).epsilon(0.0001));
  }
  CHECK(find("One ").y == doctest::Approx(find("2").y));
}

TEST_CASE("the page's number stands on the last line of a heading that wraps") {
  std::string heading;
  for (int i = 0; i < 40; ++i) heading += "long words ";
  const ReadPdf read = listed({{2, heading}, {2, "Next"}});
  const std::vector<Shown>& shown = read.shown();
  const auto number = std::ranges::find(shown, "2", &Shown::text);
  REQUIRE(number != shown.end());
  const auto before = number - 1;
  REQUIRE(before > shown.begin() + 2);
  CHECK(before->y == doctest::Approx(number->y));
  CHECK(shown.front().y > number->y + 2 * contents_style.size);
  for (const Shown& line : shown) CHECK(line.x < number->x + 0.01);
  // Its link is around all of its lines.
  const PdfValue link = links(read, 0).front();
  CHECK(link["Rect"].at(1).number < number->y);
  CHECK(link["Rect"].at(3).number > shown.front().y);
}

TEST_CASE("a long heading's link is named by whole letters of it") {
  std::string heading = "x";
  for (int i = 0; i < 3000; ++i) heading += "\u0175";
  const ReadPdf read = listed({{2, heading}});
  const std::string words = links(read, 0).front()["Contents"].words();
  CHECK(words.find("\uFFFD") == std::string::npos);
  CHECK(words.starts_with("x\u0175\u0175"));
  CHECK(words.ends_with(", page 2"));
}

TEST_CASE("many headings go on over pages, in order") {
  std::vector<Heading> headings;
  std::string expected;
  for (int i = 0; i < 100; ++i) {
    headings.push_back({2 + i % 2, "Heading " + std::to_string(i)});
    expected += headings.back().text + " " + std::to_string(i + 2);
  }
  const ReadPdf read = listed(headings);
  CHECK(read.words() == expected);
  CHECK(links(read, 0).size() + links(read, 1).size() + links(read, 2).size() == 100);
  CHECK(links(read, 1).size() > 10);
  for (const Shown& shown : read.shown()) CHECK(shown.y > a4_page.bottom);
}

TEST_CASE("a document without headings has no list") {
  PdfDesk desk;
  desk.add_page();
  ContentsList list(desk.pdf, desk.shaper);
  list.add(desk.flow, {});
  list.write();
  CHECK(desk.read().structure() == "Document");
}

}  // namespace
}  // namespace toolkit::pdf
