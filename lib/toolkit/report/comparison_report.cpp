#include "toolkit/report/comparison_report.hpp"

#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <utility>

#include <fmt/format.h>

#include "toolkit/report/front_matter.hpp"
#include "toolkit/report/prose.hpp"

namespace toolkit {
namespace {

Table totals_table(const ComparisonView& view) {
  const bool trend = view.years.size() > 2 && !view.across;
  Table table{"Totals of each year", {{"Principle"}}, {}};
  for (std::size_t year = 0; year < view.years.size(); ++year) {
    table.columns.push_back({year_label(view, year)});
  }
  if (has_change(view)) table.columns.push_back({std::string(change_title(view)), true});
  if (trend) table.columns.push_back({"Trend"});
  const auto add = [&](const ComparisonView::TotalLine& line) {
    std::vector<Cell> row = {line.title};
    for (const auto& total : line.totals)
      row.push_back(total ? Cell(TotalCell{*total, trend}) : Cell());
    if (has_change(view)) row.emplace_back(ChangeCell{line.change});
    if (trend) row.emplace_back(TrendCell{line.totals});
    table.rows.push_back(std::move(row));
  };
  for (const ComparisonView::TotalLine& line : view.principles) add(line);
  add(view.overall);
  if (view.like_for_like) add(*view.like_for_like);
  return table;
}

/// As far as it can be said.
std::string total_sentence(const ComparisonView& view) {
  const ComparisonView::TotalLine& line = view.like_for_like ? *view.like_for_like : view.overall;
  if (!line.change) {
    return "One of these years is not scored in full, so the overall totals cannot be compared "
           "yet.";
  }
  const int change = *line.change;
  std::string sentence =
      view.like_for_like
          ? "These years answer different editions, so their totals stand for different "
            "statements. What every year was asked, counted like for like, "
          : "The overall total ";
  if (change == 0) return fmt::format("{}stays at {}.", sentence, total_text(*line.totals.back()));
  return fmt::format("{}{} by {}, from {} to {}.", sentence, change > 0 ? "rose" : "fell",
                     std::abs(change), line.totals.front()->total, total_text(*line.totals.back()));
}

std::string skipped_sentence(const ComparisonView& view) {
  if (view.gaps.empty() || view.across) return {};
  std::vector<std::string> gaps;
  for (const auto& gap : view.gaps) gaps.push_back(periods_in_words(gap));
  return fmt::format("Not among these years: {}.", fmt::join(gaps, ", "));
}

void add_contexts(const ComparisonView& view, std::vector<Block>& blocks) {
  List list;
  for (std::size_t year = 0; year < view.years.size(); ++year) {
    const std::string& context = view.years[year].context;
    if (!context.empty()) list.items.push_back({year_label(view, year), flow(context), ""});
  }
  if (list.items.empty()) return;
  blocks.emplace_back(Heading{3, "About these years"});
  blocks.emplace_back(std::move(list));
}

}  // namespace

bool has_change(const ComparisonView& view) { return !view.across || view.years.size() == 2; }

std::string_view change_title(const ComparisonView& view) {
  return view.across ? "Difference" : "Change";
}

std::string year_label(const ComparisonView& view, std::size_t year) {
  const ComparisonView::Year& which = view.years[year];
  std::string label = which.period.label();
  return view.across ? fmt::format("{} ({})", which.council, label) : label;
}

std::vector<Block> comparison_totals(const ComparisonView& view) {
  std::vector<Block> blocks;
  blocks.emplace_back(totals_table(view));
  if (!view.across) blocks.emplace_back(Paragraph{total_sentence(view)});
  if (const std::string skipped = skipped_sentence(view); !skipped.empty()) {
    blocks.emplace_back(Paragraph{skipped});
  }
  add_contexts(view, blocks);
  return blocks;
}

Outline comparison_report(const ComparisonView& view, const std::string& internal_marking) {
  Outline outline;
  std::vector<Block>& blocks = outline.blocks;
  outline.title =
      view.across
          ? fmt::format("{} and {}", year_label(view, 0), year_label(view, view.years.size() - 1))
          : fmt::format("{}: {} to {}", view.years.back().council, year_label(view, 0),
                        year_label(view, view.years.size() - 1));
  blocks.emplace_back(Heading{1, outline.title});
  if (view.audience == Audience::internal) blocks.emplace_back(Notice{internal_marking});
  std::vector<std::string> drafts;
  for (std::size_t year = 0; year < view.years.size(); ++year) {
    if (view.years[year].draft) drafts.push_back(year_label(view, year));
  }
  if (!drafts.empty()) {
    blocks.emplace_back(
        Notice{fmt::format("Draft, not approved yet: {}.", fmt::join(drafts, "; "))});
  }
  blocks.emplace_back(Paragraph{std::string(own_assessment)});
  if (view.withheld) blocks.emplace_back(Paragraph{std::string(something_withheld)});
  blocks.emplace_back(Heading{2, "Totals"});
  std::ranges::move(comparison_totals(view), std::back_inserter(blocks));
  blocks.emplace_back(Paragraph{std::string(overall_total_note(*view.years.back().set))});
  std::ranges::move(comparison_sections(view, 2), std::back_inserter(blocks));
  return outline;
}

}  // namespace toolkit
