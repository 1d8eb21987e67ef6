#include "toolkit/render/pdf/file/embedded_font.hpp"

#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "toolkit/files/failure.hpp"
#include "toolkit/render/pdf/file/utf16.hpp"

namespace toolkit::pdf {
namespace {

/// Codes have two bytes; the last is kept free.
constexpr std::size_t max_codes = 65'534;

/// A mapping's list may hold no more (Adobe Technical Note 5411).
constexpr std::size_t longest_list = 100;

bool is_bold(FontFile file) {
  return file == FontFile::sans_bold || file == FontFile::fallback_bold;
}

}  // namespace

EmbeddedFont::EmbeddedFont(const Haru& haru, FontFile file, std::size_t glyphs)
    : file_(file),
      object_(haru.indirect_dict()),
      name_(fmt::format("F{}", index(file) + 1)),
      uses_(1),
      first_codes_(glyphs) {}

std::uint16_t EmbeddedFont::code(std::uint16_t glyph, std::string_view text) {
  std::uint16_t& first = first_codes_.at(glyph);
  if (first != 0 && uses_[first].text == text) return first;
  std::uint16_t* known = &first;
  if (first != 0) known = &further_codes_[{glyph, std::string(text)}];
  if (*known == 0) {
    if (uses_.size() > max_codes) throw Failure("the text has too many characters for a PDF");
    *known = static_cast<std::uint16_t>(uses_.size());
    uses_.push_back({glyph, std::string(text)});
  }
  return *known;
}

std::string EmbeddedFont::text_map() const {
  std::string map =
      "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
      "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n"
      "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
      "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n";
  for (std::size_t from = 1; from < uses_.size(); from += longest_list) {
    const std::size_t to = std::min(from + longest_list, uses_.size());
    map += fmt::format("{} beginbfchar\n", to - from);
    for (std::size_t code = from; code < to; ++code) {
      map += fmt::format("<{:04X}> <{}>\n", code, hex(utf16(uses_[code].text)));
    }
    map += "endbfchar\n";
  }
  return map + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
}

/// Two bytes for each code.
std::string EmbeddedFont::glyph_map() const {
  std::string map;
  for (const Use& use : uses_) {
    map += static_cast<char>(use.glyph >> 8U);
    map += static_cast<char>(use.glyph & 0xFFU);
  }
  return map;
}

void EmbeddedFont::write(const Haru& haru, const Typeface& typeface) const {
  // Six letters in front of the name mark a subset.
  const std::string name = fmt::format("TOOLK{}+{}", static_cast<char>('A' + index(file_)),
                                       typeface.metrics().postscript_name);
  HPDF_Dict font = haru.indirect_dict();
  haru.add_name(font, "Type", "Font");
  haru.add_name(font, "Subtype", "CIDFontType2");
  haru.add_name(font, "BaseFont", name);
  HPDF_Dict system = haru.add_dict(font, "CIDSystemInfo");
  haru.add_ascii(system, "Registry", "Adobe");
  haru.add_ascii(system, "Ordering", "Identity");
  haru.add_number(system, "Supplement", 0);
  haru.add(font, "CIDToGIDMap", haru.stream(glyph_map(), true));
  add_widths(haru, font, typeface);
  haru.add(font, "FontDescriptor", descriptor(haru, typeface, name));

  haru.add_name(object_, "Type", "Font");
  haru.add_name(object_, "Subtype", "Type0");
  haru.add_name(object_, "BaseFont", name);
  haru.add_name(object_, "Encoding", "Identity-H");
  haru.check(HPDF_Array_Add(haru.add_array(object_, "DescendantFonts"), font));
  haru.add(object_, "ToUnicode", haru.stream(text_map(), true));
}

HPDF_Dict EmbeddedFont::descriptor(const Haru& haru, const Typeface& typeface,
                                   const std::string& name) const {
  constexpr int not_symbolic = 32;
  const Typeface::Metrics metrics = typeface.metrics();
  HPDF_Dict made = haru.indirect_dict();
  haru.add_name(made, "Type", "FontDescriptor");
  haru.add_name(made, "FontName", name);
  haru.add_integer(made, "Flags", not_symbolic);
  HPDF_Array box = haru.add_array(made, "FontBBox");
  for (const int side : metrics.box) haru.check(HPDF_Array_AddNumber(box, side));
  haru.add_integer(made, "ItalicAngle", 0);
  haru.add_integer(made, "Ascent", metrics.ascent);
  haru.add_integer(made, "Descent", metrics.descent);
  haru.add_integer(made, "CapHeight", metrics.cap_height);
  haru.add_integer(made, "XHeight", metrics.x_height);
  // Not in the font; viewers use it only to replace a font that is not embedded.
  haru.add_integer(made, "StemV", is_bold(file_) ? 140 : 80);
  std::vector<std::uint16_t> glyphs;
  for (const Use& use : uses_) glyphs.push_back(use.glyph);
  const std::string outlines = typeface.subset(glyphs);
  HPDF_Dict file = haru.stream(outlines, true);
  haru.add_number(file, "Length1", outlines.size());
  haru.add(made, "FontFile2", file);
  return made;
}

void EmbeddedFont::add_widths(const Haru& haru, HPDF_Dict font, const Typeface& typeface) const {
  // In portions, because the library's arrays are not endless.
  constexpr std::size_t portion = 1000;
  HPDF_Array widths = haru.add_array(font, "W");
  for (std::size_t from = 0; from < uses_.size(); from += portion) {
    haru.check(HPDF_Array_AddNumber(widths, static_cast<HPDF_INT32>(from)));
    HPDF_Array run = haru.array();
    haru.check(HPDF_Array_Add(widths, run));
    for (std::size_t code = from; code < std::min(from + portion, uses_.size()); ++code) {
      haru.check(HPDF_Array_AddNumber(run, typeface.width(uses_[code].glyph)));
    }
  }
}

}  // namespace toolkit::pdf
