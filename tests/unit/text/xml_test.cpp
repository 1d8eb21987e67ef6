#include "toolkit/text/xml.hpp"

#include <doctest/doctest.h>

namespace {

using toolkit::escape_xml;
using toolkit::escape_xml_attribute;

TEST_CASE("content keeps quotation marks and white space") {
  CHECK(escape_xml("<b a=\"1\">&\t'2'\n</b>") == "&lt;b a=\"1\"&gt;&amp;\t'2'\n&lt;/b&gt;");
}

TEST_CASE("an attribute keeps neither") {
  CHECK(escape_xml_attribute("\"1\"\t'2'\r\n<&>") ==
        "&quot;1&quot;&#9;&apos;2&apos;&#13;&#10;&lt;&amp;&gt;");
}

TEST_CASE("what XML 1.0 cannot hold becomes the replacement character") {
  for (const auto* text : {"\x01", "\x1F", "\xEF\xBF\xBE", "\xEF\xBF\xBF", "\xFF"}) {
    CHECK(escape_xml(text) == "\xEF\xBF\xBD");
    CHECK(escape_xml_attribute(text) == "\xEF\xBF\xBD");
  }
  CHECK(escape_xml("Beth\xC3\xA9") == "Beth\xC3\xA9");
}

}  // namespace
