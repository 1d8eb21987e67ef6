#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "toolkit/render/pdf/text/font_files.hpp"

struct hb_face_t;
struct hb_font_t;

namespace toolkit::pdf {

/// A font that text can be shaped and measured with. Lengths are thousandths of the type size.
class Typeface {
 public:
  struct Metrics {
    int ascent = 0;
    int descent = 0;  ///< negative
    int cap_height = 0;
    int x_height = 0;
    int box[4] = {};  ///< around every glyph: left, bottom, right, top
    std::string postscript_name;
  };

  explicit Typeface(FontFile file);

  /// The glyph that a code point has by itself; 0 for none.
  [[nodiscard]] std::uint16_t glyph(char32_t code_point) const;
  [[nodiscard]] std::size_t glyphs() const { return widths_.size(); }
  /// How far a glyph moves the pen by itself, rounded: what a document says of it.
  [[nodiscard]] int width(std::uint16_t glyph) const;
  [[nodiscard]] Metrics metrics() const;
  /// A font file with the outlines of these glyphs alone, under the same numbers.
  [[nodiscard]] std::string subset(const std::vector<std::uint16_t>& glyphs) const;

  [[nodiscard]] hb_font_t* shaper() const { return font_.get(); }
  /// Thousandths of the type size for one unit of the font.
  [[nodiscard]] double unit() const { return unit_; }

 private:
  struct Release {
    void operator()(hb_face_t* face) const;
    void operator()(hb_font_t* font) const;
  };

  [[nodiscard]] std::uint16_t look_up(char32_t code_point) const;

  static constexpr std::size_t common = 0x300;  // code points below it are looked up once

  std::unique_ptr<hb_face_t, Release> face_;
  std::unique_ptr<hb_font_t, Release> font_;
  double unit_;
  mutable std::vector<std::int16_t> widths_;  // of each glyph, once it is asked for; -1 before
  std::array<std::uint16_t, common> common_glyphs_{};
};

/// The typefaces of a document, each made when it is first needed.
class Typefaces {
 public:
  const Typeface& operator[](FontFile file);

 private:
  std::array<std::unique_ptr<Typeface>, font_files.size()> typefaces_;
};

}  // namespace toolkit::pdf
