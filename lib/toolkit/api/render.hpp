#pragma once

#include <string>

#include "toolkit/api/views.hpp"
#include "toolkit/export.hpp"

namespace toolkit::api {

enum class Format {
  text,      ///< for a terminal of 80 columns; nothing in it can drive one
  markdown,  ///< GitHub's
  csv,       ///< RFC 4180
  json,      ///< toolkit.report/1 or toolkit.diff/1, as toolkit(1) describes them
  pdf,       ///< accessible: PDF/UA-1 and PDF/A-2a
};

enum class Paper { a4, letter };

enum class Chart {
  bars,   ///< the total of each principle
  radar,  ///< the same as a star
  trend,  ///< the totals over the years
  strip,  ///< the score of each statement
};

// All return the bytes of a whole file.

/// The report of a year. `paper` is for PDF, which shows characters that its fonts lack by their
/// codes, as in `[U+4E2D]`. Throws Error: limit.
[[nodiscard]] TOOLKIT_EXPORT std::string render(const PublishedView& view, Format format,
                                                Paper paper = Paper::a4);

/// What changed between years. Throws Error: limit.
[[nodiscard]] TOOLKIT_EXPORT std::string render(const Comparison& comparison, Format format,
                                                Paper paper = Paper::a4);

/// A chart in SVG 1.1. Throws Error: request, for a trend of a view without earlier years, and for
/// a strip where the audience may not read scores.
[[nodiscard]] TOOLKIT_EXPORT std::string render(const PublishedView& view, Chart chart);

}  // namespace toolkit::api
