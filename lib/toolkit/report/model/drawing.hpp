#pragma once

// A chart as a value: what is drawn where, without how any format draws it. Lengths are points
// (1/72 inch); the origin is the top left corner, x grows to the right and y downwards. Nothing
// lies outside `width` and `height`.

#include <array>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "toolkit/report/model/palette.hpp"

namespace toolkit {

struct Point {
  double x = 0;
  double y = 0;
};

struct Stroke {
  ColourRole ink = ColourRole::text;
  double width = 1;
  std::array<double, 2> dash{};  ///< lengths of dash and gap; zeros for a solid line
};

/// A line through points, or an area when `closed`.
struct Path {
  std::vector<Point> points;
  bool closed = false;
  std::optional<ColourRole> fill{};
  std::optional<Stroke> stroke{};
};

struct Dot {
  Point centre;
  double radius = 1;
  std::optional<ColourRole> fill{};
  std::optional<Stroke> stroke{};
};

enum class Anchor { start, middle, end };

/// One line of text. `at` is on its baseline, at its left end, middle or right end.
struct Label {
  Point at;
  std::string text;
  double size = 9;
  Anchor anchor = Anchor::start;
  bool bold = false;
  ColourRole ink = ColourRole::text;
};

using Shape = std::variant<Path, Dot, Label>;

struct Drawing {
  double width = 0;
  double height = 0;
  std::string title;        ///< such as `Totals of the five principles, 2025-26`
  std::string description;  ///< what the chart shows, with its numbers, for who cannot see it
  std::vector<Shape> shapes;
};

}  // namespace toolkit
