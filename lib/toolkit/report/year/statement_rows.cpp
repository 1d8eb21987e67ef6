#include "toolkit/report/year/statement_rows.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace toolkit {
namespace {

struct RowContext {
  const View& view;
  std::size_t principle;
  std::size_t statement;

  [[nodiscard]] const View::Principle& totals() const { return view.principles[principle]; }
  [[nodiscard]] const Principle& names() const { return view.set->principles[principle]; }
  [[nodiscard]] const Statement& text() const { return names().statements[statement]; }
  /// Nothing where scores are not published.
  [[nodiscard]] const View::Answer* answer() const {
    return totals().answers.empty() ? nullptr : &totals().answers[statement];
  }
};

std::string number(const std::optional<int>& value) {
  return value ? fmt::format("{}", *value) : "";
}

std::string day(const std::optional<Date>& date) { return date ? date_iso(*date) : ""; }

/// Several items are joined by a line feed.
std::string evidence_text(const std::vector<View::Evidence>& evidence) {
  std::string out;
  for (const View::Evidence& item : evidence) {
    if (!out.empty()) out += '\n';
    if (!item.id.empty()) out += fmt::format("{}: ", item.id);
    out += item.text.empty() ? item.link : item.text;
  }
  return out;
}

/// One row for each column: its id and what stands in it.
struct ColumnOf {
  std::string_view id;
  std::string (*value)(const RowContext&);
  bool internal = false;  ///< in internal reports only
};

constexpr ColumnOf columns[] = {
    {"council", [](const RowContext& row) { return row.view.council; }},
    {"period",
     [](const RowContext& row) { return row.view.period ? row.view.period->label() : ""; }},
    {"status",
     [](const RowContext& row) { return std::string(row.view.is_draft() ? "draft" : "approved"); }},
    {"approved",
     [](const RowContext& row) { return row.view.approved ? day(row.view.approved->date) : ""; }},
    {"principle", [](const RowContext& row) { return std::string(row.names().id); }},
    {"principle_title", [](const RowContext& row) { return std::string(row.names().title.text); }},
    {"principle_total",
     [](const RowContext& row) { return fmt::format("{}", row.totals().total.total); }},
    {"principle_max",
     [](const RowContext& row) { return fmt::format("{}", row.totals().total.max); }},
    {"statement", [](const RowContext& row) { return std::string(row.text().id); }},
    {"score",
     [](const RowContext& row) {
       return row.answer() != nullptr ? number(row.answer()->score) : "";
     }},
    {"max", [](const RowContext&) { return fmt::format("{}", highest_score); }},
    {"text", [](const RowContext& row) { return std::string(row.text().text.text); }},
    {"evidence",
     [](const RowContext& row) {
       return row.answer() != nullptr ? evidence_text(row.answer()->evidence) : "";
     }},
    {"principle_evidence",
     [](const RowContext& row) { return evidence_text(row.totals().evidence); }},
    {"last_year_not_confirmed",
     [](const RowContext& row) {
       return row.answer() != nullptr ? number(row.answer()->last_year) : "";
     }},
    {"marking", [](const RowContext& row) { return row.view.marking.internal.value_or(""); }, true},
    {"note",
     [](const RowContext& row) { return row.answer() != nullptr ? row.answer()->note : ""; }, true},
    {"moderated",
     [](const RowContext& row) {
       const View::Answer* const answer = row.answer();
       return answer != nullptr && answer->moderated ? moderation_words(*answer->moderated) : "";
     },
     true},
};

/// A column for each earlier year, and one for the change since the first of them.
void add_earlier_columns(const ComparisonView& comparison, std::vector<std::string>& titles) {
  for (std::size_t year = 0; year + 1 < comparison.years.size(); ++year) {
    titles.push_back(fmt::format("score_{}", comparison.years[year].period.label()));
  }
  titles.emplace_back("change");
}

void add_earlier_scores(const ComparisonView& comparison, const RowContext& context,
                        std::vector<std::string>& row) {
  const auto line =
      std::ranges::find_if(comparison.scores, [&](const ComparisonView::ScoreLine& candidate) {
        return std::ranges::find(candidate.ids.back(), context.text().id) !=
               candidate.ids.back().end();
      });
  const bool found = line != comparison.scores.end();
  for (std::size_t year = 0; year + 1 < comparison.years.size(); ++year) {
    row.push_back(found ? number(line->scores[year]) : "");
  }
  row.push_back(found ? number(line->change) : "");
}

}  // namespace

Rows statement_rows(const View& view, const ComparisonView* comparison) {
  Rows out;
  const bool internal = view.audience == Audience::internal;
  for (const ColumnOf& column : columns) {
    if (internal || !column.internal) out.columns.emplace_back(column.id);
  }
  if (comparison != nullptr) add_earlier_columns(*comparison, out.columns);
  for (std::size_t p = 0; p < view.principles.size(); ++p) {
    for (std::size_t s = 0; s < view.set->principles[p].statements.size(); ++s) {
      const RowContext context{view, p, s};
      std::vector<std::string>& row = out.rows.emplace_back();
      for (const ColumnOf& column : columns) {
        if (internal || !column.internal) row.push_back(column.value(context));
      }
      if (comparison != nullptr) add_earlier_scores(*comparison, context, row);
    }
  }
  return out;
}

}  // namespace toolkit
