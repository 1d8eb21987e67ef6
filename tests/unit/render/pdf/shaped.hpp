#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "toolkit/render/pdf/text/shaper.hpp"

namespace toolkit::test {

/// One run of plain text.
inline pdf::ShapedText shape(pdf::Shaper& shaper, std::string text, bool bold = false) {
  return shaper.shape({{std::move(text), bold, ColourRole::text, {}}});
}

/// The texts of its clusters: `a|b| |c`.
inline std::string in_clusters(const pdf::ShapedText& text) {
  std::string out;
  for (const pdf::Cluster& cluster : text.clusters) {
    if (!out.empty()) out += '|';
    out += text.text_of(cluster);
  }
  return out;
}

/// Its lines as texts: `two words |more`. The newlines that end lines are left out.
inline std::string in_lines(const pdf::ShapedText& text, double width, double size) {
  std::string out;
  for (const pdf::LineSpan& line : text.lines(width, size)) {
    if (line.from > 0) out += '|';
    for (std::uint32_t i = line.from; i < line.to; ++i) out += text.text_of(text.clusters[i]);
    if (out.ends_with('\n')) out.pop_back();
  }
  return out;
}

/// What the glyphs of a text would show if each stood for the character of printable ASCII that
/// has it by itself; `?` for others.
inline std::string as_ascii(const pdf::ShapedText& text, const pdf::Typeface& typeface) {
  std::string out;
  for (const pdf::PlacedGlyph& glyph : text.glyphs) {
    char found = '?';
    for (char c = '~'; c >= ' '; --c) {
      if (typeface.glyph(static_cast<unsigned char>(c)) == glyph.id) found = c;
    }
    out += found;
  }
  return out;
}

}  // namespace toolkit::test
