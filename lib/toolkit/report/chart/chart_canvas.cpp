#include "toolkit/report/chart/chart_canvas.hpp"

#include <algorithm>
#include <cmath>

namespace toolkit {
namespace {

constexpr double ascent = 0.73;   // of the size: the height of capitals and ascenders
constexpr double descent = 0.22;  // and what hangs below the baseline
constexpr double capitals = 0.72;

constexpr double hatch_step = 4;

constexpr TextStyle legend_style{9, false, ColourRole::text};
constexpr double sample_gap = 5;
constexpr double entry_gap = 18;
constexpr double legend_row_gap = 4;
constexpr double min_legend_row = 12;

double sample_width(LegendEntry::Kind kind) {
  switch (kind) {
    case LegendEntry::Kind::tick:
      return 4;
    case LegendEntry::Kind::box:
    case LegendEntry::Kind::empty_box:
      return 12;
    default:
      return 26;
  }
}

void sample(ChartCanvas& canvas, double left, double middle, const LegendEntry& entry) {
  const double width = sample_width(entry.kind);
  const Box bar{left, middle - 4.5, width, 9};
  const Box box{left, middle - width / 2, width, width};
  switch (entry.kind) {
    case LegendEntry::Kind::bar:
      canvas.box(bar, entry.ink);
      break;
    case LegendEntry::Kind::open:
      canvas.hatch(bar, entry.ink);
      canvas.box(bar, std::nullopt, Stroke{entry.ink, 1});
      break;
    case LegendEntry::Kind::tick:
      canvas.line({left + width / 2, middle - 6}, {left + width / 2, middle + 6}, {entry.ink, 2.5});
      break;
    case LegendEntry::Kind::line:
      canvas.line({left, middle}, {left + width, middle}, entry.style.stroke);
      canvas.marker({left + width / 2, middle}, entry.style);
      break;
    case LegendEntry::Kind::box:
      canvas.box(box, entry.ink, box_outline);
      break;
    case LegendEntry::Kind::empty_box:
      canvas.box(box, entry.ink, empty_box_outline);
      break;
  }
}

}  // namespace

void ChartCanvas::line(Point from, Point to, const Stroke& stroke) { path({from, to}, stroke); }

void ChartCanvas::path(std::vector<Point> points, const Stroke& stroke, bool closed) {
  shapes_.emplace_back(Path{std::move(points), closed, std::nullopt, stroke});
}

void ChartCanvas::box(const Box& box, std::optional<ColourRole> fill,
                      std::optional<Stroke> stroke) {
  shapes_.emplace_back(Path{{{box.left, box.top},
                             {box.right(), box.top},
                             {box.right(), box.bottom()},
                             {box.left, box.bottom()}},
                            true,
                            fill,
                            stroke});
}

void ChartCanvas::hatch(const Box& box, ColourRole ink) {
  // Rising lines x + y = c, cut off at the edges.
  const int count = static_cast<int>((box.width + box.height) / hatch_step);
  for (int i = 1; i <= count; ++i) {
    const double c = i * hatch_step;
    const double from = std::max(0.0, c - box.height);
    const double to = std::min(c, box.width);
    line({box.left + from, box.top + c - from}, {box.left + to, box.top + c - to}, {ink, 0.7});
  }
}

void ChartCanvas::marker(Point at, const LineStyle& style, double radius) {
  const ColourRole fill = style.filled ? style.stroke.ink : ColourRole::paper;
  const Stroke document{style.stroke.ink, 1.4};
  if (style.marker == Marker::dot) {
    shapes_.emplace_back(Dot{at, radius, fill, document});
    return;
  }
  // As large to the eye as the dot.
  const double side = radius * 0.9;
  const double tip = radius * 1.3;
  std::vector<Point> points;
  if (style.marker == Marker::square) {
    points = {{at.x - side, at.y - side},
              {at.x + side, at.y - side},
              {at.x + side, at.y + side},
              {at.x - side, at.y + side}};
  } else if (style.marker == Marker::triangle) {
    points = {{at.x, at.y - tip}, {at.x + tip, at.y + side}, {at.x - tip, at.y + side}};
  } else {
    points = {{at.x, at.y - tip}, {at.x + tip, at.y}, {at.x, at.y + tip}, {at.x - tip, at.y}};
  }
  shapes_.emplace_back(Path{std::move(points), true, fill, document});
}

void ChartCanvas::text(Point at, std::string_view text, const TextStyle& style, Anchor anchor) {
  if (text.empty()) return;
  shapes_.emplace_back(Label{at, std::string(text), style.size, anchor, style.bold, style.ink});
}

double ChartCanvas::lines(double x, double top, const std::vector<std::string>& lines,
                          const TextStyle& style, Anchor anchor) {
  double baseline = top + ascent * style.size;
  for (const std::string& line : lines) {
    text({x, baseline}, line, style, anchor);
    baseline += style.leading();
  }
  return top + height_of(lines.size(), style);
}

double height_of(std::size_t lines, const TextStyle& style) {
  if (lines == 0) return 0;
  return (ascent + descent) * style.size + static_cast<double>(lines - 1) * style.leading();
}

double centred(double y, const TextStyle& style) { return y + capitals * style.size / 2; }

int grid_step(int max, int most) {
  constexpr int steps[] = {2, 4, 5, 10, 20, 50, 100, 200};
  for (const int step : steps) {
    if (max <= step * most) return step;
  }
  return max;
}

double legend(ChartCanvas& canvas, double top, const std::vector<LegendEntry>& entries) {
  const double line = height_of(1, legend_style);
  double left = 0;
  double row = 0;  // height of the row so far
  for (const LegendEntry& entry : entries) {
    const double lead = sample_width(entry.kind) + sample_gap;
    const auto lines = label_lines(entry.text, legend_style, chart_width - lead);
    const double needed = lead + widest(lines, legend_style);
    if (left > 0 && left + needed > chart_width) {
      top += row + legend_row_gap;
      left = 0;
      row = 0;
    }
    sample(canvas, left, top + line / 2 - 0.5, entry);
    canvas.lines(left + lead, top, lines, legend_style);
    row = std::max({row, height_of(lines.size(), legend_style), min_legend_row});
    left += needed + entry_gap;
  }
  return top + row;
}

}  // namespace toolkit
