#include "toolkit/report/comparison_report.hpp"

#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <utility>

#include <fmt/format.h>

#include "toolkit/report/charts.hpp"
#include "toolkit/report/front_matter.hpp"
#include "toolkit/report/prose.hpp"
#include "toolkit/text/plural.hpp"

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

std::string drafts_sentence(const ComparisonView& view) {
  std::vector<std::string> drafts;
  for (std::size_t year = 0; year < view.years.size(); ++year) {
    if (view.years[year].draft) drafts.push_back(year_label(view, year));
  }
  return drafts.empty() ? std::string()
                        : fmt::format("Draft, not approved yet: {}.", fmt::join(drafts, "; "));
}

/// What stands on every page, and the document's day: the day on which lateness is judged.
void running_texts(const ComparisonView& view, const std::string& internal_marking,
                   Outline& outline) {
  outline.running_title = outline.title;
  outline.author = view.across ? std::string() : view.years.back().council;
  outline.date = view.today;
  std::vector<std::string> marks;
  if (view.audience == Audience::internal) marks.push_back(internal_marking);
  if (std::string drafts = drafts_sentence(view); !drafts.empty()) marks.push_back(drafts);
  outline.marking = fmt::format("{}", fmt::join(marks, ". "));
}

}  // namespace

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
  if (const std::string skipped = skipped_sentence(view); !skipped.empty()) {
    blocks.emplace_back(Paragraph{skipped});
  }
  return blocks;
}

std::vector<Block> comparison_course(const ComparisonView& view) {
  std::vector<Block> blocks;
  const ChartSeries series = chart_series(view);
  constexpr std::size_t least_axes = 3;
  if (view.principles.size() >= least_axes) {
    blocks.emplace_back(Figure{"radar", radar_chart(series)});
  }
  if (view.years.size() > 2 && !view.across) {
    blocks.emplace_back(Figure{"trend", trend_chart(series)});
  }
  add_contexts(view, blocks);
  return blocks;
}

Paragraph changes_in_short(const ComparisonView& view) {
  std::vector<std::string> rose;
  for (const ComparisonView::ScoreLine& line : view.scores) {
    if (line.change.value_or(0) > 0) rose.push_back(line.id);
  }
  std::vector<std::string> fell;
  for (const ComparisonView::Fall& fall : view.falls) {
    fell.push_back(fall.accepted ? fmt::format("{} (accepted)", fall.id) : fall.id);
  }
  const auto sentence = [](const std::vector<std::string>& ids, std::string_view what) {
    return ids.empty() ? fmt::format("No statement {}.", what)
                       : fmt::format("{} {}: {}.", plural(ids.size(), "statement"), what,
                                     fmt::join(ids, ", "));
  };
  return {fmt::format("Since {}: {} {}", year_label(view, 0), sentence(rose, "rose"),
                      sentence(fell, "fell"))};
}

Outline comparison_report(const ComparisonView& view, const std::string& internal_marking) {
  Outline outline;
  std::vector<Block>& blocks = outline.blocks;
  outline.title =
      view.across
          ? fmt::format("{} and {}", year_label(view, 0), year_label(view, view.years.size() - 1))
          : fmt::format("{}: {} to {}", view.years.back().council, year_label(view, 0),
                        year_label(view, view.years.size() - 1));
  running_texts(view, internal_marking, outline);
  blocks.emplace_back(Heading{1, outline.title});
  if (view.audience == Audience::internal) blocks.emplace_back(Notice{internal_marking});
  if (const std::string drafts = drafts_sentence(view); !drafts.empty()) {
    blocks.emplace_back(Notice{drafts});
  }
  blocks.emplace_back(Paragraph{std::string(own_assessment)});
  if (view.withheld) blocks.emplace_back(Paragraph{std::string(something_withheld)});
  blocks.emplace_back(Heading{2, "Totals"});
  blocks.emplace_back(Figure{"bars", bars_chart(chart_series(view))});
  if (!view.across) blocks.emplace_back(Paragraph{total_sentence(view)});
  std::ranges::move(comparison_totals(view), std::back_inserter(blocks));
  blocks.emplace_back(Paragraph{std::string(overall_total_note(*view.years.back().set))});
  std::ranges::move(comparison_course(view), std::back_inserter(blocks));
  blocks.emplace_back(Contents{});
  std::ranges::move(comparison_sections(view, 2), std::back_inserter(blocks));
  return outline;
}

}  // namespace toolkit
