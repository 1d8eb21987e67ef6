#include "toolkit/report/chart/trend_layout.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>

#include <fmt/format.h>

#include "toolkit/calendar/period.hpp"
#include "toolkit/report/chart/chart_words.hpp"

namespace toolkit {
namespace {

/// `1` as ¹: how a year refers to its note.
std::string raised(std::size_t number) {
  constexpr std::string_view digits[] = {"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};
  std::string out;
  for (const char digit : fmt::format("{}", number)) {
    out += digits[static_cast<std::size_t>(digit - '0')];
  }
  return out;
}

/// How many rows a number of panels takes.
std::size_t rows_of(std::size_t panels, std::size_t columns) {
  return (panels + columns - 1) / columns;
}

}  // namespace

TrendLayout::TrendLayout(const ChartSeries& series) : series_(series) {
  place_years();
  for (const ChartSeries::Year& year : series.years) {
    note_numbers_.push_back(year.context.empty() ? 0 : ++note_count_);
  }
  for (std::size_t year = 0; year < series.years.size(); ++year) make_room_beside(year);
  choose_columns();
  choose_heights();
}

/// As far apart as in the calendar.
void TrendLayout::place_years() {
  std::vector<double> days;
  for (const ChartSeries::Year& year : series_.years) {
    const auto period = parse_period(year.label);
    if (!period) break;
    days.push_back(
        static_cast<double>(std::chrono::sys_days(period->first_day()).time_since_epoch().count()));
  }
  const std::size_t count = series_.years.size();
  const bool dated = days.size() == count && days.back() > days.front();
  for (std::size_t year = 0; year < count; ++year) {
    places_.push_back(dated ? (days[year] - days.front()) / (days.back() - days.front())
                            : static_cast<double>(year) / static_cast<double>(count - 1));
  }
}

/// For what is centred on the first and last year, and for the numbers of the axis.
void TrendLayout::make_room_beside(std::size_t year) {
  side_ = std::max(side_, label_width(year_label(year), axis) / 2);
  for (const ChartSeries::Line& line : series_.principles) {
    const auto& total = line.totals[year];
    if (!total) continue;
    side_ = std::max(side_, label_width(points_label(*total), value) / 2);
    axis_width_ =
        std::max(axis_width_, axis_gap + label_width(fmt::format("{}", total->max), axis));
  }
}

/// As many panels in a row as leave each year its label.
void TrendLayout::choose_columns() {
  constexpr double narrowest_row = 110;
  const std::size_t panels = series_.principles.size();
  for (columns_ = std::min<std::size_t>(3, panels); columns_ > 1; --columns_) {
    if (shown_years().size() == series_.years.size()) return;
    const auto rows = static_cast<double>(rows_of(panels, columns_ - 1));
    if (rows * narrowest_row > max_height) return;  // fewer columns would not fit the page
  }
}

/// Whole titles before high panels, and a page's height before both.
void TrendLayout::choose_heights() {
  constexpr double room_for_legend = 36;
  constexpr double lines_of_a_note = 2;
  const double room_for_words =
      room_for_legend + static_cast<double>(note_count_) * lines_of_a_note * note.leading();
  for (const std::size_t lines : {8U, 5U, 3U, 2U, 1U}) {
    for (const double height : {76.0, 64.0, 52.0, 42.0, 36.0, 30.0}) {
      max_title_lines_ = lines;
      plot_height_ = height;
      double all = room_for_words;
      for (std::size_t p = 0; p < series_.principles.size(); p += columns_) {
        all += height_of(titles_from(p).most, title) + above_plot + height + below_plot + row_gap;
      }
      if (all <= max_height) return;
    }
  }
}

TrendLayout::Titles TrendLayout::titles_from(std::size_t principle) const {
  Titles row;
  const std::size_t end = std::min(principle + columns_, series_.principles.size());
  for (std::size_t p = principle; p < end; ++p) {
    row.titles.push_back(
        title_lines(series_.principles[p].title, title, panel_width(), max_title_lines_));
    row.most = std::max(row.most, row.titles.back().size());
  }
  return row;
}

double TrendLayout::panel_width() const {
  const auto count = static_cast<double>(columns_);
  return (chart_width - panel_gap * (count - 1)) / count;
}

Box TrendLayout::plot_in(double left, double top) const {
  return {left + axis_width_, top, panel_width() - axis_width_, plot_height_};
}

double TrendLayout::x(const Box& plot, std::size_t year) const {
  return plot.left + side_ + (plot.width - 2 * side_) * places_[year];
}

std::string TrendLayout::year_label(std::size_t year) const {
  const std::string& label = series_.years[year].label;
  return note_numbers_[year] == 0 ? label : label + raised(note_numbers_[year]);
}

std::vector<std::size_t> TrendLayout::shown_years() const {
  constexpr double gap = 3;
  const Box plot = plot_in(0, 0);
  std::vector<std::size_t> shown;
  double free = plot.right() + gap;
  for (std::size_t year = series_.years.size(); year-- > 0;) {
    const double half = label_width(year_label(year), axis) / 2;
    if (x(plot, year) + half > free) continue;
    shown.push_back(year);
    free = x(plot, year) - half - gap;
  }
  return shown;
}

}  // namespace toolkit
