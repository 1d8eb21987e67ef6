#include "toolkit/calendar/date.hpp"

#include <doctest/doctest.h>

#include <climits>
#include <optional>
#include <string>
#include <string_view>

namespace {

using toolkit::Date;

std::string shown(const std::optional<Date>& date) {
  return date ? toolkit::date_iso(*date) : "nothing";
}

Date day(std::string_view iso) {
  const std::optional<Date> date = toolkit::parse_date(iso);
  REQUIRE(date.has_value());
  return *date;
}

struct Guess {
  std::string_view text;
  std::string_view expected;
};

TEST_CASE("an ISO date that exists is read as it stands") {
  for (const std::string_view text :
       {"2026-05-14", "1900-01-01", "2199-12-31", "2024-02-29", "2000-02-29", "2026-12-31"}) {
    CAPTURE(text);
    CHECK(shown(toolkit::parse_date(text)) == text);
  }
}

TEST_CASE("anything but an ISO date that exists is not read") {
  for (const std::string_view text :
       {"",           "2026",       "2026-05",     "2026-5-14",   "2026-05-1",  "20260514",
        "2026-02-30", "2026-02-29", "1900-02-29",  "2026-04-31",  "2026-13-01", "2026-00-10",
        "2026-01-00", "2026-01-32", "0206-01-01",  "1899-12-31",  "2200-01-01", "14-05-2026",
        "2026/05/14", "2026-05/14", "2026-05-14 ", " 2026-05-14", "2026-05-1x", "2026-05-14T10:00",
        "+026-05-14", "2026-+5-14", "2026--5-14",  "2026-05-+1",  "-026-05-14"}) {
    CAPTURE(text);
    CHECK_FALSE(toolkit::parse_date(text).has_value());
  }
  CHECK_FALSE(toolkit::parse_date(std::string_view("2026-05-1\0", 10)).has_value());
}

TEST_CASE("a date written another way is guessed") {
  const Guess guesses[] = {
      {"2026-05-14", "2026-05-14"},
      {"20/01/2026", "2026-01-20"},
      {"20.01.2026", "2026-01-20"},
      {"20-01-2026", "2026-01-20"},
      {"20 01 2026", "2026-01-20"},
      {"20 / 01 / 2026", "2026-01-20"},
      {"20/1/26", "2026-01-20"},
      {"2026/1/5", "2026-01-05"},
      {"2026-1-5", "2026-01-05"},
      {"14 May 2026", "2026-05-14"},
      {"  14  MAY  2026  ", "2026-05-14"},
      {"14-May-2026", "2026-05-14"},
      {"14May2026", "2026-05-14"},
      {"May 14, 2026", "2026-05-14"},
      {"2026 May 14", "2026-05-14"},
      {"1st Sept 26", "2026-09-01"},
      {"Sept 1st 26", "2026-09-01"},
      {"26 Sept 1st", "2026-09-01"},
      {"2nd of September 2026", "2026-09-02"},
      {"3rd Sep, '26", "2026-09-03"},
      {"the 4th September 2026", "2026-09-04"},
      {"Thursday 14 May 2026", "2026-05-14"},
      {"Thurs, 14th May 2026", "2026-05-14"},
      {"14\u00a0May\u00a02026", "2026-05-14"},
      {"14\u201305\u20132026", "2026-05-14"},
      {"2026-05-14T10:00", "2026-05-14"},
      {"2026-05-14T10:00:00Z", "2026-05-14"},
      {"2026-05-14 10:00:00.5+01:00", "2026-05-14"},
      {"29 Feb 2024", "2024-02-29"},
  };
  for (const Guess& row : guesses) {
    CAPTURE(row.text);
    CHECK(shown(toolkit::guess_date(row.text)) == row.expected);
  }
}

TEST_CASE("every month is known by its name and by its first three letters") {
  const Guess months[] = {
      {"January", "2026-01-07"}, {"February", "2026-02-07"}, {"March", "2026-03-07"},
      {"April", "2026-04-07"},   {"May", "2026-05-07"},      {"June", "2026-06-07"},
      {"July", "2026-07-07"},    {"August", "2026-08-07"},   {"September", "2026-09-07"},
      {"October", "2026-10-07"}, {"November", "2026-11-07"}, {"December", "2026-12-07"}};
  for (const Guess& row : months) {
    for (const std::string_view written : {row.text, row.text.substr(0, 3)}) {
      const std::string text = "7 " + std::string(written) + " 2026";
      CAPTURE(text);
      CHECK(shown(toolkit::guess_date(text)) == row.expected);
    }
  }
}

TEST_CASE("the day is taken to come first unless only the month can") {
  const Guess guesses[] = {
      {"04/05/2026", "2026-05-04"}, {"05/23/2026", "2026-05-23"}, {"5/23/26", "2026-05-23"},
      {"2026/05/04", "2026-05-04"}, {"2026/23/05", "2026-05-23"}, {"23/23/2026", "nothing"},
      {"12/12/2026", "2026-12-12"}, {"13/13/26", "nothing"},      {"26/01/20", "2020-01-26"},
  };
  for (const Guess& row : guesses) {
    CAPTURE(row.text);
    CHECK(shown(toolkit::guess_date(row.text)) == row.expected);
  }
}

TEST_CASE("eight digits are a date with the year first, or else with the day first") {
  const Guess guesses[] = {{"20260120", "2026-01-20"}, {"20012026", "2026-01-20"},
                           {"20122012", "2012-12-20"}, {"31122026", "2026-12-31"},
                           {"20261301", "nothing"},    {"99999999", "nothing"}};
  for (const Guess& row : guesses) {
    CAPTURE(row.text);
    CHECK(shown(toolkit::guess_date(row.text)) == row.expected);
  }
}

TEST_CASE("a month without a day becomes its last day") {
  const Guess guesses[] = {
      {"Sept 2026", "2026-09-30"},    {"September 2026", "2026-09-30"}, {"2026 Sept", "2026-09-30"},
      {"Feb 2026", "2026-02-28"},     {"Feb 2024", "2024-02-29"},       {"Dec 2199", "2199-12-31"},
      {"Sept '26", "2026-09-30"},     {"Sep-26", "2026-09-30"},         {"09/2026", "2026-09-30"},
      {"2026-09", "2026-09-30"},      {"2026/9", "2026-09-30"},         {"26 Sept", "nothing"},
      {"end of May 26", "2026-05-31"}};
  for (const Guess& row : guesses) {
    CAPTURE(row.text);
    CHECK(shown(toolkit::guess_date(row.text)) == row.expected);
  }
}

TEST_CASE("nothing is guessed where the text is no date that exists") {
  for (const std::string_view text : {"",
                                      " ",
                                      "soon",
                                      "May",
                                      "2026",
                                      "26",
                                      "14",
                                      "05/26",
                                      "2025-26",
                                      "2025/26",
                                      "30 Feb 2026",
                                      "31/04/2026",
                                      "31 Sept 26",
                                      "29/02/2026",
                                      "0/0/2026",
                                      "00.00.00",
                                      "14 May 1026",
                                      "14 May 2200",
                                      "14 May 026",
                                      "14 May 6",
                                      "1.2.3",
                                      "14/05/2026/1",
                                      "14-16 May 2026",
                                      "14 May June 2026",
                                      "14 Ma 2026",
                                      "14 Mayor 2026",
                                      "14 May 2026 at noon",
                                      "1st/2nd/3rd",
                                      "14 May 2026th",
                                      "2026-05-14T",
                                      "2026-02-30T10:00",
                                      "2026-05-14 2027",
                                      "123456789",
                                      "99999999999999999999",
                                      "14:05:2026",
                                      "14_05_2026",
                                      "Q2 2026",
                                      "14 May 2026                                              "
                                      "                                                        "}) {
    CAPTURE(text);
    CHECK(shown(toolkit::guess_date(text)) == "nothing");
  }
}

TEST_CASE("a date is written as ISO and in words") {
  CHECK(toolkit::date_iso(day("2026-05-04")) == "2026-05-04");
  CHECK(toolkit::date_iso(day("2026-11-30")) == "2026-11-30");
  CHECK(toolkit::date_words(day("2026-05-04")) == "4 May 2026");
  CHECK(toolkit::date_words(day("2025-12-31")) == "31 December 2025");
  CHECK(toolkit::date_words(day("2025-01-01")) == "1 January 2025");
}

TEST_CASE("days are counted from one date to another") {
  struct Row {
    std::string_view from;
    std::string_view to;
    int days;
  };
  const Row rows[] = {{"2026-05-14", "2026-05-14", 0},     {"2026-05-14", "2026-05-15", 1},
                      {"2026-05-15", "2026-05-14", -1},    {"2024-02-28", "2024-03-01", 2},
                      {"2026-02-28", "2026-03-01", 1},     {"2025-04-01", "2026-04-01", 365},
                      {"1900-01-01", "2199-12-31", 109572}};
  for (const Row& row : rows) {
    CAPTURE(row.from);
    CAPTURE(row.to);
    CHECK(toolkit::days_between(day(row.from), day(row.to)) == row.days);
  }
}

TEST_CASE("seconds since 1970 fall on a day in UTC") {
  struct Row {
    long long seconds;
    std::string_view expected;
  };
  const Row rows[] = {{0, "1970-01-01"},
                      {86399, "1970-01-01"},
                      {86400, "1970-01-02"},
                      {-1, "1969-12-31"},
                      {-86400, "1969-12-31"},
                      {-86401, "1969-12-30"},
                      {1778716800, "2026-05-14"},
                      {4102444800, "2100-01-01"},
                      // Beyond the years that dates have, the nearest day of theirs stands.
                      {LLONG_MAX, "2199-12-31"},
                      {LLONG_MIN, "1900-01-01"}};
  for (const Row& row : rows) {
    CAPTURE(row.seconds);
    CHECK(toolkit::date_iso(toolkit::date_from_unix(row.seconds)) == row.expected);
  }
}

}  // namespace
