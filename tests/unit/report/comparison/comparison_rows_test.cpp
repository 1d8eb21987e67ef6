#include "toolkit/report/comparison/comparison_rows.hpp"
#include "diff/years.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstddef>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace {

using toolkit::Audience;
using toolkit::Rows;
using toolkit::test::compared;
using toolkit::test::edition_year;
using toolkit::test::editions;
using toolkit::test::joined;
using toolkit::test::open_year;
using toolkit::test::Pieces;

/// The row of a kind and id, fields after these two; the text is left out.
std::string row_of(const Rows& rows, const std::string& kind, const std::string& id) {
  for (const std::vector<std::string>& row : rows.rows) {
    if (row.at(1) != kind || row.at(2) != id) continue;
    std::string fields;
    for (std::size_t field = 4; field < row.size(); ++field) {
      fields += (field > 4 ? ";" : "") + row[field];
    }
    return fields;
  }
  return "none";
}

std::vector<Pieces> three_years() {
  std::vector<Pieces> years = {open_year("2023-24"), open_year("2024-25"), open_year("2025-26")};
  const char* const scores[] = {"2", "1", "0"};
  for (std::size_t year = 0; year < 3; ++year) years[year].answers["risk-1"] = scores[year];
  years[1].answers["police-5"] = "";
  years[0].tail = "forward_plan:\n  - {id: FP-1, action: Do it., for: risk-1}\n";
  years[2].tail =
      "forward_plan:\n  - {id: FP-2, action: Late., for: risk-1, due: 2026-05-31}\n"
      "accepted_falls:\n  - {statement: risk-1, reason: No trainer., by: Clerk, date: "
      "2026-05-10}\n";
  return years;
}

TEST_CASE("columns: one for each year, and the marking inside the council") {
  const auto all = compared(three_years());
  const std::string wanted = "council kind id text 2023-24 2024-25 2025-26 change note";
  const Rows open = toolkit::comparison_rows(all.view(Audience::general_public));
  CHECK(joined(open.columns) == wanted);
  const Rows inside = toolkit::comparison_rows(all.view(Audience::internal));
  CHECK(joined(inside.columns) == wanted + " marking");
  for (const auto& row : inside.rows) {
    CHECK(row.size() == inside.columns.size());
    CHECK(row.back() == "Secret");
    CHECK(row.front() == "Harrowmere District Council");
  }
  for (const auto& row : open.rows) CHECK(row.size() == open.columns.size());
}

TEST_CASE("a row for each total, statement and action") {
  const Rows rows =
      toolkit::comparison_rows(compared(three_years()).view(Audience::general_public));
  struct Row {
    std::string kind;
    std::string id;
    std::string fields;
  };
  const Row wanted[] = {
      {"total", "", "26;;24;-2;"},
      {"principle", "risk", "6;5;4;-2;"},
      {"principle", "police", "5;;5;0;"},
      {"statement", "police-5", "1;;1;0;"},
      {"statement", "risk-2", "1;1;1;0;"},
      {"statement", "risk-1",
       "2;1;0;-2;fell in 2024-25\nfell in 2025-26, accepted by Clerk, 2026-05-10: No trainer."},
      {"action", "FP-1", "planned;;;;missing"},
      {"like for like", "", "none"},
  };
  for (const Row& row : wanted) {
    CAPTURE(row.id);
    CHECK(row_of(rows, row.kind, row.id) == row.fields);
  }
  CHECK(row_of(rows, "action", "FP-2").starts_with(";;planned;;late"));
}

TEST_CASE("each level has its rows") {
  const std::map<std::string, std::size_t> statements = {
      {"totals", 0}, {"scores", 25}, {"evidence", 25}};
  for (const auto& [level, count] : statements) {
    CAPTURE(level);
    std::vector<Pieces> years = three_years();
    for (Pieces& year : years) year.head = "publish: " + level + "\n";
    const Rows rows = toolkit::comparison_rows(compared(years).view(Audience::general_public));
    const auto kind = [](const auto& row) { return row.at(1); };
    CHECK(std::ranges::count(rows.rows, "statement", kind) == static_cast<std::ptrdiff_t>(count));
    CHECK(std::ranges::count(rows.rows, "action", kind) == 2);
    CHECK(std::ranges::count(rows.rows, "principle", kind) == 5);
  }
}

TEST_CASE(
    "editions have a row for like with like, and statements that are not asked have no score") {
  toolkit::StatementSets sets =
      editions({{"first", {"a", "b"}, "", ""},
                {"second",
                 {"a1", "a2", "n"},
                 "first",
                 "    - {split: a, into: [a1, a2]}\n    - retired: b\n"}});
  const std::vector<std::string> texts = {edition_year(sets, "first", "2024-25", "12"),
                                          edition_year(sets, "second", "2025-26", "221")};
  const Rows rows =
      toolkit::comparison_rows(compared(texts, {}, std::move(sets)).view(Audience::general_public));
  CHECK(row_of(rows, "total", "") == "3;5;2;");
  CHECK(row_of(rows, "like for like", "") == "1;2;1;");
  CHECK(row_of(rows, "statement", "a1+a2") == "1;2;1;");
  CHECK(row_of(rows, "statement", "n") == ";1;;");
  CHECK(row_of(rows, "statement", "b") == "2;;;");
}

}  // namespace
