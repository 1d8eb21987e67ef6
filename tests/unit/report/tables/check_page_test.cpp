#include "toolkit/report/tables/check_page.hpp"
#include "gate/checked.hpp"
#include "loaded.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace {

using toolkit::Block;
using toolkit::CheckedYear;
using toolkit::CheckResult;
using toolkit::Finding;
using toolkit::ReportDocument;
using toolkit::Severity;
using toolkit::Table;
using toolkit::Total;
using toolkit::test::count_texts;

constexpr Total whole{31, 50, 31, 25, 25};
constexpr Total part{14, 50, 42, 11, 25};

CheckedYear year_of(const std::string& path) {
  CheckedYear year;
  year.file = "folder/" + path;
  year.path = path;
  year.council = "Harrowmere District Council";
  year.period = toolkit::parse_period("2025-26");
  year.total = whole;
  return year;
}

const Table& table_of(const ReportDocument& page) {
  for (const Block& block : page.blocks) {
    if (const auto* const table = std::get_if<Table>(&block)) return *table;
  }
  FAIL("there is no table");
  throw std::bad_variant_access();
}

std::string in_words(const std::vector<toolkit::Cell>& row) {
  std::string all;
  for (const toolkit::Cell& cell : row) {
    all += (all.empty() ? "" : "|") + toolkit::cell_text(cell);
  }
  return all;
}

TEST_CASE("a row for each file") {
  struct Row {
    std::string what;
    void (*change)(CheckedYear&);
    std::string words;
  };
  const Row rows[] = {
      {"the first year", [](CheckedYear&) {}, "a.yaml|2025-26|31/50|first year|0|0"},
      {"a rise",
       [](CheckedYear& year) {
         year.has_earlier = true;
         year.earlier = "2024-25";
         year.change = 5;
       },
       "a.yaml|2025-26|31/50|+5|0|0"},
      {"a fall",
       [](CheckedYear& year) {
         year.has_earlier = true;
         year.earlier = "2024-25";
         year.change = -1;
         year.errors = 1;
       },
       "a.yaml|2025-26|31/50|-1|1|0"},
      {"the same",
       [](CheckedYear& year) {
         year.has_earlier = true;
         year.earlier = "2024-25";
         year.change = 0;
         year.warnings = 12;
       },
       "a.yaml|2025-26|31/50|0|0|12"},
      {"an earlier year that cannot be compared",
       [](CheckedYear& year) { year.has_earlier = true; }, "a.yaml|2025-26|31/50|not compared|0|0"},
      {"a draft", [](CheckedYear& year) { year.total = part; },
       "a.yaml|2025-26|14-42/50|draft|0|0"},
      {"broken",
       [](CheckedYear& year) {
         year.total.reset();
         year.period.reset();
         year.errors = 3;
       },
       "a.yaml|not known|not known||3|0"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.what);
    CheckResult result;
    result.years.push_back(year_of("a.yaml"));
    row.change(result.years.front());
    const ReportDocument page = toolkit::check_page(result);
    const Table& table = table_of(page);
    REQUIRE(table.rows.size() == 1);
    CHECK(in_words(table.rows.front()) == row.words);
    CHECK(table.columns.size() == table.rows.front().size());
  }
}

TEST_CASE("several councils have a column of their own") {
  CheckResult result;
  result.years = {year_of("a.yaml"), year_of("b.yaml")};
  CHECK(in_words(table_of(toolkit::check_page(result)).rows.at(1)).starts_with("b.yaml|2025-26"));
  result.years[1].council = "Alpha Council";
  const ReportDocument page = toolkit::check_page(result);
  CHECK(in_words(table_of(page).rows.at(1)).starts_with("b.yaml|Alpha Council|2025-26"));
  CHECK(table_of(page).columns.at(1).title == "Council");
}

TEST_CASE("the name of a file cannot drive a terminal") {
  CheckResult result;
  result.years = {year_of("\x1b[31mred.yaml")};
  CHECK(in_words(table_of(toolkit::check_page(result)).rows.front()).find('\x1b') ==
        std::string::npos);
}

TEST_CASE("a sentence counts all that was found") {
  struct Row {
    std::size_t years;
    std::size_t errors;
    std::size_t warnings;
    std::string sentence;
  };
  const Row rows[] = {
      {3, 0, 0, "3 assessments checked. No problems found."},
      {1, 0, 0, "1 assessment checked. No problems found."},
      {2, 1, 0, "2 assessments checked: 1 error."},
      {2, 0, 2, "2 assessments checked: 2 warnings."},
      {3, 2, 1, "3 assessments checked: 2 errors and 1 warning."},
  };
  for (const Row& row : rows) {
    CAPTURE(row.sentence);
    CheckResult result;
    for (std::size_t i = 0; i < row.years; ++i) result.years.push_back(year_of("a.yaml"));
    for (std::size_t i = 0; i < row.errors + row.warnings; ++i) {
      Finding finding;
      finding.severity = i < row.errors ? Severity::error : Severity::warning;
      result.findings.push_back(finding);
    }
    CHECK(count_texts(toolkit::check_page(result), row.sentence) == 1);
    CHECK(count_texts(toolkit::check_page(result), "No problems") ==
          (row.errors + row.warnings == 0 ? 1 : 0));
  }
}

TEST_CASE("the policy in force is a table of settings, values and where they come from") {
  toolkit::Policy policy;
  policy.file = "toolkit.yaml";
  policy.minimum_total = 30;
  toolkit::Policy::Origin& origin = policy.from_file.emplace_back();
  origin.key = "minimum.total";
  origin.line = 4;
  const ReportDocument page = toolkit::policy_page(policy);
  const auto rows = toolkit::policy_rows(policy);
  const Table& table = table_of(page);
  REQUIRE(table.rows.size() == rows.size());
  bool seen = false;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    CHECK(in_words(table.rows[i]) == rows[i].key + "|" + rows[i].value + "|" + rows[i].origin);
    seen = seen || in_words(table.rows[i]) == "minimum.total|30|toolkit.yaml, line 4";
  }
  CHECK(seen);
}

}  // namespace
