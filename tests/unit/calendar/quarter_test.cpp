#include "toolkit/calendar/quarter.hpp"

#include <doctest/doctest.h>

#include <chrono>
#include <string_view>

namespace {

using toolkit::Date;
using toolkit::Quarter;
using toolkit::quarter_of;

TEST_CASE("a day lies in its quarter, and quarters have no gap between them") {
  const std::chrono::sys_days first = std::chrono::year{1900} / 1 / 1;
  const std::chrono::sys_days last = std::chrono::year{2199} / 12 / 31;
  for (auto day = first; day < last; day += std::chrono::days{1}) {
    const Date today{day};
    const Date tomorrow{day + std::chrono::days{1}};
    const Quarter quarter = quarter_of(today);
    REQUIRE(quarter.first_day() <= today);
    REQUIRE(today <= quarter.last_day());
    REQUIRE((quarter_of(tomorrow) == quarter) == (today != quarter.last_day()));
    if (today != quarter.last_day()) continue;
    REQUIRE(quarter_of(tomorrow).first_day() == tomorrow);
    REQUIRE(quarter < quarter_of(tomorrow));
  }
}

TEST_CASE("a quarter begins in January, April, July or October, and says which it is") {
  struct Row {
    Quarter quarter;
    std::string_view first;
    std::string_view last;
    std::string_view words;
  };
  const Row rows[] = {
      {{2026, 1}, "2026-01-01", "2026-03-31", "January to March 2026"},
      {{2026, 2}, "2026-04-01", "2026-06-30", "April to June 2026"},
      {{2026, 3}, "2026-07-01", "2026-09-30", "July to September 2026"},
      {{2026, 4}, "2026-10-01", "2026-12-31", "October to December 2026"},
      {{2199, 4}, "2199-10-01", "2199-12-31", "October to December 2199"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.words);
    CHECK(toolkit::date_iso(row.quarter.first_day()) == row.first);
    CHECK(toolkit::date_iso(row.quarter.last_day()) == row.last);
    CHECK(row.quarter.words() == row.words);
    CHECK(quarter_of(row.quarter.first_day()) == row.quarter);
  }
}

}  // namespace
