#include "toolkit/render/pdf/text/typeface.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <string>
#include <string_view>

namespace toolkit::pdf {
namespace {

std::uint32_t number_at(std::string_view bytes, std::size_t at, std::size_t length) {
  std::uint32_t number = 0;
  for (std::size_t i = 0; i < length; ++i) {
    number = number << 8U | static_cast<unsigned char>(bytes.at(at + i));
  }
  return number;
}

/// A table of a TrueType file; empty for none.
std::string_view table(std::string_view file, std::string_view tag) {
  const std::uint32_t count = number_at(file, 4, 2);
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t entry = 12 + 16 * i;
    if (file.substr(entry, 4) != tag) continue;
    return file.substr(number_at(file, entry + 8, 4), number_at(file, entry + 12, 4));
  }
  return {};
}

bool has_outline(std::string_view file, std::size_t glyph) {
  const std::string_view places = table(file, "loca");
  const std::size_t width = number_at(table(file, "head"), 50, 2) == 0 ? 2 : 4;
  return number_at(places, glyph * width, width) < number_at(places, (glyph + 1) * width, width);
}

TEST_CASE("the library carries four fonts with TrueType outlines") {
  for (const FontFile file : font_files) {
    const std::string_view bytes = font_bytes(file);
    CHECK(bytes.substr(0, 4) == std::string_view("\0\1\0\0", 4));
    CHECK_FALSE(table(bytes, "glyf").empty());
    // Nothing forbids embedding them (the font's own word on it, OS/2 fsType).
    CHECK(number_at(table(bytes, "OS/2"), 8, 2) == 0);
  }
  Typefaces typefaces;
  CHECK(typefaces[FontFile::sans].metrics().postscript_name == "LiberationSans");
  CHECK(typefaces[FontFile::sans_bold].metrics().postscript_name == "LiberationSans-Bold");
  CHECK(typefaces[FontFile::fallback].metrics().postscript_name == "DejaVuSans");
  CHECK(typefaces[FontFile::fallback_bold].metrics().postscript_name == "DejaVuSans-Bold");
}

TEST_CASE("lengths are thousandths of the type size") {
  Typefaces typefaces;
  const Typeface& sans = typefaces[FontFile::sans];
  // Liberation Sans has the widths of Arial.
  CHECK(sans.width(sans.glyph(U' ')) == 278);
  CHECK(sans.width(sans.glyph(U'0')) == 556);
  CHECK(sans.width(sans.glyph(U'M')) == 833);
  CHECK(sans.width(sans.glyph(U'M')) == 833);
  CHECK(sans.width(65'000) == 0);
  const Typeface::Metrics metrics = sans.metrics();
  CHECK(metrics.ascent == 905);
  CHECK(metrics.descent == -212);
  CHECK(metrics.box[0] < 0);
  CHECK(metrics.box[1] < metrics.descent);
  CHECK(metrics.box[2] > 1000);
  CHECK(metrics.box[3] > metrics.ascent);
  for (const FontFile file : font_files) {
    const Typeface::Metrics any = typefaces[file].metrics();
    CHECK(any.cap_height > 600);
    CHECK(any.cap_height < 800);
    CHECK(any.x_height > 450);
    CHECK(any.x_height < any.cap_height);
  }
}

TEST_CASE("a character has its glyph, or none") {
  Typefaces typefaces;
  const Typeface& sans = typefaces[FontFile::sans];
  const Typeface& fallback = typefaces[FontFile::fallback];
  CHECK(sans.glyph(U'A') != 0);
  CHECK(sans.glyph(U'A') != sans.glyph(U'B'));
  CHECK(sans.glyph(0x0175) != 0);
  CHECK(sans.glyph(0x2192) != 0);
  CHECK(sans.glyph(0x2713) == 0);
  CHECK(fallback.glyph(0x2713) != 0);
  CHECK(fallback.glyph(0x4E2D) == 0);
  CHECK(sans.glyph(0x10FFFF) == 0);
}

TEST_CASE("a subset keeps the wanted outlines under their numbers, and what they are made of") {
  Typefaces typefaces;
  for (const FontFile file : font_files) {
    const Typeface& typeface = typefaces[file];
    // In DejaVu's bold this is a letter, and an accent that is made of another glyph.
    const std::uint16_t composed = typeface.glyph(0x0161);
    const std::string subset = typeface.subset({composed, typeface.glyph(U'Z')});
    CHECK(has_outline(subset, composed));
    CHECK(has_outline(subset, typeface.glyph(U'Z')));
    CHECK(has_outline(subset, typeface.glyph(U's')));
    CHECK_FALSE(has_outline(subset, typeface.glyph(U'Q')));
    CHECK_FALSE(has_outline(subset, typeface.glyph(0x0159)));
    CHECK(subset.size() < 60'000);
    CHECK(table(subset, "GPOS").empty());
    CHECK(table(subset, "name").empty());
    CHECK_FALSE(table(subset, "hmtx").empty());
    CHECK(typeface.subset({composed, typeface.glyph(U'Z')}) == subset);
  }
}

}  // namespace
}  // namespace toolkit::pdf
