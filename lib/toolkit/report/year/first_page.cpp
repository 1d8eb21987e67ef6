#include "toolkit/report/year/first_page.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "toolkit/report/chart/bars_chart.hpp"
#include "toolkit/report/chart/chart_series.hpp"
#include "toolkit/report/comparison/comparison_totals.hpp"
#include "toolkit/report/model/front_matter.hpp"
#include "toolkit/report/model/prose.hpp"
#include "toolkit/report/tables/action_table.hpp"
#include "toolkit/report/view/plan_view.hpp"
#include "toolkit/report/year/report_title.hpp"

namespace toolkit {
namespace {

/// Actions that the first page names; the plan has them all.
constexpr std::size_t max_next = 3;

class FirstPage {
 public:
  FirstPage(const View& view, const ComparisonView* comparison)
      : view_(view), comparison_(comparison) {}

  std::vector<Block> build() {
    add(Heading{1, report_title(view_)});
    notices();
    facts();
    glance();
    next();
    totals();
    accepted_falls();
    return std::move(blocks_);
  }

 private:
  void add(Block block) { blocks_.push_back(std::move(block)); }

  void notices() {
    if (view_.marking.internal) add(Notice{*view_.marking.internal});
    if (!view_.marking.draft_notice.empty()) add(Notice{view_.marking.draft_notice});
    add(Paragraph{std::string(own_assessment)});
    if (view_.withheld) add(Paragraph{std::string(something_withheld)});
  }

  void facts() {
    Facts facts;
    facts.facts.push_back({"Council", view_.council});
    if (view_.period) facts.facts.push_back({"Period", period_words(*view_.period)});
    facts.facts.push_back({"Overall total", TotalCell{view_.overall}});
    if (view_.completed) facts.facts.push_back({"Answers agreed", *view_.completed});
    if (!view_.completed_by.empty()) {
      facts.facts.push_back({"Agreed by", fmt::format("{}", fmt::join(view_.completed_by, "; "))});
    }
    facts.facts.push_back({"Approved", approval()});
    if (view_.approved && !view_.approved->again.empty()) {
      facts.facts.push_back({"Approved again", view_.approved->again});
    }
    add(std::move(facts));
  }

  static std::string period_words(const Period& period) {
    return fmt::format("{} ({} to {})", period.label(), date_words(period.first_day()),
                       date_words(period.last_day()));
  }

  [[nodiscard]] std::string approval() const {
    if (!view_.approved) return "Draft: not approved yet";
    std::string words = view_.approved->by;
    if (view_.approved->date) words += fmt::format(", {}", date_words(*view_.approved->date));
    if (!view_.approved->minute.empty())
      words += fmt::format(", minute {}", view_.approved->minute);
    return view_.changed_since_approval()
               ? fmt::format("Draft: scores changed since the approval ({})", words)
               : words;
  }

  void glance() {
    add(Heading{2, "At a glance"});
    add(Figure{"bars", bars_chart(comparison_ == nullptr ? chart_series(view_)
                                                         : chart_series(*comparison_))});
    if (comparison_ == nullptr) {
      // A draft has said so above.
      if (view_.overall.complete()) add(Paragraph{overall_sentence(view_.overall)});
      return;
    }
    add(Paragraph{total_sentence(*comparison_)});
    if (!comparison_->shows_scores) return;
    add(Heading{3, "What changed"});
    add(changes_in_short(*comparison_));
  }

  void totals() {
    add(Heading{2, "Totals"});
    if (comparison_ != nullptr) {
      std::ranges::move(comparison_totals(*comparison_), std::back_inserter(blocks_));
    } else {
      add(totals_table());
    }
    add(Paragraph{std::string(overall_total_note(*view_.set))});
    if (!view_.context.empty() && comparison_ == nullptr) {
      add(Paragraph{flow(view_.context)});
    }
  }

  [[nodiscard]] Table totals_table() const {
    Table table{
        "Total of each principle, and of all", {{"Principle"}, {"Total"}, {"As a bar"}}, {}};
    for (std::size_t p = 0; p < view_.principles.size(); ++p) {
      const Total& total = view_.principles[p].total;
      table.rows.push_back(
          {std::string(view_.set->principles[p].title.text), TotalCell{total}, BarCell{total}});
    }
    table.rows.push_back(
        {std::string("All principles"), TotalCell{view_.overall}, BarCell{view_.overall}});
    return table;
  }

  /// Those that the comparison does not print already.
  void accepted_falls() {
    List list;
    for (const View::AcceptedFall& fall : view_.accepted_falls) {
      if (is_compared(fall)) continue;
      std::string detail = fmt::format("accepted by {}", fall.by);
      if (fall.date) detail += fmt::format(", {}", date_words(*fall.date));
      list.items.push_back({fall.statement, flow(fall.reason), std::move(detail)});
    }
    if (list.items.empty()) return;
    add(Heading{3, "Falls that the council has accepted"});
    add(std::move(list));
  }

  [[nodiscard]] bool is_compared(const View::AcceptedFall& fall) const {
    return comparison_ != nullptr &&
           std::ranges::any_of(comparison_->falls, [&](const ComparisonView::Fall& other) {
             return other.accepted && other.accepted->statement == fall.statement &&
                    other.accepted->reason == fall.reason;
           });
  }

  /// The open actions that are due first.
  void next() {
    const std::vector<const View::Action*> open = open_actions(view_);
    add(Heading{3, "What is next"});
    if (open.empty()) {
      add(Paragraph{"The forward plan has no open actions."});
      return;
    }
    List list;
    for (std::size_t i = 0; i < std::min(open.size(), max_next); ++i) {
      const View::Action& action = *open[i];
      std::string detail = action.owner;
      if (action.due) {
        detail += fmt::format("{}{}due {}", detail.empty() ? "" : ", ",
                              action.days_late > 0 ? "late: " : "", date_words(*action.due));
      }
      list.items.push_back(
          {action.id, action_text(action.action, action.confidential), std::move(detail)});
    }
    add(std::move(list));
    if (open.size() > max_next) {
      add(Paragraph{
          fmt::format("{} open actions in all; the forward plan has each of them.", open.size())});
    }
  }

  const View& view_;
  const ComparisonView* comparison_;
  std::vector<Block> blocks_;
};

}  // namespace

std::vector<Block> first_page(const View& view, const ComparisonView* comparison) {
  return FirstPage(view, comparison).build();
}

}  // namespace toolkit
