#include "toolkit/render/pdf/text/font_files.hpp"

#include "toolkit/render/pdf/file/carried_file.hpp"

TOOLKIT_CARRY(toolkit_font_sans, TOOLKIT_FONT_SANS)
TOOLKIT_CARRY(toolkit_font_sans_bold, TOOLKIT_FONT_SANS_BOLD)
TOOLKIT_CARRY(toolkit_font_fallback, TOOLKIT_FONT_FALLBACK)
TOOLKIT_CARRY(toolkit_font_fallback_bold, TOOLKIT_FONT_FALLBACK_BOLD)

namespace toolkit::pdf {

std::string_view font_bytes(FontFile file) {
  switch (file) {
    case FontFile::sans:
      return carried(toolkit_font_sans, toolkit_font_sans_end);
    case FontFile::sans_bold:
      return carried(toolkit_font_sans_bold, toolkit_font_sans_bold_end);
    case FontFile::fallback:
      return carried(toolkit_font_fallback, toolkit_font_fallback_end);
    case FontFile::fallback_bold:
      return carried(toolkit_font_fallback_bold, toolkit_font_fallback_bold_end);
  }
  return {};
}

}  // namespace toolkit::pdf
