#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "toolkit/report/chart/label_text.hpp"
#include "toolkit/report/model/drawing.hpp"

namespace toolkit {

struct Box {
  double left = 0;
  double top = 0;
  double width = 0;
  double height = 0;

  [[nodiscard]] double right() const { return left + width; }
  [[nodiscard]] double bottom() const { return top + height; }
  [[nodiscard]] Point centre() const { return {left + width / 2, top + height / 2}; }
};

enum class Marker { dot, square, triangle, diamond };

/// How a year stands out among others: by colour, dash and marker together.
struct LineStyle {
  Stroke stroke;
  Marker marker = Marker::dot;
  bool filled = false;
};

/// A chart in the making: shapes in the order in which they are painted.
class ChartCanvas {
 public:
  void line(Point from, Point to, const Stroke& stroke);
  void path(std::vector<Point> points, const Stroke& stroke, bool closed = false);
  void box(const Box& box, std::optional<ColourRole> fill, std::optional<Stroke> stroke = {});
  /// Slanting lines within a box: what is still open.
  void hatch(const Box& box, ColourRole ink);
  void marker(Point at, const LineStyle& style, double radius = 3);

  void text(Point at, std::string_view text, const TextStyle& style, Anchor anchor = Anchor::start);
  /// Lines below one another. `top` is where the tallest letters begin; returns where the lowest
  /// end.
  double lines(double x, double top, const std::vector<std::string>& lines, const TextStyle& style,
               Anchor anchor = Anchor::start);

  [[nodiscard]] std::vector<Shape> take() { return std::move(shapes_); }

 private:
  std::vector<Shape> shapes_;
};

/// Height of lines as `ChartCanvas::lines` sets them.
double height_of(std::size_t lines, const TextStyle& style);
/// The baseline of a line whose letters are centred on `y`.
double centred(double y, const TextStyle& style);

/// Around a box that stands for a statement, and around one that has no score.
inline constexpr Stroke box_outline{ColourRole::text, 0.8, {}};
inline constexpr Stroke empty_box_outline{ColourRole::text, 0.8, {2, 2}};

/// What a mark stands for.
struct LegendEntry {
  enum class Kind { bar, open, tick, line, box, empty_box };
  Kind kind = Kind::bar;
  std::string text;
  LineStyle style{};                    ///< of a line
  ColourRole ink = ColourRole::newest;  ///< of a bar, tick or box
};

/// How far apart lines of a grid lie that count points from 0 to `max`, so that there are at most
/// `most` above 0; scores are whole numbers up to 2, so that they lie on even ones.
int grid_step(int max, int most);

/// Charts are this wide, and no higher as long as their words leave them the choice: a page has
/// room for them.
inline constexpr double chart_width = 480;
inline constexpr double max_height = 640;

/// Sets a legend in rows, whole, however long its texts are; returns where it ends.
double legend(ChartCanvas& canvas, double top, const std::vector<LegendEntry>& entries);

}  // namespace toolkit
