#include "toolkit/render/pdf/layout/drawing_painter.hpp"

#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <variant>

#include <fmt/format.h>

#include "toolkit/render/pdf/file/operators.hpp"
#include "toolkit/render/pdf/file/utf16.hpp"
#include "toolkit/render/pdf/layout/canvas.hpp"

namespace toolkit::pdf {
namespace {

constexpr double space_around = 6;
/// The part of a page that a chart may fill: a heading stands above it.
constexpr double max_of_page = 0.9;

/// A text string may have 32,767 bytes (ISO 19005-2, 6.1.13); two are the mark in front.
constexpr std::size_t longest_description = 32'000;

/// How far control points of a quarter of a circle lie, in radii.
constexpr double quarter = 0.5523;

class Painter {
 public:
  Painter(TaggedPdf& pdf, Shaper& shaper, double left, double top, double scale)
      : pdf_(pdf), shaper_(shaper), left_(left), top_(top), scale_(scale) {}

  void operator()(const Path& path) {
    if (path.points.empty() || !set_up(path.fill, path.stroke)) return;
    const char* op = "m\n";
    for (const Point& point : path.points) {
      put(point);
      pdf_.content() += op;
      op = "l\n";
    }
    end(path.fill.has_value(), path.stroke.has_value(), path.closed);
  }

  void operator()(const Dot& dot) {
    if (!set_up(dot.fill, dot.stroke)) return;
    const auto [x, y] = dot.centre;
    const double r = dot.radius;
    const double k = r * quarter;
    put({x + r, y});
    pdf_.content() += "m\n";
    const auto curve = [&](Point a, Point b, Point to) {
      put(a);
      put(b);
      put(to);
      pdf_.content() += "c\n";
    };
    curve({x + r, y + k}, {x + k, y + r}, {x, y + r});
    curve({x - k, y + r}, {x - r, y + k}, {x - r, y});
    curve({x - r, y - k}, {x - k, y - r}, {x, y - r});
    curve({x + k, y - r}, {x + r, y - k}, {x + r, y});
    end(dot.fill.has_value(), dot.stroke.has_value(), true);
  }

  void operator()(const Label& label) {
    const ShapedText text = shaper_.shape({{label.text, label.bold, label.ink, {}}});
    const double size = label.size * scale_;
    const double width = text.full_width(size);
    const double back = label.anchor == Anchor::end      ? width
                        : label.anchor == Anchor::middle ? width / 2
                                                         : 0;
    const LineSpan line{0, static_cast<std::uint32_t>(text.clusters.size()), 0};
    Canvas(pdf_, shaper_)
        .text(text, line, places(text, line, size), size, left_ + label.at.x * scale_ - back,
              top_ - label.at.y * scale_);
  }

 private:
  void put(Point point) {
    add_number(pdf_.content(), left_ + point.x * scale_);
    add_number(pdf_.content(), top_ - point.y * scale_);
  }

  bool set_up(const std::optional<ColourRole>& fill, const std::optional<Stroke>& stroke) {
    if (fill) pdf_.set_fill(*fill);
    if (stroke) {
      std::string& out = pdf_.content();
      out += colour_operands(stroke->ink) + " RG\n";
      add_number(out, stroke->width * scale_);
      out += "w\n";
      const auto [dash, gap] = stroke->dash;
      dashed_ = dash > 0;
      if (dashed_) {
        out += '[';
        add_number(out, dash * scale_);
        add_number(out, gap * scale_);
        out += "]0 d\n";
      }
    }
    return fill || stroke;
  }

  void end(bool filled, bool stroked, bool closed) {
    std::string& out = pdf_.content();
    out += filled && stroked ? (closed ? "b\n" : "B\n") : filled ? "f\n" : closed ? "s\n" : "S\n";
    if (dashed_) out += "[]0 d\n";
    dashed_ = false;
  }

  TaggedPdf& pdf_;
  Shaper& shaper_;
  double left_;
  double top_;
  double scale_;
  bool dashed_ = false;
};

/// Tables have all the numbers, too.
std::string description_of(const Drawing& drawing) {
  std::string words = fmt::format("{}. {}", drawing.title, drawing.description);
  if (utf16(words).size() <= longest_description) return words;
  words =
      fmt::format("{}. The tables of this report have the numbers of this chart.", drawing.title);
  if (utf16(words).size() <= longest_description) return words;
  return "Chart. The tables of this report have its numbers.";
}

}  // namespace

void add_drawing(TaggedPdf& pdf, Shaper& shaper, PageFlow& flow, const Drawing& drawing) {
  const PageSize& page_size = flow.page_size();
  const double scale =
      std::min({1.0, page_size.text_width() / drawing.width,
                (page_size.text_height() * max_of_page - 2 * space_around) / drawing.height});
  FlowItem item;
  item.height = drawing.height * scale + 2 * space_around;
  // The figure is added where it is painted, since only then is its place known: nothing else may
  // be read between.
  item.paint = [&pdf, &shaper, drawing, scale, left = page_size.left](Position position) {
    const double top = position.top - space_around;
    const Element figure =
        pdf.add_figure(TaggedPdf::document, description_of(drawing),
                       {left, top - drawing.height * scale, left + drawing.width * scale, top});
    const auto scope = pdf.mark(figure, position.page);
    Painter painter(pdf, shaper, left, top, scale);
    for (const Shape& shape : drawing.shapes) std::visit(painter, shape);
  };
  flow.add(std::move(item));
}

}  // namespace toolkit::pdf
