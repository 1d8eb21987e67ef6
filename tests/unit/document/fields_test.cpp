#include "toolkit/document/fields.hpp"

#include <doctest/doctest.h>

#include <array>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "document/parsed.hpp"

namespace {

using toolkit::Fields;
using toolkit::Findings;
using toolkit::MappingEntry;
using toolkit::Node;
using toolkit::Text;
using toolkit::test::helps;
using toolkit::test::names_and_places;
using toolkit::test::Parsed;
using toolkit::test::shown;

/// The first value of a mapping.
Node value_in(const Parsed& parsed) {
  const std::vector<MappingEntry> all = toolkit::entries(parsed.root());
  REQUIRE_FALSE(all.empty());
  return all.front().value;
}

TEST_CASE("keys that a mapping may not have are reported with what was probably meant") {
  struct Row {
    std::string_view text;
    std::string_view found;
    std::string_view help;
    std::string_view owner;  ///< what is then read as the owner
  };
  const Row rows[] = {
      {"owner: x\ndate: 1\n", "", "", "(x)"},
      {"date: 1\n", "", "", "empty"},
      {"ownr: x\n", "unknown-key 1:1", "did you mean owner?", "(x)"},
      {"Owner: x\n", "unknown-key 1:1", "did you mean owner?", "(x)"},
      // The right key is there as well: the slip does not stand for it.
      {"ownr: x\nowner: y\n", "unknown-key 1:1", "did you mean owner?", "(y)"},
      {"colour: x\n", "unknown-key 1:1", "known here: owner, date", "empty"},
      {"two words: x\n", "unknown-key 1:1",
       "if this is text, put it on the line after |; known here: owner, date", "empty"},
      {"'': x\n", "unknown-key 1:1", "known here: owner, date", "empty"},
      {"- owner\n", "wrong-shape 1:1", "known here: owner, date", "empty"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    Parsed parsed{std::string(row.text)};
    const Fields fields(parsed.root(), "a thing", {"owner", "date"}, parsed.findings);
    CHECK(parsed.found() == row.found);
    CHECK(helps(parsed.findings.take()) == row.help);
    CHECK(shown(fields.value("owner")) == row.owner);
    CHECK(static_cast<bool>(fields.key("owner")) == (row.owner != "empty"));
  }
}

TEST_CASE("a long key is shown only in part") {
  Parsed parsed("'a " + std::string(50, 'b') + " " + std::string(100, 'c') + "': x\n");
  const Fields fields(parsed.root(), "a thing", {"owner"}, parsed.findings);
  const auto findings = parsed.findings.take();
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].detail.find("bbb") != std::string::npos);
  CHECK(findings[0].detail.find("b…") != std::string::npos);
  CHECK(findings[0].detail.size() < 100);
}

TEST_CASE("a key that must be there is missed once, in the place that shows it best") {
  struct Row {
    std::string_view text;
    std::string_view found;
    std::string_view value;
  };
  const Row rows[] = {
      {"owner: x\n", "", "(x)"},
      {"owner: ''\n", "missing-key 1:1", "empty"},
      {"owner: '  '\n", "missing-key 1:1", "empty"},
      {"owner: ~\n", "missing-key 1:1", "empty"},
      {"owner: null\n", "missing-key 1:1", "empty"},
      {"owner: '~'\n", "", "(~)"},
      {"date: 1\nowner:\n", "missing-key 2:1", "empty"},
      {"date: 1\n", "missing-key 1:1", "empty"},
      {"owner: [a]\n", "", "[(a)]"},
      // It may have stood in the part that could not be read.
      {"date: 1\nstray words\n", "stray-text 2:1", "empty"},
      // An empty key is empty all the same.
      {"owner:\nstray |\n", "missing-key 1:1, stray-text 2:1", "empty"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    Parsed parsed{std::string(row.text)};
    const Fields fields(parsed.root(), "a thing", {"owner", "date"}, parsed.findings);
    CHECK(shown(fields.required("owner")) == row.value);
    CHECK(parsed.found() == row.found);
  }
}

TEST_CASE("nothing is missed in a mapping that is not there") {
  Parsed parsed("date: 1\n");
  const Fields fields(Node(), "a thing", {"owner"}, parsed.findings);
  CHECK_FALSE(fields.required("owner"));
  CHECK(fields.text("owner").empty());
  CHECK(parsed.found() == "");
}

TEST_CASE("a text is read without the white space around it") {
  struct Row {
    std::string_view text;
    std::string_view value;
    std::string_view found;
  };
  const Row rows[] = {
      {"text: words\n", "words", ""},
      {"text: '  words  '\n", "  words", ""},
      {"text: |\n  one\n\n  two\n\n", "one\n\ntwo", ""},
      {"text: |2\n\n    * star\n  x\n", "  * star\nx", ""},
      {"text:\n", "", ""},
      {"text: ''\n", "", ""},
      {"text: '  '\n", "", ""},
      {"text: ~\n", "", ""},
      {"text: null\n", "", ""},
      {"text: '~'\n", "~", ""},
      {"text: 'null'\n", "null", ""},
      {"text: |\n  null\n", "null", ""},
      {"text: 0\n", "0", ""},
      {"text: [a]\n", "", "wrong-shape 1:7"},
      {"text:\n  date: 1\n", "", "wrong-shape 2:3"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    Parsed parsed{std::string(row.text)};
    const Text text = toolkit::read_text(value_in(parsed), "text", parsed.findings);
    CHECK(text.value == row.value);
    CHECK(text.empty() == row.value.empty());
    CHECK(parsed.found() == row.found);
  }
}

TEST_CASE("a value with nothing filled in is blank") {
  struct Row {
    std::string_view text;
    bool blank;
  };
  const Row rows[] = {
      {"inner:\n", true},
      {"inner: ''\n", true},
      {"inner: ' '\n", true},
      {"inner: |\n\n", true},
      {"inner: []\n", true},
      {"inner: [ , '']\n", true},
      {"inner:\n  date:\n  owner:\n", true},
      {"inner:\n  date:\n  list: ['', {owner: }]\n", true},
      {"inner: x\n", false},
      {"inner: ~\n", false},
      {"inner:\n  date:\n  owner: x\n", false},
      {"inner:\n  list: ['', {owner: x}]\n", false},
      {"inner: [a]\n", false},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    const Parsed parsed{std::string(row.text)};
    CHECK(toolkit::is_blank(value_in(parsed)) == row.blank);
  }
  CHECK(toolkit::is_blank(Node()));
}

TEST_CASE("one value alone is a list of one, and nothing a list of none") {
  struct Row {
    std::string_view text;
    std::string_view items;
  };
  const Row rows[] = {
      {"list: [a, b]\n", "(a)(b)"},           {"list: a\n", "(a)"},
      {"list: {owner: x}\n", "{owner: (x)}"}, {"list:\n", ""},
      {"list:\n  - a\n  -\n", "(a)empty"},    {"list: []\n", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    const Parsed parsed{std::string(row.text)};
    std::string items;
    for (const Node item : toolkit::read_list(value_in(parsed))) items += shown(item);
    CHECK(items == row.items);
  }
  CHECK(toolkit::read_list(Node()).empty());
}

TEST_CASE("an entry is found by its key") {
  const Parsed parsed("date: 1\nowner: x\n");
  const std::vector<MappingEntry> all = toolkit::entries(parsed.root());
  CHECK(toolkit::find_entry(all, "owner").value.text() == "x");
  CHECK_FALSE(toolkit::find_entry(all, "own").key);
  CHECK_FALSE(toolkit::find_entry({}, "owner").key);
}

TEST_CASE("choices are joined by or") {
  const std::array<std::string_view, 3> words = {"owner", "date", "score"};
  CHECK(toolkit::join_or(words) == "owner, date or score");
  CHECK(toolkit::join_or(std::span(words).first(2)) == "owner or date");
  CHECK(toolkit::join_or(std::span(words).first(1)) == "owner");
  CHECK(toolkit::join_or({}) == "");
}

}  // namespace
