#include <iterator>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "toolkit/assessment/model/words.hpp"
#include "toolkit/report/plan/plan_report.hpp"

namespace toolkit {
namespace {

constexpr std::string_view columns[] = {
    "council", "period", "kind",      "id",    "text",      "for",      "target", "owner",
    "due",     "status", "days_late", "score", "next_step", "practice", "total",  "max"};

class RowBuilder {
 public:
  explicit RowBuilder(const PlanView& plan) : plan_(plan), view_(*plan.view) {}

  Rows build() {
    rows_.columns.assign(std::begin(columns), std::end(columns));
    if (view_.marking.internal) rows_.columns.emplace_back("marking");
    for (const View::Action* const action : plan_.open) add_action(*action);
    for (const Gap& gap : plan_.gaps) {
      if (gap.actions.empty()) add_gap(gap);
    }
    for (const ForecastRow& row : plan_.forecast) add_forecast(row);
    return std::move(rows_);
  }

 private:
  /// A kind of row leaves empty what it has not.
  void add(std::initializer_list<Rows::Cell> cells) {
    rows_.add(cells, {{"council", view_.council},
                      {"period", view_.period ? view_.period->label() : ""},
                      {"marking", view_.marking.internal.value_or("")}});
  }

  void add_action(const View::Action& action) {
    add({{"kind", "action"},
         {"id", action.id},
         {"text", action.action},
         {"for", fmt::format("{}", fmt::join(action.targets, "\n"))},
         {"target", action.target ? fmt::format("{}", *action.target) : ""},
         {"owner", action.owner},
         {"due", action.due ? date_iso(*action.due) : ""},
         {"status", std::string(status_word(action.status))},
         {"days_late", action.due ? fmt::format("{}", action.days_late) : ""}});
  }

  void add_gap(const Gap& gap) {
    add({{"kind", "gap"},
         {"id", std::string(gap.statement->id)},
         {"text", std::string(gap.statement->text.text)},
         {"score", gap.answer->score ? fmt::format("{}", *gap.answer->score) : ""},
         {"next_step", next_step(gap)},
         {"practice", fmt::format("{}", fmt::join(practice_for(gap), "\n"))}});
  }

  /// A total that is not complete is no number to work with.
  void add_forecast(const ForecastRow& forecast) {
    const auto add_total = [&](std::string_view id, std::string_view title, const Total& total) {
      add({{"kind", "forecast"},
           {"id", std::string(id)},
           {"text", std::string(title)},
           {"due", forecast.quarter ? date_iso(forecast.quarter->last_day()) : ""},
           {"total", total.complete() ? fmt::format("{}", total.total) : ""},
           {"max", fmt::format("{}", total.max)}});
    };
    for (std::size_t p = 0; p < forecast.principles.size(); ++p) {
      const Principle& principle = view_.set->principles[p];
      add_total(principle.id, principle.title.text, forecast.principles[p]);
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
