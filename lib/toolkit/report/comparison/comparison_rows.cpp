#include "toolkit/report/comparison/comparison_rows.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "toolkit/assessment/model/words.hpp"
#include "toolkit/text/plural.hpp"

namespace toolkit {
namespace {

std::string number(const std::optional<int>& value) {
  return value ? fmt::format("{}", *value) : "";
}

class RowBuilder {
 public:
  explicit RowBuilder(const ComparisonView& view) : view_(view) {}

  Rows build() {
    rows_.columns = {"council", "kind", "id", "text"};
    for (std::size_t year = 0; year < view_.years.size(); ++year) {
      rows_.columns.push_back(year_label(view_, year));
    }
    rows_.columns.insert(rows_.columns.end(), {"change", "note"});
    if (view_.marking.internal) rows_.columns.emplace_back("marking");
    for (const ComparisonView::TotalLine& line : view_.principles) add_total("principle", line);
    add_total("total", view_.overall);
    if (view_.like_for_like) add_total("like for like", *view_.like_for_like);
    for (const ComparisonView::ScoreLine& line : view_.scores) add_score(line);
    for (const ComparisonView::Action& action : view_.actions) add_action(action);
    return std::move(rows_);
  }

 private:
  /// `years` has what stands in the column of each.
  void add(std::initializer_list<Rows::Cell> cells, const std::vector<std::string>& years) {
    std::vector<Rows::Cell> more = {{"council", view_.years.back().council},
                                    {"marking", view_.marking.internal.value_or("")}};
    for (std::size_t year = 0; year < years.size(); ++year) {
      more.push_back({year_label(view_, year), years[year]});
    }
    rows_.add(cells, more);
  }

  /// A total that is not complete is no number to work with.
  void add_total(std::string_view kind, const ComparisonView::TotalLine& line) {
    std::vector<std::string> years;
    for (const auto& total : line.totals) {
      years.push_back(total && total->complete() ? fmt::format("{}", total->total) : "");
    }
    add({{"kind", std::string(kind)},
         {"id", line.id},
         {"text", line.title},
         {"change", number(line.change)}},
        years);
  }

  void add_score(const ComparisonView::ScoreLine& line) {
    std::vector<std::string> years;
    for (const auto& score : line.scores) years.push_back(number(score));
    add({{"kind", "statement"},
         {"id", line.id},
         {"text", line.text},
         {"change", number(line.change)},
         {"note", fall_note(line)}},
        years);
  }

  /// The falls of a line's statements. One of several that count as one is named.
  [[nodiscard]] std::string fall_note(const ComparisonView::ScoreLine& line) const {
    std::string note;
    for (const ComparisonView::Fall& fall : view_.falls) {
      const std::vector<std::string>& ids = line.ids[fall.year];
      if (std::ranges::find(ids, fall.ids.front()) == ids.end()) continue;
      if (!note.empty()) note += '\n';
      if (fall.ids.size() < ids.size()) note += fall.id + " ";
      note += fmt::format("fell in {}", view_.years[fall.year].period.label());
      if (fall.accepted) {
        note += fmt::format(", accepted by {}, {}: {}", fall.accepted->by,
                            date_iso(*fall.accepted->date), fall.accepted->reason);
      }
    }
    return note;
  }

  void add_action(const ComparisonView::Action& action) {
    std::vector<std::string> years;
    for (const auto& status : action.statuses) {
      years.emplace_back(status ? status_word(*status) : std::string_view());
    }
    std::string outcome(outcome_word(action.outcome));
    if (action.outcome == Outcome::late) {
      outcome += fmt::format(", {}", plural(static_cast<std::size_t>(action.days_late), "day"));
    }
    add({{"kind", "action"}, {"id", action.id}, {"text", action.action}, {"note", outcome}}, years);
  }

  const ComparisonView& view_;
  Rows rows_;
};

}  // namespace

Rows comparison_rows(const ComparisonView& view) { return RowBuilder(view).build(); }

}  // namespace toolkit
