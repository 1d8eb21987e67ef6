#include "toolkit/report/chart/chart_frame.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "toolkit/report/chart/chart_canvas.hpp"
#include "toolkit/report/model/front_matter.hpp"
#include "toolkit/report/model/report_document.hpp"

namespace toolkit {
namespace {

constexpr double margin = 16;
constexpr double padding = 6;
constexpr double frame_gap = 10;
constexpr TextStyle marking_style{10, true, ColourRole::text};
constexpr TextStyle council_style{10, false, ColourRole::quiet_text};
constexpr TextStyle frame_title_style{13, true, ColourRole::heading};
constexpr TextStyle frame_note_style{8.5, false, ColourRole::quiet_text};

struct Moved {
  double x;
  double y;

  [[nodiscard]] Point operator()(Point point) const { return {point.x + x, point.y + y}; }

  void operator()(Path& path) const {
    for (Point& point : path.points) point = (*this)(point);
  }
  void operator()(Dot& dot) const { dot.centre = (*this)(dot.centre); }
  void operator()(Label& label) const { label.at = (*this)(label.at); }
};

/// The heading of a sheet; returns where the chart can begin.
double head(ChartCanvas& canvas, const Drawing& chart, const ChartFrame& frame) {
  double top = margin;
  for (const std::string& marking : frame.markings) {
    const auto lines = label_lines(marking, marking_style, chart.width - 2 * padding);
    const double height = height_of(lines.size(), marking_style) + 2 * padding;
    canvas.box({margin, top, chart.width, height}, ColourRole::panel, Stroke{ColourRole::text, 1});
    canvas.lines(margin + padding, top + padding, lines, marking_style);
    top += height + padding;
  }
  if (!frame.markings.empty()) top += padding;
  top = canvas.lines(margin, top, label_lines(frame.council, council_style, chart.width),
                     council_style) +
        3;
  return canvas.lines(margin, top, label_lines(chart.title, frame_title_style, chart.width),
                      frame_title_style) +
         frame_gap;
}

std::string with_full_stop(const std::string& sentence) {
  return sentence.ends_with('.') ? sentence : sentence + '.';
}

}  // namespace

ChartFrame chart_frame(const View& view) {
  ChartFrame frame;
  frame.council = view.council;
  if (view.marking.internal) frame.markings.push_back(*view.marking.internal);
  if (!view.marking.draft.empty()) frame.markings.push_back(view.marking.draft);
  frame.notes.emplace_back(own_assessment);
  if (view.withheld) frame.notes.emplace_back(something_withheld);
  return frame;
}

Drawing framed(Drawing chart, const ChartFrame& frame) {
  // Painted in two sketches, because the sheet lies below and its height is known last.
  ChartCanvas words;
  const double top = head(words, chart, frame);
  const auto notes =
      label_lines(fmt::format("{}", fmt::join(frame.notes, " ")), frame_note_style, chart.width);
  const double end =
      words.lines(margin, top + chart.height + frame_gap, notes, frame_note_style) + margin;

  ChartCanvas sheet;
  sheet.box({0, 0, chart.width + 2 * margin, end}, ColourRole::paper);
  Drawing whole{chart.width + 2 * margin, end, {}, {}, sheet.take()};
  whole.title = fmt::format("{}: {}", frame.council, chart.title);
  for (const std::string& marking : frame.markings) {
    whole.description += with_full_stop(marking) + ' ';
  }
  whole.description += chart.description;
  for (const std::string& note : frame.notes) whole.description += ' ' + note;
  std::ranges::move(words.take(), std::back_inserter(whole.shapes));
  for (Shape& shape : chart.shapes) {
    std::visit(Moved{margin, top}, shape);
    whole.shapes.push_back(std::move(shape));
  }
  return whole;
}

}  // namespace toolkit
