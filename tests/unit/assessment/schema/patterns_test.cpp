#include "toolkit/assessment/schema/patterns.hpp"

#include <doctest/doctest.h>

#include <regex>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "toolkit/assessment/load.hpp"
#include "toolkit/calendar/date.hpp"
#include "toolkit/calendar/period.hpp"

namespace {

bool fits(const std::regex& pattern, const std::string& text) {
  return std::regex_search(text, pattern);
}

TEST_CASE("a day fits when it exists") {
  const std::regex pattern(toolkit::whole_word(toolkit::existing_day()));
  for (const int year : {1899, 1900, 1904, 1996, 2000, 2023, 2024, 2026, 2100, 2104, 2199, 2200}) {
    for (int month = 0; month <= 13; ++month) {
      for (int day = 0; day <= 32; ++day) {
        const std::string text = fmt::format("{}-{:02}-{:02}", year, month, day);
        CAPTURE(text);
        CHECK(fits(pattern, text) == toolkit::parse_date(text).has_value());
      }
    }
  }
  // Each leap year there is.
  for (int year = 1890; year <= 2210; ++year) {
    const std::string text = fmt::format("{}-02-29", year);
    CAPTURE(text);
    CHECK(fits(pattern, text) == toolkit::parse_date(text).has_value());
  }
  CHECK(fits(pattern, "2026-05-14\n"));
  CHECK(!fits(pattern, " 2026-05-14"));
  CHECK(!fits(pattern, "2026-05-14T10:00"));
}

TEST_CASE("a year fits when it is a period") {
  const std::regex pattern(
      toolkit::whole_word(toolkit::financial_year() + "|" + toolkit::calendar_year()));
  const auto check = [&](const std::string& text) {
    CAPTURE(text);
    CHECK(fits(pattern, text) == toolkit::parse_period(text).has_value());
  };
  for (int year = 1890; year <= 2210; ++year) {
    check(fmt::format("{}", year));
    check(fmt::format("{}/{:02}", year, (year + 1) % 100));
    for (int after = -1; after <= 3; ++after) {
      check(fmt::format("{}-{:02}", year, (year + after) % 100));
    }
  }
  for (const char* const text : {"25-26", "2025-2026", "2025 - 26", "last year", "", "02025"}) {
    check(text);
  }
}

TEST_CASE("a link fits when the reader takes it") {
  const std::regex pattern(toolkit::link_or_nothing());
  for (const std::string_view link : {"a",
                                      "evidence/a.md",
                                      "a b.md",
                                      "a..b",
                                      "..a",
                                      "a../b",
                                      ".a",
                                      "...",
                                      "a:b",
                                      "wwwa",
                                      "https://a",
                                      "https://a/b c",
                                      "https://",
                                      "https:///",
                                      "https://a b",
                                      "HTTPS://a",
                                      "Https://",
                                      "http:/a",
                                      "http://a",
                                      "ftp://a",
                                      "a://b",
                                      "/a",
                                      "C:",
                                      "C:/a",
                                      "a\\\\b",
                                      "\\\\\\\\a\\\\b",
                                      "https://a\\\\b",
                                      "mailto:a",
                                      "MailTo:a",
                                      "mailto",
                                      "www.a",
                                      "WWW.a",
                                      "..",
                                      "../a",
                                      "a/..",
                                      "a/../b",
                                      "a/..b",
                                      "../",
                                      "https://../a",
                                      "é:a",
                                      "éé/../a"}) {
    CAPTURE(link);
    const std::string text = fmt::format(
        "format: 1\ncouncil: C\nperiod: 2026\nevidence: {{E1: {{text: A, link: \"{}\"}}}}\n", link);
    toolkit::LoadOptions options;
    options.draft = true;
    options.warnings = false;
    const toolkit::StatementSets sets;
    const auto loaded = load_assessment(toolkit::SourceText("a.yaml", text), sets, options);
    REQUIRE(loaded.assessment.evidence.size() == 1);
    CHECK(fits(pattern, loaded.assessment.evidence[0].link.value) == loaded.findings.empty());
  }
  CHECK(fits(pattern, ""));
  CHECK(fits(pattern, "\nevidence/a.md\n"));
}

TEST_CASE("words fit as they are, or in any letters, and signs stand for themselves") {
  constexpr std::string_view words[] = {"Not (yet)", "a.b", "1"};
  const std::regex exact(toolkit::whole_word(toolkit::one_of(words)));
  const std::regex any(toolkit::word_or_nothing(toolkit::one_of_in_any_case(words)));
  for (const char* const text : {"Not (yet)", "a.b", "1", "1\n", "1 "}) {
    CAPTURE(text);
    CHECK(fits(exact, text));
    CHECK(fits(any, text));
  }
  for (const char* const text : {"not (YET)", "A.B", ""}) {
    CAPTURE(text);
    CHECK(!fits(exact, text));
    CHECK(fits(any, text));
  }
  for (const char* const text : {"Not yet", "axb", "11", "x1", "a.b a.b", " "}) {
    CAPTURE(text);
    CHECK(!fits(exact, text));
    CHECK(!fits(any, text));
  }
}

TEST_CASE("an id of the register is capitals and digits") {
  const std::regex pattern(toolkit::register_id());
  for (const char* const id : {"E1", "AB12"}) CHECK(fits(pattern, id));
  for (const char* const id : {"e1", "E", "1", "E-1", "E1x", ""}) CHECK(!fits(pattern, id));
}

}  // namespace
