#include "toolkit/render/svg.hpp"

#include <algorithm>
#include <string_view>

#include <fmt/format.h>

#include "toolkit/text/decimal.hpp"
#include "toolkit/text/display.hpp"
#include "toolkit/text/sha256.hpp"
#include "toolkit/text/utf8.hpp"
#include "toolkit/text/xml.hpp"

namespace toolkit {
namespace {

/// Faces of one width that nearly every machine has one of.
constexpr std::string_view faces = "Arial, Helvetica, Liberation Sans, Arimo, sans-serif";

std::string number(double value) {
  std::string out;
  append_decimal(out, value);
  return out;
}

std::string paint(ColourRole ink) { return fmt::format("#{:06x}", colour(ink)); }

/// What works unseen, and what XML cannot hold, is spelt out.
std::string xml(std::string_view text) {
  std::string shown;
  const std::string seen = visible(text);
  for (std::size_t at = 0; at < seen.size();) {
    const CodePoint point = decode_utf8(seen, at);
    const std::size_t length = std::max<std::size_t>(point.length, 1);
    if (point.value == 0xFFFE || point.value == 0xFFFF) {
      shown += fmt::format("\\u{:04x}", static_cast<unsigned>(point.value));
    } else {
      shown += std::string_view(seen).substr(at, length);
    }
    at += length;
  }
  return escape_xml(shown);
}

/// The attributes that say how a shape is painted.
std::string painted(const std::optional<ColourRole>& fill, const std::optional<Stroke>& stroke) {
  std::string out = fmt::format(" fill=\"{}\"", fill ? paint(*fill) : "none");
  if (!stroke) return out;
  out +=
      fmt::format(" stroke=\"{}\" stroke-width=\"{}\"", paint(stroke->ink), number(stroke->width));
  if (stroke->dash[0] > 0) {
    out += fmt::format(" stroke-dasharray=\"{} {}\"", number(stroke->dash[0]),
                       number(stroke->dash[1]));
  }
  return out;
}

struct SvgWriter {
  std::string out;

  void operator()(const Path& path) {
    std::string data;
    for (const Point& point : path.points) {
      data += fmt::format("{}{} {}", data.empty() ? "M" : "L", number(point.x), number(point.y));
    }
    out += fmt::format("<path d=\"{}{}\"{}/>\n", data, path.closed ? "Z" : "",
                       painted(path.fill, path.stroke));
  }

  void operator()(const Dot& dot) {
    out += fmt::format("<circle cx=\"{}\" cy=\"{}\" r=\"{}\"{}/>\n", number(dot.centre.x),
                       number(dot.centre.y), number(dot.radius), painted(dot.fill, dot.stroke));
  }

  void operator()(const Label& label) {
    constexpr std::string_view anchors[] = {"", " text-anchor=\"middle\"", " text-anchor=\"end\""};
    out += fmt::format(
        "<text x=\"{}\" y=\"{}\" font-size=\"{}\"{}{} fill=\"{}\">{}</text>\n", number(label.at.x),
        number(label.at.y), number(label.size), anchors[static_cast<std::size_t>(label.anchor)],
        label.bold ? " font-weight=\"bold\"" : "", paint(label.ink), xml(label.text));
  }
};

}  // namespace

std::string render_svg(const Drawing& drawing) {
  // Where a page holds several charts, their ids must differ.
  const std::string id = sha256_hex(drawing.title + '\n' + drawing.description).substr(0, 8);
  SvgWriter writer;
  const std::string width = number(drawing.width);
  const std::string height = number(drawing.height);
  writer.out = fmt::format(
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<svg xmlns=\"http://www.w3.org/2000/svg\" version=\"1.1\" width=\"{0}pt\" height=\"{1}pt\" "
      "viewBox=\"0 0 {0} {1}\" xml:lang=\"en-GB\" role=\"img\" "
      "aria-labelledby=\"title-{2} description-{2}\" font-family=\"{3}\">\n"
      "<title id=\"title-{2}\">{4}</title>\n"
      "<desc id=\"description-{2}\">{5}</desc>\n",
      width, height, id, faces, xml(drawing.title), xml(drawing.description));
  for (const Shape& shape : drawing.shapes) std::visit(writer, shape);
  writer.out += "</svg>\n";
  return std::move(writer.out);
}

}  // namespace toolkit
