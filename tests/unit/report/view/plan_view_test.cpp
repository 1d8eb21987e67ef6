#include "toolkit/report/view/plan_view.hpp"
#include "loaded.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

namespace {

using toolkit::Audience;
using toolkit::PlanView;
using toolkit::Publish;
using toolkit::View;
using toolkit::test::load;
using toolkit::test::Loaded;
using toolkit::test::Pieces;

constexpr std::string_view plan = R"(forward_plan:
  - {id: FP-1, action: a, for: risk-1, target: 2, status: planned}
  - {id: FP-2, action: b, for: [risk, police-1], target: 2, due: 2027-02-01, status: planned}
  - {id: FP-3, action: c, for: risk-2, due: 2026-10-31, status: under way}
  - {id: FP-4, action: d, for: risk-3, target: 2, due: 2026-01-01, status: done, done: 2026-01-01}
  - {id: FP-5, action: e, for: risk-4, target: 2, due: 2027-01-31, status: planned,
     confidential: true}
  - {id: FP-6, action: f, for: risk, target: 9, due: 2026-11-01, status: planned}
  - {id: FP-7, action: g, for: risk-5, target: 2, due: 2026-10-31, status: planned}
)";

/// `FP-3 1 late, FP-6, …`
std::string open_in_words(const PlanView& of) {
  std::string words;
  for (const View::Action* const open : of.open) {
    words += (words.empty() ? "" : ", ") + open->id;
    if (open->days_late > 0) words += " " + std::to_string(open->days_late) + " late";
  }
  return words;
}

/// `2026-12-31: FP-3+FP-6=30, …`
std::string forecast_in_words(const PlanView& of) {
  std::string words;
  for (const toolkit::ForecastRow& row : of.forecast) {
    words += words.empty() ? "" : ", ";
    words += row.quarter ? toolkit::date_iso(row.quarter->last_day()) : std::string("no date");
    for (const std::size_t i : row.landing) {
      words += (i == row.landing.front() ? ": " : "+") + of.open[i]->id;
    }
    words += "=" + std::to_string(row.overall.total);
  }
  return words;
}

struct Made {
  explicit Made(Audience audience, Publish publish = Publish::scores)
      : loaded(load(Pieces{.tail = std::string(plan)})),
        view(loaded.view(audience, publish, {.today = toolkit::parse_date("2026-11-01")})),
        made(make_plan_view(view)) {}
  Loaded loaded;
  View view;
  PlanView made;
};

TEST_CASE("open actions come by due date, as many days late as they are") {
  const Made internal(Audience::internal);
  CHECK(open_in_words(internal.made) == "FP-3 1 late, FP-7 1 late, FP-6, FP-5, FP-2, FP-1");
  CHECK(internal.made.gaps.size() == 25);
  CHECK(internal.view.today == toolkit::parse_date("2026-11-01"));
  CHECK(toolkit::late_sentence(*internal.made.open[0]) ==
        "FP-3 is 1 day late: it was due on 31 October 2026.");
}

TEST_CASE("the forecast lands what the view shows") {
  // 25 at 1 each; FP-7 brings 1, FP-6 risk to 9.
  CHECK(forecast_in_words(Made(Audience::internal).made) ==
        "2026-12-31: FP-3+FP-7+FP-6=29, 2027-03-31: FP-5+FP-2=30, no date: FP-1=30");
  CHECK(forecast_in_words(Made(Audience::general_public).made) ==
        "2026-12-31: FP-3+FP-7+FP-6=29, 2027-03-31: FP-2=30, no date: FP-1=30");
}

TEST_CASE("where only totals are published there are neither gaps nor a forecast") {
  const Made totals(Audience::general_public, Publish::totals);
  CHECK(open_in_words(totals.made) == "FP-3 1 late, FP-7 1 late, FP-6, FP-2, FP-1");
  CHECK(totals.made.gaps.empty());
  CHECK(totals.made.forecast.empty());
}

TEST_CASE("a row of the forecast is called after its quarter") {
  toolkit::ForecastRow row;
  CHECK(toolkit::forecast_label(row) == "With those without a date");
  row.quarter = toolkit::Quarter{2026, 3};
  CHECK(toolkit::forecast_label(row) == "July to September 2026");
}

}  // namespace
