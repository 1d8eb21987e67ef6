#include "toolkit/document/extent.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "document/parsed.hpp"

namespace {

using toolkit::Node;
using toolkit::Part;

/// Each part of a tree as it stands in the source, with those inside it: `<a: <- x><- y>>`.
std::string shown(std::string_view source, Node node) {
  std::string all;
  for (const Part& part : toolkit::parts_of(node)) {
    const bool holds_parts = part.value.is_list() || part.value.is_mapping();
    const std::size_t end = holds_parts ? part.value_from : part.end;
    all += "<" + std::string(source.substr(part.begin, end - part.begin));
    if (holds_parts) {
      all += shown(source, part.value) + "|" + std::string(source.substr(part.end - 1, 1));
    }
    all += ">";
  }
  return all;
}

TEST_CASE("the parts of a file begin and end where they are written") {
  struct Case {
    std::string_view text;
    std::string_view parts;
  };
  const Case cases[] = {
      {"a: x\nb: y", "<a: x><b: y>"},
      {"# c\na: x # c\n\n# c\nb:\n", "<a: x><b:>"},
      {"a: x\n  and y\n\n  and z # c\nb: 1\n", "<a: x\n  and y\n\n  and z><b: 1>"},
      {"a : \"x \\\" # \\\\\" # c\nb: 'it''s\n  so'\n",
       "<a : \"x \\\" # \\\\\"><b: 'it''s\n  so'>"},
      {"a: |\n  x\n\n   y\n\n# c\nb: 1\n", "<a: |\n  x\n\n   y><b: 1>"},
      {"a: |  # c\n\nb: >-\n", "<a: |><b: >->"},
      {"a: |2-\n    x\n   y\n # c\nb: 1\n", "<a: |2-\n    x\n   y><b: 1>"},
      {"a:\n  # c\n  x\nb: 1\n", "<a:\n  # c\n  x><b: 1>"},
      {"a:\n- x\n-\n- b: |\n   y\n  c: z\n# c\nd: 1\n",
       "<a:<- x><-><-<b: |\n   y><c: z>|z>|z><d: 1>"},
      {"a:\n  - # c - c\n    b: 1\n  -   c: 2\n", "<a:<-<b: 1>|1><-<c: 2>|2>|2>"},
      {"a: [x, \"]\", {b: 1, c}, d: e, ]\n", "<a:<x><\"]\"><<b: 1><c>|}><<d: e>|e>|]>"},
      {"a: {b: , c:, \"d\":1 # }\n  , # ]\n e : [ ] }\nf: 1\n",
       "<a:<b:><c:><\"d\":1><e :|]>|}><f: 1>"},
      {"{a: it's so}", "<a: it's so>"},
  };
  for (const Case& row : cases) {
    CAPTURE(row.text);
    const toolkit::test::Parsed parsed{std::string(row.text)};
    CHECK(parsed.found() == "");
    std::string found = shown(row.text, parsed.root());
    CHECK(found == row.parts);
  }
}

TEST_CASE("how a list or mapping is written") {
  const toolkit::test::Parsed parsed("a: {b: 1}\nc:\n  d: [e: 1, {f: 2}]\n");
  const auto layout = [](const Part& part, bool in_brackets) {
    return toolkit::layout_of(part.value, in_brackets);
  };
  const auto top = toolkit::parts_of(parsed.root());
  CHECK(toolkit::layout_of(parsed.root(), false) == toolkit::Layout::block);
  CHECK(layout(top[0], false) == toolkit::Layout::brackets);
  CHECK(layout(top[1], false) == toolkit::Layout::block);
  const auto list = toolkit::parts_of(top[1].value)[0];
  CHECK(layout(list, false) == toolkit::Layout::brackets);
  const auto items = toolkit::parts_of(list.value);
  CHECK(layout(items[0], true) == toolkit::Layout::pair);
  CHECK(layout(items[1], true) == toolkit::Layout::brackets);
}

}  // namespace
