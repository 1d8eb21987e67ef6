#include "toolkit/render/pdf/layout/column_widths.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace toolkit::pdf {
namespace {

/// Room is given out in portions of so many points.
constexpr double portion = 2;

/// About how many lines a column's longest text takes.
double lines(const ColumnNeed& column, double width) { return column.full / width; }

}  // namespace

std::vector<double> share_width(const std::vector<ColumnNeed>& columns, double width, bool fill) {
  double least = 0;
  double full = 0;
  for (const ColumnNeed& column : columns) {
    least += column.least;
    full += column.full;
  }
  std::vector<double> widths;
  for (const ColumnNeed& column : columns) {
    if (full <= width) {
      widths.push_back(fill ? column.full * width / full : column.full);
    } else if (least >= width) {
      widths.push_back(column.least * width / least);
    } else {
      widths.push_back(column.least);
    }
  }
  if (full <= width || least >= width) return widths;
  const double room = width - least;
  const auto portions = static_cast<int>(std::ceil(room / portion));
  for (int given = 0; given < portions; ++given) {
    std::size_t longest = 0;
    for (std::size_t i = 1; i < columns.size(); ++i) {
      if (lines(columns[i], widths[i]) > lines(columns[longest], widths[longest])) longest = i;
    }
    widths[longest] += std::min(room - given * portion, portion);
  }
  return widths;
}

}  // namespace toolkit::pdf
