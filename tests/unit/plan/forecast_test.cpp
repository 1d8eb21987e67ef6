#include "toolkit/plan/forecast.hpp"

#include <doctest/doctest.h>

#include <chrono>
#include <optional>
#include <random>
#include <set>
#include <string_view>
#include <tuple>
#include <vector>

namespace {

using toolkit::Date;
using toolkit::ForecastRow;
using toolkit::Goal;
using toolkit::Landing;
using toolkit::make_forecast;
using toolkit::Quarter;
using toolkit::ScoreTable;
using toolkit::Total;

Date day(std::string_view iso) { return *toolkit::parse_date(iso); }

const Date today = day("2026-11-01");
const ScoreTable scores = {{0, 1, 2}, {1, std::nullopt}};

TEST_CASE("no action, no row") { CHECK(make_forecast(scores, {}, today).empty()); }

TEST_CASE("actions land in the quarter they are due in, those without a date last") {
  const std::vector<Landing> actions = {{day("2027-01-01"), {{0, 0, 1}}},
                                        {std::nullopt, {{1, 1, 2}}},
                                        {day("2026-12-31"), {{0, 1, 2}}},
                                        {day("2027-03-31"), {{0, 0, 2}}}};
  const auto rows = make_forecast(scores, actions, today);
  REQUIRE(rows.size() == 3);
  CHECK(rows[0].quarter == Quarter{2026, 4});
  CHECK(rows[0].landing == std::vector<std::size_t>{2});
  CHECK(rows[0].principles[0].total == 4);
  CHECK(rows[0].overall.total == 5);
  CHECK(rows[0].overall.possible == 7);
  CHECK_FALSE(rows[0].overall.complete());
  CHECK(rows[1].quarter == Quarter{2027, 1});
  CHECK(rows[1].landing == std::vector<std::size_t>{0, 3});
  CHECK(rows[1].principles[0].total == 6);
  CHECK_FALSE(rows[2].quarter.has_value());
  CHECK(rows[2].landing == std::vector<std::size_t>{1});
  CHECK(rows[2].overall.total == 9);
  CHECK(rows[2].overall.complete());
}

TEST_CASE("what is late lands now, and not before") {
  const std::vector<Landing> actions = {{day("1999-01-01"), {}}, {day("2026-10-31"), {}}};
  const auto rows = make_forecast(scores, actions, today);
  REQUIRE(rows.size() == 1);
  CHECK(rows[0].quarter == Quarter{2026, 4});
  CHECK(rows[0].landing == std::vector<std::size_t>{0, 1});
  CHECK(rows[0].overall.total == 4);
}

TEST_CASE("a principle's own target raises its total, and adds nothing to what has it already") {
  struct Row {
    std::vector<Goal> goals;
    int total;
  };
  const Row rows[] = {
      {{{0, std::nullopt, 5}}, 5},             // more than the sum
      {{{0, std::nullopt, 2}}, 3},             // less than it
      {{{0, std::nullopt, 4}, {0, 0, 2}}, 5},  // the statements bring more
      {{{0, std::nullopt, 6}, {0, 0, 1}}, 6},  // and less
      {{{0, std::nullopt, 99}}, 6},            // no more than there is
      {{{0, 2, 0}, {0, std::nullopt, 0}}, 3},  // nothing falls
      {{{0, 0, 1}, {0, 0, 2}, {0, 0, 1}}, 5},  // the highest counts
  };
  for (const Row& row : rows) {
    CAPTURE(row.total);
    const std::vector<Landing> actions = {{today, row.goals}};
    CHECK(make_forecast(scores, actions, today).front().principles[0].total == row.total);
  }
}

/// All that a forecast depends on, made at random.
struct Made {
  ScoreTable scores;
  std::vector<Landing> actions;
  Date today;
};

class Maker {
 public:
  explicit Maker(unsigned seed) : source_(seed) {}

  Made make() {
    Made made;
    for (int p = 0; p < below(4) + 1; ++p) {
      auto& row = made.scores.emplace_back();
      for (int s = below(5) + 1; s > 0; --s) {
        row.push_back(below(5) == 0 ? std::nullopt : std::optional(below(3)));
      }
    }
    for (int i = below(9); i > 0; --i) made.actions.push_back(action(made.scores));
    made.today = some_day();
    return made;
  }

 private:
  int below(int bound) { return static_cast<int>(source_() % static_cast<unsigned>(bound)); }

  Date some_day() {
    // Two years, so that quarters are shared, and now and then a far one.
    const int year = below(20) == 0 ? 1900 + below(300) : 2026 + below(2);
    return std::chrono::sys_days{std::chrono::year{year} / 1 / 1} + std::chrono::days{below(365)};
  }

  Landing action(const ScoreTable& table) {
    Landing landing;
    if (below(4) > 0) landing.due = some_day();
    for (int i = below(4); i > 0; --i) {
      const auto p = static_cast<std::size_t>(below(static_cast<int>(table.size())));
      const int count = static_cast<int>(table[p].size());
      if (below(3) == 0) {
        landing.goals.push_back({p, std::nullopt, below(2 * count + 1)});
      } else {
        landing.goals.push_back({p, static_cast<std::size_t>(below(count)), below(3)});
      }
    }
    return landing;
  }

  std::mt19937 source_;
};

/// The first day of the quarter in which an action lands; a day after all others for one without a
/// date. Counted in months, unlike the program.
int quarter_begins(const Made& made, const Landing& action) {
  if (!action.due) return 1'000'000;
  const Date lands = *action.due < made.today ? made.today : *action.due;
  const int months = static_cast<int>(lands.year()) * 12 +
                     static_cast<int>(static_cast<unsigned>(lands.month())) - 1;
  return months - months % 3;
}

/// What one statement or principle has once all up to a quarter has landed, asked of each action
/// anew.
std::optional<int> best(const Made& made, int until, std::size_t principle,
                        std::optional<std::size_t> statement) {
  std::optional<int> highest;
  for (const Landing& action : made.actions) {
    if (quarter_begins(made, action) > until) continue;
    for (const Goal& goal : action.goals) {
      if (goal.principle != principle || goal.statement != statement) continue;
      if (!highest || goal.target > *highest) highest = goal.target;
    }
  }
  return highest;
}

/// Total, possible, answered and most of a principle, by hand.
std::tuple<int, int, std::size_t, int> recount(const Made& made, int until, std::size_t principle) {
  int sum = 0;
  int missing = 0;
  for (std::size_t s = 0; s < made.scores[principle].size(); ++s) {
    const std::optional<int> now = made.scores[principle][s];
    const std::optional<int> then = best(made, until, principle, s);
    if (!now && !then) ++missing;
    sum += std::max(now.value_or(0), then.value_or(0));
  }
  const int count = static_cast<int>(made.scores[principle].size());
  const int whole = best(made, until, principle, std::nullopt).value_or(0);
  return {std::max(sum, whole), std::max(sum + 2 * missing, whole),
          static_cast<std::size_t>(count - missing), 2 * count};
}

std::tuple<int, int, std::size_t, int> figures(const Total& total) {
  return {total.total, total.possible, total.answered, total.max};
}

TEST_CASE("random plans: every row is what a recount finds") {
  std::size_t seen = 0;
  for (unsigned seed = 0; seed < 2000; ++seed) {
    CAPTURE(seed);
    const Made made = Maker(seed).make();
    const auto rows = make_forecast(made.scores, made.actions, made.today);
    std::set<int> quarters;
    for (const Landing& action : made.actions) quarters.insert(quarter_begins(made, action));
    REQUIRE(rows.size() == quarters.size());
    auto until = quarters.begin();
    for (const ForecastRow& row : rows) {
      std::vector<std::size_t> landing;
      for (std::size_t i = 0; i < made.actions.size(); ++i) {
        if (quarter_begins(made, made.actions[i]) == *until) landing.push_back(i);
      }
      CHECK(row.landing == landing);
      CHECK(row.quarter.has_value() == (*until != 1'000'000));
      if (row.quarter) {
        CHECK(row.quarter->year == *until / 12);
        CHECK(static_cast<int>(row.quarter->number) == *until % 12 / 3 + 1);
      }
      REQUIRE(row.principles.size() == made.scores.size());
      int total = 0;
      int possible = 0;
      for (std::size_t p = 0; p < made.scores.size(); ++p) {
        const auto expected = recount(made, *until, p);
        CHECK(figures(row.principles[p]) == expected);
        total += std::get<0>(expected);
        possible += std::get<1>(expected);
      }
      CHECK(row.overall.total == total);
      CHECK(row.overall.possible == possible);
      ++until;
      ++seen;
    }
  }
  CHECK(seen > 4000);
}

}  // namespace
