#pragma once

#include <vector>

namespace toolkit::pdf {

/// What a column asks for, in points.
struct ColumnNeed {
  double least = 0;  ///< its longest word
  double full = 0;   ///< its longest line, unbroken
};

/// Shares out a width between columns: each has its full width where all fit, else at least its
/// longest word, and the rest goes where it saves lines: to whichever column's longest text would
/// take most of them. Where even the words do not fit, they are broken: each column has the same
/// part of its word. `fill`: what is left over is shared in proportion.
std::vector<double> share_width(const std::vector<ColumnNeed>& columns, double width, bool fill);

}  // namespace toolkit::pdf
