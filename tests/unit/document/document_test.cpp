#include "toolkit/document/document.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "document/parsed.hpp"

namespace {

using toolkit::children;
using toolkit::Document;
using toolkit::entries;
using toolkit::MappingEntry;
using toolkit::Node;
using toolkit::NodeKind;
using toolkit::ScalarStyle;
using toolkit::SourceText;
using toolkit::Span;
using toolkit::test::Parsed;

std::string_view part(const Parsed& parsed, Span span) {
  return parsed.source.text().substr(span.begin, span.end - span.begin);
}

TEST_CASE("a finding about a value points at what a person would point at") {
  struct Row {
    std::string_view value;
    std::string_view shown;
    ScalarStyle style = ScalarStyle::plain;
  };
  const Row rows[] = {
      {"2026-05-14", "2026-05-14"},
      {"x  # a comment", "x"},
      {"over\n  two lines", "over"},
      {"'it''s'", "'it''s'", ScalarStyle::quoted},
      {"\"a \\\"b\\\" c\"  # d", "\"a \\\"b\\\" c\"", ScalarStyle::quoted},
      {"\"over\n  two lines\"", "\"over", ScalarStyle::quoted},
      {"|\n  one\n  two", "one", ScalarStyle::block},
      {"|\n\n    one  \n    two", "one", ScalarStyle::block},
      {">-\n  one\n  two", "one", ScalarStyle::block},
      {"|", "|", ScalarStyle::block},
      // Of a list or a mapping, where it starts.
      {"[a, b]", "["},
      {"{a: b}", "{"},
      {"\n  - a", "-"},
      {"\n  owner: x", "o"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.value);
    const Parsed parsed("date: " + std::string(row.value) + "\nlist: end\n");
    REQUIRE(parsed.found() == "");
    const std::vector<MappingEntry> all = entries(parsed.root());
    REQUIRE(all.size() == 2);
    CHECK(part(parsed, all[0].value.span()) == row.shown);
    CHECK(all[0].value.style() == row.style);
    CHECK(part(parsed, all[0].key.span()) == "date");
    CHECK(part(parsed, all[1].value.span()) == "end");
  }
}

TEST_CASE("an empty value is shown at its key") {
  const Parsed parsed("date:\nowner: x\ninner:\n  score:\n");
  const std::vector<MappingEntry> all = entries(parsed.root());
  REQUIRE(all.size() == 3);
  CHECK(all[0].value.is_empty());
  CHECK(all[0].value.begin() == all[0].key.begin());
  const std::vector<MappingEntry> inner = entries(all[2].value);
  REQUIRE(inner.size() == 1);
  CHECK(inner[0].value.is_empty());
  CHECK(part(parsed, {inner[0].value.begin(), inner[0].value.begin() + 5}) == "score");
}

TEST_CASE("children are items, or keys and values in turn; only a mapping has entries") {
  const Parsed parsed("inner: {date: 1, owner: x}\nlist: [a, b, c]\ntext: t\n");
  const std::vector<MappingEntry> all = entries(parsed.root());
  REQUIRE(all.size() == 3);
  const std::vector<Node> nodes = children(all[0].value);
  REQUIRE(nodes.size() == 4);
  CHECK(nodes[2].text() == "owner");
  CHECK(nodes[3].text() == "x");
  CHECK(children(all[1].value).size() == 3);
  CHECK(entries(all[1].value).empty());
  CHECK(children(all[2].value).empty());
  CHECK(entries(all[2].value).empty());
  CHECK(nodes[2] == entries(all[0].value)[1].key);
  CHECK_FALSE(nodes[2] == nodes[3]);
}

TEST_CASE("a node of nothing is empty and does no harm") {
  const Node nothing;
  CHECK_FALSE(nothing);
  CHECK(nothing.kind() == NodeKind::empty);
  CHECK(nothing.text().empty());
  CHECK(nothing.span() == Span{});
  CHECK(nothing.begin() == 0);
  CHECK(children(nothing).empty());
  CHECK(entries(nothing).empty());
}

TEST_CASE("a document is whole until it is marked") {
  const SourceText source("file.yaml", "date: 1\n");
  Document document(source);
  CHECK(document.whole());
  CHECK_FALSE(document.root());
  document.mark_incomplete();
  CHECK_FALSE(document.whole());
}

}  // namespace
