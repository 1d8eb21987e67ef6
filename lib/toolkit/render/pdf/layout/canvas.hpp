#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "toolkit/render/pdf/file/tagged_pdf.hpp"
#include "toolkit/render/pdf/text/shaper.hpp"
#include "toolkit/report/model/palette.hpp"

namespace toolkit::pdf {

/// A cluster of a line with its left edge, in points from the line's start.
struct ClusterPlace {
  std::uint32_t cluster = 0;
  double x = 0;
};

/// Where the clusters of a line stand, in the order in which they are read.
std::vector<ClusterPlace> places(const ShapedText& text, const LineSpan& line, double size);

/// Paints on the page whose scope is open. Lengths are points; the origin is the lower left corner.
class Canvas {
 public:
  Canvas(TaggedPdf& pdf, Shaper& shaper) : pdf_(pdf), shaper_(shaper) {}

  /// Clusters of one line; `x` is where the line starts.
  void text(const ShapedText& text, const LineSpan& line, std::span<const ClusterPlace> clusters,
            double size, double x, double baseline);
  void rectangle(const Box& box, ColourRole fill);
  void rule(double from, double to, double y, double width, ColourRole ink);

 private:
  class TextObject;
  TaggedPdf& pdf_;
  Shaper& shaper_;
};

}  // namespace toolkit::pdf
