#include "toolkit/render/pdf/file/structure.hpp"

#include <doctest/doctest.h>

#include <map>
#include <string>
#include <string_view>

#include "render/pdf/pdf_desk.hpp"
#include "toolkit/files/failure.hpp"
#include "toolkit/render/pdf/file/role_names.hpp"

namespace toolkit::pdf {
namespace {

using toolkit::test::PdfDesk;
using toolkit::test::PdfValue;
using toolkit::test::ReadPdf;

constexpr Element document = TaggedPdf::document;

void add_content(PdfDesk& desk, Element element, std::size_t page) {
  const auto scope = desk.pdf.mark(element, page);
  desk.pdf.content() += "n\n";
}

/// The parent tree's values, by key.
std::map<int, PdfValue> parents(const ReadPdf& read) {
  const PdfValue& root = read.follow(read.catalogue()["StructTreeRoot"]);
  const std::vector<PdfValue>& list = read.follow(root["ParentTree"])["Nums"].items;
  std::map<int, PdfValue> parents;
  int before = -1;
  for (std::size_t i = 0; i + 1 < list.size(); i += 2) {
    const int key = list[i].whole();
    CHECK(key > before);
    before = key;
    parents[key] = list[i + 1];
  }
  CHECK(list.size() == 2 * parents.size());
  CHECK(root["ParentTreeNextKey"].whole() > before);
  return parents;
}

TEST_CASE("every role has its standard name") {
  struct Row {
    Role role;
    std::string_view name;
  };
  for (const Row& row :
       {Row{Role::document, "Document"}, Row{Role::heading_1, "H1"}, Row{Role::heading_6, "H6"},
        Row{Role::list, "L"}, Row{Role::list_body, "LBody"}, Row{Role::table, "Table"},
        Row{Role::column_header, "TH"}, Row{Role::row_header, "TH"}, Row{Role::cell, "TD"},
        Row{Role::figure, "Figure"}, Row{Role::contents, "TOC"}, Row{Role::contents_item, "TOCI"},
        Row{Role::reference, "Reference"}, Row{Role::span, "Span"}}) {
    CHECK(role_name(row.role) == row.name);
  }
}

TEST_CASE("elements are read in the order in which they were added, wherever they stand") {
  PdfDesk desk;
  desk.add_page();
  const Element list = desk.pdf.add(document, Role::list);
  const Element paragraph = desk.pdf.add(document, Role::paragraph);
  const Element first = desk.pdf.add(list, Role::list_item);
  const Element second = desk.pdf.add(list, Role::list_item);
  desk.pdf.add(second, Role::list_body);
  desk.pdf.add(first, Role::label);
  desk.pdf.add(first, Role::list_body);
  add_content(desk, paragraph, 0);
  CHECK(desk.read().structure() == "Document[L[LI[Lbl LBody] LI[LBody]] P]");
}

TEST_CASE("an element's content may lie on several pages, between its other parts") {
  PdfDesk desk;
  for (int i = 0; i < 3; ++i) desk.add_page();
  const Element element = desk.pdf.add(document, Role::paragraph);
  add_content(desk, desk.pdf.add(document, Role::code), 1);
  add_content(desk, element, 1);
  desk.pdf.add(element, Role::span);
  add_content(desk, element, 1);
  add_content(desk, element, 2);
  add_content(desk, element, 0);
  const ReadPdf read = desk.read();
  const PdfValue& made = read.follow(read.document()["K"].at(0));
  CHECK(read.follow(made["Pg"]) == read.pages()[1]);
  const std::vector<PdfValue>& kids = made["K"].items;
  REQUIRE(kids.size() == 4);
  // On its own page a number is enough; the code element was first there.
  CHECK(kids[0].whole() == 1);
  CHECK(read.follow(kids[1])["S"].text == "Span");
  CHECK(kids[2]["Type"].text == "MCR");
  CHECK(read.follow(kids[2]["Pg"]) == read.pages()[2]);
  CHECK(kids[2]["MCID"].whole() == 0);
  CHECK(read.follow(kids[3]["Pg"]) == read.pages()[0]);
}

TEST_CASE("a document has only so many elements, and links count for several") {
  constexpr std::string_view refusal = "the report is too long for a PDF";
  const auto refuses = [&](const auto& add) {
    try {
      add();
    } catch (const Failure& failure) {
      return std::string_view(failure.what()).starts_with(refusal);
    }
    return false;
  };
  PdfDesk desk;
  desk.add_page();
  const Element link = desk.pdf.add(document, Role::link);
  constexpr std::size_t links = 10;
  for (std::size_t i = 0; i < links; ++i) {
    desk.pdf.link(link, 0, {0, 0, 1, 1}, "https://a.example", "words");
  }
  const std::size_t left = Structure::max_elements - 1 - links * Structure::elements_for_a_link;
  for (std::size_t i = 0; i < left; ++i) desk.pdf.add(document, Role::paragraph);
  CHECK(refuses([&] { desk.pdf.add(document, Role::paragraph); }));
  CHECK(refuses([&] { desk.pdf.link(link, 0, {0, 0, 1, 1}, "https://a.example", "words"); }));
}

TEST_CASE("headers, lists and figures say what readers need of them") {
  PdfDesk desk;
  desk.add_page();
  desk.pdf.add(document, Role::column_header);
  desk.pdf.add(document, Role::row_header);
  desk.pdf.add(document, Role::cell);
  desk.pdf.add(document, Role::list);
  desk.pdf.add_figure(document, "One (1)", {1, 2, 3, 4});
  desk.pdf.add(document, Role::paragraph);
  desk.pdf.add_figure(document, "Two \u2713", {10.5, 20, 30.25, 40});
  const ReadPdf read = desk.read();
  const auto element = [&](std::size_t index) -> const PdfValue& {
    return read.follow(read.document()["K"].at(index));
  };
  CHECK(element(0)["A"]["O"].text == "Table");
  CHECK(element(0)["A"]["Scope"].text == "Column");
  CHECK(element(1)["A"]["Scope"].text == "Row");
  CHECK_FALSE(element(2)["A"]);
  CHECK(element(3)["A"]["O"].text == "List");
  CHECK(element(3)["A"]["ListNumbering"].text == "Disc");
  CHECK(element(4)["Alt"].words() == "One (1)");
  CHECK_FALSE(element(5)["Alt"]);
  CHECK(element(6)["Alt"].words() == "Two \u2713");
  CHECK(element(6)["A"]["O"].text == "Layout");
  CHECK(element(6)["A"]["BBox"].at(2).number == doctest::Approx(30.25));
}

TEST_CASE("from each content and each annotation the parent tree leads back to its element") {
  PdfDesk desk;
  desk.add_page();
  desk.add_page();
  const Element one = desk.pdf.add(document, Role::paragraph);
  const Element two = desk.pdf.add(document, Role::code);
  const Element link = desk.pdf.add(one, Role::link);
  add_content(desk, two, 0);
  add_content(desk, one, 0);
  add_content(desk, link, 0);
  desk.pdf.link(link, 0, {0, 0, 1, 1}, "https://a.example", "words");
  add_content(desk, one, 1);
  add_content(desk, two, 1);
  desk.pdf.link(link, 1, {0, 0, 1, 1}, "https://a.example", "words");
  const ReadPdf read = desk.read();
  const auto by_key = parents(read);
  REQUIRE(by_key.size() == 4);
  std::string found;
  for (std::size_t page = 0; page < 2; ++page) {
    for (const PdfValue& element : by_key.at(read.pages()[page]["StructParents"].whole()).items) {
      found += read.follow(element)["S"].text + " ";
    }
    const PdfValue& annotations = read.follow(read.pages()[page]["Annots"]);
    const PdfValue& annotation = read.follow(annotations.at(0));
    const PdfValue& element = read.follow(by_key.at(annotation["StructParent"].whole()));
    found += element["S"].text;
    // And the element names the annotation.
    const PdfValue& kid = element["K"].at(page == 0 ? 1 : 2);
    CHECK(kid["Type"].text == "OBJR");
    CHECK(read.follow(kid["Obj"]) == annotation);
    CHECK(read.follow(kid["Pg"]) == read.pages()[page]);
    found += "; ";
  }
  CHECK(found == "Code P Link Link; P Code Link; ");
}

TEST_CASE("every element names its parent") {
  PdfDesk desk;
  desk.add_page();
  const Element list = desk.pdf.add(document, Role::list);
  desk.pdf.add(desk.pdf.add(list, Role::list_item), Role::label);
  const ReadPdf read = desk.read();
  const PdfValue* parent = &read.follow(read.catalogue()["StructTreeRoot"]);
  for (const std::string_view role : {"Document", "L", "LI", "Lbl"}) {
    const PdfValue& element = read.follow(parent->operator[]("K").at(0));
    CHECK(element["S"].text == role);
    CHECK(read.follow(element["P"]) == *parent);
    parent = &element;
  }
}

}  // namespace
}  // namespace toolkit::pdf
