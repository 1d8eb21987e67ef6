#include "toolkit/assessment/model/lateness.hpp"

#include <doctest/doctest.h>

#include <optional>
#include <string_view>

namespace {

using toolkit::ActionStatus;
using toolkit::Date;
using toolkit::days_late;

Date day(std::string_view iso) { return *toolkit::parse_date(iso); }

TEST_CASE("an open action is late from the day after the one it was due on") {
  struct Row {
    std::string_view today;
    int days;
  };
  const Row rows[] = {{"2025-12-31", 0},
                      {"2026-01-31", 0},
                      {"2026-02-01", 1},
                      {"2026-03-01", 29},
                      {"2027-01-31", 365}};
  for (const Row& row : rows) {
    CAPTURE(row.today);
    for (const ActionStatus status : {ActionStatus::planned, ActionStatus::under_way}) {
      CHECK(days_late(status, day("2026-01-31"), day(row.today)) == row.days);
    }
    for (const ActionStatus status : {ActionStatus::done, ActionStatus::dropped}) {
      CHECK(days_late(status, day("2026-01-31"), day(row.today)) == 0);
    }
    CHECK(days_late(ActionStatus::planned, std::nullopt, day(row.today)) == 0);
  }
}

TEST_CASE("an action of the plan is as late as its status and due date make it") {
  toolkit::Action action;
  CHECK(days_late(action, day("2026-02-01")) == 0);
  action.due = toolkit::Spanned<Date>{day("2026-01-31"), {}};
  CHECK(days_late(action, day("2026-02-01")) == 1);
  action.status.value = ActionStatus::done;
  CHECK(days_late(action, day("2026-02-01")) == 0);
}

}  // namespace
