#include "toolkit/report/comparison_report.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "toolkit/assessment/words.hpp"
#include "toolkit/report/prose.hpp"
#include "toolkit/text/plural.hpp"

namespace toolkit {
namespace {

std::string score_text(const std::optional<int>& score) {
  return score ? fmt::format("{}", *score) : "-";
}

/// The ids of some lines: `wellbeing-1, risk-3`.
template <class Choose>
std::vector<std::string> ids_of(const ComparisonView& view, Choose choose) {
  std::vector<std::string> ids;
  for (const ComparisonView::ScoreLine& line : view.scores) {
    if (choose(line)) ids.push_back(line.id);
  }
  return ids;
}

std::string listed(const std::vector<std::string>& ids) {
  return fmt::format("{}", fmt::join(ids, ", "));
}

std::string_view fate_words(Fate fate) {
  switch (fate) {
    case Fate::split:
      return "split from";
    case Fate::merged:
      return "merged from";
    default:
      return "recast from";
  }
}

class Sections {
 public:
  Sections(const ComparisonView& view, int level) : view_(view), level_(level) {}

  std::vector<Block> build() {
    if (view_.shows_scores) {
      if (view_.across) {
        score_table();
      } else {
        rises();
        falls();
        unchanged();
        if (view_.years.size() > 2) score_table();
      }
      editions();
    }
    if (view_.shows_evidence) evidence();
    if (!view_.across) plan();
    return std::move(blocks_);
  }

 private:
  void add(Block block) { blocks_.push_back(std::move(block)); }
  void heading(std::string text) { add(Heading{level_, std::move(text)}); }

  [[nodiscard]] bool is_public() const { return view_.audience == Audience::general_public; }
  [[nodiscard]] std::string oldest() const { return year_label(view_, 0); }
  [[nodiscard]] std::string newest() const { return year_label(view_, view_.years.size() - 1); }

  void rises() {
    Table table{fmt::format("Statements scored higher than in {}", oldest()),
                {{"Id"}, {"Statement"}, {oldest(), true}, {newest(), true}, {"Change", true}},
                {}};
    for (const ComparisonView::ScoreLine& line : view_.scores) {
      if (line.change.value_or(0) <= 0) continue;
      table.rows.push_back({line.id, flow(line.text), score_text(line.scores.front()),
                            score_text(line.scores.back()), ChangeCell{line.change}});
    }
    heading("Statements that rose");
    if (table.rows.empty()) {
      add(Paragraph{fmt::format("No score is higher than in {}.", oldest())});
    } else {
      add(std::move(table));
    }
  }

  /// One by one, from each year to the next: no gain elsewhere, or later, hides a fall.
  void falls() {
    heading("Statements that fell");
    if (view_.falls.empty()) {
      add(Paragraph{"No score fell."});
      return;
    }
    List list;
    for (const ComparisonView::Fall& fall : view_.falls) {
      list.items.push_back(
          {fall.id, flow(fall.text),
           fmt::format("{} in {}, {} in {}", fall.from, year_label(view_, fall.before), fall.to,
                       year_label(view_, fall.year))});
      if (fall.accepted) {
        list.items.push_back({fmt::format("{}, accepted", fall.accepted->statement),
                              flow(fall.accepted->reason),
                              fmt::format("accepted by {}, {}", flow(fall.accepted->by),
                                          date_words(*fall.accepted->date))});
      }
    }
    add(std::move(list));
  }

  void unchanged() {
    const auto same = ids_of(view_, [](const auto& line) { return line.change == 0; });
    if (!same.empty()) {
      heading("Statements that stayed");
      add(Paragraph{fmt::format("{} with the same score in {} and in {}: {}.",
                                plural(same.size(), "statement"), oldest(), newest(),
                                listed(same))});
    }
    const auto open = ids_of(view_, [](const auto& line) {
      return !line.change && line.fate != Fate::retired && line.fate != Fate::added;
    });
    if (open.empty()) return;
    heading("Statements that cannot be compared");
    add(Paragraph{fmt::format("{} without a score in one of the years: {}.",
                              plural(open.size(), "statement"), listed(open))});
  }

  void score_table() {
    Table table{"Score of each statement", {{"Id"}}, {}};
    for (std::size_t year = 0; year < view_.years.size(); ++year) {
      table.columns.push_back({year_label(view_, year), true});
    }
    table.columns.push_back({std::string(change_title(view_)), true});
    for (const ComparisonView::ScoreLine& line : view_.scores) {
      std::vector<Cell> row = {line.id};
      for (const auto& score : line.scores) row.emplace_back(score_text(score));
      row.emplace_back(ChangeCell{line.change});
      table.rows.push_back(std::move(row));
    }
    heading("Score of each statement");
    add(std::move(table));
  }

  /// What the statement sets say of one another, where years answer different editions.
  void editions() {
    List list;
    for (const ComparisonView::ScoreLine& line : view_.scores) {
      const std::string before = listed(line.ids.front());
      const std::string now = listed(line.ids.back());
      switch (line.fate) {
        case Fate::kept:
          if (before != now) list.items.push_back({now, fmt::format("was {}", before), ""});
          break;
        case Fate::split:
        case Fate::merged:
        case Fate::recast:
          list.items.push_back(
              {now, fmt::format("{} {}", fate_words(line.fate), before), "compared as one"});
          break;
        case Fate::retired:
          list.items.push_back({line.id, fmt::format("not asked in {}", newest()), "retired"});
          break;
        case Fate::added:
          list.items.push_back({line.id, fmt::format("not asked in {}", oldest()), "new"});
          break;
      }
    }
    if (list.items.empty()) return;
    heading("What the editions ask differently");
    add(Paragraph{
        "Where statements were split or merged, their scores count as one: Comprehensive when each "
        "part is, Not Addressed when no part is addressed, Partial in between."});
    add(std::move(list));
  }

  void evidence() {
    heading(fmt::format("Evidence, compared with {}", year_label(view_, view_.years.size() - 2)));
    if (view_.evidence.empty()) {
      add(Paragraph{is_public() ? "No published evidence changed." : "No evidence changed."});
      return;
    }
    List list;
    add_evidence("added", &ComparisonView::EvidenceChange::added, list);
    add_evidence("removed", &ComparisonView::EvidenceChange::removed, list);
    std::vector<std::string> alone;
    for (const ComparisonView::EvidenceChange& change : view_.evidence) {
      if (change.score_changed_alone) alone.push_back(change.id);
    }
    if (!alone.empty()) {
      list.items.push_back({listed(alone),
                            is_public() ? "the score changed, and no published evidence did"
                                        : "the score changed, and its evidence did not",
                            ""});
    }
    add(std::move(list));
  }

  /// One item for all that cite the same.
  void add_evidence(std::string_view what,
                    std::vector<View::Evidence> ComparisonView::EvidenceChange::*side,
                    List& list) const {
    std::vector<List::Item> items;
    for (const ComparisonView::EvidenceChange& change : view_.evidence) {
      for (const View::Evidence& evidence : change.*side) {
        List::Item item{change.id, flow(evidence.text), evidence_details(evidence)};
        const auto same = std::ranges::find_if(items, [&](const List::Item& other) {
          return other.text == item.text && other.detail == item.detail;
        });
        if (same == items.end()) {
          items.push_back(std::move(item));
        } else {
          same->lead += ", " + item.lead;
        }
      }
    }
    for (List::Item& item : items) {
      item.lead += fmt::format(" ({})", what);
      list.items.push_back(std::move(item));
    }
  }

  void plan() {
    if (view_.actions.empty()) return;
    heading("What became of the plan");
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
      std::string text = flow(action.action);
      if (action.confidential) text += " (confidential)";
      table.rows.push_back({action.id, std::move(text), action.owner,
                            action.due ? Cell(*action.due) : Cell(), outcome_text(action)});
    }
    add(std::move(table));
    effects();
  }

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
    return fmt::format("{}: {}.", plural(view_.actions.size(), "action"), listed(parts));
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

std::vector<Block> comparison_sections(const ComparisonView& view, int level) {
  return Sections(view, level).build();
}

}  // namespace toolkit
