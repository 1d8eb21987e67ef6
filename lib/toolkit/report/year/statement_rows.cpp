#include "toolkit/report/year/statement_rows.hpp"

#include <algorithm>
#include <iterator>

#include <fmt/format.h>

namespace toolkit {
namespace {

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

constexpr std::string_view columns[] = {"council",
                                        "period",
                                        "status",
                                        "approved",
                                        "principle",
                                        "principle_title",
                                        "principle_total",
                                        "principle_max",
                                        "statement",
                                        "score",
                                        "max",
                                        "text",
                                        "evidence",
                                        "principle_evidence",
                                        "last_year_not_confirmed"};
constexpr std::string_view internal_columns[] = {"marking", "note", "moderated"};

/// The column of an earlier year.
std::string score_column(const ComparisonView::Year& year) {
  return fmt::format("score_{}", year.period.label());
}

/// What a statement had in the earlier years, and the change since the first of them.
std::vector<Rows::Cell> earlier_scores(const ComparisonView& comparison, std::string_view id) {
  std::vector<Rows::Cell> cells;
  const auto line =
      std::ranges::find_if(comparison.scores, [&](const ComparisonView::ScoreLine& candidate) {
        return std::ranges::find(candidate.ids.back(), id) != candidate.ids.back().end();
      });
  if (line == comparison.scores.end()) return cells;
  for (std::size_t year = 0; year + 1 < comparison.years.size(); ++year) {
    cells.push_back({score_column(comparison.years[year]), number(line->scores[year])});
  }
  cells.push_back({"change", number(line->change)});
  return cells;
}

}  // namespace

Rows statement_rows(const View& view, const ComparisonView* comparison) {
  Rows out;
  out.columns.assign(std::begin(columns), std::end(columns));
  if (view.audience == Audience::internal) {
    out.columns.insert(out.columns.end(), std::begin(internal_columns), std::end(internal_columns));
  }
  if (comparison != nullptr) {
    for (std::size_t year = 0; year + 1 < comparison->years.size(); ++year) {
      out.columns.push_back(score_column(comparison->years[year]));
    }
    out.columns.emplace_back("change");
  }
  const View::Answer unpublished;
  const bool holds = view.approved && !view.changed_since_approval();
  for (std::size_t p = 0; p < view.principles.size(); ++p) {
    const View::Principle& principle = view.principles[p];
    const Principle& names = view.set->principles[p];
    for (std::size_t s = 0; s < names.statements.size(); ++s) {
      const View::Answer& answer = principle.answers.empty() ? unpublished : principle.answers[s];
      const std::string_view id = names.statements[s].id;
      out.add({{"council", view.council},
               {"period", view.period ? view.period->label() : ""},
               {"status", view.is_draft() ? "draft" : "approved"},
               {"approved", holds ? day(view.approved->date) : ""},
               {"principle", std::string(names.id)},
               {"principle_title", std::string(names.title.text)},
               {"principle_total", fmt::format("{}", principle.total.total)},
               {"principle_max", fmt::format("{}", principle.total.max)},
               {"statement", std::string(id)},
               {"score", number(answer.score)},
               {"max", fmt::format("{}", highest_score)},
               {"text", std::string(names.statements[s].text.text)},
               {"evidence", evidence_text(answer.evidence)},
               {"principle_evidence", evidence_text(principle.evidence)},
               {"last_year_not_confirmed", number(answer.last_year)},
               {"marking", view.marking.internal.value_or("")},
               {"note", answer.note},
               {"moderated", answer.moderated ? moderation_words(*answer.moderated) : ""}},
              comparison != nullptr ? earlier_scores(*comparison, id) : std::vector<Rows::Cell>());
    }
  }
  return out;
}

}  // namespace toolkit
