#include "toolkit/document/yaml_value.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "document/parsed.hpp"

namespace {

TEST_CASE("a text comes back from YAML as it was, in lines and between brackets") {
  const std::string_view texts[] = {
      "Standards Committee",
      "SC/26/14",
      "14",
      "2026-05-14",
      "null",
      "~",
      "true",
      "",
      "a: b",
      "a #b",
      "#a",
      "- a",
      "[a]",
      "{a}",
      "a, b",
      "a]",
      "a}",
      "\"a\"",
      "it's",
      "C:\\n",
      "é",
      "– a",
      "a ",
      " a",
      "/a",
      "a:",
      "?",
      "!a",
      "&a",
      "*a",
      "%a",
      "@a",
      "`a",
      "|",
      ">",
      "Minute 4(b)",
  };
  for (const std::string_view text : texts) {
    CAPTURE(text);
    const std::string value = toolkit::yaml_value(text);
    const std::string shown = "(" + std::string(text) + ")";
    const toolkit::test::Parsed lines("owner: " + value + "\n");
    CHECK(lines.found() == "");
    CHECK(toolkit::test::shown(lines.root()) == "{owner: " + shown + "}");
    const toolkit::test::Parsed brackets("{owner: " + value + ", date: 1}\n");
    CHECK(brackets.found() == "");
    CHECK(toolkit::test::shown(brackets.root()) == "{owner: " + shown + ", date: (1)}");
  }
}

TEST_CASE("what is plainly harmless is not quoted") {
  CHECK(toolkit::yaml_value("Standards Committee") == "Standards Committee");
  CHECK(toolkit::yaml_value("SC/26/14") == "SC/26/14");
  CHECK(toolkit::yaml_value("Nottingham") == "Nottingham");
  CHECK(toolkit::yaml_value("26/14") == "\"26/14\"");
  CHECK(toolkit::yaml_value("a: \"b\"") == "\"a: \\\"b\\\"\"");
}

TEST_CASE("words that some reader takes for true, false or nothing are quoted") {
  for (const std::string_view word :
       {"true", "False", "YES", "no", "On", "off", "y", "N", "NULL"}) {
    CAPTURE(word);
    CHECK(toolkit::yaml_value(word) == "\"" + std::string(word) + "\"");
    CHECK(toolkit::yaml_value("x" + std::string(word)) == "x" + std::string(word));
  }
}

}  // namespace
