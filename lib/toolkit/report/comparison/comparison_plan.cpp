#include "toolkit/report/comparison/comparison_plan.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "toolkit/assessment/model/words.hpp"
#include "toolkit/report/model/prose.hpp"
#include "toolkit/report/tables/action_table.hpp"
#include "toolkit/text/plural.hpp"

namespace toolkit {
namespace {

/// What became of the actions of all years.
class PlanSection {
 public:
  PlanSection(const ComparisonView& view, int level) : view_(view), level_(level) {}

  std::vector<Block> build() {
    if (view_.actions.empty()) return {};
    add(Heading{level_, "What became of the plan"});
    std::string counts = outcome_counts();
    if (std::ranges::find(view_.actions, Outcome::late, &ComparisonView::Action::outcome) !=
        view_.actions.end()) {
      counts += fmt::format(" Late is what was due before {}.", date_words(view_.today));
    }
    add(Paragraph{std::move(counts)});
    Table table{"Actions of the earlier and the present plan",
                {{"Id"}, {"Action"}, {"Owner"}, {"Due"}, {"Outcome"}},
                {}};
    for (const ComparisonView::Action& action : view_.actions) {
      table.rows.push_back({action.id, action_text(action.action, action.confidential),
                            action.owner, action.due ? Cell(*action.due) : Cell(),
                            outcome_text(action)});
    }
    add(std::move(table));
    effects();
    return std::move(blocks_);
  }

 private:
  void add(Block block) { blocks_.push_back(std::move(block)); }

  /// With the status that the action has, or had before it was closed or got lost, where the
  /// outcome does not say it.
  static std::string outcome_text(const ComparisonView::Action& action) {
    std::string text(outcome_word(action.outcome));
    if (action.outcome == Outcome::late) {
      text += fmt::format(" by {}", plural(static_cast<std::size_t>(action.days_late), "day"));
    }
    const bool open = action.outcome == Outcome::late || action.outcome == Outcome::added ||
                      action.outcome == Outcome::carried_over;
    const auto& status = open ? action.now : action.before;
    if (!status || status_word(*status) == outcome_word(action.outcome)) return text;
    return fmt::format("{} ({}{})", text, open ? "" : "was ", status_word(*status));
  }

  [[nodiscard]] std::string outcome_counts() const {
    std::vector<std::string> parts;
    for (const Outcome outcome : all_outcomes) {
      const auto count =
          std::ranges::count(view_.actions, outcome, &ComparisonView::Action::outcome);
      if (count > 0) parts.push_back(fmt::format("{} {}", count, outcome_word(outcome)));
    }
    return fmt::format("{}: {}.", plural(view_.actions.size(), "action"), fmt::join(parts, ", "));
  }

  /// Whether what was done shows in the scores.
  void effects() {
    List list;
    for (const ComparisonView::Action& action : view_.actions) {
      for (const ComparisonView::Effect& effect : action.effects) {
        list.items.push_back({action.id, effect_text(effect), ""});
      }
    }
    if (list.items.empty()) return;
    add(Heading{level_ + 1, "Did the scores rise where actions are done?"});
    add(std::move(list));
  }

  static std::string effect_text(const ComparisonView::Effect& effect) {
    if (!effect.before || !effect.now) return fmt::format("{} cannot be compared", effect.id);
    if (*effect.now == *effect.before) {
      return fmt::format("{} did not rise: it is {}, as before", effect.id, *effect.now);
    }
    return fmt::format("{} {} from {} to {}", effect.id,
                       *effect.now > *effect.before ? "rose" : "fell", *effect.before, *effect.now);
  }

  const ComparisonView& view_;
  int level_;
  std::vector<Block> blocks_;
};

}  // namespace

std::vector<Block> comparison_plan(const ComparisonView& view, int level) {
  return PlanSection(view, level).build();
}

}  // namespace toolkit
