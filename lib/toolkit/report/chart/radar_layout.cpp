#include "toolkit/report/chart/radar_layout.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

#include <fmt/format.h>

#include "toolkit/report/chart/chart_words.hpp"

namespace toolkit {
namespace {

constexpr double label_distance = 13;
constexpr double title_width = 128;
constexpr std::size_t max_title_lines = 4;  // a longer one needs the room of the key
constexpr double line_gap = 1;

/// Of the axis, at the length 1.
Point direction(std::size_t axis, std::size_t axes) {
  const double angle = 2 * std::numbers::pi * static_cast<double>(axis) / static_cast<double>(axes);
  return {std::sin(angle), -std::cos(angle)};
}

bool overlap(const Box& a, const Box& b) {
  return a.left < b.right() && b.left < a.right() && a.top < b.bottom() && b.top < a.bottom();
}

/// Puts a label at the end of an axis that points in a direction.
void place(AxisLabel& label, Point direction, Point centre) {
  const double width = std::max(widest(label.title, RadarLayout::title),
                                label_width(label.number, RadarLayout::number));
  double height = height_of(label.title.size(), RadarLayout::title);
  if (!label.number.empty()) height += line_gap + height_of(1, RadarLayout::number);
  constexpr double upright = 0.3;
  double before = width / 2;
  if (direction.x > upright) {
    label.anchor = Anchor::start;
    before = 0;
  } else if (direction.x < -upright) {
    label.anchor = Anchor::end;
    before = width;
  }
  const double reach = RadarLayout::radius + label_distance;
  // The higher an axis points, the more of its label lies above its end.
  label.at = {centre.x + direction.x * reach,
              centre.y + direction.y * reach + (direction.y - 1) * height / 2};
  label.box = {label.at.x - before, label.at.y, width, height};
}

}  // namespace

RadarLayout::RadarLayout(const ChartSeries& series) : centre_{chart_width / 2, 0} {
  place_labels(series);
  if (!labels_fit()) {
    needs_key_ = true;
    place_labels(series);
  }
  double top = -radius;
  for (const AxisLabel& label : labels_) top = std::min(top, label.box.top);
  centre_.y = -top;
  place_labels(series);
}

void RadarLayout::place_labels(const ChartSeries& series) {
  labels_.clear();
  const std::size_t axes = series.principles.size();
  for (std::size_t axis = 0; axis < axes; ++axis) {
    const ChartSeries::Line& line = series.principles[axis];
    AxisLabel label;
    if (needs_key_) {
      label.title = {fmt::format("{}", axis + 1)};
    } else {
      label.title = title_lines(line.title, title, title_width);
      label.number = newest_label(series, line);
    }
    place(label, direction(axis, axes), centre_);
    labels_.push_back(std::move(label));
  }
}

bool RadarLayout::labels_fit() const {
  for (std::size_t a = 0; a < labels_.size(); ++a) {
    const AxisLabel& label = labels_[a];
    if (label.title.size() > max_title_lines || label.box.left < 0 ||
        label.box.right() > chart_width) {
      return false;
    }
    for (std::size_t b = 0; b < a; ++b) {
      if (overlap(label.box, labels_[b].box)) return false;
    }
  }
  return true;
}

Point RadarLayout::on_axis(std::size_t axis, double share) const {
  const Point d = direction(axis, axes());
  return {centre_.x + d.x * radius * share, centre_.y + d.y * radius * share};
}

double RadarLayout::bottom() const {
  double bottom = 0;
  for (std::size_t axis = 0; axis < axes(); ++axis) {
    bottom = std::max({bottom, on_axis(axis, 1).y, labels_[axis].box.bottom()});
  }
  return bottom;
}

std::string newest_label(const ChartSeries& series, const ChartSeries::Line& line) {
  if (series.across) return {};
  return line.totals.back() ? total_label(*line.totals.back()) : std::string("not asked");
}

}  // namespace toolkit
