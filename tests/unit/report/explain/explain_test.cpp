#include "toolkit/report/explain/explain.hpp"
#include "loaded.hpp"
#include "small_set.hpp"

#include <doctest/doctest.h>

#include <cstddef>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace {

using toolkit::Heading;
using toolkit::Principle;
using toolkit::ReportDocument;
using toolkit::Statement;
using toolkit::StatementSet;
using toolkit::test::count_texts;
using toolkit::test::texts_in;

const StatementSet& builtin() { return toolkit::builtin_statement_set(); }

void check_shape(const ReportDocument& page) {
  REQUIRE_FALSE(page.blocks.empty());
  const auto* const title = std::get_if<Heading>(&page.blocks.front());
  REQUIRE(title != nullptr);
  CHECK(title->level == 1);
  CHECK(title->text == page.title);
  int before = 0;
  for (const toolkit::Block& block : page.blocks) {
    const auto* const heading = std::get_if<Heading>(&block);
    if (heading == nullptr) continue;
    CHECK(heading->level <= before + 1);
    CHECK((heading->level == 1) == (before == 0));
    before = heading->level;
  }
}

TEST_CASE("the page of a statement has all there is about it, and says what is ours") {
  for (std::size_t p = 0; p < builtin().principles.size(); ++p) {
    const Principle& principle = builtin().principles[p];
    for (std::size_t s = 0; s < principle.statements.size(); ++s) {
      const Statement& statement = principle.statements[s];
      CAPTURE(statement.id);
      const ReportDocument page = toolkit::explain_statement(builtin(), {p, s});
      check_shape(page);
      CHECK(page.title == std::string(statement.id) + ": " + std::string(principle.title.text));
      CHECK(count_texts(page, std::string(statement.text.text) +
                                  " (reworded by this tool from the LGA's text)") == 1);
      for (const auto& level : statement.levels) CHECK(count_texts(page, level.text) == 1);
      for (const auto& item : statement.evidence) CHECK(count_texts(page, item.text) == 1);
      for (const auto& item : statement.next_steps) CHECK(count_texts(page, item.text) == 1);
      for (const std::string title :
           {"What each score looks like", "What would show it", "Next steps"}) {
        CHECK(count_texts(page, std::string(title) + " (this tool's guide, not the LGA's)") == 1);
      }
      for (const std::string label : {"0 Not Addressed", "1 Partial", "2 Comprehensive"}) {
        CHECK(count_texts(page, label) == 1);
      }
      CHECK(count_texts(page,
                        "Source: Ending abuse in public life, edition 2024, Local Government "
                        "Association.") == 1);
    }
  }
}

TEST_CASE("the page of a principle has its aim, what is damaged in it, and its statements") {
  for (std::size_t p = 0; p < builtin().principles.size(); ++p) {
    const Principle& principle = builtin().principles[p];
    CAPTURE(principle.id);
    const ReportDocument page = toolkit::explain_principle(builtin(), p);
    check_shape(page);
    CHECK(page.title == std::string(principle.id) + ": " + std::string(principle.title.text));
    const auto& section = builtin().sections[static_cast<std::size_t>(principle.section) - 1];
    CHECK(count_texts(page, "Section " + std::to_string(section.number) + ", " +
                                std::string(section.title.text) + ". Total out of 10.") == 1);
    CHECK(count_texts(page, std::string(principle.aim.text) +
                                " (pieced together from a damaged source)") == 1);
    CHECK(count_texts(page, principle.aim_note) == 1);
    CHECK(count_texts(page, "In the LGA's 2023 report Debate Not Hate this is principle " +
                                std::to_string(principle.report_number) + ", " +
                                std::string(principle.report_title) + ".") == 1);
    for (const Statement& statement : principle.statements) {
      CHECK(count_texts(page, statement.id) == 1);
      CHECK(count_texts(page, statement.text.text) == 1);
    }
    CHECK(count_texts(page, "Source: ") == 1);
  }
}

TEST_CASE("the list of the set has every section, aim and statement in order") {
  const ReportDocument page = toolkit::list_statements(builtin());
  check_shape(page);
  CHECK(page.title == "Ending abuse in public life, edition 2024 (ending-abuse-2024)");
  CHECK(count_texts(page, "Scale: 0 Not Addressed, 1 Partial, 2 Comprehensive.") == 1);
  std::vector<std::string> expected;
  for (const auto& section : builtin().sections) {
    expected.push_back(std::to_string(section.number) + ". " + std::string(section.title.text));
    if (!section.guide.text.empty()) {
      expected.push_back(std::string(section.guide.text) + " (this tool's guide, not the LGA's)");
    }
    for (const Principle& principle : builtin().principles) {
      if (principle.section != section.number) continue;
      expected.push_back(std::string(principle.title.text) + " (" + std::string(principle.id) +
                         ")");
      for (const Statement& statement : principle.statements) {
        expected.emplace_back(statement.id);
        expected.emplace_back(statement.text.text);
      }
    }
  }
  // All of them, in this order; others may stand between.
  std::size_t next = 0;
  for (const std::string& text : texts_in(page)) {
    if (next < expected.size() && text == expected[next]) ++next;
  }
  CAPTURE(next);
  CHECK(next == expected.size());
}

TEST_CASE("the page of a diagnostic says what it is and how to put it right") {
  for (const toolkit::CatalogueEntry& entry : toolkit::catalogue()) {
    CAPTURE(entry.name);
    const ReportDocument page = toolkit::explain_diagnostic(entry);
    check_shape(page);
    CHECK(page.title == std::string(entry.name) + ": " + std::string(entry.title));
    CHECK(count_texts(page, "How to put it right") == 1);
    CHECK(count_texts(page, "For example") == (entry.example.empty() ? 0 : 1));
    const bool is_error = entry.severity == toolkit::Severity::error;
    const auto texts = texts_in(page);
    REQUIRE(texts.size() > 4);
    CHECK(texts[2] == "Severity");
    CHECK(texts[3] == (is_error ? "error" : "warning"));
    const bool is_marked = entry.marked_by != toolkit::Editor::nothing;
    CHECK(count_texts(page, "No editor marks it: it takes toolkit to find it.") ==
          (is_marked ? 0 : 1));
    CHECK(count_texts(page, "An editor that uses the schema of `toolkit schema` marks it.") ==
          (entry.marked_by == toolkit::Editor::schema ? 1 : 0));
    if (!entry.example.empty()) CHECK(count_texts(page, entry.example) >= 1);
  }
}

TEST_CASE("parts that a set does not have leave nothing behind") {
  toolkit::StatementSets sets;
  REQUIRE(sets.add(toolkit::test::small_set()).empty());
  const StatementSet& set = *sets.find("small");
  const std::string source = "Source: Small, edition 1, A council. Written for a test.";
  CHECK(texts_in(toolkit::explain_statement(set, {0, 0})) ==
        std::vector<std::string>{"care-1: Care", "care-1: Care",
                                 "We care. (a guide by the makers of this statement set, not the "
                                 "publisher's)",
                                 source});
  CHECK(texts_in(toolkit::explain_principle(set, 0)) ==
        std::vector<std::string>{"care: Care", "care: Care",
                                 "Section 1, Only part. Total out of 2.", "Statements", "care-1",
                                 "We care.", "", source});
}

TEST_CASE("pages say where the wording that a council loaded comes from") {
  toolkit::StatementSets sets;
  REQUIRE(
      sets.apply_wording({"wording.yaml", "source: The page\nrisk-1: Official text.\n"}).empty());
  const StatementSet& set = *sets.find("ending-abuse-2024");
  const ReportDocument page = toolkit::explain_statement(set, {1, 0});
  CHECK(count_texts(page, "Official text. (wording loaded by the council)") == 1);
  CHECK(count_texts(page, " Wording: The page") == 1);
  CHECK(count_texts(toolkit::explain_principle(set, 1), "Official text.") == 1);
  CHECK(count_texts(toolkit::list_statements(set), "Official text.") == 1);
}

}  // namespace
