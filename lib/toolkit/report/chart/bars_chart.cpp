#include "toolkit/report/chart/bars_chart.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "toolkit/report/chart/chart_canvas.hpp"
#include "toolkit/report/chart/chart_words.hpp"

namespace toolkit {
namespace {

constexpr double bar_height = 14;
constexpr double min_row = 24;
constexpr double column_gap = 12;
constexpr TextStyle title_style{9.5, false, ColourRole::text};
constexpr TextStyle number_style{9.5, true, ColourRole::text};
constexpr TextStyle note_style{8.5, false, ColourRole::quiet_text};

/// How closely the rows are set: of many principles, or long titles, closer.
struct Spacing {
  double gap;
  std::size_t title_lines;
};
constexpr Spacing spacings[] = {{8, 8}, {4, 8}, {3, 5}, {3, 4}, {3, 3}, {3, 2}, {2, 1}};

class BarsChart {
 public:
  explicit BarsChart(const ChartSeries& series) : series_(series) {
    for (const ChartSeries::Line& line : series.principles) {
      for (const auto& total : {newest(line), earlier(line)}) {
        if (total) max_ = std::max(max_, total->max);
      }
      const double width =
          std::max(label_width(number(line), number_style), label_width(note(line), note_style));
      numbers_width_ = std::max(numbers_width_, width);
    }
    plot_.left = titles_width + column_gap;
    plot_.width = chart_width - plot_.left - column_gap - numbers_width_;
  }

  Drawing draw() {
    plot_.top = height_of(1, note_style) + 5;
    layout();
    grid();
    for (std::size_t i = 0; i < series_.principles.size(); ++i) row(i);
    const double end = legend(sketch_, plot_.bottom() + 12, legend_entries());
    return {chart_width, end, title(), description(), sketch_.take()};
  }

 private:
  static constexpr double titles_width = 164;

  [[nodiscard]] bool has_earlier() const { return series_.years.size() > 1; }
  [[nodiscard]] std::size_t earlier_year() const { return series_.years.size() - 2; }

  static const std::optional<Total>& newest(const ChartSeries::Line& line) {
    return line.totals.back();
  }
  [[nodiscard]] std::optional<Total> earlier(const ChartSeries::Line& line) const {
    return has_earlier() ? line.totals[earlier_year()] : std::nullopt;
  }

  static std::string number(const ChartSeries::Line& line) {
    return newest(line) ? total_label(*newest(line)) : "not asked";
  }
  [[nodiscard]] std::string note(const ChartSeries::Line& line) const {
    const auto before = earlier(line);
    if (!before) return {};
    const bool same_max = newest(line) && newest(line)->max == before->max;
    const std::string points = same_max ? points_label(*before) : total_label(*before);
    // Councils' names are as long as they are; the legend has them.
    return series_.across ? points
                          : fmt::format("{}: {}", series_.years[earlier_year()].label, points);
  }

  void layout() {
    constexpr double room_for_legend = 60;
    for (const Spacing& spacing : spacings) {
      set_rows(spacing);
      if (plot_.bottom() + room_for_legend <= max_height) break;
    }
  }

  void set_rows(const Spacing& spacing) {
    titles_.clear();
    rows_.clear();
    double top = plot_.top + spacing.gap / 2;
    for (const ChartSeries::Line& line : series_.principles) {
      titles_.push_back(title_lines(line.title, title_style, titles_width, spacing.title_lines));
      const double height = std::max(min_row, height_of(titles_.back().size(), title_style));
      rows_.push_back({0, top, chart_width, height});
      top += height + spacing.gap;
    }
    plot_.height = top - spacing.gap / 2 - plot_.top;
  }

  [[nodiscard]] double x(int points) const {
    return plot_.left + plot_.width * points / std::max(max_, 1);
  }

  void grid() {
    constexpr int max_lines = 12;
    for (int points = 0; points <= max_; points += grid_step(max_, max_lines)) {
      sketch_.line(
          {x(points), plot_.top}, {x(points), plot_.bottom()},
          {points == 0 ? ColourRole::quiet_text : ColourRole::grid, points == 0 ? 1 : 0.6});
      sketch_.text({x(points), plot_.top - 5}, fmt::format("{}", points), note_style,
                   Anchor::middle);
    }
  }

  void row(std::size_t index) {
    const ChartSeries::Line& line = series_.principles[index];
    const Box& row = rows_[index];
    const double middle = row.centre().y;
    const auto& title = titles_[index];
    sketch_.lines(0, middle - height_of(title.size(), title_style) / 2, title, title_style);
    if (newest(line)) bar(*newest(line), middle);
    if (const auto before = earlier(line)) mark(*before, middle);
    numbers(line, middle);
  }

  void bar(const Total& total, double middle) {
    const double top = middle - bar_height / 2;
    // The whole length is the highest total, which need not be the same for all.
    sketch_.box({x(0), top, x(total.max) - x(0), bar_height}, ColourRole::panel);
    const Box open{x(total.total), top, x(total.possible) - x(total.total), bar_height};
    if (open.width > 0) {
      sketch_.box(open, ColourRole::paper);
      sketch_.hatch(open, ColourRole::newest);
      sketch_.box(open, std::nullopt, Stroke{ColourRole::newest, 1});
    }
    sketch_.box({x(0), top, x(total.total) - x(0), bar_height}, ColourRole::newest);
  }

  /// The year before, as a tick across the bar; as two with a line between them while its total may
  /// lie anywhere between.
  void mark(const Total& total, double middle) {
    const double reach = bar_height / 2 + 4;
    const double from = x(total.total);
    const double to = x(total.possible);
    for (const bool halo : {true, false}) {
      const Stroke stroke = halo ? Stroke{ColourRole::paper, 5} : Stroke{ColourRole::earlier, 2.5};
      sketch_.line({from, middle - reach}, {from, middle + reach}, stroke);
      if (to <= from) continue;
      sketch_.line({to, middle - reach}, {to, middle + reach}, stroke);
      sketch_.line({from, middle}, {to, middle}, stroke);
    }
  }

  void numbers(const ChartSeries::Line& line, double middle) {
    const double left = plot_.right() + column_gap;
    if (note(line).empty()) {
      sketch_.text({left, centred(middle, number_style)}, number(line), number_style);
      return;
    }
    const double top = middle - 11;
    const double below = sketch_.lines(left, top, {number(line)}, number_style);
    sketch_.lines(left, below + 2, {note(line)}, note_style);
  }

  [[nodiscard]] std::vector<LegendEntry> legend_entries() const {
    std::vector<LegendEntry> entries = {
        {LegendEntry::Kind::bar, year_words(series_, series_.years.size() - 1)}};
    if (!scored_in_full(series_, series_.years.size() - 1)) {
      entries.push_back({LegendEntry::Kind::open, "can still be reached"});
    }
    if (has_earlier()) {
      entries.push_back({LegendEntry::Kind::tick,
                         fmt::format("Mark: {}", year_words(series_, earlier_year())),
                         {},
                         ColourRole::earlier});
    }
    return entries;
  }

  [[nodiscard]] std::string title() const {
    std::string title = "Total of each principle";
    if (series_.across) return title;
    title += fmt::format(", {}", series_.years.back().label);
    if (has_earlier()) title += fmt::format(" and {}", series_.years[earlier_year()].label);
    return title;
  }

  [[nodiscard]] std::string description() const {
    const std::size_t first = has_earlier() ? earlier_year() : 0;
    return "Bar chart." + totals_in_words(series_, first) + not_drawn(series_, first);
  }

  const ChartSeries& series_;
  ChartCanvas sketch_;
  Box plot_;
  int max_ = 0;
  double numbers_width_ = 0;
  std::vector<std::vector<std::string>> titles_;
  std::vector<Box> rows_;
};

}  // namespace

Drawing bars_chart(const ChartSeries& series) { return BarsChart(series).draw(); }

}  // namespace toolkit
