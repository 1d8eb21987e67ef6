#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "toolkit/render/pdf/file/haru.hpp"
#include "toolkit/render/pdf/text/typeface.hpp"

namespace toolkit::pdf {

/// The glyphs of one font that a document shows, and what they stand for. A glyph has a code for
/// each text that it stands for: a blank is a space here and invisible there, and copied text keeps
/// them apart. Written at the end, when all are known.
class EmbeddedFont {
 public:
  /// Reserves the font's object, so that pages can name it.
  EmbeddedFont(const Haru& haru, FontFile file, std::size_t glyphs);

  /// The code for a glyph where it stands for this text. Throws Failure when there are no more.
  std::uint16_t code(std::uint16_t glyph, std::string_view text);

  [[nodiscard]] HPDF_Dict object() const { return object_; }
  [[nodiscard]] const std::string& name() const { return name_; }

  /// Fills the object: the subset of outlines, widths and the way back to text.
  void write(const Haru& haru, const Typeface& typeface) const;

 private:
  struct Use {
    std::uint16_t glyph = 0;
    std::string text;
  };

  [[nodiscard]] std::string text_map() const;
  [[nodiscard]] std::string glyph_map() const;
  [[nodiscard]] HPDF_Dict descriptor(const Haru& haru, const Typeface& typeface,
                                     const std::string& name) const;
  void add_widths(const Haru& haru, HPDF_Dict font, const Typeface& typeface) const;

  FontFile file_;
  HPDF_Dict object_;
  std::string name_;
  std::vector<Use> uses_;                   // by code; the first stands for nothing
  std::vector<std::uint16_t> first_codes_;  // by glyph; 0 for none
  std::map<std::pair<std::uint16_t, std::string>, std::uint16_t, std::less<>> further_codes_;
};

}  // namespace toolkit::pdf
