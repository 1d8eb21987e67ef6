#include "toolkit/render/svg.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

namespace {

using toolkit::Anchor;
using toolkit::ColourRole;
using toolkit::Dot;
using toolkit::Drawing;
using toolkit::Label;
using toolkit::Path;
using toolkit::render_svg;
using toolkit::Stroke;

/// The lines between the description and the end.
std::string shapes_of(const Drawing& drawing) {
  const std::string svg = render_svg(drawing);
  const auto from = svg.find("</desc>\n") + std::string_view("</desc>\n").size();
  return svg.substr(from, svg.find("</svg>") - from);
}

std::string shape(toolkit::Shape one) { return shapes_of({10, 10, "", "", {std::move(one)}}); }

TEST_CASE("a drawing is a whole document with a title and a description") {
  CHECK(render_svg({480, 20.5, "Totals", "All of them.", {}}) ==
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<svg xmlns=\"http://www.w3.org/2000/svg\" version=\"1.1\" width=\"480pt\" "
        "height=\"20.5pt\" viewBox=\"0 0 480 20.5\" xml:lang=\"en-GB\" role=\"img\" "
        "aria-labelledby=\"title-858decbe description-858decbe\" "
        "font-family=\"Arial, Helvetica, Liberation Sans, Arimo, sans-serif\">\n"
        "<title id=\"title-858decbe\">Totals</title>\n"
        "<desc id=\"description-858decbe\">All of them.</desc>\n"
        "</svg>\n");
}

TEST_CASE("each shape is one element") {
  struct Row {
    toolkit::Shape shape;
    std::string_view element;
  };
  const Row rows[] = {
      {Path{{{0, 0}, {1.5, 2}}, false, {}, Stroke{ColourRole::text, 1, {}}},
       "<path d=\"M0 0L1.5 2\" fill=\"none\" stroke=\"#1a1a1a\" stroke-width=\"1\"/>\n"},
      {Path{{{0, 0}, {1, 0}, {1, 1}}, true, ColourRole::paper, {}},
       "<path d=\"M0 0L1 0L1 1Z\" fill=\"#ffffff\"/>\n"},
      {Path{{{0, 0}, {9, 9}}, false, {}, Stroke{ColourRole::text, 0.75, {6, 2.5}}},
       "<path d=\"M0 0L9 9\" fill=\"none\" stroke=\"#1a1a1a\" stroke-width=\"0.75\" "
       "stroke-dasharray=\"6 2.5\"/>\n"},
      {Dot{{3, 4}, 2, ColourRole::text, {}},
       "<circle cx=\"3\" cy=\"4\" r=\"2\" fill=\"#1a1a1a\"/>\n"},
      {Label{{3, 4}, "Risk", 9, Anchor::start, false, ColourRole::text},
       "<text x=\"3\" y=\"4\" font-size=\"9\" fill=\"#1a1a1a\">Risk</text>\n"},
      {Label{{3, 4}, "8", 9.5, Anchor::middle, true, ColourRole::paper},
       "<text x=\"3\" y=\"4\" font-size=\"9.5\" text-anchor=\"middle\" font-weight=\"bold\" "
       "fill=\"#ffffff\">8</text>\n"},
      {Label{{3, 4}, "8", 9, Anchor::end, false, ColourRole::text},
       "<text x=\"3\" y=\"4\" font-size=\"9\" text-anchor=\"end\" fill=\"#1a1a1a\">8</text>\n"},
  };
  for (const Row& row : rows) CHECK(shape(row.shape) == row.element);
}

TEST_CASE("numbers have two decimals at most, a full stop, and no minus before zero") {
  struct Row {
    double value;
    std::string_view written;
  };
  const Row rows[] = {{0, "0"},          {-0.001, "0"},
                      {1.0 / 3, "0.33"}, {2.0 / 3, "0.67"},
                      {12.5, "12.5"},    {12.05, "12.05"},
                      {-0.25, "-0.25"},  {-3, "-3"},
                      {0.999, "1"},      {1234567.891, "1234567.89"}};
  for (const Row& row : rows) {
    CAPTURE(row.value);
    CHECK(shape(Dot{{row.value, 0}, 1, ColourRole::paper, {}}) ==
          "<circle cx=\"" + std::string(row.written) + "\" cy=\"0\" r=\"1\" fill=\"#ffffff\"/>\n");
  }
}

TEST_CASE("texts stay texts, wherever they stand") {
  using namespace std::string_view_literals;
  struct Row {
    std::string_view text;
    std::string_view written;
  };
  const Row rows[] = {
      {"<script>alert('R&D')</script> \"x\"",
       "&lt;script&gt;alert('R&amp;D')&lt;/script&gt; \"x\""},
      {"]]>", "]]&gt;"},
      {"Ceredigion, Ŵ \u4e2d \U0001f600", "Ceredigion, Ŵ \u4e2d \U0001f600"},
      {"a\0b"sv, "a\\x00b"},
      {"\x1b[31m", "\\x1b[31m"},
      {"\u202eabc", "\\u202eabc"},
      {"\xff", "\\xff"},
      {"\uffff", "\\uffff"},
      {"\ufffe", "\\ufffe"},
  };
  for (const Row& row : rows) {
    const std::string text(row.text);
    const std::string svg = render_svg(
        {10, 10, text, text, {Label{{1, 1}, text, 9, Anchor::start, false, ColourRole::text}}});
    CAPTURE(svg);
    const std::string written = ">" + std::string(row.written) + "</";
    CHECK(svg.find(written + "title>") != std::string::npos);
    CHECK(svg.find(written + "desc>") != std::string::npos);
    CHECK(svg.find(written + "text>") != std::string::npos);
  }
}

}  // namespace
