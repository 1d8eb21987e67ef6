#include "toolkit/report/chart/trend_chart.hpp"

#include <algorithm>
#include <string_view>

#include <fmt/format.h>

#include "toolkit/report/chart/bars_chart.hpp"
#include "toolkit/report/chart/chart_words.hpp"
#include "toolkit/report/chart/trend_layout.hpp"

namespace toolkit {
namespace {

constexpr LineStyle scored{{ColourRole::newest, 1.8, {}}, Marker::dot, true};
constexpr LineStyle open{{ColourRole::newest, 1.8, {}}, Marker::dot, false};

/// A panel of a trend: where points and years lie in it.
struct Panel {
  const ChartSeries::Line& line;
  Box plot;
  int max = 1;  ///< the highest total of any year

  [[nodiscard]] double y(int points) const { return plot.bottom() - plot.height * points / max; }
};

/// A small panel for each principle, all on one scale: five lines in one panel would cross and lie
/// on one another, since totals are small whole numbers.
class TrendChart {
 public:
  explicit TrendChart(const ChartSeries& series) : series_(series), layout_(series) {}

  Drawing draw() {
    double top = 0;
    for (std::size_t p = 0; p < series_.principles.size(); p += layout_.columns()) {
      if (p > 0) top += TrendLayout::row_gap;
      top = row(p, top);
    }
    if (has_open_year()) {
      top =
          legend(sketch_, top + 8,
                 {{LegendEntry::Kind::line,
                   "Not scored in full: the thin line leads to what can still be reached", open}});
    }
    top = notes(top);
    return {chart_width, top, "Total of each principle over the years" + years_words(series_),
            description(), sketch_.take()};
  }

 private:
  [[nodiscard]] bool has_open_year() const {
    for (std::size_t year = 0; year < series_.years.size(); ++year) {
      if (!scored_in_full(series_, year)) return true;
    }
    return false;
  }

  /// A row of panels that begins with a principle; returns where it ends.
  double row(std::size_t first, double top) {
    const auto [titles, most] = layout_.titles_from(first);
    const double titles_height = height_of(most, TrendLayout::title);
    double left = 0;
    for (std::size_t i = 0; i < titles.size(); ++i) {
      // Titles stand on the plots.
      const double down = titles_height - height_of(titles[i].size(), TrendLayout::title);
      sketch_.lines(left, top + down, titles[i], TrendLayout::title);
      const Box plot = layout_.plot_in(left, top + titles_height + TrendLayout::above_plot);
      panel(series_.principles[first + i], plot);
      left += layout_.panel_width() + TrendLayout::panel_gap;
    }
    return top + titles_height + TrendLayout::above_plot + layout_.plot_height() +
           TrendLayout::below_plot;
  }

  void panel(const ChartSeries::Line& line, const Box& plot) {
    Panel panel{line, plot};
    for (const auto& total : line.totals) {
      if (total) panel.max = std::max(panel.max, total->max);
    }
    for (const int points : {0, panel.max / 2, panel.max}) {
      const double y = panel.y(points);
      const Stroke stroke =
          points == 0 ? Stroke{ColourRole::quiet_text, 0.8} : Stroke{ColourRole::grid, 0.6};
      sketch_.line({plot.left, y}, {plot.right(), y}, stroke);
      sketch_.text({plot.left - TrendLayout::axis_gap, centred(y, TrendLayout::axis)},
                   fmt::format("{}", points), TrendLayout::axis, Anchor::end);
    }
    lines(panel);
    for (std::size_t year = 0; year < line.totals.size(); ++year) point(panel, year);
    for (const std::size_t year : layout_.shown_years()) {
      sketch_.text({layout_.x(plot, year), plot.bottom() + TrendLayout::below_plot - 4},
                   layout_.year_label(year), TrendLayout::axis, Anchor::middle);
      number(panel, year);
    }
  }

  /// Between years that are scored: a line down to what is scored so far would look like a fall.
  void lines(const Panel& panel) {
    std::vector<Point> run;
    const auto end_run = [&] {
      if (run.size() > 1) sketch_.path(run, scored.stroke);
      run.clear();
    };
    for (std::size_t year = 0; year < panel.line.totals.size(); ++year) {
      const auto& total = panel.line.totals[year];
      if (total && total->complete()) {
        run.push_back({layout_.x(panel.plot, year), panel.y(total->total)});
      } else {
        end_run();
      }
    }
    end_run();
  }

  void point(const Panel& panel, std::size_t year) {
    const auto& total = panel.line.totals[year];
    if (!total) return;
    const double x = layout_.x(panel.plot, year);
    const double y = panel.y(total->total);
    if (total->possible > total->total) {
      constexpr double half_a_bar = 3;
      const double reach = panel.y(total->possible);
      sketch_.line({x, y}, {x, reach}, {ColourRole::newest, 0.9});
      sketch_.line({x - half_a_bar, reach}, {x + half_a_bar, reach}, {ColourRole::newest, 0.9});
    }
    sketch_.marker({x, y}, total->complete() ? scored : open);
  }

  /// The total at its point: above it, or below where the line comes down to it and goes up again.
  void number(const Panel& panel, std::size_t year) {
    const auto& totals = panel.line.totals;
    if (!totals[year]) return;
    const Total& total = *totals[year];
    const auto higher = [&](std::size_t other) {
      return !totals[other] || !totals[other]->complete() || totals[other]->total > total.total;
    };
    const bool lowest =
        (year == 0 || higher(year - 1)) && (year + 1 == totals.size() || higher(year + 1));
    constexpr double room_below = 12;
    const double y = panel.y(total.total);
    const bool below = lowest && total.complete() && panel.y(0) - y > room_below;
    const double baseline = below ? y + 11 : panel.y(total.possible) - 5.5;
    sketch_.text({layout_.x(panel.plot, year), baseline}, points_label(total), TrendLayout::value,
                 Anchor::middle);
  }

  /// What is to be known of the years, whole where the page has room for it.
  double notes(double top) {
    constexpr double indent = 12;
    std::vector<std::string> texts;
    for (const ChartSeries::Year& year : series_.years) {
      if (!year.context.empty()) texts.push_back(fmt::format("{}: {}", year.label, year.context));
    }
    if (texts.empty()) return top;
    top += 10;
    const auto room =
        static_cast<std::size_t>(std::max(0.0, (max_height - top) / TrendLayout::note.leading()));
    std::vector<std::size_t> heights;
    std::size_t all = 0;
    for (const std::string& text : texts) {
      heights.push_back(label_lines(text, TrendLayout::note, chart_width - indent).size());
      all += heights.back();
    }
    for (; all > std::max(room, texts.size()); --all) --*std::ranges::max_element(heights);
    for (std::size_t i = 0; i < texts.size(); ++i) {
      sketch_.lines(0, top, {fmt::format("{}", i + 1)}, TrendLayout::note);
      top = sketch_.lines(
          indent, top, label_lines(texts[i], TrendLayout::note, chart_width - indent, heights[i]),
          TrendLayout::note);
      top += TrendLayout::note.leading() - height_of(1, TrendLayout::note);
    }
    return top;
  }

  [[nodiscard]] std::string description() const {
    std::string words = "Line chart with a panel for each principle." + totals_in_words(series_, 0);
    for (const ChartSeries::Year& year : series_.years) {
      if (!year.context.empty()) words += fmt::format(" Note on {}: {}", year.label, year.context);
    }
    return words;
  }

  const ChartSeries& series_;
  TrendLayout layout_;
  ChartCanvas sketch_;
};

}  // namespace

Drawing trend_chart(const ChartSeries& series) {
  constexpr std::size_t min_years = 2;
  if (series.across || series.years.size() < min_years) return bars_chart(series);
  return TrendChart(series).draw();
}

}  // namespace toolkit
