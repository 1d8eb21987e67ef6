#pragma once

#include <algorithm>
#include <cmath>
#include <string>
#include <variant>
#include <vector>

#include "toolkit/report/chart/chart_canvas.hpp"
#include "toolkit/report/chart/label_text.hpp"
#include "toolkit/report/model/drawing.hpp"

namespace toolkit::test {

/// What a drawing has of one kind of shape.
template <class Kind>
std::vector<Kind> all_of(const Drawing& drawing) {
  std::vector<Kind> found;
  for (const Shape& shape : drawing.shapes) {
    if (const auto* const one = std::get_if<Kind>(&shape)) found.push_back(*one);
  }
  return found;
}

/// The texts of the labels, in the order in which they are painted.
inline std::vector<std::string> texts_of(const Drawing& drawing) {
  std::vector<std::string> texts;
  for (const Label& label : all_of<Label>(drawing)) texts.push_back(label.text);
  return texts;
}

/// Where a label's letters lie, by the estimate of their widths.
inline Box box_of(const Label& label) {
  const double width = label_width(label.text, {label.size, label.bold, label.ink});
  const double before = label.anchor == Anchor::start    ? 0
                        : label.anchor == Anchor::middle ? width / 2
                                                         : width;
  return {label.at.x - before, label.at.y - label.size * 0.73, width, label.size * 0.95};
}

/// What is wrong with the places of a drawing's shapes, a line each; empty when nothing is.
inline std::string misplaced(const Drawing& drawing) {
  constexpr double slack = 0.01;
  std::string problems;
  const auto inside = [&](double left, double top, double right, double bottom) {
    return left >= -slack && top >= -slack && right <= drawing.width + slack &&
           bottom <= drawing.height + slack;
  };
  for (const Path& path : all_of<Path>(drawing)) {
    for (const Point& point : path.points) {
      if (!std::isfinite(point.x) || !std::isfinite(point.y) ||
          !inside(point.x, point.y, point.x, point.y)) {
        problems += "a path leaves the drawing\n";
      }
    }
  }
  for (const Dot& dot : all_of<Dot>(drawing)) {
    const auto [at, r] = std::pair(dot.centre, dot.radius);
    if (!inside(at.x - r, at.y - r, at.x + r, at.y + r)) {
      problems += "a dot leaves the drawing\n";
    }
  }
  const std::vector<Label> labels = all_of<Label>(drawing);
  for (std::size_t a = 0; a < labels.size(); ++a) {
    const Box box = box_of(labels[a]);
    if (!inside(box.left, box.top, box.right(), box.bottom())) {
      problems += labels[a].text + " leaves the drawing\n";
    }
    for (std::size_t b = 0; b < a; ++b) {
      const Box other = box_of(labels[b]);
      if (box.left + slack < other.right() && other.left + slack < box.right() &&
          box.top + slack < other.bottom() && other.top + slack < box.bottom()) {
        problems += labels[a].text + " lies on " + labels[b].text + "\n";
      }
    }
  }
  return problems;
}

}  // namespace toolkit::test
