#pragma once

#include <memory>
#include <string>
#include <vector>

#include "toolkit/render/pdf/text/shaped_text.hpp"
#include "toolkit/render/pdf/text/typeface.hpp"

struct hb_buffer_t;

namespace toolkit::pdf {

/// Turns texts into placed glyphs: kerning, combining marks, joined scripts and the direction of
/// writing. A character that no font has is spelt out by its code, never dropped.
class Shaper {
 public:
  Shaper();

  ShapedText shape(std::vector<TextRun> runs);

  Typefaces& typefaces() { return typefaces_; }
  /// Every code point so far that no font has, in order of code, each once.
  [[nodiscard]] const std::vector<char32_t>& missing() const { return missing_; }

 private:
  class Work;
  struct Release {
    void operator()(hb_buffer_t* buffer) const;
  };

  Typefaces typefaces_;
  std::unique_ptr<hb_buffer_t, Release> buffer_;
  std::vector<char32_t> missing_;
};

}  // namespace toolkit::pdf
