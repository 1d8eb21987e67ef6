#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "toolkit/report/chart/charts.hpp"
#include "toolkit/report/model/front_matter.hpp"
#include "toolkit/report/model/report_document.hpp"
#include "toolkit/report/chart/chart_canvas.hpp"

namespace toolkit {
namespace {

constexpr double margin = 16;
constexpr double padding = 6;
constexpr double gap = 10;
constexpr Lettering marking_lettering{10, true, Ink::text};
constexpr Lettering council_lettering{10, false, Ink::quiet_text};
constexpr Lettering title_lettering{13, true, Ink::heading};
constexpr Lettering note_lettering{8.5, false, Ink::quiet_text};

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
double head(Sketch& sketch, const Drawing& chart, const ChartFrame& frame) {
  double top = margin;
  for (const std::string& marking : frame.markings) {
    const auto lines = label_lines(marking, marking_lettering, chart.width - 2 * padding);
    const double height = height_of(lines.size(), marking_lettering) + 2 * padding;
    sketch.box({margin, top, chart.width, height}, Ink::panel, Stroke{Ink::text, 1});
    sketch.lines(margin + padding, top + padding, lines, marking_lettering);
    top += height + padding;
  }
  if (!frame.markings.empty()) top += padding;
  top = sketch.lines(margin, top, label_lines(frame.council, council_lettering, chart.width),
                     council_lettering) +
        3;
  return sketch.lines(margin, top, label_lines(chart.title, title_lettering, chart.width),
                      title_lettering) +
         gap;
}

std::string with_full_stop(const std::string& sentence) {
  return sentence.ends_with('.') ? sentence : sentence + '.';
}

}  // namespace

ChartFrame chart_frame(const View& view, const std::string& internal_marking) {
  ChartFrame frame;
  frame.council = view.council;
  if (view.audience == Audience::internal) frame.markings.push_back(internal_marking);
  if (!view.overall.complete()) {
    frame.markings.push_back(overall_sentence(view.overall));
  } else if (!view.approved) {
    frame.markings.emplace_back("Draft: not approved yet");
  }
  frame.notes.emplace_back(own_assessment);
  if (view.withheld) frame.notes.emplace_back(something_withheld);
  return frame;
}

Drawing framed(Drawing chart, const ChartFrame& frame) {
  // Painted in two sketches, because the sheet lies below and its height is known last.
  Sketch words;
  const double top = head(words, chart, frame);
  const auto notes =
      label_lines(fmt::format("{}", fmt::join(frame.notes, " ")), note_lettering, chart.width);
  const double end = words.lines(margin, top + chart.height + gap, notes, note_lettering) + margin;

  Sketch sheet;
  sheet.box({0, 0, chart.width + 2 * margin, end}, Ink::paper);
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
