#include "toolkit/report/year/statement_rows.hpp"
#include "loaded.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace {

using toolkit::Audience;
using toolkit::Publish;
using toolkit::Rows;
using toolkit::test::load;
using toolkit::test::Loaded;
using toolkit::test::Pieces;

constexpr std::string_view marking = "Internal: not for publication";

Rows rows_of(const toolkit::View& view) { return toolkit::statement_rows(view); }

/// What stands in the row of a statement.
std::string field(const Rows& rows, std::string_view statement, std::string_view column) {
  const auto at = [&](std::string_view name) {
    const auto found = std::ranges::find(rows.columns, name);
    REQUIRE(found != rows.columns.end());
    return static_cast<std::size_t>(found - rows.columns.begin());
  };
  for (const auto& row : rows.rows) {
    if (row.at(at("statement")) == statement) return row.at(at(column));
  }
  return "no such row";
}

bool has_column(const Rows& rows, std::string_view name) {
  return std::ranges::find(rows.columns, name) != rows.columns.end();
}

TEST_CASE("there is a row for each statement, with the columns that scripts rely on") {
  const Loaded loaded = load();
  for (const Audience audience : {Audience::general_public, Audience::internal}) {
    for (const Publish level : {Publish::totals, Publish::scores, Publish::evidence}) {
      const Rows rows = rows_of(loaded.view(audience, level));
      CHECK(rows.rows.size() == 25);
      for (const auto& row : rows.rows) CHECK(row.size() == rows.columns.size());
      for (const std::string name : {"council", "period", "principle", "statement", "score", "max",
                                     "text", "evidence", "principle_evidence"}) {
        CAPTURE(name);
        CHECK(std::ranges::count(rows.columns, name) == 1);
      }
      // Internal remarks have no column, not even an empty one, in what the public gets.
      CHECK(has_column(rows, "note") == (audience == Audience::internal));
      CHECK(has_column(rows, "moderated") == (audience == Audience::internal));
      CHECK(has_column(rows, "marking") == (audience == Audience::internal));
    }
  }
}

TEST_CASE("rows stand in the order of the set and hold raw values") {
  Pieces pieces;
  pieces.head = "approved: {by: Council, date: 2026-06-09}\npublish: evidence\n";
  pieces.answers = {{"wellbeing-1", "2"}, {"police-2", "0"}};
  const Rows rows = rows_of(load(pieces).view(Audience::general_public));
  std::size_t row = 0;
  for (const toolkit::Principle& principle : toolkit::builtin_statement_set().principles) {
    for (const toolkit::Statement& statement : principle.statements) {
      CAPTURE(statement.id);
      const auto statements = std::ranges::find(rows.columns, "statement") - rows.columns.begin();
      CHECK(rows.rows.at(row++).at(static_cast<std::size_t>(statements)) == statement.id);
      CHECK(field(rows, statement.id, "principle") == principle.id);
      CHECK(field(rows, statement.id, "principle_title") == principle.title.text);
      CHECK(field(rows, statement.id, "text") == statement.text.text);
      CHECK(field(rows, statement.id, "max") == "2");
      CHECK(field(rows, statement.id, "council") == "Harrowmere District Council");
      CHECK(field(rows, statement.id, "period") == "2025-26");
      CHECK(field(rows, statement.id, "status") == "approved");
      CHECK(field(rows, statement.id, "approved") == "2026-06-09");
    }
  }
  CHECK(field(rows, "wellbeing-1", "score") == "2");
  CHECK(field(rows, "wellbeing-2", "score") == "1");
  CHECK(field(rows, "police-2", "score") == "0");
  CHECK(field(rows, "wellbeing-3", "principle_total") == "6");
  CHECK(field(rows, "police-3", "principle_total") == "4");
  CHECK(field(rows, "police-3", "principle_max") == "10");
}

TEST_CASE("what is missing is an empty field, and an assessment without approval a draft") {
  Pieces pieces;
  pieces.answers = {{"risk-1", ""}, {"risk-2", "{confirm: 2}"}};
  const Rows rows = rows_of(load(pieces).view(Audience::internal));
  CHECK(field(rows, "risk-1", "score").empty());
  CHECK(field(rows, "risk-1", "last_year_not_confirmed").empty());
  CHECK(field(rows, "risk-2", "score").empty());
  CHECK(field(rows, "risk-2", "last_year_not_confirmed") == "2");
  CHECK(field(rows, "risk-3", "last_year_not_confirmed").empty());
  CHECK(field(rows, "risk-3", "status") == "draft");
  CHECK(field(rows, "risk-3", "approved").empty());
  CHECK(field(rows, "risk-3", "evidence").empty());
  CHECK(field(rows, "risk-3", "principle_evidence").empty());
  CHECK(field(rows, "risk-3", "note").empty());
  CHECK(field(rows, "risk-3", "moderated").empty());
  CHECK(field(rows, "risk-3", "marking") == marking);
}

TEST_CASE("fields hold what the view has, and no more") {
  Pieces pieces;
  pieces.head =
      "publish: evidence\nevidence:\n  E1: {text: A survey}\n"
      "  E2: {text: A letter, confidential: true}\n  E3: {link: 'https://example.org/page'}\n";
  pieces.evidence["risk"] = "[E1, E2]";
  pieces.answers["risk-1"] =
      "{score: 2, evidence: [E3, In place, E2], note: Our note, moderated: {from: 1, by: Clerk}}";
  const Loaded loaded = load(pieces);
  struct Row {
    Audience audience;
    Publish level;
    std::string_view score;
    std::string_view evidence;
    std::string_view principle_evidence;
  };
  const Row rows[] = {
      {Audience::general_public, Publish::totals, "", "", ""},
      {Audience::general_public, Publish::scores, "2", "", ""},
      {Audience::general_public, Publish::evidence, "2", "E3: https://example.org/page\nIn place",
       "E1: A survey"},
      {Audience::internal, Publish::totals, "2",
       "E3: https://example.org/page\nIn place\nE2: A letter", "E1: A survey\nE2: A letter"},
  };
  for (const Row& row : rows) {
    CAPTURE(static_cast<int>(row.level));
    const Rows found = rows_of(loaded.view(row.audience, row.level));
    CHECK(field(found, "risk-1", "score") == row.score);
    CHECK(field(found, "risk-1", "evidence") == row.evidence);
    CHECK(field(found, "risk-1", "principle_evidence") == row.principle_evidence);
    CHECK(field(found, "risk-2", "principle_evidence") == row.principle_evidence);
    CHECK(field(found, "risk-1", "principle_total") == "6");
    if (row.audience == Audience::internal) {
      CHECK(field(found, "risk-1", "note") == "Our note");
      CHECK(field(found, "risk-1", "moderated") == "Moderated from 1 by Clerk");
    }
  }
}

}  // namespace
