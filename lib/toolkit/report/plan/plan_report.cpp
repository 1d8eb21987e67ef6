#include "toolkit/report/plan/plan_report.hpp"

#include <utility>

#include <fmt/format.h>

#include "toolkit/assessment/model/words.hpp"
#include "toolkit/report/explain/practice_page.hpp"
#include "toolkit/report/model/front_matter.hpp"
#include "toolkit/report/model/prose.hpp"
#include "toolkit/report/tables/action_table.hpp"
#include "toolkit/report/tables/score_cell.hpp"
#include "toolkit/text/plural.hpp"

namespace toolkit {
namespace {

class PlanReport {
 public:
  explicit PlanReport(const PlanView& plan) : plan_(plan), view_(*plan.view) {}

  ReportDocument build() {
    document_.title = fmt::format("{}: what to do next, {}", view_.council,
                                  view_.period ? view_.period->label() : std::string());
    add(Heading{1, document_.title});
    notices();
    actions();
    if (view_.shows_scores) {
      gaps();
      forecast();
    } else {
      add(Paragraph{"Only totals are published, so gaps and a forecast are not shown."});
    }
    return std::move(document_);
  }

 private:
  void add(Block block) { document_.blocks.push_back(std::move(block)); }

  void notices() {
    if (view_.marking.internal) add(Notice{*view_.marking.internal});
    if (!view_.overall.complete() || view_.changed_since_approval()) {
      add(Notice{view_.marking.draft_notice});
    }
    add(Paragraph{std::string(own_assessment)});
    if (view_.withheld) add(Paragraph{std::string(something_withheld)});
    add(Paragraph{fmt::format("As of {}.", date_words(view_.today))});
  }

  void actions() {
    add(Heading{2, "Open actions"});
    if (plan_.open.empty()) {
      add(Paragraph{"The forward plan has no open actions."});
      return;
    }
    List late;
    for (const View::Action* const action : plan_.open) {
      if (action->days_late > 0) late.items.push_back({"", late_sentence(*action), ""});
    }
    if (!late.items.empty()) add(std::move(late));
    std::vector<ActionRow> rows;
    for (const View::Action* const action : plan_.open) {
      rows.push_back({action, fmt::format("{}{}", status_word(action->status),
                                          action->days_late > 0 ? ", late" : "")});
    }
    add(action_table("Open actions, those due first on top", view_, rows));
  }

  void gaps() {
    std::vector<const Gap*> unplanned;
    for (const Gap& gap : plan_.gaps) {
      if (gap.actions.empty()) unplanned.push_back(&gap);
    }
    add(Heading{2, "Gaps that no action is for"});
    if (unplanned.empty()) {
      add(Paragraph{plan_.gaps.empty()
                        ? no_gaps_sentence(*view_.set)
                        : "Each statement below the highest score has an open action."});
      return;
    }
    add(Paragraph{fmt::format(
        "{}, the lowest first. The next steps are {}; the practice is {}. toolkit explain and a "
        "statement's id says more.",
        plural(unplanned.size(), "statement"), origin_label(*view_.set, Origin::ours), as_cited)});
    for (const Gap* const gap : unplanned) add_gap(*gap);
  }

  void add_gap(const Gap& gap) {
    add(Heading{
        3, fmt::format("{}: {}", gap.statement->id, cell_text(score_cell(view_, *gap.answer)))});
    add(Paragraph{flow(gap.statement->text.text)});
    Facts facts;
    if (const std::string step = next_step(gap); !step.empty()) {
      facts.facts.push_back({"Next step", step});
    }
    for (const std::string& title : practice_for(gap)) facts.facts.push_back({"Practice", title});
    if (!facts.facts.empty()) add(std::move(facts));
  }

  void forecast() {
    add(Heading{2, "Forecast"});
    if (plan_.forecast.empty()) {
      add(Paragraph{"No action is open, so the totals stay as they are."});
      return;
    }
    add(Paragraph{
        "The totals if each open action lands on the day it is due and brings its target. The "
        "highest target of a statement counts; an action without a target adds nothing; one that "
        "is late counts from now on. It is a sum, not a promise."});
    Table table{"Totals as they are, and at the end of each quarter in which actions land",
                {{"When"}, {"Actions"}},
                {}};
    for (const Principle& principle : view_.set->principles) {
      table.columns.push_back({std::string(principle.id)});
    }
    table.columns.push_back({"All"});
    table.rows.push_back(total_row("Now", "", principle_totals(view_), view_.overall));
    for (const ForecastRow& row : plan_.forecast) {
      table.rows.push_back(
          total_row(forecast_label(row), landing_ids(row), row.principles, row.overall));
    }
    add(std::move(table));
  }

  static std::vector<Cell> total_row(std::string label, std::string actions,
                                     const std::vector<Total>& principles, const Total& overall) {
    std::vector<Cell> row = {std::move(label), std::move(actions)};
    for (const Total& total : principles) row.emplace_back(TotalCell{total, true});
    row.emplace_back(TotalCell{overall, true});
    return row;
  }

  [[nodiscard]] std::string landing_ids(const ForecastRow& row) const {
    std::string ids;
    for (const std::size_t i : row.landing) {
      ids += fmt::format("{}{}", ids.empty() ? "" : ", ", plan_.open[i]->id);
    }
    return ids;
  }

  const PlanView& plan_;
  const View& view_;
  ReportDocument document_;
};

}  // namespace

ReportDocument plan_report(const PlanView& plan) { return PlanReport(plan).build(); }

}  // namespace toolkit
