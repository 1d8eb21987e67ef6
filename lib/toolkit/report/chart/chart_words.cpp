#include "toolkit/report/chart/chart_words.hpp"

#include <algorithm>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "toolkit/report/model/report_document.hpp"

namespace toolkit {

std::string points_label(const Total& total) {
  if (total.complete()) return fmt::format("{}", total.total);
  return fmt::format("{} to {}", total.total, total.possible);
}

std::string total_label(const Total& total) {
  return fmt::format("{} of {}", points_label(total), total.max);
}

bool scored_in_full(const ChartSeries& series, std::size_t year) {
  return std::ranges::all_of(series.principles, [&](const ChartSeries::Line& line) {
    return !line.totals[year] || line.totals[year]->complete();
  });
}

std::string year_words(const ChartSeries& series, std::size_t year) {
  const ChartSeries::Year& which = series.years[year];
  if (!scored_in_full(series, year)) return fmt::format("{} (not scored in full)", which.label);
  return which.draft ? fmt::format("{} (draft)", which.label) : which.label;
}

std::string years_words(const ChartSeries& series, std::size_t first) {
  if (series.across) return {};
  const std::string& oldest = series.years[first].label;
  const std::string& newest = series.years.back().label;
  const std::size_t count = series.years.size() - first;
  if (count == 1) return fmt::format(", {}", newest);
  return fmt::format(", {} {} {}", oldest, count == 2 ? "and" : "to", newest);
}

std::string totals_in_words(const ChartSeries& series, std::size_t first) {
  std::string words;
  for (const ChartSeries::Line& line : series.principles) {
    std::vector<std::string> parts;
    for (std::size_t year = series.years.size(); year-- > first;) {
      const std::string total =
          line.totals[year] ? total_text(*line.totals[year]) : std::string("no such principle");
      const std::string& label = series.years[year].label;
      parts.push_back(year + 1 == series.years.size() && series.years.size() == 1
                          ? total
                          : fmt::format("{} in {}", total, label));
    }
    words += fmt::format(" {}: {}.", line.title, fmt::join(parts, ", "));
  }
  for (std::size_t year = first; year < series.years.size(); ++year) {
    if (!scored_in_full(series, year)) {
      words += fmt::format(" {} is not scored in full.", series.years[year].label);
    } else if (series.years[year].draft) {
      words += fmt::format(" {} is a draft.", series.years[year].label);
    }
  }
  return words;
}

std::string not_drawn(const ChartSeries& series, std::size_t first) {
  if (first == 0) return {};
  std::vector<std::string> labels;
  for (std::size_t year = 0; year < first; ++year) labels.push_back(series.years[year].label);
  return fmt::format(" Not drawn, to keep the chart readable: {}.", fmt::join(labels, ", "));
}

}  // namespace toolkit
