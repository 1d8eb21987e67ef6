#include "toolkit/render/pdf/file/haru.hpp"

#include <doctest/doctest.h>

#include <new>
#include <string>

#include "render/pdf/read_pdf.hpp"
#include "toolkit/files/failure.hpp"

namespace toolkit::pdf {
namespace {

using toolkit::test::PdfValue;
using toolkit::test::ReadPdf;

TEST_CASE("values of each kind come back from the file") {
  const Haru haru;
  auto* const made = haru.indirect_dict();
  haru.add(haru.document()->catalog, "Made", made);
  haru.add_name(made, "Name", "A-name");
  haru.add_number(made, "Number", 70'000);
  haru.add_integer(made, "Integer", -7);
  haru.add_ascii(made, "Ascii", "a (b) \\ c");
  haru.add_text(made, "Plain", "plain (1)");
  haru.add_text(made, "Text", "\u0174n\n");
  haru.add(made, "Bytes", haru.bytes(std::string("\0\xFF(\r", 4)));
  haru.add_name(haru.add_dict(made, "Dict"), "Inner", "x");
  haru.check(HPDF_Array_AddNumber(haru.add_array(made, "Array"), 3));
  haru.add(made, "Deflated", haru.stream(std::string(5000, 'x'), true));
  haru.add(made, "Bare", haru.stream("as it is", false));
  haru.check(HPDF_AddPage(haru.document()));
  const std::string link = reference(made);
  const ReadPdf read(haru.save());
  const PdfValue& value = read.follow(read.catalogue()["Made"]);
  CHECK(value["Name"].text == "A-name");
  CHECK(value["Number"].whole() == 70'000);
  CHECK(value["Integer"].whole() == -7);
  CHECK(value["Ascii"].words() == "a (b) \\ c");
  CHECK(value["Plain"].words() == "plain (1)");
  CHECK(value["Text"].words() == "\u0174n\n");
  CHECK(value["Bytes"].text == std::string("\0\xFF(\r", 4));
  CHECK(value["Dict"]["Inner"].text == "x");
  CHECK(value["Array"].at(0).whole() == 3);
  CHECK(read.stream(value["Deflated"]) == std::string(5000, 'x'));
  CHECK(read.follow(value["Deflated"])["Filter"]);
  CHECK(read.stream(value["Bare"]) == "as it is");
  CHECK(link == std::to_string(read.catalogue()["Made"].whole()) + " 0 R");
}

TEST_CASE("what the library refuses is a failure, and stays one") {
  const Haru haru;
  auto* const made = haru.indirect_dict();
  CHECK_THROWS_AS(haru.add_name(made, "Name", std::string(200, 'x')), toolkit::Failure);
  CHECK_THROWS_AS(haru.add_integer(made, "After", 1), toolkit::Failure);
  CHECK_THROWS_AS(haru.check(HPDF_OK), toolkit::Failure);
  CHECK_THROWS_AS(static_cast<void>(haru.save()), toolkit::Failure);
}

TEST_CASE("strings that are too long for PDF/A are a failure") {
  const Haru haru;
  auto* const made = haru.indirect_dict();
  const std::string longest(32'767, 'x');
  CHECK_NOTHROW(haru.add_text(made, "Ascii", longest));
  CHECK_THROWS_AS(haru.add_text(made, "Ascii", longest + "x"), toolkit::Failure);
  CHECK_NOTHROW(haru.add(made, "Bytes", haru.bytes(longest)));
  CHECK_THROWS_AS(static_cast<void>(haru.bytes(longest + "x")), toolkit::Failure);
  // Each letter has two bytes, and there are two in front.
  std::string wide;
  for (int i = 0; i < 16'382; ++i) wide += "\u0174";
  CHECK_NOTHROW(haru.add_text(made, "Wide", wide));
  CHECK_THROWS_AS(haru.add_text(made, "Wide", wide + "\u0174"), toolkit::Failure);
}

TEST_CASE("short memory is told apart from other failures") {
  const Haru haru;
  CHECK_THROWS_AS(haru.check(static_cast<HPDF_Dict>(nullptr)), std::bad_alloc);
  CHECK_THROWS_AS(haru.check(HPDF_FAILD_TO_ALLOC_MEM), std::bad_alloc);
}

}  // namespace
}  // namespace toolkit::pdf
