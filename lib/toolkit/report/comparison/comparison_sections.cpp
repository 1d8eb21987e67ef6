#include "toolkit/report/comparison/comparison_sections.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "toolkit/assessment/model/words.hpp"
#include "toolkit/report/comparison/comparison_plan.hpp"
#include "toolkit/report/comparison/comparison_totals.hpp"
#include "toolkit/report/model/prose.hpp"
#include "toolkit/text/plural.hpp"

namespace toolkit {
namespace {

/// What stands side by side in a table: names of councils take more room than years.
constexpr std::size_t max_councils = 6;
constexpr std::size_t max_years = 10;

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
    // Of several councils neither is compared.
    if (!view_.across) {
      if (view_.shows_evidence) evidence();
      std::ranges::move(comparison_plan(view_, level_), std::back_inserter(blocks_));
    }
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
      add(Paragraph{fmt::format("No score is higher than in {}{}.", oldest(), as_far_as_known())});
    } else {
      add(std::move(table));
    }
  }

  /// One by one, from each year to the next: no gain elsewhere, or later, hides a fall.
  void falls() {
    heading("Statements that fell");
    if (view_.falls.empty()) {
      add(Paragraph{fmt::format("No score fell{}.", as_far_as_known())});
      return;
    }
    List list;
    for (const ComparisonView::Fall& fall : view_.falls) {
      std::string scores =
          fmt::format("{} in {}, {} in {}", fall.from, year_label(view_, fall.before), fall.to,
                      year_label(view_, fall.year));
      if (const auto since = newest_score(fall))
        scores += fmt::format(", {} in {}", *since, newest());
      list.items.push_back({fall.id, flow(fall.text), std::move(scores)});
      if (fall.accepted) {
        list.items.push_back({fmt::format("{}, accepted", fall.accepted->statement),
                              flow(fall.accepted->reason),
                              fmt::format("accepted by {}, {}", flow(fall.accepted->by),
                                          date_words(*fall.accepted->date))});
      }
    }
    add(std::move(list));
  }

  /// Of a statement that fell before the newest year: it may have risen again.
  [[nodiscard]] std::optional<int> newest_score(const ComparisonView::Fall& fall) const {
    if (fall.year + 1 == view_.years.size()) return std::nullopt;
    const ComparisonView::ScoreLine* const line = line_of(view_, fall);
    return line == nullptr ? std::nullopt : line->scores.back();
  }

  static bool is_open(const ComparisonView::ScoreLine& line) {
    return !line.change && line.fate != Fate::retired && line.fate != Fate::added;
  }

  [[nodiscard]] std::string_view as_far_as_known() const {
    const bool all = std::ranges::none_of(
        view_.scores, [](const ComparisonView::ScoreLine& line) { return is_open(line); });
    return all ? "" : ", as far as scores can be compared";
  }

  void unchanged() {
    const auto same = ids_of(view_, [](const auto& line) { return line.change == 0; });
    if (!same.empty()) {
      heading("Statements that stayed");
      add(Paragraph{fmt::format("{} with the same score in {} and in {}: {}.",
                                plural(same.size(), "statement"), oldest(), newest(),
                                listed(same))});
    }
    const auto open = ids_of(view_, [](const auto& line) { return is_open(line); });
    if (open.empty()) return;
    heading("Statements that cannot be compared");
    add(Paragraph{fmt::format("{} without a score in one of the years: {}.",
                              plural(open.size(), "statement"), listed(open))});
  }

  /// In parts, where there are more years than stand side by side on a page.
  void score_table() {
    heading("Score of each statement");
    const std::size_t most = view_.across ? max_councils : max_years;
    const std::size_t count = view_.years.size();
    for (std::size_t from = 0; from < count; from += most) {
      score_table(from, std::min(from + most, count));
    }
  }

  void score_table(std::size_t from, std::size_t to) {
    const bool all = from == 0 && to == view_.years.size();
    const bool with_change = has_change(view_) && to == view_.years.size();
    Table table{all ? "Score of each statement"
                    : fmt::format("Score of each statement, {} {} to {}",
                                  view_.across ? "councils" : "years", from + 1, to),
                {{"Id"}},
                {}};
    for (std::size_t year = from; year < to; ++year) {
      table.columns.push_back({year_label(view_, year), true});
    }
    if (with_change) table.columns.push_back({std::string(change_title(view_)), true});
    for (const ComparisonView::ScoreLine& line : view_.scores) {
      std::vector<Cell> row = {line.id};
      for (std::size_t year = from; year < to; ++year) {
        row.emplace_back(score_text(line.scores[year]));
      }
      if (with_change) row.emplace_back(ChangeCell{line.change});
      table.rows.push_back(std::move(row));
    }
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
        EvidenceDetails details = evidence_details(evidence);
        List::Item item{change.id, flow(evidence.text), std::move(details.text), details.address};
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

  const ComparisonView& view_;
  int level_;
  std::vector<Block> blocks_;
};

}  // namespace

std::vector<Block> comparison_sections(const ComparisonView& view, int level) {
  return Sections(view, level).build();
}

}  // namespace toolkit
