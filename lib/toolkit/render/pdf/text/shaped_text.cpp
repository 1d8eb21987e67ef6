#include "toolkit/render/pdf/text/shaped_text.hpp"

#include <algorithm>

namespace toolkit::pdf {
namespace {

/// A line may be this much too long, for lengths that were rounded.
constexpr float tolerance = 0.01F;

}  // namespace

std::vector<LineSpan> ShapedText::lines(double width, double size) const {
  const float room = static_cast<float>(width * 1000 / size) + tolerance;
  const auto count = static_cast<std::uint32_t>(clusters.size());
  std::vector<LineSpan> lines;
  LineSpan line;       // as far as it is filled
  LineSpan breakable;  // up to the last place where it may end
  float pen = 0;       // with the blanks at its end
  const auto end_line = [&](const LineSpan& ended) {
    lines.push_back(ended);
    line = {ended.to, ended.to, 0};
    breakable = line;
  };
  for (std::uint32_t at = 0; at < count; ++at) {
    const Cluster& cluster = clusters[at];
    // Blanks hang over the edge: they may be wider than what is left.
    if (!cluster.blank && pen + cluster.width > room && line.to > line.from) {
      const bool within_word = breakable.to == breakable.from;
      end_line(within_word ? line : breakable);
      pen = 0;
      if (!within_word) {
        // What followed the break starts the new line; it is measured again.
        at = line.from - 1;
        continue;
      }
    }
    pen += cluster.width;
    line.to = at + 1;
    if (!cluster.blank) line.width = pen;
    if (cluster.break_after == BreakAfter::must) {
      end_line(line);
      pen = 0;
    } else if (cluster.break_after == BreakAfter::may) {
      breakable = line;
    }
  }
  if (line.to > line.from || lines.empty()) lines.push_back(line);
  return lines;
}

double ShapedText::full_width(double size) const {
  float widest = 0;
  float pen = 0;
  for (const Cluster& cluster : clusters) {
    pen += cluster.width;
    if (!cluster.blank) widest = std::max(widest, pen);
    if (cluster.break_after == BreakAfter::must) pen = 0;
  }
  return widest * size / 1000;
}

double ShapedText::word_width(double size) const {
  float widest = 0;
  float pen = 0;
  for (const Cluster& cluster : clusters) {
    pen += cluster.width;
    if (!cluster.blank) widest = std::max(widest, pen);
    if (cluster.break_after != BreakAfter::none) pen = 0;
  }
  return widest * size / 1000;
}

}  // namespace toolkit::pdf
