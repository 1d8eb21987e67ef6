#include "toolkit/diff/actions.hpp"
#include "diff/years.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace {

using toolkit::ActionEffect;
using toolkit::ActionProgress;
using toolkit::Comparison;
using toolkit::Outcome;
using toolkit::StatementSets;
using toolkit::test::compared;
using toolkit::test::Compared;
using toolkit::test::edition_year;
using toolkit::test::editions;
using toolkit::test::How;
using toolkit::test::joined;
using toolkit::test::number;
using toolkit::test::open_year;
using toolkit::test::Pieces;

constexpr std::string_view periods[] = {"2022-23", "2023-24", "2024-25", "2025-26"};

/// An action in the words of a file: `planned`, `under way, due: 2026-01-30`. The date of `done`
/// and the reason of `dropped`, which the file must have, are added.
std::string entry(std::string_view id, const std::string& status,
                  const std::string& target = "risk-1") {
  std::string text =
      "  - {id: " + std::string(id) + ", action: Do it., for: " + target + ", status: " + status;
  if (status.starts_with("done")) text += ", done: 2026-01-05";
  if (status.starts_with("dropped")) text += ", reason: No money.";
  return text + "}\n";
}

Pieces year_with(std::size_t year, const std::string& entries) {
  Pieces pieces = open_year(std::string(periods[year]));
  if (!entries.empty()) pieces.tail = "forward_plan:\n" + entries;
  return pieces;
}

const ActionProgress& find(const Comparison& comparison, std::string_view id) {
  const auto found = std::ranges::find(comparison.actions, id, &ActionProgress::id);
  REQUIRE(found != comparison.actions.end());
  return *found;
}

/// `done` or `late 12`.
std::string in_words(const ActionProgress& progress) {
  std::string words(toolkit::outcome_word(progress.outcome));
  if (progress.outcome == Outcome::late) words += " " + std::to_string(progress.days_late);
  return words;
}

std::string in_words(const std::vector<ActionEffect>& effects) {
  std::vector<std::string> all;
  for (const ActionEffect& effect : effects) {
    all.push_back(std::string(effect.id) + " " + number(effect.before) + ">" + number(effect.now));
  }
  return joined(all, ", ");
}

TEST_CASE("an action is followed under an id that is written otherwise, and named as it is now") {
  for (const std::string_view id : {"FP\u20111", "fp-01", "FP 1", "FP-\u200B1", "FP\u00A01"}) {
    CAPTURE(id);
    const Compared result =
        compared({year_with(2, entry("FP-1", "planned")),
                  year_with(3, entry(id, "under way") + entry("FP-11", "planned"))});
    REQUIRE(result.comparison.actions.size() == 2);
    CHECK(result.comparison.actions.front().id == id);
    CHECK(in_words(result.comparison.actions.front()) == "under way");
    CHECK(in_words(result.comparison.actions.back()) == "new");
  }
}

TEST_CASE("every outcome has its word, in the order in which the first that fits counts") {
  std::vector<std::string> words;
  for (const Outcome outcome : toolkit::all_outcomes) {
    words.emplace_back(toolkit::outcome_word(outcome));
  }
  CHECK(joined(words, ", ") == "missing, dropped, done, late, under way, carried over, new");
}

TEST_CASE("what became of an action") {
  struct Row {
    std::vector<std::string> years;  ///< the action in each year; empty where it is not there
    std::string outcome;
  };
  // Today is 1 June 2026.
  const Row rows[] = {
      {{"planned", ""}, "missing"},
      {{"under way", ""}, "missing"},
      {{"planned, due: 2026-01-01", ""}, "missing"},
      {{"planned", "dropped"}, "dropped"},
      {{"planned", "dropped, due: 2020-01-01"}, "dropped"},
      {{"", "dropped"}, "dropped"},
      {{"planned", "done"}, "done"},
      {{"under way", "done, due: 2020-01-01"}, "done"},
      {{"", "done"}, "done"},
      {{"planned", "planned, due: 2026-05-31"}, "late 1"},
      {{"planned", "planned, due: 2026-06-01"}, "carried over"},
      {{"planned", "planned, due: 2026-06-02"}, "carried over"},
      {{"planned", "under way, due: 2025-06-01"}, "late 365"},
      {{"", "planned, due: 2026-05-31"}, "late 1"},
      {{"", "under way, due: 2026-05-31"}, "late 1"},
      {{"planned, due: 2020-01-01", "planned"}, "carried over"},
      {{"planned, due: 2020-01-01", "planned, due: 2027-01-01"}, "carried over"},
      {{"planned", "under way"}, "under way"},
      {{"under way", "under way"}, "under way"},
      {{"", "under way"}, "under way"},
      {{"planned", "planned"}, "carried over"},
      {{"under way", "planned"}, "carried over"},
      {{"", "planned"}, "new"},
      // What the old file calls settled counts as that.
      {{"done", ""}, "done"},
      {{"dropped", ""}, "dropped"},
      {{"done", "done"}, "done"},
      {{"dropped", "dropped"}, "dropped"},
      {{"done", "planned"}, "done"},
      {{"done", "under way"}, "done"},
      {{"done", "planned, due: 2020-01-01"}, "done"},
      {{"done", "dropped"}, "done"},
      {{"dropped", "planned"}, "dropped"},
      {{"dropped", "under way, due: 2020-01-01"}, "dropped"},
      {{"dropped", "done"}, "dropped"},
      // Three years and more.
      {{"planned", "", ""}, "missing"},
      {{"planned", "planned", ""}, "missing"},
      {{"", "planned", ""}, "missing"},
      {{"planned", "", "planned"}, "carried over"},
      {{"planned", "done", ""}, "done"},
      {{"done", "", ""}, "done"},
      {{"planned", "dropped", ""}, "dropped"},
      {{"planned", "done", "planned"}, "done"},
      {{"done", "planned", "planned"}, "done"},
      {{"done", "planned", ""}, "done"},
      {{"dropped", "planned", "under way"}, "dropped"},
      {{"dropped", "done", "planned"}, "done"},
      {{"", "", "planned"}, "new"},
      {{"", "", "planned, due: 2026-05-30"}, "late 2"},
      {{"planned", "", "", "under way"}, "under way"},
  };
  for (const Row& row : rows) {
    CAPTURE(joined(row.years, " | "));
    std::vector<Pieces> years;
    for (std::size_t year = 0; year < row.years.size(); ++year) {
      const std::string& status = row.years[year];
      years.push_back(year_with(year, status.empty() ? "" : entry("FP-1", status)));
    }
    const Compared all = compared(years);
    REQUIRE(all.comparison.actions.size() == 1);
    const ActionProgress& progress = all.comparison.actions.front();
    CHECK(progress.id == "FP-1");
    CHECK(in_words(progress) == row.outcome);
    REQUIRE(progress.years.size() == row.years.size());
    for (std::size_t year = 0; year < row.years.size(); ++year) {
      CHECK((progress.years[year] != nullptr) == !row.years[year].empty());
    }
    CHECK(progress.now() == progress.years.back());
  }
}

TEST_CASE("lateness is judged on the day that is given") {
  const std::vector<Pieces> years = {year_with(0, entry("FP-1", "planned")),
                                     year_with(1, entry("FP-1", "planned, due: 2024-02-28"))};
  struct Row {
    std::string today;
    std::string outcome;
  };
  const Row rows[] = {{"2024-02-28", "carried over"},
                      {"2024-02-29", "late 1"},
                      {"2024-03-01", "late 2"},
                      {"2023-01-01", "carried over"}};
  for (const Row& row : rows) {
    CAPTURE(row.today);
    How how;
    how.today = *toolkit::parse_date(row.today);
    CHECK(in_words(compared(years, how).comparison.actions.front()) == row.outcome);
  }
}

TEST_CASE("actions are matched by their id, whatever else changed") {
  const Compared all =
      compared({year_with(0, entry("FP-1", "planned", "risk-1")),
                year_with(1, entry("FP-1", "under way", "[police, respect-2]") +
                                 entry("FP-10", "planned") + entry("fp-1-1", "planned"))});
  CHECK(in_words(find(all.comparison, "FP-1")) == "under way");
  CHECK(in_words(find(all.comparison, "FP-10")) == "new");
  CHECK(in_words(find(all.comparison, "fp-1-1")) == "new");
}

TEST_CASE("earlier plans come first, each in its own order, and new actions last") {
  const Compared all = compared(
      {year_with(2, entry("FP-9", "planned") + entry("FP-2", "planned") + entry("FP-7", "planned")),
       year_with(0, entry("FP-5", "planned") + entry("FP-2", "planned")),
       year_with(1,
                 entry("FP-7", "planned") + entry("FP-5", "planned") + entry("FP-1", "planned"))});
  std::vector<std::string> ids;
  for (const ActionProgress& progress : all.comparison.actions) ids.emplace_back(progress.id);
  CHECK(joined(ids) == "FP-5 FP-2 FP-7 FP-1 FP-9");
}

TEST_CASE("an action is confidential when any year says so") {
  const std::string open = entry("FP-1", "planned");
  std::string hidden = open;
  hidden.replace(hidden.find("}"), 1, ", confidential: true}");
  struct Row {
    std::vector<std::string> years;
    bool confidential;
  };
  const Row rows[] = {
      {{open, open}, false},        {{open, hidden}, true},     {{hidden, open}, true},
      {{hidden, hidden}, true},     {{"", hidden}, true},       {{hidden, ""}, true},
      {{hidden, open, open}, true}, {{open, hidden, ""}, true}, {{open, "", open}, false},
  };
  for (const Row& row : rows) {
    CAPTURE(joined(row.years, " | "));
    std::vector<Pieces> years;
    for (std::size_t year = 0; year < row.years.size(); ++year) {
      years.push_back(year_with(year, row.years[year]));
    }
    CHECK(compared(years).comparison.actions.front().confidential() == row.confidential);
  }
}

TEST_CASE("for each done action, whether what it was for got better") {
  struct Row {
    std::string what;
    std::string target;
    std::vector<std::string> actions;  ///< of each year
    std::vector<std::string> scores;   ///< of risk-1 and risk-2 in each year
    std::string effects;
  };
  const Row rows[] = {
      {"a statement that rose", "risk-1", {"planned", "done"}, {"11", "21"}, "risk-1 1>2"},
      {"one that stayed", "risk-1", {"planned", "done"}, {"11", "12"}, "risk-1 1>1"},
      {"one that fell", "risk-1", {"planned", "done"}, {"21", "02"}, "risk-1 2>0"},
      {"a principle", "risk", {"planned", "done"}, {"11", "22"}, "risk 5>7"},
      {"a list of both",
       "[risk-2, risk, police]",
       {"under way", "done"},
       {"11", "20"},
       "risk-2 1>0, risk 5>5, police 5>5"},
      {"unanswered before",
       "[risk-1, risk]",
       {"planned", "done"},
       {"-1", "11"},
       "risk-1 ->1, risk ->5"},
      {"unanswered now",
       "[risk-1, risk]",
       {"planned", "done"},
       {"11", "-1"},
       "risk-1 1>-, risk 5>-"},
      {"not done", "risk-1", {"planned", "under way"}, {"01", "21"}, ""},
      {"dropped", "risk-1", {"planned", "dropped"}, {"01", "21"}, ""},
      {"missing", "risk-1", {"planned", ""}, {"01", "21"}, ""},
      {"new and done at once", "risk-1", {"", "done"}, {"01", "21"}, "risk-1 0>2"},
      // Nothing is known of the time before the first of these years.
      {"done before them", "risk-1", {"done", "done"}, {"11", "21"}, ""},
      {"done before them, and gone", "risk-1", {"done", ""}, {"11", "21"}, ""},
      // Measured from the last year in which it was open.
      {"done in the middle year",
       "risk-1",
       {"planned", "done", ""},
       {"01", "11", "11"},
       "risk-1 0>1"},
      {"done in the middle and kept",
       "risk-1",
       {"planned", "done", "done"},
       {"01", "11", "21"},
       "risk-1 0>2"},
      {"done in the last",
       "risk-1",
       {"planned", "planned", "done"},
       {"01", "11", "21"},
       "risk-1 1>2"},
      {"new in the middle, and done there",
       "risk-1",
       {"", "done", "done"},
       {"01", "11", "11"},
       "risk-1 0>1"},
      {"new and done in the last", "risk-1", {"", "", "done"}, {"01", "11", "21"}, "risk-1 1>2"},
      {"measured over a year without an answer",
       "[risk-1, risk]",
       {"", "", "done"},
       {"01", "-1", "21"},
       "risk-1 0>2, risk 4>6"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.what);
    std::vector<Pieces> years;
    for (std::size_t year = 0; year < row.actions.size(); ++year) {
      const std::string& status = row.actions[year];
      years.push_back(year_with(year, status.empty() ? "" : entry("FP-1", status, row.target)));
      for (std::size_t s = 0; s < 2; ++s) {
        const char score = row.scores[year][s];
        years.back().answers["risk-" + std::to_string(s + 1)] =
            score == '-' ? std::string() : std::string(1, score);
      }
    }
    CHECK(in_words(compared(years).comparison.actions.front().effects) == row.effects);
  }
}

TEST_CASE("an effect follows its statement from edition to edition") {
  StatementSets sets = editions({{"first", {"a", "b"}, "", ""},
                                 {"second",
                                  {"a1", "a2", "n"},
                                  "first",
                                  "    - {split: a, into: [a1, a2]}\n    - retired: b\n"}});
  const auto plan = [](const std::string& action) { return "forward_plan:\n" + action; };
  struct Row {
    std::string what;
    std::string before;
    std::string now;
    std::string effects;
  };
  const Row rows[] = {
      {"named in the newer edition", plan(entry("FP-1", "planned", "a")),
       plan(entry("FP-1", "done", "a2")), "a2 0>1"},
      {"a new statement", plan(entry("FP-1", "planned", "a")), plan(entry("FP-1", "done", "n")),
       "n ->2"},
      {"a principle", plan(entry("FP-1", "planned", "care")), plan(entry("FP-1", "done", "care")),
       "care 1>5"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.what);
    const std::vector<std::string> texts = {
        edition_year(sets, "first", "2024-25", "01") + row.before,
        edition_year(sets, "second", "2025-26", "122") + row.now};
    std::deque<toolkit::test::Loaded> loaded;
    for (const std::string& text : texts) loaded.push_back(toolkit::test::load(text, sets));
    std::vector<toolkit::Year> years;
    for (const auto& year : loaded) years.push_back({&year.assessment, year.scores});
    const auto comparison = toolkit::compare(years, sets, toolkit::test::midsummer);
    REQUIRE(comparison);
    CHECK(in_words(comparison->actions.front().effects) == row.effects);
  }
}

TEST_CASE("an action differs when any year words, dates, assigns or marks it otherwise") {
  const std::string plain = entry("FP-1", "planned");
  struct Row {
    std::string what;
    std::vector<std::string> years;
    bool differs;
  };
  const Row rows[] = {
      {"nothing", {plain, plain}, false},
      {"nothing in three", {plain, plain, plain}, false},
      {"status", {plain, entry("FP-1", "under way")}, true},
      {"due", {plain, entry("FP-1", "planned, due: 2027-01-01")}, true},
      {"owner", {plain, entry("FP-1", "planned, owner: Chair")}, true},
      {"target", {plain, entry("FP-1", "planned, target: 2")}, true},
      {"for", {plain, entry("FP-1", "planned", "risk-2")}, true},
      {"new", {"", plain}, true},
      {"gone", {plain, ""}, true},
      {"gone and back", {plain, "", plain}, true},
      {"done and open again", {plain, entry("FP-1", "done"), plain}, true},
  };
  for (const Row& row : rows) {
    CAPTURE(row.what);
    std::vector<Pieces> years;
    for (std::size_t year = 0; year < row.years.size(); ++year) {
      years.push_back(year_with(year, row.years[year]));
    }
    CHECK(compared(years).comparison.actions.front().differs() == row.differs);
  }
}

}  // namespace
