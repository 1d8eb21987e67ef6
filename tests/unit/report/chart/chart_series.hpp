#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "toolkit/report/chart/chart_series.hpp"

namespace toolkit::test {

/// A total that is scored in full.
inline Total scored(int total, int max = 10) {
  const auto statements = static_cast<std::size_t>(max / 2);
  return {total, max, total, statements, statements};
}

/// A total of which `answered` statements are scored.
inline Total partly_scored(int total, std::size_t answered, int max = 10) {
  const auto statements = static_cast<std::size_t>(max / 2);
  const int open = 2 * static_cast<int>(statements - answered);
  return {total, max, total + open, answered, statements};
}

/// A series of years with a line for each principle; the years end with 2025-26.
struct SeriesPieces {
  std::vector<std::string> titles;
  std::vector<std::vector<std::optional<Total>>> totals;  ///< of each principle, oldest year first
};

inline ChartSeries series_of(const SeriesPieces& pieces) {
  ChartSeries series;
  series.council = "Harrowmere District Council";
  const std::size_t years = pieces.totals.front().size();
  for (std::size_t year = 0; year < years; ++year) {
    const int start = 2026 - static_cast<int>(years - year);
    series.years.push_back(
        {std::to_string(start) + "-" + std::to_string(start + 1).substr(2), "", false});
  }
  for (std::size_t p = 0; p < pieces.totals.size(); ++p) {
    series.principles.push_back({pieces.titles[p % pieces.titles.size()], pieces.totals[p]});
  }
  return series;
}

/// Totals of every kind: in full, in part, with nothing scored, and none at all.
inline ChartSeries mixed_series(std::size_t principles, std::size_t years, const std::string& title,
                                int max = 10) {
  SeriesPieces pieces{{title}, {}};
  for (std::size_t p = 0; p < principles; ++p) {
    auto& totals = pieces.totals.emplace_back();
    for (std::size_t year = 0; year < years; ++year) {
      const std::size_t kind = (p * 3 + year * 2) % 7;
      const int total = static_cast<int>(p * 5 + year * 3) % (max + 1);
      if (kind == 4) {
        totals.emplace_back();
      } else if (kind == 6) {
        totals.emplace_back(partly_scored(0, 0, max));
      } else if (kind == 5) {
        totals.emplace_back(partly_scored(1, 1, max));
      } else {
        totals.emplace_back(scored(total, max));
      }
    }
  }
  return series_of(pieces);
}

}  // namespace toolkit::test
