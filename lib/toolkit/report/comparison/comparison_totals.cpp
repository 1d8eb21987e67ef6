#include "toolkit/report/comparison/comparison_totals.hpp"

#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "toolkit/report/chart/chart_series.hpp"
#include "toolkit/report/chart/radar_chart.hpp"
#include "toolkit/report/chart/trend_chart.hpp"
#include "toolkit/report/model/prose.hpp"
#include "toolkit/text/plural.hpp"

namespace toolkit {
namespace {

/// Many councils stand one below the other, and the principles side by side.
Table councils_table(const ComparisonView& view) {
  Table table{"Totals of each council", {{"Council"}}, {}};
  for (const ComparisonView::TotalLine& line : view.principles) {
    table.columns.push_back({line.title});
  }
  table.columns.push_back({view.overall.title});
  for (std::size_t year = 0; year < view.years.size(); ++year) {
    std::vector<Cell> row = {year_label(view, year)};
    const auto add = [&](const ComparisonView::TotalLine& line) {
      const auto& total = line.totals[year];
      row.push_back(total ? Cell(TotalCell{*total, true}) : Cell());
    };
    for (const ComparisonView::TotalLine& line : view.principles) add(line);
    add(view.overall);
    table.rows.push_back(std::move(row));
  }
  return table;
}

Table totals_table(const ComparisonView& view) {
  if (view.across && view.years.size() > max_named_years) return councils_table(view);
  const bool trend = view.years.size() > 2 && !view.across;
  Table table{view.across ? "Totals of each council" : "Totals of each year", {{"Principle"}}, {}};
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
  if (view.skipped_periods.empty() || view.across) return {};
  std::vector<std::string> runs;
  for (const auto& run : view.skipped_periods) runs.push_back(periods_in_words(run));
  return fmt::format("Not among these years: {}.", fmt::join(runs, ", "));
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

bool has_fall(const ComparisonView::ScoreLine& line, const ComparisonView::Fall& fall) {
  return line.ids[fall.year] == fall.ids;
}

/// The falls of the statement of a line, in any of the years.
std::vector<const ComparisonView::Fall*> falls_of(const ComparisonView& view,
                                                  const ComparisonView::ScoreLine& line) {
  std::vector<const ComparisonView::Fall*> falls;
  for (const ComparisonView::Fall& fall : view.falls) {
    if (has_fall(line, fall)) falls.push_back(&fall);
  }
  return falls;
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
  const std::string since =
      view.years.size() > 2 ? fmt::format(" since {}", year_label(view, 0)) : std::string();
  return fmt::format("{}{} by {}{}, from {} to {}.", sentence, change > 0 ? "rose" : "fell",
                     std::abs(change), since, line.totals.front()->total,
                     total_text(*line.totals.back()));
}

const ComparisonView::ScoreLine* line_of(const ComparisonView& view,
                                         const ComparisonView::Fall& fall) {
  const auto line = std::ranges::find_if(
      view.scores, [&](const auto& candidate) { return has_fall(candidate, fall); });
  return line == view.scores.end() ? nullptr : &*line;
}

bool has_change(const ComparisonView& view) { return !view.across || view.years.size() == 2; }

std::string_view change_title(const ComparisonView& view) {
  return view.across ? "Difference" : "Change";
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
  constexpr std::size_t min_axes = 3;
  if (view.principles.size() >= min_axes &&
      (!view.across || view.years.size() <= max_named_years)) {
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
  std::vector<std::string> fell;
  std::vector<std::string> fell_for_a_time;
  for (const ComparisonView::ScoreLine& line : view.scores) {
    if (line.change.value_or(0) > 0) rose.push_back(line.id);
    const std::vector<const ComparisonView::Fall*> falls = falls_of(view, line);
    if (line.change.value_or(0) < 0) {
      const bool accepted = !falls.empty() && std::ranges::all_of(falls, [](const auto* fall) {
        return fall->accepted.has_value();
      });
      fell.push_back(accepted ? fmt::format("{} (accepted)", line.id) : line.id);
    } else if (!falls.empty()) {
      fell_for_a_time.push_back(line.id);
    }
  }
  const auto sentence = [](const std::vector<std::string>& ids, std::string_view what) {
    return ids.empty() ? fmt::format("No statement {}.", what)
                       : fmt::format("{} {}: {}.", plural(ids.size(), "statement"), what,
                                     fmt::join(ids, ", "));
  };
  std::string text = fmt::format("Since {}: {} {}", year_label(view, 0), sentence(rose, "rose"),
                                 sentence(fell, "fell"));
  if (!fell_for_a_time.empty()) text += " " + sentence(fell_for_a_time, "fell for a time");
  return {std::move(text)};
}

}  // namespace toolkit
