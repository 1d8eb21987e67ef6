#include "toolkit/document/parse.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "document/parsed.hpp"

namespace {

using toolkit::Limits;
using toolkit::test::Parsed;
using toolkit::test::shown;

TEST_CASE("YAML becomes a tree of texts, lists and mappings") {
  struct Row {
    std::string_view text;
    std::string_view tree;
  };
  const Row rows[] = {
      {"date: 1\nowner: x\n", "{date: (1), owner: (x)}"},
      {"list:\n- a\n- b\n", "{list: [(a), (b)]}"},
      {"list: [a, {owner: b}]\n", "{list: [(a), {owner: (b)}]}"},
      {"inner:\n  inner:\n    date: 1\nowner: x\n", "{inner: {inner: {date: (1)}}, owner: (x)}"},
      {"date:\nowner: x\n", "{date: empty, owner: (x)}"},
      {"list:\n  -\n  - a\n", "{list: [empty, (a)]}"},
      // Nothing is guessed about a word: what `~` and `null` stand for is up to who reads it.
      {"date: ~\nowner: null\ntext: true\nscore: 010\n",
       "{date: (~), owner: (null), text: (true), score: (010)}"},
      {"text: ''\n", "{text: ()}"},
      {"text: 'it''s'\n", "{text: (it's)}"},
      {"text: \"a\\tb \\u00A3\"\n", "{text: (a\tb £)}"},
      {"text: one\n  two\n", "{text: (one two)}"},
      {"text: |\n  one\n    two\n\n  three\n", "{text: (one\n  two\n\nthree\n)}"},
      {"text: |-\n  one\n", "{text: (one)}"},
      {"text: >\n  one\n  two\n\n  three\n", "{text: (one two\nthree\n)}"},
      {"---\n{date: 1}\n", "{date: (1)}"},
      {"\"date\": 1\n", "{date: (1)}"},
      {"- a\n", "[(a)]"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    const Parsed parsed{std::string(row.text)};
    CHECK(parsed.found() == "");
    CHECK(parsed.document.whole());
    CHECK(shown(parsed.root()) == row.tree);
  }
}

TEST_CASE("a file without content says so once") {
  for (const std::string_view text : {"", "\n\n", "# only a comment\n", "---\n", "---\n...\n"}) {
    CAPTURE(text);
    const Parsed parsed{std::string(text)};
    CHECK(parsed.found() == "empty-file");
    CHECK_FALSE(parsed.document.whole());
  }
}

TEST_CASE("what a mended file still says is in its tree") {
  struct Row {
    std::string_view text;
    std::string_view found;
    std::string_view tree;
    bool whole;
  };
  const Row rows[] = {
      {"text: a: b\nowner: x\n", "unquoted-colon 1:8", "{text: (a; b), owner: (x)}", true},
      {"text: \"a\" b: c\n", "text-after-quote 1:11", "{text: (\"a\" b: c)}", true},
      {"date: 1\nwords\nowner: x\n", "stray-text 2:1", "{date: (1), owner: (x)}", false},
      {"inner:\n\tdate: 1\n\towner: x\n", "indent-character 2:1, indent-character 3:1",
       "{inner: {date: (1), owner: (x)}}", true},
      {"text: \"a\n  owner: x\ndate: 1\n", "unclosed-quote 1:7",
       "{text: (\"a   owner: x), date: (1)}", false},
      {"owner: &a x\nlist: [*a]\n", "yaml-anchor 1:8, yaml-alias 2:8", "{owner: (x), list: [(xa)]}",
       true},
      {"owner: !t x\n", "yaml-tag 1:8", "{owner: (x)}", true},
      {"date: 1\ndate: 2\n", "duplicate-key 2:1", "{date: (1), date: (2)}", true},
      {"{date: 1, date: 2}\n", "duplicate-key 1:11", "{date: (1), date: (2)}", true},
      {"date: 1\n---\nowner: x\n", "several-documents 2:1", "{date: (1)}", false},
      {"date: \"\\x01\"\n", "control-character 1:7", "{date: (\x01)}", true},
      {"date: \"\\u202E\"\n", "bidirectional-control 1:7", "{date: (\u202E)}", true},
      {"date: 1\nowner: x\x01y\n", "control-character 2:9", "{date: (1), owner: (x y)}", true},
      {"date: \"\\q\"\nowner: x\n", "invalid-yaml 1:10", "{date: empty}", false},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    const Parsed parsed{std::string(row.text)};
    CHECK(parsed.found() == row.found);
    CHECK(shown(parsed.root()) == row.tree);
    CHECK(parsed.document.whole() == row.whole);
  }
}

TEST_CASE("a file that is refused has no tree") {
  Limits limits;
  limits.depth = 2;
  limits.bytes = 30;
  struct Row {
    std::string text;
    std::string_view found;
  };
  const Row rows[] = {
      {"list: [[a]]\n", "nested-too-deeply 1:8"},
      {"text: " + std::string(40, 'x') + "\n", "file-too-large"},
      {"date: 1\rowner: 2\n", "lone-carriage-return 1:8"},
      {std::string("d\0a\0", 4), "wrong-encoding"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    const Parsed parsed(row.text, limits);
    CHECK(parsed.found() == row.found);
    CHECK_FALSE(parsed.root());
    CHECK_FALSE(parsed.document.whole());
  }
}

TEST_CASE("texts and keys have a longest length each") {
  Limits limits;
  limits.text_bytes = 10;
  limits.key_bytes = 5;
  struct Row {
    std::string_view text;
    std::string_view found;
  };
  const Row rows[] = {
      {"owner: 0123456789\n", ""},       {"owner: 0123456789a\n", "text-too-long 1:8"},
      {"text: |\n  01234\n  678\n", ""}, {"text: |\n  01234\n  6789\n", "text-too-long 1:7"},
      {"score: '0123456789'\n", ""},     {"abcdef: 1\n", "key-too-long 1:1"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(Parsed(std::string(row.text), limits).found() == row.found);
  }
}

TEST_CASE("a place after a mend is the place in the file") {
  const Parsed parsed("text: \"a\" b: \"c\"\ninner:\n\tdate: 1\n\tdate: 2\n");
  CHECK(parsed.found() ==
        "text-after-quote 1:11, indent-character 3:1, indent-character 4:1, duplicate-key 4:2");
}

TEST_CASE("a key that stands twice names the line of the first") {
  const Parsed parsed("date: 1\nowner: x\ndate: 2\n");
  const auto findings = parsed.findings.take();
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].message.find("line 1") != std::string::npos);
}

}  // namespace
