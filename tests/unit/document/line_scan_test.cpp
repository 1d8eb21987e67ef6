#include "toolkit/document/line_scan.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "document/parsed.hpp"

namespace {

using toolkit::Findings;
using toolkit::Limits;
using toolkit::LineScan;
using toolkit::Repairs;
using toolkit::SourceText;
using toolkit::test::names_and_places;
using toolkit::test::vocabulary;

struct Scanned {
  explicit Scanned(std::string_view text, const Limits& limits = {})
      : source("file.yaml", std::string(text)), findings(source) {
    readable = LineScan(source, vocabulary, limits, findings, repairs).run();
    found = names_and_places(findings.take());
    repaired = repairs.apply(source.text());
  }

  SourceText source;
  Findings findings;
  Repairs repairs;
  bool readable = false;
  std::string found;
  std::string repaired;
};

TEST_CASE("what is written as YAML means it is left alone") {
  const std::string_view texts[] = {
      "",
      "\n\n# only a comment\n",
      "date: 1\nowner: 2",
      "date : 1\nowner:\t2\n",
      "'date': 1\n\"owner\": 2\n",
      "date: 10:30\nowner: https://example.org/page#part\n",
      "date: 1 # a comment\n",
      "text:\n  on the next line\n",
      "text: over\n  two lines\n",
      "text: 'it''s: a # [text]'\n",
      "text: \"a \\\"b\\\": c\"  # a comment\n",
      "text: \"over\n  two: lines\"\nowner: x\n",
      "text: |\n  a: b # c\n  - d\n    further in\n\n  \"e\nowner: x\n",
      "text: |-\n  x\nnote: >+\n  y\n",
      "text: |2\n    in\n  out\n",
      "text: | # a comment\n  x\n",
      "text: |\nowner: x\n",
      "list:\n- a\n- b\nowner: x\n",
      "list:\n  - date: 1\n    owner: 2\n  - date: 3\n",
      "list:\n  - - a\n    - b\n",
      "list: [a, 'b''c: d', \"e, [\"]\nowner: x\n",
      "list: [a,\n  b,\n  c]\n",
      "inner: {date: 1, list: [a, {owner: b}], text: 'c: d'}\n",
      "---\ndate: 1\n...\n# the end\n",
      "--- # the start\ndate: 1\n",
      "{date: 1, owner: 2}\n",
      "- a\n- b\n",
      "note: 5 - 3\nowner: a-b\n",
  };
  for (const std::string_view text : texts) {
    CAPTURE(text);
    const Scanned scanned(text);
    CHECK(scanned.readable);
    CHECK(scanned.found == "");
    CHECK(scanned.repaired == text);
    CHECK_FALSE(scanned.repairs.lost_something());
  }
}

struct Mend {
  std::string_view text;
  std::string_view mended;  ///< by every fix that is offered; as it was where there is none
};

TEST_CASE("a slip has a fix where one thing alone can be meant") {
  const Mend mends[] = {
      {"text: a: b\n", "text: \"a: b\"\n"},
      {"text: a: b \\ \"c\"\n", "text: \"a: b \\\\ \\\"c\\\"\"\n"},
      {"text: a: b\n\nowner: x\n", "text: \"a: b\"\n\nowner: x\n"},
      {"list:\n  - a: b, c\n", "list:\n  - a: b, c\n"},
      {"text: \"Yes\" was said\n", "text: \"\\\"Yes\\\" was said\"\n"},
      {"text: \"never closed\nowner: x\n", "text: \"never closed\"\nowner: x\n"},
      {"text: 'tis so\nowner: x\n", "text: \"'tis so\"\nowner: x\n"},
      {"owner: 'x\n", "owner: 'x'\n"},
      {"text: [draft] of May\n", "text: \"[draft] of May\"\n"},
      {"inner: {date: 1, list: [a\nowner: x\n", "inner: {date: 1, list: [a]}\nowner: x\n"},
      {"text: @home\n", "text: \"@home\"\n"},
      {"owner: &a b\n", "owner: b\n"},
      {"owner: !tag b\n", "owner: b\n"},
      {"text: | on this line\n", "text: |\n  on this line\n"},
      {"text: >- one\n    two\n", "text: >-\n    one\n    two\n"},
      {"%YAML 1.2\n---\ndate: 1\n", "---\ndate: 1\n"},
      {"inner:\n\towner: x\n\tdate: 1\n", "inner:\n  owner: x\n  date: 1\n"},
      {"date: 1\n owner: x\n", "date: 1\nowner: x\n"},
      {" date: 1\nowner: x\n", "date: 1\nowner: x\n"},
      {"inner:\n  date: 1\n   owner: x\n   score: 2\n",
       "inner:\n  date: 1\n  owner: x\n  score: 2\n"},
      {"text: |\nfirst\nsecond\nowner: x\n", "text: |\n  first\n  second\nowner: x\n"},
      {"text: |\n    one\n  two\n", "text: |\n    one\n    two\n"},
      {"owner:x\n", "owner: x\n"},
      {"owner = x\n", "owner: x\n"},
      {"date: 1\nowner\n", "date: 1\nowner:\n"},
      {"list:\n  -a\n  - b\n", "list:\n  - a\n  - b\n"},
      // A comment never becomes text.
      {"text: a: b # c: d\n", "text: a: b # c: d\n"},
      {"text: item #4 of 5\n", "text: item #4 of 5\n"},
      {"text: \"Yes\" was # said\n", "text: \"Yes\" was # said\n"},
      {"owner: \"x # y\n", "owner: \"x # y\n"},
      {"list: [a, b # c\n", "list: [a, b # c\n"},
      // The text may go on.
      {"text: a: b\n  and on\n", "text: a: b\n  and on\n"},
      {"text: one\n  two: three\n", "text: one\n  two: three\n"},
      {"text: \"never\n  closed\nowner: x\n", "text: \"never\n  closed\nowner: x\n"},
      // It may be no prose, or prose.
      {"owner: a: b\n", "owner: a: b\n"},
      {"owner: @home\n", "owner: @home\n"},
      {"text: &a b\n", "text: &a b\n"},
      {"text: [a, b\nowner: x\n", "text: [a, b\nowner: x\n"},
      {"list: [a] b\n", "list: [a] b\n"},
      {"list: [a, b\nowner: x\n", "list: [a, b\nowner: x\n"},
      {"owner: {a\n", "owner: {a\n"},
      {"list: - a\n", "list: - a\n"},
      {"owner: *a\n", "owner: *a\n"},
      // It may belong to either.
      {"inner:\n  date: 1\n owner: x\n", "inner:\n  date: 1\n owner: x\n"},
  };
  for (const Mend& mend : mends) {
    CAPTURE(mend.text);
    std::vector<toolkit::Edit> edits;
    for (const toolkit::Finding& finding : Scanned(mend.text).findings.take()) {
      for (const toolkit::Replacement& part : finding.fix) edits.push_back(part.edit);
    }
    CHECK(apply_edits(mend.text, edits) == mend.mended);
    if (mend.text == mend.mended) continue;
    CHECK(Scanned(mend.mended).found.empty());
  }
}

struct Slip {
  std::string_view text;
  std::string_view found;
  std::string_view repaired;
};

void check(const Slip& slip) {
  CAPTURE(slip.text);
  const Scanned scanned(slip.text);
  CHECK(scanned.readable);
  CHECK(scanned.found == slip.found);
  CHECK(scanned.repaired == slip.repaired);
}

TEST_CASE("a slip within a value is found where it stands, and mended for the parser") {
  const Slip slips[] = {
      {"text: a: b\n", "unquoted-colon 1:8", "text: a; b\n"},
      {"text: a: b: c\n", "unquoted-colon 1:8", "text: a; b; c\n"},
      {"text: a:\n", "unquoted-colon 1:8", "text: a;\n"},
      {"text: one\n  two: three\n", "unquoted-colon 2:6", "text: one\n  two; three\n"},
      {"list:\n  - [a, b\n", "unclosed-bracket 2:5", "list:\n  - [a, b]\n"},
      {"inner: {text: a: b}\n", "unquoted-colon 1:16", "inner: {text: a; b}\n"},
      {"text: item #4 of 5\n", "cut-by-hash 1:12", "text: item #4 of 5\n"},
      {"text: #4 of 5\n", "cut-by-hash 1:7", "text: #4 of 5\n"},
      {"text: a: b #4\n", "unquoted-colon 1:8, cut-by-hash 1:12", "text: a; b ;4\n"},
      {"text: \"Yes\" was said\n", "text-after-quote 1:13", "text: \"\\\"Yes\\\" was said\"\n"},
      {"text: 'Yes' was said\n", "text-after-quote 1:13", "text: \"'Yes' was said\"\n"},
      {"text: \"never closed\nowner: x\n", "unclosed-quote 1:7",
       "text: \"\\\"never closed\"\nowner: x\n"},
      {"text: 'never closed", "unclosed-quote 1:7", "text: \"'never closed\""},
      {"text: [draft] of May\n", "text-after-bracket 1:15", "text: \"[draft] of May\"\n"},
      {"list: [a] b\nowner: x\n", "text-after-bracket 1:11", "list: [a] \nowner: x\n"},
      {"list: [a, b\nowner: x\n", "unclosed-bracket 1:7", "list: [a, b]\nowner: x\n"},
      {"text: [a, b\nowner: x\n", "unclosed-bracket 1:7", "text: \"[a, b\"\nowner: x\n"},
      {"text: @home\n", "leading-character 1:7", "text: \"@home\"\n"},
      {"text: `home`\n", "leading-character 1:7", "text: \"`home`\"\n"},
      {"text: %x\n", "leading-character 1:7", "text: \"%x\"\n"},
      {"text: * star\n", "leading-character 1:7", "text: \"* star\"\n"},
      {"text: & more\n", "leading-character 1:7", "text: \"& more\"\n"},
      {"text: ? why\n", "leading-character 1:7", "text: \"? why\"\n"},
      {"text: ]\n", "leading-character 1:7", "text: \"]\"\n"},
      {"text: | on this line\n", "text-beside-bar 1:9", "text: |\n  on this line\n"},
      {"list: - a\n", "list-beside-key 1:7", "list: \"- a\"\n"},
      {"owner: *a\n", "yaml-alias 1:8", "owner: \"*a\"\n"},
      {"list: [*a, b]\n", "yaml-alias 1:8", "list: [xa, b]\n"},
      {"owner: &a b\n", "yaml-anchor 1:8", "owner: b\n"},
      {"owner: !tag b\n", "yaml-tag 1:8", "owner: b\n"},
  };
  for (const Slip& slip : slips) check(slip);
}

TEST_CASE("a slip in how lines stand to each other is found, and mended for the parser") {
  const Slip slips[] = {
      // White space that is no plain space.
      {"inner:\n\towner: x\n", "indent-character 2:1", "inner:\n  owner: x\n"},
      {"inner:\n  date: 1\n\towner: x\n", "indent-character 3:1",
       "inner:\n  date: 1\n  owner: x\n"},
      {"inner:\n\u00A0 owner: x\n", "indent-character 2:1", "inner:\n  owner: x\n"},
      {"inner: 1\n\u00A0\u00A0", "indent-character 2:1", "inner: 1\n"},
      {"\u00A0\u00A0# comment\n", "indent-character 1:1", "  # comment\n"},
      {"text: |\n\tone\n", "indent-character 2:1", "text: |\n  one\n"},
      // Too far in, too far out.
      {" date: 1\nowner: x\n", "bad-indentation 1:2", "date: 1\nowner: x\n"},
      {"date: 1\n owner: x\n", "bad-indentation 2:2", "date: 1\nowner: x\n"},
      {"inner:\n  date: 1\n owner: x\n", "bad-indentation 3:2", "inner:\n  date: 1\n  owner: x\n"},
      {"list:\n  - a\n   - b\n", "bad-indentation 3:4", "list:\n  - a\n  - b\n"},
      {"inner:\n  date: 1\n   owner: x\n   score: 2\n", "bad-indentation 3:4",
       "inner:\n  date: 1\n  owner: x\n  score: 2\n"},
      // Lines of a block.
      {"text: |\nnot indented\n", "unindented-text 2:1", "text: |\n  not indented\n"},
      {"text: |\nfirst\nsecond\nowner: x\n", "unindented-text 2:1",
       "text: |\n  first\n  second\nowner: x\n"},
      {"text: |\n    one\n  two\n", "bad-indentation 3:3", "text: |\n    one\n    two\n"},
      // A key keeps its meaning, wherever it stands.
      {"inner:\n  text: |\n      one\n    confidential: true\n", "bad-indentation 4:5",
       "inner:\n  text: |\n      one\n  confidential: true\n"},
      {"inner:\n   text: |\n      one\n    date: 1\n    confidential: true\n",
       "bad-indentation 4:5", "inner:\n   text: |\n      one\n   date: 1\n   confidential: true\n"},
      {"inner:\n  text: one\n    confidential: true\n", "bad-indentation 3:5",
       "inner:\n  text: one\n  confidential: true\n"},
      // What is missing beside a key or a dash.
      {"owner:x\n", "missing-space 1:1", "owner: x\n"},
      {"date: 1\nowner x\n", "missing-colon 2:1", "date: 1\nowner: x\n"},
      {"owner = x\n", "missing-colon 1:1", "owner: x\n"},
      {"text |\n  x\n", "missing-colon 1:1", "text: |\n  x\n"},
      {"list:\n  -a\n  - b\n", "missing-space 2:3", "list:\n  - a\n  - b\n"},
      {"list:\n  - a\n  -b\n", "missing-space 3:3", "list:\n  - a\n  - b\n"},
      {"list:\n  -date: 1\n    owner: x\n", "missing-space 2:3",
       "list:\n  - date: 1\n    owner: x\n"},
      // Once the space is there, the line below is out of step.
      {"list:\n  -date: 1\n   owner: x\n", "missing-space 2:3, bad-indentation 3:4",
       "list:\n  - date: 1\n    owner: x\n"},
  };
  for (const Slip& slip : slips) {
    check(slip);
    CHECK_FALSE(Scanned(slip.text).repairs.lost_something());
  }
}

TEST_CASE("lines that mean nothing are left out, and the loss is known") {
  const Slip slips[] = {
      {"date: 1\nsome words\nowner: x\n", "stray-text 2:1", "date: 1\n#\nowner: x\n"},
      {"date: 1\nsome words\n  owner: x\nscore: 2\n", "stray-text 2:1",
       "date: 1\n#\n  #\nscore: 2\n"},
      {"<<: x\ndate: 1\n", "yaml-merge-key 1:1", "#\ndate: 1\n"},
      {"? date\nowner: x\n", "yaml-complex-key 1:1", "#\nowner: x\n"},
      {"%YAML 1.2\n---\ndate: 1\n", "yaml-directive 1:1", "#\n---\ndate: 1\n"},
      {"date: 1\n---\nowner: x\n", "several-documents 2:1", "date: 1\n#"},
      {"date: 1\n...\nowner: x\n", "several-documents 2:1", "date: 1\n#"},
      {"---\n---\ndate: 1\n", "several-documents 2:1", "---\n#"},
      {"text: \"one\n  owner: x\n", "unclosed-quote 1:7", "text: \"\\\"one   owner: x\"\n"},
  };
  for (const Slip& slip : slips) {
    check(slip);
    CHECK(Scanned(slip.text).repairs.lost_something());
  }
}

TEST_CASE("each help says what to type, and fits the key that it stands at") {
  struct Row {
    std::string_view text;
    std::string_view help;
  };
  const Row rows[] = {
      {"text: a: b\n", "put this text on the next line, after |"},
      {"inner: {text: a: b}\n", "put quotation marks round this text"},
      {"text: \"Yes\" was said\n", "put this text on the next line, after |"},
      {"text: [a] b\n", "put this text on the next line, after |"},
      {"list: [a] b\n", "delete what follows ]"},
      {"text: [a\n", "close it with ], or put this text on the next line, after |"},
      {"list: [a\n", "close it with ]"},
      {"inner: {owner: a\n", "close it with }"},
      {"text: | here\n", "put the text on the next line, after |"},
      {"text: > here\n", "put the text on the next line, after >"},
      {"text: |\nhere\n", "indent the text by 2 spaces"},
      {"inner:\n  text: |\n  here\n", "indent the text by 4 spaces"},
      {"text: |\n    one\n  two\n", "indent it by 4 spaces, like the first line"},
      {"owner:x\n", "write owner: x"},
      {"owner x\n", "write owner: x"},
      {"list:\n  -a\n", "write - a"},
      {"date: 1\n owner: x\n", "start owner in column 1; the line above has its value already"},
      {"inner:\n  date: 1\n owner: x\n", "the lines it could belong to start in columns 1 and 3"},
      {" date: 1\nowner: x\n", "start it in column 1, like the lines below it"},
      {" date: 1\n score: 1\nowner: x\n", "start it in column 2, like the first line"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(toolkit::test::helps(Scanned(row.text).findings.take()) == row.help);
  }
}

TEST_CASE("one run finds every slip of a file") {
  const Scanned scanned(
      "text: a: b\n"
      "inner:\n"
      "\tdate:1\n"
      "list: [a\n"
      "note: \"x\" y\n"
      "stray words\n");
  CHECK(scanned.found ==
        "unquoted-colon 1:8, indent-character 3:1, missing-space 3:2, unclosed-bracket 4:7, "
        "text-after-quote 5:11, stray-text 6:1");
  CHECK(scanned.repaired ==
        "text: a; b\n"
        "inner:\n"
        "  date: 1\n"
        "list: [a]\n"
        "note: \"\\\"x\\\" y\"\n"
        "#\n");
}

TEST_CASE("a file past a limit is refused before the parser sees it") {
  struct Row {
    std::string_view text;
    std::string_view found;
  };
  Limits limits;
  limits.depth = 3;
  limits.entries = 6;
  const Row fine[] = {
      {"inner:\n  inner:\n    inner: 1\n", ""},
      {"list: [[a]]\n", ""},
      {"list: [a, b, c, d, e]\n", ""},
      {"date: 1\nlist:\n- a\n- b\n- c\n- d\n", ""},
      // Brackets in a text nest nothing.
      {"text: '[[[[[['\nnote: |\n  [[[[[[\n", ""},
  };
  for (const Row& row : fine) {
    CAPTURE(row.text);
    const Scanned scanned(row.text, limits);
    CHECK(scanned.readable);
    CHECK(scanned.found == row.found);
  }
  const Row refused[] = {
      {"inner:\n  inner:\n    inner:\n      date: 1\n", "nested-too-deeply 4:7"},
      {"list: [[[a]]]\n", "nested-too-deeply 1:9"},
      {"list: [{a: [b]}]\n", "nested-too-deeply 1:12"},
      {"- - - - a\n", "nested-too-deeply 1:7"},
      {"list: [a, b, c, d, e, f]\n", "too-many-entries 1:21"},
      {"date: 1\nlist:\n- a\n- b\n- c\n- d\n- e\n", "too-many-entries 7:1"},
  };
  for (const Row& row : refused) {
    CAPTURE(row.text);
    const Scanned scanned(row.text, limits);
    CHECK_FALSE(scanned.readable);
    CHECK(scanned.found == row.found);
  }
}

}  // namespace
