#include "toolkit/render/pdf/file/metadata.hpp"

#include <doctest/doctest.h>

#include <chrono>
#include <string>

namespace toolkit::pdf {
namespace {

const toolkit::Date day{std::chrono::year{2026}, std::chrono::June, std::chrono::day{9}};

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

TEST_CASE("the description claims both standards and bears title, language and dates") {
  const std::string text = xmp({"A report", "A council", "en-GB", day}, "a library");
  for (const std::string_view part : {
           R"(<rdf:li xml:lang="x-default">A report</rdf:li>)",
           "<dc:creator><rdf:Seq><rdf:li>A council</rdf:li></rdf:Seq></dc:creator>",
           "<dc:language><rdf:Bag><rdf:li>en-GB</rdf:li></rdf:Bag></dc:language>",
           "<xmp:CreateDate>2026-06-09T00:00:00Z</xmp:CreateDate>",
           "<xmp:ModifyDate>2026-06-09T00:00:00Z</xmp:ModifyDate>",
           "<pdf:Producer>a library</pdf:Producer>",
           "<pdfaid:part>2</pdfaid:part>",
           "<pdfaid:conformance>A</pdfaid:conformance>",
           "<pdfuaid:part>1</pdfuaid:part>",
           "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>",
       }) {
    CAPTURE(part);
    CHECK(has(text, part));
  }
  CHECK(text.starts_with("<?xpacket begin=\"\xEF\xBB\xBF\""));
  CHECK(text.ends_with("<?xpacket end=\"w\"?>"));
}

TEST_CASE("what means something to XML is escaped in each text") {
  const std::string text = xmp({"R&D <i>]]></i>", "A & B", "en-GB", day}, "<x>");
  CHECK(has(text, ">R&amp;D &lt;i&gt;]]&gt;&lt;/i&gt;<"));
  CHECK(has(text, ">A &amp; B<"));
  CHECK(has(text, ">&lt;x&gt;<"));
  CHECK_FALSE(has(text, "<i>"));
}

TEST_CASE("letters of all scripts stay as they are") {
  CHECK(has(xmp({"Cyngor Sir Dd\u0175r \u4e2d", "", "cy", day}, "x"),
            ">Cyngor Sir Dd\u0175r \u4e2d<"));
}

TEST_CASE("a document without an author names none") {
  CHECK_FALSE(has(xmp({"A report", "", "en-GB", day}, "x"), "creator"));
}

TEST_CASE("dates of the older form are days at midnight, UTC") {
  CHECK(pdf_date(day) == "D:20260609000000Z");
}

}  // namespace
}  // namespace toolkit::pdf
