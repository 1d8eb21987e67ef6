#include "toolkit/document/tree_edits.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "document/parsed.hpp"

namespace {

using toolkit::Container;
using toolkit::Part;
using toolkit::TreeEdits;

/// Edits the mapping at the top of a file.
using Change = void (*)(const Container& file, TreeEdits& edits);

struct Case {
  std::string_view before;
  std::string_view after;
};

std::string edited(std::string_view text, Change change) {
  const toolkit::test::Parsed parsed{std::string(text)};
  REQUIRE_FALSE(parsed.findings.has_errors());
  TreeEdits edits(parsed.source.text());
  change(toolkit::container_at(parsed.root()), edits);
  return toolkit::apply_edits(text, edits.take());
}

void check_all(const std::vector<Case>& cases, Change change) {
  for (const Case& row : cases) {
    CAPTURE(row.before);
    const std::string after = edited(row.before, change);
    CHECK(after == row.after);
    const toolkit::test::Parsed again(after);
    CHECK_FALSE(again.findings.has_errors());
  }
}

/// What the key `list` holds, whose parts are edited.
Container list_in(const Container& file) {
  const Part* const part = file.find("list");
  REQUIRE(part != nullptr);
  return container_in(file, *part);
}

const Part& at(const Container& container, std::string_view key) {
  const Part* const part = container.find(key);
  REQUIRE(part != nullptr);
  return *part;
}

TEST_CASE("a container finds its parts by their keys, quoted or not") {
  const toolkit::test::Parsed parsed("list: {\"owner\": x, date: }\ntext: x\n");
  const Container file = toolkit::container_at(parsed.root());
  CHECK(file.find("owner") == nullptr);
  const Container inner = list_in(file);
  CHECK(at(inner, "owner").value.text() == "x");
  CHECK(at(inner, "date").value.is_empty());
  CHECK(container_in(file, at(file, "text")).parts.empty());
}

TEST_CASE("a key is renamed within its quotation marks") {
  check_all(
      {
          {"score: 2 # so\n", "date: 2 # so\n"},
          {"\"score\": 2\n", "\"date\": 2\n"},
          {"score : 2\n", "date : 2\n"},
          {"{'score': 2}\n", "{'date': 2}\n"},
          {"note: x\nscore:\n  - 2\n", "note: x\ndate:\n  - 2\n"},
      },
      [](const Container& file, TreeEdits& edits) { edits.rename_key(at(file, "score"), "date"); });
}

TEST_CASE("a word is replaced within its quotation marks") {
  check_all(
      {
          {"date: 2025 # so\n", "date: 2026-27 # so\n"},
          {"date: \"2025\"\n", "date: \"2026-27\"\n"},
          {"{date: '2025', note: x}\n", "{date: '2026-27', note: x}\n"},
          {"date:\n  2025\n", "date:\n  2026-27\n"},
          {"date: |\n  2025\nnote: x\n", "date: |\n  2026-27\nnote: x\n"},
      },
      [](const Container& file, TreeEdits& edits) {
        edits.replace_word(at(file, "date"), "2026-27");
      });
}

TEST_CASE("a value is put in the place of another or of none") {
  check_all(
      {
          {"owner: x # so\n", "owner: [y] # so\n"},
          {"owner: x\n  and z # so\n", "owner: [y] # so\n"},
          {"owner: \"x\"\n", "owner: [y]\n"},
          {"owner:\n  x\n", "owner:\n  [y]\n"},
          {"owner:\n", "owner: [y]\n"},
          {"owner: # so\nnote: x\n", "owner: [y] # so\nnote: x\n"},
          {"owner:", "owner: [y]"},
          {"owner: {date: 1}\n", "owner: [y]\n"},
          {"owner: |\nnote: x\n", "owner: [y]\nnote: x\n"},
          {"owner: |2- # so\n    x\n\n   z\n\nnote: x\n", "owner: [y] # so\n\nnote: x\n"},
          {"{owner, note: x}\n", "{owner: [y], note: x}\n"},
          {"{owner: , note: x}\n", "{owner: [y] , note: x}\n"},
          {"{note: x, \"owner\":z }\n", "{note: x, \"owner\":[y] }\n"},
      },
      [](const Container& file, TreeEdits& edits) {
        edits.set_value(file, at(file, "owner"), "[y]");
      });
}

TEST_CASE("a cleared text leaves an empty block to type in") {
  check_all(
      {
          {"text: x\nnote: y\n", "text: |\n\nnote: y\n"},
          {"text: x", "text: |\n"},
          {"text: \"x\n  y\" # so\nnote: y\n", "text: | # so\n\nnote: y\n"},
          {"text:\n  x\nnote: y\n", "text: |\n\nnote: y\n"},
          {"text: |\n  x\n\n  y\n\nnote: y\n", "text: |\n\n\nnote: y\n"},
          {"text: >-\n  x\nnote: y\n", "text: |\n\nnote: y\n"},
          {"text: |2 # so\n   x", "text: | # so\n"},
          // beneath it, comments that are further in would be its text
          {"text: x\n # inside\n\n  # inside\n# next\nnote: y\n", "text: |\n\n# next\nnote: y\n"},
          {"text: |\n  x\n # inside\n\n# next\nnote: y\n", "text: |\n\n\n# next\nnote: y\n"},
          {"{text: x, note: y}\n", "{text: \"\", note: y}\n"},
          {"{text: \"x\n y\"}\n", "{text: \"\"}\n"},
      },
      [](const Container& file, TreeEdits& edits) { edits.clear_text(file, at(file, "text")); });
}

TEST_CASE("a value that is cleared leaves its key, and takes along the comments inside it") {
  check_all(
      {
          {"list: x # so\n", "list:\n"},
          {"list: # so\n  - x\n  # inside\n\n   # inside\n# next\ntext: y\n",
           "list:\n# next\ntext: y\n"},
          {"list:\n- x", "list:"},
          {"list : |\n  x\n\ntext: y\n", "list :\n\ntext: y\n"},
          {"{list: x, text: y}\n", "{text: y}\n"},
      },
      [](const Container& file, TreeEdits& edits) {
        edits.clear_values(file, [](const Part& part) { return part.key.text() == "list"; });
      });
}

TEST_CASE("a text becomes an item that has a further entry") {
  check_all(
      {
          {"list: x # so\n", "list:\n  - text: x # so\n    score: 1\n"},
          {"list: x", "list:\n  - text: x\n    score: 1"},
          {"list: \"x\n  y\"\n", "list:\n  - text: \"x\n      y\"\n    score: 1\n"},
          {"list: |\n  x\n\n    y\n\nnote: z\n",
           "list:\n  - text: |\n      x\n\n        y\n    score: 1\n\nnote: z\n"},
          {"list: |2\n    x\n", "list:\n  - text: |2\n        x\n    score: 1\n"},
          {"list:\n   x\n   y\n", "list:\n   - text: x\n        y\n     score: 1\n"},
          {"{list: x, note: y}\n", "{list: [{text: x, score: 1}], note: y}\n"},
      },
      [](const Container& file, TreeEdits& edits) {
        edits.wrap_text(file, at(file, "list"), "score: 1");
      });
  check_all(
      {
          {"list:\n- x\n", "list:\n- text: x\n  score: 1\n"},
          {"list:\n  -   x # so\n  - y\n", "list:\n  -   text: x # so\n      score: 1\n  - y\n"},
          {"list:\n  -\n    x\n", "list:\n  -\n    text: x\n    score: 1\n"},
          {"list:\n  - |\n    x\n\n    y\n",
           "list:\n  - text: |\n      x\n\n      y\n    score: 1\n"},
          {"list: [x, y]\n", "list: [{text: x, score: 1}, y]\n"},
          {"list: [\"x, z\"\n  , y]\n", "list: [{text: \"x, z\", score: 1}\n  , y]\n"},
      },
      [](const Container& file, TreeEdits& edits) {
        const Container list = list_in(file);
        edits.wrap_text(list, list.parts.front(), "score: 1");
      });
}

TEST_CASE("entries are added at the end of a mapping, in its style") {
  check_all(
      {
          {"list:\n  note: x # so\ntext: y\n", "list:\n  note: x # so\n  a: 1\n  b: 2\ntext: y\n"},
          {"list:\n    note: x", "list:\n    note: x\n    a: 1\n    b: 2"},
          {"list:\n  note: |\n    x\n\n# next\n",
           "list:\n  note: |\n    x\n  a: 1\n  b: 2\n\n# next\n"},
          // the line to type on stays beneath an empty block
          {"list:\n  note: |\n\ntext: y\n", "list:\n  note: |\n\n  a: 1\n  b: 2\ntext: y\n"},
          {"list: {note: x}\n", "list: {note: x, a: 1, b: 2}\n"},
          {"list: {note: x, }\n", "list: {note: x, a: 1, b: 2 }\n"},
          {"list: {note: x # so\n  }\n", "list: {note: x, a: 1, b: 2 # so\n  }\n"},
          {"list: { }\n", "list: {a: 1, b: 2 }\n"},
      },
      [](const Container& file, TreeEdits& edits) {
        edits.add_entries(list_in(file), {"a: 1", "b: 2"});
      });
  check_all({{"list: [note: x, y]\n", "list: [{note: x, a: 1}, y]\n"},
             {"list:\n  - note: x\n", "list:\n  - note: x\n    a: 1\n"}},
            [](const Container& file, TreeEdits& edits) {
              const Container list = list_in(file);
              edits.add_entries(container_in(list, list.parts.front()), {"a: 1"});
            });
  check_all({{"list: {note: x}\n", "list: {note: x}\n"}},
            [](const Container& file, TreeEdits& edits) { edits.add_entries(list_in(file), {}); });
}

TEST_CASE("a mapping is added behind a part and the comments inside it") {
  check_all(
      {
          {"date: 1 # so\nnote: x\n", "date: 1 # so\ninner:\n  a: 1\nnote: x\n"},
          {"date: 1", "date: 1\ninner:\n  a: 1"},
          {"date:\n  - 1\n  # inside\n\n# next\nnote: x\n",
           "date:\n  - 1\n  # inside\ninner:\n  a: 1\n\n# next\nnote: x\n"},
          {"  date: 1\n  note: x\n", "  date: 1\n  inner:\n    a: 1\n  note: x\n"},
          {"{date: 1, note: x}\n", "{date: 1, inner: {a: 1}, note: x}\n"},
          {"{date: 1\n  , note: x}\n", "{date: 1, inner: {a: 1}\n  , note: x}\n"},
      },
      [](const Container& file, TreeEdits& edits) {
        edits.add_mapping(file, at(file, "date"), "inner", {"a: 1"});
      });
}

TEST_CASE("a mapping is put where nothing is") {
  check_all(
      {
          {"inner: # so\n  # inside\nnote: x\n",
           "inner: # so\n  a: 1\n  b: 2\n  # inside\nnote: x\n"},
          {"inner:", "inner:\n  a: 1\n  b: 2"},
          {"  inner: \"\"\n", "  inner:\n    a: 1\n    b: 2\n"},
          {"{inner, note: x}\n", "{inner: {a: 1, b: 2}, note: x}\n"},
      },
      [](const Container& file, TreeEdits& edits) {
        edits.fill(file, at(file, "inner"), {"a: 1", "b: 2"});
      });
}

TEST_CASE("what is taken out takes along the comments inside it, and nothing else") {
  constexpr Change without_x = [](const Container& file, TreeEdits& edits) {
    edits.remove(list_in(file),
                 [](const Part& part) { return part.value.is_text() && part.value.text() == "x"; });
  };
  check_all(
      {
          {"list:\n  # before\n  - x # so\n   # inside\n\n    # inside\n  # next\n  - y\n",
           "list:\n  # before\n  # next\n  - y\n"},
          {"list:\n- y\n- x\n\n# next\nnote: z\n", "list:\n- y\n\n# next\nnote: z\n"},
          {"list:\n- x\n- x", "list:\n"},
          {"list:\n  - |-\n    x\n  - y\n", "list:\n  - y\n"},
          {"list:\n  note: x\n  text: y\n  date: x\n", "list:\n  text: y\n"},
          {"list: [x, y, z]\n", "list: [y, z]\n"},
          {"list: [y, x, z]\n", "list: [y, z]\n"},
          {"list: [y, z, x]\n", "list: [y, z]\n"},
          {"list: [y, z, x, ]\n", "list: [y, z, ]\n"},
          {"list: [x, y, x, x]\n", "list: [y]\n"},
          {"list: [ x , x ]\n", "list: [ ]\n"},
          {"list: [\n  x, # so\n  y, # and\n  x\n  ]\n", "list: [\n  y # and\n  ]\n"},
          {"list: [\n  y,\n  x, # so\n  # between\n  z]\n", "list: [\n  y,\n  # between\n  z]\n"},
          {"list: {note: x, text: y}\n", "list: {text: y}\n"},
          {"list: {text: y, note: x}\n", "list: {text: y}\n"},
      },
      without_x);
}

TEST_CASE("parts that are taken out one in the other are taken out once") {
  check_all(
      {{"list:\n  inner:\n    note: x\n    # inside\n# next\ntext: y\n", "# next\ntext: y\n"}},
      [](const Container& file, TreeEdits& edits) {
        edits.remove(file, [](const Part& part) { return part.key.text() == "list"; });
        edits.remove(list_in(file), [](const Part&) { return true; });
      });
}

}  // namespace
