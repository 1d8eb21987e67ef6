#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "toolkit/report/chart/chart_canvas.hpp"
#include "toolkit/report/chart/chart_series.hpp"

namespace toolkit {

/// Where the parts of a trend lie: a small panel for each principle, in rows, and what is in a
/// panel. Long titles, many principles and many years take room from one another here.
class TrendLayout {
 public:
  static constexpr double axis_gap = 4;    // between a plot and the numbers beside it
  static constexpr double panel_gap = 14;  // between panels in a row
  static constexpr double row_gap = 12;
  static constexpr double above_plot = 14;  // for the number over the highest point
  static constexpr double below_plot = 16;  // for the years
  static constexpr TextStyle title{9.5, true, ColourRole::text};
  static constexpr TextStyle value{9, false, ColourRole::text};
  static constexpr TextStyle axis{8.5, false, ColourRole::quiet_text};
  static constexpr TextStyle note{9, false, ColourRole::text};

  /// A series of two years or more, and one principle or more; it must outlive the layout.
  explicit TrendLayout(const ChartSeries& series);

  [[nodiscard]] std::size_t columns() const { return columns_; }
  [[nodiscard]] double panel_width() const;
  [[nodiscard]] double plot_height() const { return plot_height_; }

  struct Titles {
    std::vector<std::vector<std::string>> titles;
    std::size_t most = 1;  ///< lines of the longest
  };
  /// The titles of the row of panels that begins with a principle.
  [[nodiscard]] Titles titles_from(std::size_t principle) const;

  /// The plot of a panel, whose numbers begin at `left`.
  [[nodiscard]] Box plot_in(double left, double top) const;
  [[nodiscard]] double x(const Box& plot, std::size_t year) const;

  /// The year, with the number of its note where it has one.
  [[nodiscard]] std::string year_label(std::size_t year) const;
  /// The years that have room for their label, the newest first.
  [[nodiscard]] std::vector<std::size_t> shown_years() const;

 private:
  void place_years();
  void make_room_beside(std::size_t year);
  void choose_columns();
  void choose_heights();

  const ChartSeries& series_;
  std::vector<double> places_;  ///< of the years, from 0 for the oldest to 1 for the newest
  std::vector<std::size_t> note_numbers_;  ///< 0 for a year without a note
  std::size_t note_count_ = 0;
  std::size_t columns_ = 3;
  double axis_width_ = 0;
  double side_ = 0;  ///< from a plot's edge to its first and last year
  double plot_height_ = 0;
  std::size_t max_title_lines_ = 1;
};

}  // namespace toolkit
