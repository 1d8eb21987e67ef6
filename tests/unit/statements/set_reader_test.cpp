#include "toolkit/statements/set_reader.hpp"
#include "statements/read_data.hpp"

#include <doctest/doctest.h>

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "found.hpp"
#include "toolkit/diagnostics/catalogue.hpp"

namespace {

using toolkit::Finding;
using toolkit::Origin;
using toolkit::StatementSet;
using toolkit::StatementSetStore;
using toolkit::test::help_of;
using toolkit::test::message_of;

constexpr std::string_view minimal = R"(set_format: 1
statement_set: local-2030
edition: "2030"
title: A local set
publisher: A council
published: 2030-01-02
source: Written for a test.
source_url: https://example.org/set
origins:
  section_titles: source
  principle_titles: source
  aims: reworded
  statements: reworded
  levels: ours
  evidence: ours
  next_steps: ours
  guides: ours
scale:
  - score: 0
    label: Not there
  - score: 1
    label: Partly there
  - score: 2
    label: There
sections:
  - number: 1
    title: First part
    guide: What to write here.
  - number: 2
    title: Second part
    principle:
      id: care
      title: Care for people
      aim:
        text: An aim with a gap.
        origin: reconstructed
        note: The middle is lost.
      report_2023:
        number: 3
        title: An older title
      statements:
        - id: care-1
          text: The first statement.
          levels:
            0: Nothing.
            1: Something.
            2: Everything.
          evidence:
            - A record.
            - text: A letter.
              origin: source
          next_steps: One step alone.
        - id: care-2
          text: The second statement.
)";

using Read = toolkit::test::ReadData<std::unique_ptr<StatementSetStore>>;

Read read(std::string text) {
  return toolkit::test::read_data(
      "set.yaml", std::move(text),
      [](const toolkit::SourceText& source, toolkit::Findings& findings) {
        return toolkit::read_statement_set(source, toolkit::practice_library(), findings);
      });
}

/// The minimal set with the first `old` in it replaced, which must be there.
std::string with(std::string_view old, std::string_view replacement) {
  return toolkit::test::replaced(minimal, old, replacement);
}

/// `LINE:COLUMN name: message (help)`
std::string in_words(const Finding& finding) {
  std::string words;
  if (finding.place) {
    words += std::to_string(finding.place->begin.line) + ":" +
             std::to_string(finding.place->begin.column) + " ";
  }
  words += toolkit::catalogue_entry(finding.diagnostic).name;
  return words + ": " + message_of(finding) + " (" + help_of(finding) + ")";
}

TEST_CASE("a set is read whole, and its texts outlive the file") {
  const Read result = read(std::string(minimal));
  REQUIRE(result.findings.empty());
  const StatementSet& set = result.store->set;
  CHECK(set.id == "local-2030");
  CHECK(set.edition == "2030");
  CHECK(set.title == "A local set");
  CHECK(set.publisher == "A council");
  CHECK(set.published == "2030-01-02");
  CHECK(set.source == "Written for a test.");
  CHECK(set.source_url == "https://example.org/set");
  CHECK(set.wording_source.empty());
  CHECK(set.labels[0] == "Not there");
  CHECK(set.labels[1] == "Partly there");
  CHECK(set.labels[2] == "There");

  REQUIRE(set.sections.size() == 2);
  CHECK(set.sections[0].number == 1);
  CHECK(set.sections[0].title.text == "First part");
  CHECK(set.sections[0].title.origin == Origin::source);
  CHECK(set.sections[0].guide.text == "What to write here.");
  CHECK(set.sections[0].guide.origin == Origin::ours);
  CHECK(set.sections[1].guide.text.empty());

  REQUIRE(set.principles.size() == 1);
  const toolkit::Principle& principle = set.principles[0];
  CHECK(principle.id == "care");
  CHECK(principle.section == 2);
  CHECK(principle.title.text == "Care for people");
  CHECK(principle.aim.text == "An aim with a gap.");
  CHECK(principle.aim.origin == Origin::reconstructed);
  CHECK(principle.aim_note == "The middle is lost.");
  CHECK(principle.report_number == 3);
  CHECK(principle.report_title == "An older title");
  CHECK(principle.max() == 4);
  CHECK(set.statement_count() == 2);

  REQUIRE(principle.statements.size() == 2);
  const toolkit::Statement& first = principle.statements[0];
  CHECK(first.id == "care-1");
  CHECK(first.text.text == "The first statement.");
  CHECK(first.text.origin == Origin::reworded);
  CHECK(first.levels[0].text == "Nothing.");
  CHECK(first.levels[1].text == "Something.");
  CHECK(first.levels[2].text == "Everything.");
  REQUIRE(first.evidence.size() == 2);
  CHECK(first.evidence[0].text == "A record.");
  CHECK(first.evidence[0].origin == Origin::ours);
  CHECK(first.evidence[1].text == "A letter.");
  CHECK(first.evidence[1].origin == Origin::source);
  REQUIRE(first.next_steps.size() == 1);
  CHECK(first.next_steps[0].text == "One step alone.");

  const toolkit::Statement& second = principle.statements[1];
  CHECK(second.text.text == "The second statement.");
  CHECK(second.levels[0].text.empty());
  CHECK(second.evidence.empty());
  CHECK(second.next_steps.empty());
}

TEST_CASE("what a set need not have may be left out") {
  struct Row {
    std::string_view left_out;
    std::string_view instead;
  };
  const Row rows[] = {
      {"published: 2030-01-02\n", ""},
      {"2030-01-02", ""},
      {"source_url: https://example.org/set\n", ""},
      {"    guide: What to write here.\n", ""},
      {"        note: The middle is lost.\n", ""},
      {"        origin: reconstructed\n", ""},
      {"      report_2023:\n        number: 3\n        title: An older title\n", ""},
      {"          next_steps: One step alone.\n", ""},
      {"            - A record.\n", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.left_out);
    const Read result = read(with(row.left_out, row.instead));
    for (const Finding& finding : result.findings) CHECK(in_words(finding).empty());
  }
}

TEST_CASE("each fault of a set is named at its place, and nothing else is") {
  struct Row {
    std::string_view old;
    std::string_view replacement;
    std::string_view finding;
  };
  const Row rows[] = {
      // The head.
      {"set_format: 1", "set_format: 2",
       "1:13 format-version: set_format 2 is not known to this version (write set_format: 1)"},
      {"set_format: 1\n", "",
       "1:1 missing-key: a statement set has no set_format (add a line `set_format: …`)"},
      {"title: A local set", "titel: A local set",
       "4:1 unknown-key: a statement set has no key titel (did you mean title?)"},
      {"title: A local set",
       "title:", "4:1 missing-key: title is empty (write a value after title:)"},
      {"title: A local set", "title: [A local set]",
       "4:8 wrong-shape: title is a text, and this is a list (write `title: |` and put the text on "
       "the next line)"},
      {"local-2030", "Local 2030",
       "2:16 id-invalid: Local 2030 is not an id (ids are small letters, digits and hyphens, such "
       "as wellbeing-1)"},
      {"2030-01-02", "02/01/2030",
       "6:12 date-invalid: 02/01/2030 is not a date (write 2030-01-02)"},
      {"2030-01-02", "soon",
       "6:12 date-invalid: soon is not a date (dates are written YYYY-MM-DD)"},
      {"2030-01-02", "2030-02-30",
       "6:12 date-invalid: 2030-02-30 is not a date (dates are written YYYY-MM-DD)"},
      // Origins.
      {"aims: reworded", "aims: rewordd",
       "12:9 origin-invalid: origin is source, reworded, ours or reconstructed (did you mean "
       "reworded?)"},
      // A wording file alone makes this one.
      {"aims: reworded", "aims: supplied",
       "12:9 origin-invalid: origin is source, reworded, ours or reconstructed (say whose words "
       "these texts are)"},
      {"        origin: reconstructed", "        origin: mine",
       "36:17 origin-invalid: origin is source, reworded, ours or reconstructed (say whose words "
       "these texts are)"},
      {"  guides: ours\n", "",
       "10:3 missing-key: origins has no guides (say whose words these texts are)"},
      // The scale.
      {"  - score: 0\n    label: Not there\n", "",
       "19:3 scale-invalid: the scale lists the scores 0, 1 and 2, in this order, each once "
       "(assessments are written with these three scores)"},
      {"score: 1", "score: 2",
       "19:3 scale-invalid: the scale lists the scores 0, 1 and 2, in this order, each once "
       "(assessments are written with these three scores)"},
      {"score: 0\n    label: Not there\n  - score: 1",
       "score: 1\n    label: Not there\n  - score: 0",
       "19:3 scale-invalid: the scale lists the scores 0, 1 and 2, in this order, each once "
       "(assessments are written with these three scores)"},
      {"    label: There\n", "    label: There\n  - score: 3\n    label: More\n",
       "19:3 scale-invalid: the scale lists the scores 0, 1 and 2, in this order, each once "
       "(assessments are written with these three scores)"},
      {"    label: There\n", "    label: There\n  - score: 2\n    label: Twice\n",
       "19:3 scale-invalid: the scale lists the scores 0, 1 and 2, in this order, each once "
       "(assessments are written with these three scores)"},
      {"label: Partly there", "lable: Partly there",
       "22:5 unknown-key: a score of the scale has no key lable (did you mean label?)"},
      // Sections.
      {"number: 2", "number: 3",
       "29:13 section-number: this is section 2, not 3 (sections are numbered from 1, in their "
       "order)"},
      {"number: 1", "number: 2",
       "26:13 section-number: this is section 1, not 2 (sections are numbered from 1, in their "
       "order)"},
      {"number: 1", "number: one",
       "26:13 number-invalid: number is a whole number from 1 (write it in digits)"},
      {"number: 1", "number: 0",
       "26:13 number-invalid: number is a whole number from 1 (write it in digits)"},
      {"number: 1", "number: 1.0",
       "26:13 number-invalid: number is a whole number from 1 (write it in digits)"},
      {"    title: First part\n", "",
       "26:5 missing-key: a section has no title (add a line `title: …`)"},
      {"    guide: What", "    guid: What",
       "28:5 unknown-key: a section has no key guid (did you mean guide?)"},
      // Principles.
      {"id: care\n", "id: Care\n",
       "32:11 id-invalid: Care is not an id (ids are small letters, digits and hyphens, such as "
       "wellbeing-1)"},
      {"id: care\n", "id: care-\n",
       "32:11 id-invalid: care- is not an id (ids are small letters, digits and hyphens, such as "
       "wellbeing-1)"},
      {"id: care\n", "id: 1care\n",
       "32:11 id-invalid: 1care is not an id (ids are small letters, digits and hyphens, such as "
       "wellbeing-1)"},
      {"id: care\n", "id: care-2\n",
       "53:15 duplicate-id: the id care-2 is taken already (every principle and statement has an "
       "id "
       "of its own)"},
      {"      aim:", "      ain:",
       "34:7 unknown-key: a principle has no key ain (did you mean aim?)"},
      {"        text: An aim with a gap.\n", "",
       "35:9 missing-key: aim has no text (add a line `text: …`)"},
      {"        number: 3\n", "",
       "39:9 missing-key: report_2023 has no number (add a line `number: …`)"},
      {"number: 3", "number: three",
       "39:17 number-invalid: number is a whole number from 1 (write it in digits)"},
      // Statements.
      {"care-2", "care-1",
       "53:15 duplicate-id: the id care-1 is taken already (every principle and statement has an "
       "id "
       "of its own)"},
      {"care-2", "care_2",
       "53:15 id-invalid: care_2 is not an id (ids are small letters, digits and hyphens, such as "
       "wellbeing-1)"},
      {"          text: The second statement.\n", "",
       "53:11 missing-key: a statement has no text (add a line `text: …`)"},
      {"text: The first", "txt: The first",
       "43:11 unknown-key: a statement has no key txt (did you mean text?)"},
      {"            1: Something.\n", "", "45:13 missing-key: levels has no 1 (add a line `1: …`)"},
      {"            2: Everything.\n", "            2: Everything.\n            3: More.\n",
       "48:13 unknown-key: levels has no key 3 (known here: 0, 1, 2)"},
      {"next_steps: One", "next-steps: One",
       "52:11 unknown-key: a statement has no key next-steps (did you mean next_steps?)"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.replacement);
    const Read result = read(with(row.old, row.replacement));
    REQUIRE(result.findings.size() == 1);
    CHECK(in_words(result.findings.front()) == row.finding);
    CHECK(result.findings.front().severity == toolkit::Severity::error);
  }
}

TEST_CASE("a set that lacks a whole part says which") {
  struct Row {
    std::string_view from;  // all from here on is taken away
    std::string_view finding;
  };
  const Row rows[] = {
      {"sections:\n",
       "1:1 missing-key: a statement set has no sections (add a line `sections: …`)"},
      {"  - number: 2\n",
       "26:3 missing-key: no section has a principle (a statement set needs at least one principle "
       "with statements)"},
      {"      statements:\n",
       "32:7 missing-key: a principle has no statements (add a line `statements: …`)"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.from);
    const Read result = read(std::string(minimal.substr(0, minimal.find(row.from))));
    REQUIRE(result.findings.size() == 1);
    CHECK(in_words(result.findings.front()) == row.finding);
  }
}

TEST_CASE("all faults of a set are found in one run, in the order of the text") {
  std::string text = with("set_format: 1", "set_format: 7");
  for (const auto& [old, replacement] :
       {std::pair<std::string_view, std::string_view>{"score: 1", "score: 2"},
        {"number: 2", "number: 5"},
        {"care-2", "care-1"}}) {
    text.replace(text.find(old), old.size(), replacement);
  }
  std::vector<std::string_view> names;
  for (const Finding& finding : read(text).findings) {
    names.push_back(toolkit::catalogue_entry(finding.diagnostic).name);
  }
  CHECK(names == std::vector<std::string_view>{"format-version", "scale-invalid", "section-number",
                                               "duplicate-id"});
}

TEST_CASE("what is no statement set is an error, whatever it is") {
  for (const std::string text : {"", "# a comment\n", "a text\n", "- a list\n", "format: 1\n",
                                 "sections: [[[[\n", "sections: text\n", "scale: 0\n"}) {
    CAPTURE(text);
    CHECK(toolkit::count(read(text).findings, toolkit::Severity::error) > 0);
  }
}

}  // namespace
