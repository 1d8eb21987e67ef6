#include "toolkit/report/comparison/comparison_rows.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "toolkit/assessment/model/words.hpp"

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
  void add(std::string kind, std::string id, std::string text, std::vector<std::string> years,
           std::string change, std::string note) {
    std::vector<std::string>& row = rows_.rows.emplace_back();
    row = {view_.years.back().council, std::move(kind), std::move(id), std::move(text)};
    row.insert(row.end(), years.begin(), years.end());
    row.push_back(std::move(change));
    row.push_back(std::move(note));
    if (view_.marking.internal) row.push_back(*view_.marking.internal);
  }

  /// A total that is not complete is no number to work with.
  void add_total(std::string kind, const ComparisonView::TotalLine& line) {
    std::vector<std::string> years;
    for (const auto& total : line.totals) {
      years.push_back(total && total->complete() ? fmt::format("{}", total->total) : "");
    }
    add(std::move(kind), line.id, line.title, std::move(years), number(line.change), "");
  }

  void add_score(const ComparisonView::ScoreLine& line) {
    std::vector<std::string> years;
    for (const auto& score : line.scores) years.push_back(number(score));
    add("statement", line.id, line.text, std::move(years), number(line.change), fall_note(line));
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
    if (action.outcome == Outcome::late) outcome += fmt::format(", {} days", action.days_late);
    add("action", action.id, action.action, std::move(years), "", std::move(outcome));
  }

  const ComparisonView& view_;
  Rows rows_;
};

}  // namespace

Rows comparison_rows(const ComparisonView& view) { return RowBuilder(view).build(); }

}  // namespace toolkit
