#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "toolkit/assessment/model/words.hpp"
#include "toolkit/report/plan/plan_report.hpp"

namespace toolkit {
namespace {

/// What the rows of every kind are made of; a kind leaves the rest empty.
struct PlanRow {
  std::string kind;
  std::string id;
  std::string text;
  std::string meant_for;
  std::string target;
  std::string owner;
  std::string due;
  std::string status;
  std::string days_late;
  std::string score;
  std::string next_step;
  std::string practice;
  std::string total;
  std::string max;
};

struct ColumnOf {
  std::string_view id;
  std::string PlanRow::*value;
};

constexpr ColumnOf columns[] = {
    {"kind", &PlanRow::kind},
    {"id", &PlanRow::id},
    {"text", &PlanRow::text},
    {"for", &PlanRow::meant_for},
    {"target", &PlanRow::target},
    {"owner", &PlanRow::owner},
    {"due", &PlanRow::due},
    {"status", &PlanRow::status},
    {"days_late", &PlanRow::days_late},
    {"score", &PlanRow::score},
    {"next_step", &PlanRow::next_step},
    {"practice", &PlanRow::practice},
    {"total", &PlanRow::total},
    {"max", &PlanRow::max},
};

class RowBuilder {
 public:
  explicit RowBuilder(const PlanView& plan) : plan_(plan), view_(*plan.view) {}

  Rows build() {
    rows_.columns = {"council", "period"};
    for (const ColumnOf& column : columns) rows_.columns.emplace_back(column.id);
    if (view_.marking.internal) rows_.columns.emplace_back("marking");
    for (const View::Action* const action : plan_.open) add(action_row(*action));
    for (const Gap& gap : plan_.gaps) {
      if (gap.actions.empty()) add(gap_row(gap));
    }
    for (const ForecastRow& row : plan_.forecast) add_forecast(row);
    return std::move(rows_);
  }

 private:
  void add(const PlanRow& from) {
    std::vector<std::string>& row = rows_.rows.emplace_back();
    row = {view_.council, view_.period ? view_.period->label() : std::string()};
    for (const ColumnOf& column : columns) row.push_back(from.*column.value);
    if (view_.marking.internal) row.push_back(*view_.marking.internal);
  }

  static PlanRow action_row(const View::Action& action) {
    PlanRow row;
    row.kind = "action";
    row.id = action.id;
    row.text = action.action;
    row.meant_for = fmt::format("{}", fmt::join(action.targets, "\n"));
    if (action.target) row.target = fmt::format("{}", *action.target);
    row.owner = action.owner;
    if (action.due) row.due = date_iso(*action.due);
    row.status = status_word(action.status);
    if (action.due) row.days_late = fmt::format("{}", action.days_late);
    return row;
  }

  static PlanRow gap_row(const Gap& gap) {
    PlanRow row;
    row.kind = "gap";
    row.id = gap.statement->id;
    row.text = gap.statement->text.text;
    if (gap.answer->score) row.score = fmt::format("{}", *gap.answer->score);
    row.next_step = next_step(gap);
    row.practice = fmt::format("{}", fmt::join(practice_for(gap), "\n"));
    return row;
  }

  /// A total that is not complete is no number to work with.
  void add_forecast(const ForecastRow& forecast) {
    const auto add_total = [&](std::string id, std::string_view title, const Total& total) {
      PlanRow row;
      row.kind = "forecast";
      row.id = std::move(id);
      row.text = title;
      if (forecast.quarter) row.due = date_iso(forecast.quarter->last_day());
      if (total.complete()) row.total = fmt::format("{}", total.total);
      row.max = fmt::format("{}", total.max);
      add(row);
    };
    for (std::size_t p = 0; p < forecast.principles.size(); ++p) {
      const Principle& principle = view_.set->principles[p];
      add_total(std::string(principle.id), principle.title.text, forecast.principles[p]);
    }
    add_total("", "All principles", forecast.overall);
  }

  const PlanView& plan_;
  const View& view_;
  Rows rows_;
};

}  // namespace

Rows plan_rows(const PlanView& plan) { return RowBuilder(plan).build(); }

}  // namespace toolkit
