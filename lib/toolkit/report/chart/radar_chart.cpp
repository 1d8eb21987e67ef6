#include "toolkit/report/chart/radar_chart.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "toolkit/report/chart/bars_chart.hpp"
#include "toolkit/report/chart/chart_words.hpp"
#include "toolkit/report/chart/radar_layout.hpp"

namespace toolkit {
namespace {

constexpr TextStyle ring_style{8.5, false, ColourRole::quiet_text};
constexpr std::size_t min_axes = 3;

/// The newest year first. Older marks are larger, so that they show around the newer ones.
struct YearStyle {
  LineStyle style;
  double marker_radius = 0;
};
constexpr YearStyle year_styles[] = {
    {{{ColourRole::newest, 2.2, {}}, Marker::dot, true}, 3},
    {{{ColourRole::earlier, 1.5, {6, 3}}, Marker::square, false}, 4.4},
    {{{ColourRole::oldest, 1.3, {2, 2}}, Marker::triangle, false}, 5},
    {{{ColourRole::oldest, 1.3, {9, 2}}, Marker::diamond, false}, 5.6},
};

class RadarChart {
 public:
  explicit RadarChart(const ChartSeries& series)
      : series_(series),
        layout_(series),
        first_(series.years.size() - std::min(series.years.size(), std::size(year_styles))) {}

  Drawing draw() {
    rings();
    for (const AxisLabel& label : layout_.labels()) {
      const double end =
          sketch_.lines(label.at.x, label.at.y, label.title, RadarLayout::title, label.anchor);
      if (label.number.empty()) continue;
      sketch_.lines(label.at.x, end + 1, {label.number}, RadarLayout::number, label.anchor);
    }
    for (std::size_t year = first_; year < series_.years.size(); ++year) draw_year(year);
    double end = legend(sketch_, layout_.bottom() + 12, legend_entries());
    if (layout_.needs_key()) end = key(end + 10);
    return {chart_width, end, "The principles side by side" + years_words(series_, first_),
            description(), sketch_.take()};
  }

 private:
  /// The highest total where all principles have the same one, else nothing.
  [[nodiscard]] std::optional<int> common_max() const {
    std::optional<int> max;
    for (const ChartSeries::Line& line : series_.principles) {
      for (std::size_t year = first_; year < series_.years.size(); ++year) {
        if (!line.totals[year]) continue;
        if (max && *max != line.totals[year]->max) return std::nullopt;
        max = line.totals[year]->max;
      }
    }
    return max;
  }

  /// Rings count points where all axes have the same highest total, else hundredths of it.
  void rings() {
    const auto points = common_max();
    const int outermost = points.value_or(100);
    constexpr int max_rings = 7;
    const int step = points ? grid_step(outermost, max_rings) : 20;
    std::vector<int> values;
    for (int value = step; value <= outermost - step; value += step) values.push_back(value);
    values.push_back(outermost);
    for (const int ring : values) {
      std::vector<Point> corners;
      for (std::size_t axis = 0; axis < layout_.axes(); ++axis) {
        corners.push_back(layout_.on_axis(axis, static_cast<double>(ring) / outermost));
      }
      sketch_.path(std::move(corners), {ColourRole::grid, ring == outermost ? 1.0 : 0.6}, true);
    }
    for (std::size_t axis = 0; axis < layout_.axes(); ++axis) {
      sketch_.line(layout_.centre(), layout_.on_axis(axis, 1), {ColourRole::grid, 0.6});
    }
    for (const int ring : values) {
      const std::string text = fmt::format("{}{}", ring, points ? "" : "%");
      const Point at = layout_.on_axis(0, static_cast<double>(ring) / outermost);
      // Above the ring, beside the axis: lines leave their points on the axis downwards.
      const Point right{at.x - 8, at.y - 1.5};
      const double width = label_width(text, ring_style);
      sketch_.box({right.x - width, right.y - 7, width, 8}, ColourRole::paper);
      sketch_.text(right, text, ring_style, Anchor::end);
    }
  }

  [[nodiscard]] std::optional<Point> value(std::size_t axis, std::size_t year) const {
    const auto& total = series_.principles[axis].totals[year];
    // Of a principle with no score yet there is nothing to draw; a point at 0 would be a claim.
    if (!total || total->answered == 0 || total->max == 0) return std::nullopt;
    return layout_.on_axis(axis, static_cast<double>(total->total) / total->max);
  }

  /// A ring through the year's totals; it is open where a principle has none. A total that is not
  /// complete has a hollow mark.
  void draw_year(std::size_t year) {
    const YearStyle& drawn = year_styles[series_.years.size() - 1 - year];
    std::size_t gap = 0;
    while (gap < layout_.axes() && value(gap, year)) ++gap;
    std::vector<Point> run;
    const auto end_run = [&] {
      if (run.size() > 1) sketch_.path(run, drawn.style.stroke, run.size() == layout_.axes());
      run.clear();
    };
    for (std::size_t step = 0; step < layout_.axes(); ++step) {
      if (const auto point = value((gap + step) % layout_.axes(), year)) {
        run.push_back(*point);
      } else {
        end_run();
      }
    }
    end_run();
    for (std::size_t axis = 0; axis < layout_.axes(); ++axis) {
      const auto point = value(axis, year);
      if (!point) continue;
      LineStyle marker = drawn.style;
      marker.filled = marker.filled && series_.principles[axis].totals[year]->complete();
      sketch_.marker(*point, marker, drawn.marker_radius);
    }
  }

  [[nodiscard]] std::vector<LegendEntry> legend_entries() const {
    std::vector<LegendEntry> entries;
    for (std::size_t year = series_.years.size(); year-- > first_;) {
      const auto& style = year_styles[series_.years.size() - 1 - year].style;
      entries.push_back({LegendEntry::Kind::line, year_words(series_, year), style});
    }
    return entries;
  }

  /// The titles with their numbers, in two columns: whole where the page has room for them.
  double key(double top) {
    constexpr double gap = 16;
    constexpr double indent = 20;
    constexpr double column = (chart_width - gap) / 2;
    constexpr double row_gap = 3;
    const std::size_t rows = (layout_.axes() + 1) / 2;
    const double room =
        ((max_height - top) / static_cast<double>(rows) - row_gap) / RadarLayout::title.leading();
    const auto most = static_cast<std::size_t>(std::max(1.0, room));
    for (std::size_t axis = 0; axis < layout_.axes(); axis += 2) {
      double end = top;
      for (std::size_t i = axis; i < std::min(axis + 2, layout_.axes()); ++i) {
        const double left = i == axis ? 0 : column + gap;
        const ChartSeries::Line& line = series_.principles[i];
        sketch_.lines(left, top, {fmt::format("{}", i + 1)}, RadarLayout::number);
        // The number stands first, so that it stays.
        const std::string number = newest_label(series_, line);
        const auto lines =
            label_lines(number.empty() ? line.title : fmt::format("{}: {}", number, line.title),
                        RadarLayout::title, column - indent, most);
        end = std::max(end, sketch_.lines(left + indent, top, lines, RadarLayout::title));
      }
      top = end + row_gap;
    }
    return top - row_gap;
  }

  [[nodiscard]] std::string description() const {
    return "Radar chart with an axis for each principle." + totals_in_words(series_, first_) +
           not_drawn(series_, first_);
  }

  const ChartSeries& series_;
  RadarLayout layout_;
  std::size_t first_;  ///< of the years that are drawn
  ChartCanvas sketch_;
};

}  // namespace

Drawing radar_chart(const ChartSeries& series) {
  if (series.principles.size() < min_axes) return bars_chart(series);
  return RadarChart(series).draw();
}

}  // namespace toolkit
