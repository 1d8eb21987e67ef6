#include "toolkit/statements/edition_reader.hpp"
#include "found.hpp"
#include "small_set.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "toolkit/statements/statement_sets.hpp"

namespace {

using toolkit::EditionChange;
using toolkit::Finding;
using toolkit::SourceText;
using toolkit::StatementSet;
using toolkit::StatementSets;
using toolkit::test::helps;
using toolkit::test::message_of;
using toolkit::test::names_and_places;
using toolkit::test::small_set;
using toolkit::test::SmallSet;

using Ids = std::vector<std::string>;

/// The set `first`, with the statements a to f.
StatementSets with_first() {
  StatementSets sets;
  SmallSet first;
  first.id = "first";
  first.statements = {"a", "b", "c", "d", "e", "f"};
  REQUIRE(sets.add(small_set(first)).empty());
  return sets;
}

/// A set that replaces `first`, with the lines of a list of changes. With the six of
/// `first`, `replaces:` stands in line 23.
SourceText second_set(const Ids& statements, const std::string& changes,
                      const std::string& replaced = "first") {
  SmallSet second;
  second.id = "second";
  second.statements = statements;
  second.tail = "replaces:\n  statement_set: " + replaced + "\n";
  if (!changes.empty()) second.tail += "  changes:\n" + changes;
  return small_set(second);
}

/// `a > b c, d e > f, g >`
std::string in_words(const StatementSet& set) {
  std::string all;
  for (const EditionChange& change : set.changes) {
    if (!all.empty()) all += ", ";
    for (const std::string_view id : change.from) all += std::string(id) + " ";
    all += ">";
    for (const std::string_view id : change.into) all += " " + std::string(id);
  }
  return all;
}

struct Good {
  std::string what;
  Ids statements;
  std::string changes;
  std::string in_words;
};

const Good good_editions[] = {
    {"nothing changed", {"a", "b", "c", "d", "e", "f"}, "", ""},
    {"another order and a new statement", {"f", "e", "d", "new", "c", "b", "a"}, "", ""},
    {"a split that keeps the id",
     {"a", "a-2", "b", "c", "d", "e", "f"},
     "    - split: a\n      into: [a, a-2]\n",
     "a > a a-2"},
    {"a split into new ids",
     {"g", "h", "i", "b", "c", "d", "e", "f"},
     "    - {split: a, into: [g, h, i]}\n",
     "a > g h i"},
    {"a merger", {"a", "d", "e", "f"}, "    - {merged: [a, b, c], into: a}\n", "a b c > a"},
    {"a merger into a list of one",
     {"g", "c", "d", "e", "f"},
     "    - {merged: [a, b], into: [g]}\n",
     "a b > g"},
    {"retired, one and several",
     {"d", "e", "f"},
     "    - retired: a\n    - retired: [b, c]\n",
     "a >, b >, c >"},
    {"kept under another id", {"g", "b", "c", "d", "e", "f"}, "    - {kept: a, as: g}\n", "a > g"},
    {"two that change places",
     {"a", "b", "c", "d", "e", "f"},
     "    - {kept: a, as: b}\n    - {kept: b, as: a}\n",
     "a > b, b > a"},
    {"all that move up",
     {"a", "b", "c", "d", "e"},
     "    - {merged: [a, b], into: a}\n    - {kept: c, as: b}\n    - {kept: d, as: c}\n"
     "    - {kept: e, as: d}\n    - {kept: f, as: e}\n",
     "a b > a, c > b, d > c, e > d, f > e"},
};

TEST_CASE("an edition says what became of the earlier statements") {
  for (const Good& row : good_editions) {
    CAPTURE(row.what);
    StatementSets sets = with_first();
    CHECK(names_and_places(sets.add(second_set(row.statements, row.changes))).empty());
    const StatementSet* const second = sets.find("second");
    REQUIRE(second != nullptr);
    CHECK(second->replaces == "first");
    CHECK(in_words(*second) == row.in_words);
  }
}

TEST_CASE("a set without replaces replaces none") {
  for (const std::string tail : {"", "replaces:\n"}) {
    StatementSets sets = with_first();
    SmallSet pieces;
    pieces.tail = tail;
    REQUIRE(sets.add(small_set(pieces)).empty());
    CHECK(sets.find("small")->replaces.empty());
    CHECK(sets.find("small")->changes.empty());
  }
}

TEST_CASE("an edition keeps its changes under other wording, and when sets are moved") {
  StatementSets sets = with_first();
  REQUIRE(sets.add(second_set({"g", "b", "c", "d", "e", "f"}, "    - {kept: a, as: g}\n")).empty());
  REQUIRE(
      sets.apply_wording({"wording.yaml", "statement_set: second\ng: Official text.\n"}).empty());
  const StatementSets moved = std::move(sets);
  const StatementSet& second = *moved.find("second");
  CHECK(second.principles[0].statements[0].text.text == "Official text.");
  CHECK(second.replaces == "first");
  CHECK(in_words(second) == "a > g");
}

struct Bad {
  std::string what;
  Ids statements;
  std::string changes;
  std::string found;
  std::string message;
  std::string help;
};

const Ids same = {"a", "b", "c", "d", "e", "f"};
const std::string forms = "write split or merged with into, retired alone, or kept with as";
const std::string brackets =
    "each of them different; several stand between brackets, such as [risk-1, risk-2]";
const std::string split_rule = "split takes one statement, and into two or more";
const std::string merged_rule = "merged takes two statements or more, and into one";
const std::string retired_rule = "retired takes a statement, and nothing beside it";
const std::string kept_rule = "kept takes one statement, and as its new id";

// With the six statements, the first change stands in line 26.
const Bad bad_editions[] = {
    // a change on its own
    {"a split into one", same, "    - {split: a, into: [a]}\n", "edition-invalid 26:8", split_rule,
     brackets},
    {"a split into the same twice", same, "    - {split: a, into: [a, a]}\n",
     "edition-invalid 26:8", split_rule, brackets},
    {"a split of two", same, "    - {split: [a, b], into: [a, b]}\n", "edition-invalid 26:8",
     split_rule, brackets},
    {"a split into nothing", same, "    - split: a\n", "edition-invalid 26:7", split_rule,
     brackets},
    {"a split of nothing", same, "    - {split: , into: [a, b]}\n", "edition-invalid 26:8",
     split_rule, brackets},
    {"a merger of one", same, "    - {merged: a, into: a}\n", "edition-invalid 26:8", merged_rule,
     brackets},
    {"a merger of the same twice", same, "    - {merged: [a, a], into: a}\n",
     "edition-invalid 26:8", merged_rule, brackets},
    {"a merger into two", same, "    - {merged: [a, b], into: [a, b]}\n", "edition-invalid 26:8",
     merged_rule, brackets},
    {"a retirement into something", same, "    - {retired: a, into: b}\n", "edition-invalid 26:20",
     retired_rule, forms},
    {"a retirement of nothing", same, "    - retired:\n", "edition-invalid 26:7", retired_rule,
     brackets},
    {"kept into", same, "    - {kept: a, into: b}\n", "edition-invalid 26:17", kept_rule, forms},
    {"kept as nothing", same, "    - kept: a\n", "edition-invalid 26:7", kept_rule, brackets},
    {"merged as", same, "    - {merged: [a, b], as: a}\n", "edition-invalid 26:24", merged_rule,
     forms},
    {"two things at once", same, "    - {split: a, kept: b, into: [a, b]}\n",
     "edition-invalid 26:18", "a change says one thing of a statement",
     "start another item of the list with a dash for it"},
    {"nothing of what", same, "    - into: a\n", "edition-invalid 26:7",
     "this does not say what became of which statement", forms},
    {"a text", same, "    - a\n", "wrong-shape 26:7", "a change is written as `key: value` lines",
     "known here: split, merged, retired, kept, into, as"},
    {"a misspelt key", same, "    - {splitt: a, into: [a, b]}\n", "unknown-key 26:8",
     "a change has no key splitt", "did you mean split?"},
    // against the earlier set and this one
    {"an earlier id that is not there", same, "    - retired: aa\n", "edition-invalid 26:16",
     "first has no statement aa", "did you mean a?"},
    {"one far from all", same, "    - retired: police-5\n", "edition-invalid 26:16",
     "first has no statement police-5", "toolkit statements first lists them"},
    {"a new id that is not there",
     {"b", "c", "d", "e", "f", "g"},
     "    - {kept: a, as: nowhere}\n",
     "edition-invalid 26:21",
     "this set has no statement nowhere",
     "add it to its principle, or put the id right"},
    {"an earlier one named twice",
     {"g", "h", "b", "c", "d", "e", "f"},
     "    - {split: a, into: [g, h]}\n    - retired: a\n",
     "edition-invalid 28:16",
     "a is accounted for already",
     "say in one change what became of it"},
    {"one that nobody names",
     {"a", "b", "c", "d", "e"},
     "    - {kept: a, as: a}\n",
     "edition-invalid 23:18",
     "first has f, and this set does not say what became of it",
     "say it under changes, such as `- retired: f`"},
    {"a new one reached by two changes",
     {"g", "c", "d", "e", "f"},
     "    - {kept: a, as: g}\n    - {kept: b, as: g}\n",
     "edition-invalid 26:21",
     "two changes lead to g",
     "where several statements became one, name them all in one `merged:`"},
    {"a new one that is also kept",
     {"b", "c", "d", "e", "f"},
     "    - {kept: a, as: b}\n",
     "edition-invalid 25:21",
     "this change leads to b, which is also kept under its id",
     "say under changes what became of the earlier b"},
    {"an id used again", same, "    - retired: a\n", "edition-invalid 26:16",
     "a is a new statement here, under the id of an earlier one",
     "give the new statement an id of its own, so that nobody compares the two"},
};

TEST_CASE("what does not add up is reported at its place, and nothing is added") {
  for (const Bad& row : bad_editions) {
    CAPTURE(row.what);
    StatementSets sets = with_first();
    const std::vector<Finding> findings = sets.add(second_set(row.statements, row.changes));
    CHECK(names_and_places(findings) == row.found);
    CHECK(helps(findings) == row.help);
    if (!findings.empty()) CHECK(message_of(findings.front()) == row.message);
    CHECK(sets.find("second") == nullptr);
  }
}

TEST_CASE("all that does not add up is found in one run") {
  StatementSets sets = with_first();
  const std::vector<Finding> findings =
      sets.add(second_set({"a", "g"}, "    - {split: b, into: [h, g]}\n    - retired: x\n"));
  CHECK(names_and_places(findings) ==
        "edition-invalid 20:18, edition-invalid 20:18, edition-invalid 20:18, "
        "edition-invalid 20:18, edition-invalid 22:25, edition-invalid 23:16");
}

TEST_CASE("the set replaced must be another one that is there already") {
  struct Row {
    std::string replaced;
    std::string found;
    std::string help;
  };
  const std::string first_load =
      "load the earlier one first: its --statement-set comes before this one's, or its line in "
      "toolkit.yaml";
  const Row rows[] = {
      {"second", "edition-invalid 24:18",
       "give this edition an id of its own, and name the earlier one here"},
      {"third", "unknown-statement-set 24:18", first_load},
      {"frist", "unknown-statement-set 24:18", "did you mean first?"},
      {"", "missing-key 24:3", "write a value after statement_set:"},
      {"[first]", "wrong-shape 24:18",
       "write `statement_set: |` and put the text on the next line"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.replaced);
    StatementSets sets = with_first();
    const std::vector<Finding> findings = sets.add(second_set(same, "", row.replaced));
    CHECK(names_and_places(findings) == row.found);
    CHECK(helps(findings) == row.help);
    CHECK(sets.find("second") == nullptr);
  }
  StatementSets sets;
  CHECK(names_and_places(sets.add(second_set(same, ""))) == "unknown-statement-set 24:18");
}

TEST_CASE("a set with other errors is not held against the earlier one yet") {
  StatementSets sets = with_first();
  const SourceText good = second_set({"a"}, "");
  const SourceText broken("set.yaml", std::string(good.text()) + "more: text\n");
  CHECK(names_and_places(sets.add(broken)) == "unknown-key 20:1");
}

}  // namespace
