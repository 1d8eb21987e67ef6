#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "toolkit/render/pdf/text/font_files.hpp"
#include "toolkit/report/model/palette.hpp"

namespace toolkit::pdf {

/// Words that look alike and lead to the same place.
struct TextRun {
  std::string text{};  ///< a newline is a line break that its author meant
  bool bold = false;
  ColourRole ink = ColourRole::text;
  std::string link{};  ///< an http or https address, or nothing
};

/// A glyph where the shaper put it; lengths are thousandths of the type size.
struct PlacedGlyph {
  std::uint16_t id = 0;
  float advance = 0;
  float dx = 0;
  float dy = 0;
};

enum class BreakAfter : std::uint8_t { none, may, must };

/// What must stay together: a letter with its marks, or several letters that share a glyph.
struct Cluster {
  std::uint32_t from = 0;  ///< bytes in the text
  std::uint32_t to = 0;
  std::uint32_t first_glyph = 0;
  std::uint32_t glyphs = 0;
  std::uint32_t run = 0;
  float width = 0;  ///< thousandths of the type size
  FontFile font = FontFile::sans;
  std::uint8_t level = 0;  ///< of the bidirectional algorithm; odd runs from right to left
  BreakAfter break_after = BreakAfter::none;
  bool blank = false;
  /// No font has it: its glyphs spell its code points, as in `[U+4E2D]`.
  bool missing = false;
};

/// Clusters that stand on one line, in the order in which they are read.
struct LineSpan {
  std::uint32_t from = 0;
  std::uint32_t to = 0;
  float width = 0;  ///< without the blanks at its end; thousandths of the type size
};

/// A paragraph made ready to be broken into lines of any width.
struct ShapedText {
  std::vector<TextRun> runs;  ///< their texts are in `text`
  std::string text;           ///< in Unicode's normal form C
  std::vector<Cluster> clusters;
  std::vector<PlacedGlyph> glyphs;
  bool right_to_left = false;  ///< the paragraph as a whole

  /// Lines of at most `width` points at this type size, broken by Unicode's rules; a word that is
  /// longer than a line is broken between clusters. An empty text is one empty line.
  [[nodiscard]] std::vector<LineSpan> lines(double width, double size) const;
  /// The width of the longest line when nothing is broken that need not be, and of the longest
  /// word; in points.
  [[nodiscard]] double full_width(double size) const;
  [[nodiscard]] double word_width(double size) const;
  [[nodiscard]] std::string_view text_of(const Cluster& cluster) const {
    return std::string_view(text).substr(cluster.from, cluster.to - cluster.from);
  }
};

}  // namespace toolkit::pdf
