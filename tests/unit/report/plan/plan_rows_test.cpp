#include "loaded.hpp"
#include "toolkit/report/plan/plan_report.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace {

using toolkit::Audience;
using toolkit::Publish;
using toolkit::Rows;
using toolkit::test::load;

const toolkit::test::Pieces pieces = {
    .head = "publish: scores\n", .answers = {{"risk-2", ""}}, .tail = R"(forward_plan:
  - id: FP-1
    action: |
      Ask,
      all.
    for: [risk, police-1]
    target: 2
    owner: Us
    due: 2026-10-01
    status: under way
  - {id: FP-2, action: x, status: planned}
)"};

Rows rows_of(Audience audience, Publish publish = Publish::scores) {
  const toolkit::test::Loaded loaded = load(pieces);
  const toolkit::View view =
      loaded.view(audience, publish,
                  {.internal_marking = "Not for you", .today = toolkit::parse_date("2026-11-01")});
  return plan_rows(make_plan_view(view));
}

using Row = std::map<std::string, std::string>;

/// The rows of a kind, by column.
std::vector<Row> of_kind(const Rows& rows, std::string_view kind) {
  std::vector<Row> found;
  for (const auto& fields : rows.rows) {
    REQUIRE(fields.size() == rows.columns.size());
    Row row;
    for (std::size_t i = 0; i < fields.size(); ++i) row[rows.columns[i]] = fields[i];
    if (row["kind"] == kind) found.push_back(row);
  }
  return found;
}

TEST_CASE("an action has a row of its own, with its text as typed") {
  const auto found = of_kind(rows_of(Audience::general_public), "action");
  REQUIRE(found.size() == 2);
  Row late = found[0];
  CHECK(late["council"] == "Harrowmere District Council");
  CHECK(late["period"] == "2025-26");
  CHECK(late["id"] == "FP-1");
  CHECK(late["text"] == "Ask,\nall.");
  CHECK(late["for"] == "risk\npolice-1");
  CHECK(late["target"] == "2");
  CHECK(late["owner"] == "Us");
  CHECK(late["due"] == "2026-10-01");
  CHECK(late["status"] == "under way");
  CHECK(late["days_late"] == "31");
  CHECK(late["score"].empty());
  Row undated = found[1];
  CHECK(undated["id"] == "FP-2");
  CHECK(undated["due"].empty());
  CHECK(undated["days_late"].empty());
}

TEST_CASE("a gap without an action has a row, and each total of the forecast has") {
  const Rows rows = rows_of(Audience::general_public);
  const auto gaps = of_kind(rows, "gap");
  CHECK(gaps.size() == 19);
  Row first = gaps.front();
  CHECK(first["id"] == "wellbeing-1");
  CHECK(first["score"] == "1");
  CHECK_FALSE(first["next_step"].empty());
  CHECK(std::ranges::count(first["practice"], '\n') == 1);
  const auto totals = of_kind(rows, "forecast");
  REQUIRE(totals.size() == 12);
  CHECK(Row(totals[0])["due"] == "2026-12-31");
  CHECK(Row(totals[0])["total"] == "5");
  CHECK(Row(totals[1])["id"] == "risk");
  CHECK(Row(totals[1])["total"].empty());  // an answer is missing
  CHECK(Row(totals[1])["max"] == "10");
  CHECK(Row(totals[5])["text"] == "All principles");
  CHECK(Row(totals[5])["max"] == "50");
  CHECK(Row(totals[6])["due"].empty());
}

TEST_CASE("only an internal table is marked; totals alone have no gaps and no forecast") {
  const Rows internal = rows_of(Audience::internal);
  CHECK(internal.columns.back() == "marking");
  for (const auto& row : internal.rows) CHECK(row.back() == "Not for you");
  CHECK(rows_of(Audience::general_public).columns.back() == "max");
  const Rows totals = rows_of(Audience::general_public, Publish::totals);
  CHECK(totals.rows.size() == 2);
  for (Row row : of_kind(totals, "action")) CHECK((row["for"] + row["target"]).empty());
}

}  // namespace
