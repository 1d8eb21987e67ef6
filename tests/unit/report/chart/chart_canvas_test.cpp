#include "toolkit/report/chart/chart_canvas.hpp"
#include "report/chart/drawn.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace {

using toolkit::Box;
using toolkit::ChartCanvas;
using toolkit::ColourRole;
using toolkit::Drawing;
using toolkit::LegendEntry;
using toolkit::Path;
using toolkit::test::all_of;

TEST_CASE("hatching fills a box and does not leave it") {
  for (const Box& box : {Box{10, 20, 40, 9}, Box{10, 20, 5, 30}, Box{10, 20, 3, 2}}) {
    ChartCanvas canvas;
    canvas.hatch(box, ColourRole::newest);
    const Drawing drawing{100, 100, "", "", canvas.take()};
    const auto lines = all_of<Path>(drawing);
    CHECK(lines.size() == static_cast<std::size_t>((box.width + box.height) / 4));
    for (const Path& line : lines) {
      for (const toolkit::Point& point : line.points) {
        CHECK(point.x >= box.left);
        CHECK(point.x <= box.right());
        CHECK(point.y >= box.top);
        CHECK(point.y <= box.bottom());
      }
    }
  }
}

TEST_CASE("a grid has few lines, on even numbers") {
  struct Row {
    int max;
    int most;
    int step;
  };
  const Row rows[] = {{2, 12, 2}, {10, 12, 2}, {24, 12, 2},   {26, 12, 4},
                      {10, 7, 2}, {16, 7, 4},  {400, 12, 50}, {5000, 12, 5000}};
  for (const Row& row : rows) {
    CAPTURE(row.max);
    CHECK(toolkit::grid_step(row.max, row.most) == row.step);
  }
}

TEST_CASE("a legend goes on in the next row where there is no more room") {
  const LegendEntry entry{LegendEntry::Kind::bar, std::string(40, 'm')};
  ChartCanvas canvas;
  const double one = toolkit::legend(canvas, 0, {entry});
  const double three = toolkit::legend(canvas, 0, {entry, entry, entry});
  CHECK(three > 2.9 * one);
}

}  // namespace
