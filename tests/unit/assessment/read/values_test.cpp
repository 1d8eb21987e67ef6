#include "toolkit/assessment/read/values.hpp"

#include <doctest/doctest.h>

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "document/parsed.hpp"
#include "found.hpp"
#include "toolkit/calendar/date.hpp"
#include "toolkit/statements/builtin.hpp"
#include "toolkit/text/ascii.hpp"

namespace {

using toolkit::ActionStatus;
using toolkit::builtin_statement_set;
using toolkit::Findings;
using toolkit::Node;
using toolkit::Publish;
using toolkit::test::helps;
using toolkit::test::Parsed;

/// What a reader makes of one value: the value as text, `nothing`, or what was found and the help.
template <class Read>
std::string outcome(std::string_view typed, Read read) {
  Parsed parsed("date: " + std::string(typed) + "\n");
  const std::vector<toolkit::MappingEntry> all = toolkit::entries(parsed.root());
  REQUIRE(all.size() == 1);
  REQUIRE(parsed.found() == "");
  const std::string value = read(all[0].value, parsed.findings);
  const auto findings = parsed.findings.take();
  if (findings.empty()) return value;
  REQUIRE(findings.size() == 1);
  return value + " | " + std::string(toolkit::catalogue_entry(findings[0].diagnostic).name) +
         " | " + toolkit::test::help_of(findings[0]);
}

struct Row {
  std::string_view typed;
  std::string_view outcome;
};

template <class Read>
void check(const std::vector<Row>& rows, Read read) {
  for (const Row& row : rows) {
    CAPTURE(row.typed);
    CHECK(outcome(row.typed, read) == row.outcome);
  }
}

TEST_CASE("a score is 0, 1 or 2, or a label of the scale") {
  check(
      {
          {"0", "0"},
          {"1", "1"},
          {"2", "2"},
          {"'2'", "2"},
          {"|\n  2", "2"},
          {"not addressed", "0"},
          {"Partial", "1"},
          {"COMPREHENSIVE", "2"},
          {"", "nothing"},
          {"''", "nothing"},
          {"3", "nothing | score-range | 2 is Comprehensive, the highest score"},
          {"10", "nothing | score-range | 2 is Comprehensive, the highest score"},
          {"02", "nothing | score-range | write 2"},
          {"+1", "nothing | score-range | write 1"},
          {"1.0", "nothing | score-range | write 1"},
          {"00", "nothing | score-range | write 0"},
          {"1.5", "nothing | score-range | 0 is Not Addressed, 1 is Partial, 2 is Comprehensive"},
          {"-1", "nothing | score-range | 0 is Not Addressed, 1 is Partial, 2 is Comprehensive"},
          {"yes",
           "nothing | score-range | write 2? 0 is Not Addressed, 1 is Partial, 2 is Comprehensive"},
          {"Partially met",
           "nothing | score-range | write 1? 0 is Not Addressed, 1 is Partial, 2 is Comprehensive"},
          {"comprehensve", "nothing | score-range | did you mean comprehensive?"},
          {"~", "nothing | score-range | 0 is Not Addressed, 1 is Partial, 2 is Comprehensive"},
          {"[1]", "nothing | score-range | 0 is Not Addressed, 1 is Partial, 2 is Comprehensive"},
      },
      [](Node node, Findings& findings) {
        const auto score = toolkit::read_score(node, builtin_statement_set(), findings);
        return score ? std::to_string(*score) : "nothing";
      });
}

TEST_CASE("a date is a day that exists, in the one form") {
  check(
      {
          {"2026-05-14", "2026-05-14"},
          {"'2026-05-14'", "2026-05-14"},
          {"|\n  2026-05-14", "2026-05-14"},
          {"", "nothing"},
          {"14/05/2026", "nothing | date-invalid | write 2026-05-14"},
          {"14 May 2026", "nothing | date-invalid | write 2026-05-14"},
          {"2026-02-30", "nothing | date-invalid | February 2026 has 28 days"},
          {"2028-02-30", "nothing | date-invalid | February 2028 has 29 days"},
          {"soon", "nothing | date-invalid | year, month and day in digits, such as 2026-05-14"},
          {"[2026-05-14]",
           "nothing | date-invalid | year, month and day in digits, such as 2026-05-14"},
      },
      [](Node node, Findings& findings) {
        const auto date = toolkit::read_date(node, findings);
        return date ? toolkit::date_iso(date->value) : "nothing";
      });
}

TEST_CASE("a period is a financial or a calendar year") {
  check(
      {
          {"2025-26", "2025-26"},
          {"2025/26", "2025-26"},
          {"2026", "2026"},
          {"|\n  2025-26", "2025-26"},
          {"", "nothing"},
          {"2025-2026", "nothing | period-invalid | write 2025-26"},
          {"last year",
           "nothing | period-invalid | write a financial year such as 2025-26, or a calendar year "
           "such as 2026"},
      },
      [](Node node, Findings& findings) {
        const auto period = toolkit::read_period(node, findings);
        return period ? period->value.label() : "nothing";
      });
}

TEST_CASE("what is neither true nor false counts as the safer of the two") {
  const auto read_as = [](bool when_wrong) {
    return [when_wrong](Node node, Findings& findings) {
      return std::string(toolkit::read_boolean(node, when_wrong, findings) ? "true" : "false");
    };
  };
  const std::vector<Row> right = {
      {"true", "true"},      {"True", "true"},   {"TRUE", "true"},
      {"'true'", "true"},    {"false", "false"}, {"False", "false"},
      {"|\n  true", "true"}, {"", "false"},      {"''", "false"},
  };
  check(right, read_as(true));
  check(right, read_as(false));
  check(
      {
          {"yes", "true | boolean-invalid | write true"},
          {"Y", "true | boolean-invalid | write true"},
          {"1", "true | boolean-invalid | write true"},
          {"no", "true | boolean-invalid | write false"},
          {"off", "true | boolean-invalid | write false"},
          {"maybe", "true | boolean-invalid | until it is false, it counts as true"},
          {"~", "true | boolean-invalid | until it is false, it counts as true"},
          {"[false]", "true | boolean-invalid | until it is false, it counts as true"},
      },
      read_as(true));
  check({{"yes", "false | boolean-invalid | write true"}}, read_as(false));
}

TEST_CASE("a status is one of four words; what people write for it is understood in the help") {
  check(
      {
          {"planned", "0"},
          {"under way", "1"},
          {"done", "2"},
          {"dropped", "3"},
          {"|\n  under way", "1"},
          {"", "nothing"},
          {"In progress", "nothing | status-invalid | write under way"},
          {"completed", "nothing | status-invalid | write done"},
          {"Done", "nothing | status-invalid | did you mean done?"},
          {"plannd", "nothing | status-invalid | did you mean planned?"},
          {"blue", "nothing | status-invalid | choose the one that fits"},
      },
      [](Node node, Findings& findings) {
        const auto status = toolkit::read_status(node, findings);
        return status ? std::to_string(static_cast<int>(status->value)) : "nothing";
      });
  CHECK(static_cast<int>(ActionStatus::planned) == 0);
  CHECK(static_cast<int>(ActionStatus::dropped) == 3);
}

TEST_CASE("what may be published is one of three words") {
  check(
      {
          {"totals", "0"},
          {"scores", "1"},
          {"evidence", "2"},
          {"", "nothing"},
          {"Evidence", "nothing | publish-invalid | did you mean evidence?"},
          {"score", "nothing | publish-invalid | did you mean scores?"},
          {"everything",
           "nothing | publish-invalid | without it, a public report prints scores and no evidence"},
      },
      [](Node node, Findings& findings) {
        const auto publish = toolkit::read_publish(node, findings);
        return publish ? std::to_string(static_cast<int>(*publish)) : "nothing";
      });
  CHECK(static_cast<int>(Publish::totals) == 0);
  CHECK(static_cast<int>(Publish::evidence) == 2);
}

TEST_CASE("a number has one to three digits and nothing else") {
  const std::string_view wrong = "nothing | number-invalid | write it in digits, such as 2";
  check(
      {
          {"0", "0"},
          {"7", "7"},
          {"10", "10"},
          {"999", "999"},
          {"", "nothing"},
          {"1000", wrong},
          {"07", wrong},
          {"-1", wrong},
          {"1.5", wrong},
          {"two", wrong},
          {"[2]", wrong},
      },
      [](Node node, Findings& findings) {
        const auto number = toolkit::read_number(node, "target", findings);
        return number ? std::to_string(number->value) : "nothing";
      });
}

TEST_CASE("help for an id says what its principle has, else what is near") {
  const std::array<std::string_view, 2> candidates = {"wellbeing", "police-4"};
  struct Help {
    std::string_view typed;
    std::string_view help;
  };
  const Help rows[] = {
      {"wellbeing-6", "wellbeing has wellbeing-1 to wellbeing-5"},
      {"police-44", "police has police-1 to police-5"},
      {"wellbein", "did you mean wellbeing?"},
      {"polce-4", "did you mean police-4?"},
      {"wellbeing-", "did you mean wellbeing?"},
      {"elephant", "else"},
      {"", "else"},
  };
  for (const Help& row : rows) {
    CAPTURE(row.typed);
    CHECK(toolkit::help_for_id(builtin_statement_set(), row.typed, candidates, "else").full() ==
          row.help);
  }
}

TEST_CASE("a principle's statements are named one by one unless their numbers go on") {
  struct Ids {
    std::vector<std::string_view> ids;
    std::string_view words;
  };
  const Ids rows[] = {
      {{"care-1"}, "care-1"},
      {{"care-1", "care-2"}, "care-1 and care-2"},
      {{"care-1", "care-2", "care-3"}, "care-1 to care-3"},
      {{"care-1", "care-2", "care-4"}, "care-1, care-2 and care-4"},
      {{"care-2", "care-3", "care-4"}, "care-2, care-3 and care-4"},
      {{"care-1", "care-3", "care-2"}, "care-1, care-3 and care-2"},
  };
  for (const Ids& row : rows) {
    std::vector<toolkit::Statement> statements;
    for (const std::string_view id : row.ids) statements.emplace_back().id = id;
    toolkit::Principle principle;
    principle.id = "care";
    principle.statements = statements;
    CHECK(toolkit::statement_ids(principle) == row.words);
  }
}

TEST_CASE("small letters are made of ASCII letters only") {
  CHECK(toolkit::to_lower("Yes, ÉLAN 2") == "yes, Élan 2");
}

}  // namespace
