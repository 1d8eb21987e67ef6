#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "toolkit/report/chart/chart_canvas.hpp"
#include "toolkit/report/chart/chart_series.hpp"

namespace toolkit {

/// A label at the end of an axis.
struct AxisLabel {
  Point at;  ///< the side of the lines that faces the chart, and their top
  Anchor anchor = Anchor::middle;
  std::vector<std::string> title;
  std::string number;  ///< beneath the title; may be empty
  Box box;             ///< around them all
};

/// Where the axes of a radar lie, and what stands at their ends: the first points upwards, the
/// others follow clockwise.
class RadarLayout {
 public:
  static constexpr double radius = 112;
  static constexpr TextStyle title{9, false, ColourRole::text};
  static constexpr TextStyle number{9, true, ColourRole::text};

  explicit RadarLayout(const ChartSeries& series);

  [[nodiscard]] std::size_t axes() const { return labels_.size(); }
  [[nodiscard]] Point centre() const { return centre_; }
  /// The point at a share of an axis, from 0 in the centre to 1.
  [[nodiscard]] Point on_axis(std::size_t axis, double share) const;
  /// Titles do not fit at their axes: those have numbers, and a key must say what they mean.
  [[nodiscard]] bool needs_key() const { return needs_key_; }
  [[nodiscard]] const std::vector<AxisLabel>& labels() const { return labels_; }
  /// Where the chart and its labels end.
  [[nodiscard]] double bottom() const;

 private:
  void place_labels(const ChartSeries& series);
  [[nodiscard]] bool labels_fit() const;

  Point centre_;
  bool needs_key_ = false;
  std::vector<AxisLabel> labels_;
};

/// The newest year's total of a principle in words, for a label; nothing among councils, where none
/// is before the others.
std::string newest_label(const ChartSeries& series, const ChartSeries::Line& line);

}  // namespace toolkit
