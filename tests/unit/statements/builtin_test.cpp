#include "toolkit/statements/builtin.hpp"

#include <doctest/doctest.h>

#include <cstddef>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "toolkit/calendar/date.hpp"
#include "toolkit/files/read.hpp"
#include "toolkit/statements/set_reader.hpp"

namespace {

using toolkit::Origin;
using toolkit::Principle;
using toolkit::Statement;
using toolkit::StatementSet;
using toolkit::Wording;

const StatementSet& builtin() { return toolkit::builtin_statement_set(); }

void check_wordings(std::span<const Wording> list, Origin origin) {
  CHECK_FALSE(list.empty());
  for (const Wording& wording : list) {
    CHECK_FALSE(wording.text.empty());
    CHECK(wording.origin == origin);
  }
}

TEST_CASE("the built-in set is the LGA's toolkit of 2024") {
  CHECK(builtin().id == "ending-abuse-2024");
  CHECK(builtin().edition == "2024");
  CHECK(builtin().title == "Ending abuse in public life");
  CHECK(builtin().publisher == "Local Government Association");
  CHECK(builtin().published == "2024-06-03");
  CHECK(toolkit::parse_date(builtin().published).has_value());
  CHECK_FALSE(builtin().source.empty());
  CHECK(builtin().wording_source.empty());
  CHECK(builtin().labels[0] == "Not Addressed");
  CHECK(builtin().labels[1] == "Partial");
  CHECK(builtin().labels[2] == "Comprehensive");
}

TEST_CASE("the built-in set has seven sections, five of them with a principle") {
  struct Row {
    std::string_view title;
    std::string_view principle;  // its id
    std::string_view principle_title;
  };
  const Row rows[] = {
      {"Introduction", "", ""},
      {"Creating supportive and informed spaces", "wellbeing", "Prioritise councillor wellbeing"},
      {"Creating a risk-led approach", "risk", "Identifying and mitigating risk"},
      {"Creating an infrastructure", "process", "Clarity of process and responsibility"},
      {"Creating connections", "police", "Relationships with local police (and relevant partners)"},
      {"Creating a culture of safety and respect", "respect", "Zero-tolerance approach to abuse"},
      {"Summary and forward plan", "", ""},
  };
  REQUIRE(builtin().sections.size() == std::size(rows));
  std::size_t principles = 0;
  for (std::size_t s = 0; s < std::size(rows); ++s) {
    CAPTURE(s);
    const toolkit::Section& section = builtin().sections[s];
    CHECK(section.number == static_cast<int>(s) + 1);
    CHECK(section.title.text == rows[s].title);
    CHECK(section.title.origin == Origin::source);
    if (rows[s].principle.empty()) {
      CHECK_FALSE(section.guide.text.empty());
      CHECK(section.guide.origin == Origin::ours);
      continue;
    }
    CHECK(section.guide.text.empty());
    REQUIRE(principles < builtin().principles.size());
    const Principle& principle = builtin().principles[principles++];
    CHECK(principle.section == section.number);
    CHECK(principle.id == rows[s].principle);
    CHECK(principle.title.text == rows[s].principle_title);
  }
  CHECK(principles == builtin().principles.size());
}

TEST_CASE("each principle has five statements, numbered in order, and a total out of 10") {
  CHECK(builtin().statement_count() == 25);
  REQUIRE(builtin().principles.size() == 5);
  for (std::size_t p = 0; p < builtin().principles.size(); ++p) {
    const Principle& principle = builtin().principles[p];
    CAPTURE(principle.id);
    CHECK(toolkit::find_principle(builtin(), principle.id) == p);
    CHECK(principle.max() == 10);
    REQUIRE(principle.statements.size() == 5);
    for (std::size_t s = 0; s < principle.statements.size(); ++s) {
      const std::string id = std::string(principle.id) + "-" + std::to_string(s + 1);
      CHECK(principle.statements[s].id == id);
      CHECK(toolkit::find_statement(builtin(), id) == toolkit::StatementPlace{p, s});
    }
  }
}

TEST_CASE("what is no id of the set is not found in it") {
  for (const std::string_view id : {"", "wellbeing", "wellbeing-0", "wellbeing-6", "Wellbeing-1",
                                    "wellbeing-1 ", "wellbeing-", "ending-abuse-2024"}) {
    CAPTURE(id);
    CHECK_FALSE(toolkit::find_statement(builtin(), id).has_value());
  }
  for (const std::string_view id : {"", "wellbeing-1", "Wellbeing", "ending-abuse-2024"}) {
    CAPTURE(id);
    CHECK_FALSE(toolkit::find_principle(builtin(), id).has_value());
  }
}

TEST_CASE("every text of the built-in set is there and says whose words it is") {
  std::set<std::string_view> texts;
  for (const Principle& principle : builtin().principles) {
    CAPTURE(principle.id);
    CHECK_FALSE(principle.title.text.empty());
    // Every aim is damaged in the source, and a note says how.
    CHECK_FALSE(principle.aim.text.empty());
    CHECK(principle.aim.origin == Origin::reconstructed);
    CHECK_FALSE(principle.aim_note.empty());
    for (const Statement& statement : principle.statements) {
      CAPTURE(statement.id);
      CHECK_FALSE(statement.text.text.empty());
      CHECK(statement.text.origin == Origin::reworded);
      CHECK(texts.insert(statement.text.text).second);
      check_wordings(statement.levels, Origin::ours);
      check_wordings(statement.evidence, Origin::ours);
      check_wordings(statement.next_steps, Origin::ours);
    }
  }
}

TEST_CASE("the titles of principles are the source's, but for a word it has lost") {
  for (const Principle& principle : builtin().principles) {
    CAPTURE(principle.id);
    const bool damaged = principle.id == "police" || principle.id == "respect";
    const bool is_source = principle.title.origin == Origin::source;
    CHECK((is_source || (damaged && principle.title.origin == Origin::reconstructed)));
  }
}

TEST_CASE("each principle matches another one of the five of the 2023 report") {
  std::set<int> numbers;
  for (const Principle& principle : builtin().principles) {
    CAPTURE(principle.id);
    CHECK(principle.report_number >= 1);
    CHECK(principle.report_number <= 5);
    CHECK(numbers.insert(principle.report_number).second);
    CHECK_FALSE(principle.report_title.empty());
  }
}

void check_same(const Wording& table, const Wording& read) {
  CHECK(table.text == read.text);
  CHECK(table.origin == read.origin);
}

void check_same(std::span<const Wording> table, std::span<const Wording> read) {
  REQUIRE(table.size() == read.size());
  for (std::size_t i = 0; i < table.size(); ++i) check_same(table[i], read[i]);
}

void check_same(const Principle& table, const Principle& read) {
  CAPTURE(table.id);
  CHECK(table.id == read.id);
  CHECK(table.section == read.section);
  check_same(table.title, read.title);
  check_same(table.aim, read.aim);
  CHECK(table.aim_note == read.aim_note);
  CHECK(table.report_number == read.report_number);
  CHECK(table.report_title == read.report_title);
  REQUIRE(table.statements.size() == read.statements.size());
  for (std::size_t s = 0; s < table.statements.size(); ++s) {
    CAPTURE(s);
    CHECK(table.statements[s].id == read.statements[s].id);
    check_same(table.statements[s].text, read.statements[s].text);
    check_same(table.statements[s].levels, read.statements[s].levels);
    check_same(table.statements[s].evidence, read.statements[s].evidence);
    check_same(table.statements[s].next_steps, read.statements[s].next_steps);
  }
}

TEST_CASE("the tables that are compiled in are what the reader reads from the file") {
  const std::string path = TOOLKIT_SOURCE_DIR "/statements/ending-abuse-2024.yaml";
  const toolkit::SourceText source(path, toolkit::read_file(path, std::size_t{1} << 20));
  toolkit::Findings findings(source);
  const auto store = toolkit::read_statement_set(source, toolkit::practice_library(), findings);
  CHECK(findings.take().empty());
  const StatementSet& read = store->set;
  CHECK(builtin().id == read.id);
  CHECK(builtin().edition == read.edition);
  CHECK(builtin().title == read.title);
  CHECK(builtin().publisher == read.publisher);
  CHECK(builtin().published == read.published);
  CHECK(builtin().source == read.source);
  CHECK(builtin().source_url == read.source_url);
  CHECK(builtin().wording_source == read.wording_source);
  CHECK(builtin().labels == read.labels);
  REQUIRE(builtin().sections.size() == read.sections.size());
  for (std::size_t s = 0; s < read.sections.size(); ++s) {
    CAPTURE(s);
    CHECK(builtin().sections[s].number == read.sections[s].number);
    check_same(builtin().sections[s].title, read.sections[s].title);
    check_same(builtin().sections[s].guide, read.sections[s].guide);
  }
  REQUIRE(builtin().principles.size() == read.principles.size());
  for (std::size_t p = 0; p < read.principles.size(); ++p) {
    check_same(builtin().principles[p], read.principles[p]);
  }
}

TEST_CASE(
    "every origin has a word and a label, which names the LGA where the words are the LGA's") {
  struct Row {
    Origin origin;
    std::string_view name;
    std::string_view label;
    std::string_view elsewhere;
  };
  const Row rows[] = {
      {Origin::source, "source", "the publisher's words", "the publisher's words"},
      {Origin::reworded, "reworded", "reworded by this tool from the LGA's text",
       "reworded from the publisher's text"},
      {Origin::ours, "ours", "this tool's guide, not the LGA's",
       "a guide by the makers of this statement set, not the publisher's"},
      {Origin::reconstructed, "reconstructed", "pieced together from a damaged source",
       "pieced together from a damaged source"},
      {Origin::supplied, "supplied", "wording loaded by the council",
       "wording loaded by the council"},
  };
  StatementSet other;
  other.id = "local-2030";
  CHECK(toolkit::is_builtin(builtin()));
  CHECK_FALSE(toolkit::is_builtin(other));
  for (const Row& row : rows) {
    CHECK(toolkit::origin_name(row.origin) == row.name);
    CHECK(toolkit::origin_label(builtin(), row.origin) == row.label);
    CHECK(toolkit::origin_label(other, row.origin) == row.elsewhere);
  }
}

}  // namespace
