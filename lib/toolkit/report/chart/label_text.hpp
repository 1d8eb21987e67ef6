#pragma once

// Whoever paints a chart has other fonts than whoever lays it out: widths are estimated on the
// safe side.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "toolkit/report/model/palette.hpp"

namespace toolkit {

/// How a line of a chart is lettered.
struct TextStyle {
  double size = 9;  ///< points
  bool bold = false;
  ColourRole ink = ColourRole::text;

  /// From one baseline to the next.
  [[nodiscard]] double leading() const { return size * 1.22; }
};

/// Points that a line takes at most, in a face no wider than Helvetica.
double label_width(std::string_view text, const TextStyle& style);

/// A text of any length as lines of at most `width` points: broken at spaces, a longer word between
/// characters. White space folds, and what could not be seen is spelt out (see `visible`). Of more
/// than `most` lines the rest is cut, and the last one kept ends with an ellipsis.
std::vector<std::string> label_lines(std::string_view text, const TextStyle& style, double width,
                                     std::size_t most = 1000);

/// The same in as few lines, but of much the same length: for titles.
std::vector<std::string> title_lines(std::string_view text, const TextStyle& style, double width,
                                     std::size_t most = 1000);

/// The widest of some lines.
double widest(const std::vector<std::string>& lines, const TextStyle& style);

}  // namespace toolkit
