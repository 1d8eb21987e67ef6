#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "toolkit/report/chart/chart_series.hpp"

namespace toolkit {

/// `8 of 10`; while answers are missing `6 to 9 of 10`. Short, for a label.
std::string total_label(const Total& total);
/// `8`, or `6 to 9`.
std::string points_label(const Total& total);

/// Every principle's total of a year is complete, as far as the year has the principle.
bool scored_in_full(const ChartSeries& series, std::size_t year);
/// The year for a legend: `2025-26`, `2025-26 (not scored in full)`, `2025-26 (draft)`.
std::string year_words(const ChartSeries& series, std::size_t year);
/// `, 2023-24 to 2025-26` for the end of a title; of councils, whose names stand in the legend,
/// nothing.
std::string years_words(const ChartSeries& series, std::size_t first = 0);

/// What a chart of totals says: a sentence for each principle with its totals in the years from
/// `first` on, the newest first, then one for each year that is not scored in full.
std::string totals_in_words(const ChartSeries& series, std::size_t first);

/// A sentence on the years before `first`, which a chart leaves out; empty when there are none.
std::string not_drawn(const ChartSeries& series, std::size_t first);

}  // namespace toolkit
