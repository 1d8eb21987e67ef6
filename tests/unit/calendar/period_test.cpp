#include "toolkit/calendar/period.hpp"

#include <doctest/doctest.h>

#include <optional>
#include <string>
#include <string_view>

namespace {

using toolkit::Period;
using Kind = toolkit::Period::Kind;

/// The label, which tells a calendar year (`2026`) from a financial one (`2025-26`).
std::string shown(const std::optional<Period>& period) {
  return period ? period->label() : "nothing";
}

TEST_CASE("a period is read in its three forms") {
  struct Row {
    std::string_view text;
    int start_year;
    Kind kind;
  };
  const Row rows[] = {{"2025-26", 2025, Kind::financial}, {"2025/26", 2025, Kind::financial},
                      {"2026", 2026, Kind::calendar},     {"1999-00", 1999, Kind::financial},
                      {"1900", 1900, Kind::calendar},     {"2199", 2199, Kind::calendar},
                      {"2198-99", 2198, Kind::financial}, {"1900-01", 1900, Kind::financial}};
  for (const Row& row : rows) {
    CAPTURE(row.text);
    const std::optional<Period> period = toolkit::parse_period(row.text);
    REQUIRE(period.has_value());
    CHECK(period->start_year == row.start_year);
    CHECK(period->kind == row.kind);
  }
}

TEST_CASE("anything but a period is not read") {
  for (const std::string_view text :
       {"",          "25",       "25-26",        "25/26",     "2025-27", "2025-25",   "2025-24",
        "2025-2026", "2025-6",   "2025-026",     "2025-",     "2025/",   "2025 - 26", "2025 26",
        "2025-26 ",  " 2025-26", "2025\u201326", "FY2025-26", "0206",    "1899",      "2200",
        "1899-00",   "2199-00",  "2200-01",      "02025",     "20256",   "2025-2x",   "2025-+6",
        "+2025",     "-2025",    "2025.26",      "2025-26-27"}) {
    CAPTURE(text);
    CHECK(shown(toolkit::parse_period(text)) == "nothing");
  }
}

TEST_CASE("a period written another way is guessed") {
  struct Row {
    std::string_view text;
    std::string_view expected;
  };
  const Row rows[] = {
      {"2025-26", "2025-26"},
      {"2025-2026", "2025-26"},
      {"2025/2026", "2025-26"},
      {"2025-27", "2025-26"},
      {"2025-25", "2025-26"},
      {"25/26", "2025-26"},
      {"25-26", "2025-26"},
      {"'25/'26", "2025-26"},
      {"FY2025-26", "2025-26"},
      {"FY 25/26", "2025-26"},
      {"fy25-26", "2025-26"},
      {"Financial year 2025-26", "2025-26"},
      {"2025-26 financial year", "2025-26"},
      {"the municipal year 2025/26", "2025-26"},
      {"2025 - 26", "2025-26"},
      {"2025 to 2026", "2025-26"},
      {"2025 and 2026", "2025-26"},
      {" 2025-26 ", "2025-26"},
      {"2025\u201326", "2025-26"},
      {"2025\u20142026", "2025-26"},
      {"2025\u00a0\u2013\u00a026", "2025-26"},
      {"April 2025 to March 2026", "2025-26"},
      {"APR 2025 - MAR 2026", "2025-26"},
      {"Apr-25 to Mar-26", "2025-26"},
      {"from 1 April 2025 until 31 March 2026", "2025-26"},
      {"1st April 2025\u201331st March 2026", "2025-26"},
      {"01/04/2025 to 31/03/2026", "2025-26"},
      {"2025-04-01 to 2026-03-31", "2025-26"},
      {"1999-2000", "1999-00"},
      {" 2026 ", "2026"},
      {"calendar year 2026", "2026"},
      {"January 2026 to December 2026", "2026"},
      {"1 Jan 2026 - 31 Dec 2026", "2026"},
      {"2026-01-01 to 2026-12-31", "2026"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(shown(toolkit::guess_period(row.text)) == row.expected);
  }
}

TEST_CASE("nothing is guessed where no period is probable") {
  for (const std::string_view text :
       {"",
        " ",
        "last year",
        "26",
        "2025-28",
        "2026-25",
        "2025-05",
        "2025-6",
        "206-07",
        "FY2026",
        "financial year 2026",
        "0206-07",
        "1899-1900",
        "2199-2200",
        "2025-26-27",
        "2025, 2026, 2027",
        "20252026",
        "99999999999999999999",
        "May 2025 to April 2026",
        "March 2025 to April 2026",
        "April 2025 to March 2028",
        "January 2025 to December 2026",
        "2 April 2025 to 31 March 2026",
        "2025_26",
        "2025:26",
        "2025-26                                                                          "}) {
    CAPTURE(text);
    CHECK(shown(toolkit::guess_period(text)) == "nothing");
  }
}

TEST_CASE("a period has a label, a first and a last day") {
  struct Row {
    Period period;
    std::string_view label;
    std::string_view first_day;
    std::string_view last_day;
  };
  const Row rows[] = {{{2025, Kind::financial}, "2025-26", "2025-04-01", "2026-03-31"},
                      {{2026, Kind::calendar}, "2026", "2026-01-01", "2026-12-31"},
                      {{1999, Kind::financial}, "1999-00", "1999-04-01", "2000-03-31"},
                      {{2008, Kind::financial}, "2008-09", "2008-04-01", "2009-03-31"}};
  for (const Row& row : rows) {
    CAPTURE(row.label);
    CHECK(row.period.label() == row.label);
    CHECK(toolkit::date_iso(row.period.first_day()) == row.first_day);
    CHECK(toolkit::date_iso(row.period.last_day()) == row.last_day);
  }
}

TEST_CASE("the next period is of the same kind and starts the day after") {
  for (const Kind kind : {Kind::financial, Kind::calendar}) {
    const Period period{2025, kind};
    CHECK(period.next() == Period{2026, kind});
    CHECK(toolkit::days_between(period.last_day(), period.next().first_day()) == 1);
  }
}

TEST_CASE("periods are ordered by their first days") {
  const Period ordered[] = {{2024, Kind::financial},
                            {2025, Kind::calendar},
                            {2025, Kind::financial},
                            {2026, Kind::calendar},
                            {2026, Kind::financial}};
  for (const Period& left : ordered) {
    for (const Period& right : ordered) {
      CAPTURE(left.label());
      CAPTURE(right.label());
      const int days = toolkit::days_between(left.first_day(), right.first_day());
      CHECK((left < right) == (days > 0));
      CHECK((left > right) == (days < 0));
      CHECK((left == right) == (days == 0));
      CHECK(((left <=> right) == 0) == (days == 0));
    }
  }
}

}  // namespace
