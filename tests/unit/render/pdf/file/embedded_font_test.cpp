#include "toolkit/render/pdf/file/embedded_font.hpp"

#include <doctest/doctest.h>

#include <set>
#include <string>
#include <string_view>

#include "render/pdf/pdf_desk.hpp"
#include "toolkit/files/failure.hpp"
#include "toolkit/text/utf8.hpp"

namespace toolkit::pdf {
namespace {

using toolkit::test::PdfDesk;
using toolkit::test::PdfValue;
using toolkit::test::ReadPdf;

TEST_CASE("a glyph has a code for each text that it stands for") {
  const Haru haru;
  EmbeddedFont font(haru, FontFile::sans, 100);
  const std::uint16_t space = font.code(3, " ");
  const std::uint16_t joiner = font.code(3, "\u200D");
  const std::uint16_t hyphen = font.code(16, "-");
  const std::uint16_t other = font.code(16, "\u2010");
  const std::set<std::uint16_t> codes = {space, joiner, hyphen, other, font.code(3, "\u00AD")};
  CHECK(codes.size() == 5);
  CHECK_FALSE(codes.contains(0));
  // The same again is the same, whatever came between.
  CHECK(font.code(3, " ") == space);
  CHECK(font.code(3, "\u200D") == joiner);
  CHECK(font.code(16, "\u2010") == other);
  CHECK(font.code(16, "-") == hyphen);
  CHECK_THROWS(font.code(100, "beyond the last glyph"));
}

TEST_CASE("codes that are used up end in a failure") {
  const Haru haru;
  EmbeddedFont font(haru, FontFile::sans, 10);
  std::set<std::uint16_t> codes;
  const auto fill = [&] {
    for (int i = 0; i < 70'000; ++i) codes.insert(font.code(1, std::to_string(i)));
  };
  CHECK_THROWS_AS(fill(), toolkit::Failure);
  CHECK(codes.size() == 65'534);
  CHECK(font.code(1, "7") != 0);
}

TEST_CASE("fonts are named after their place in the table of fonts") {
  const Haru haru;
  CHECK(EmbeddedFont(haru, FontFile::sans, 1).name() == "F1");
  CHECK(EmbeddedFont(haru, FontFile::fallback_bold, 1).name() == "F4");
}

std::uint16_t number_at(std::string_view bytes, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(bytes.at(i)); };
  return static_cast<std::uint16_t>(byte(at) << 8U | byte(at + 1));
}

TEST_CASE("the written font leads from each code to glyph, width and text") {
  PdfDesk desk;
  desk.add_page();
  desk.paint("Words, \u0175 (1)\u00A0x\u00AD\u200B \u2713");
  const Typeface& typeface = desk.shaper.typefaces()[FontFile::sans];
  const std::uint16_t code = desk.pdf.code(FontFile::sans, typeface.glyph(U'W'), "W");
  const ReadPdf read = desk.read();
  const PdfValue& fonts = read.follow(read.pages()[0]["Resources"])["Font"];
  const PdfValue& font = read.follow(fonts["F1"]);
  CHECK(font["Subtype"].text == "Type0");
  CHECK(font["Encoding"].text == "Identity-H");
  CHECK(font["BaseFont"].text == "TOOLKA+LiberationSans");
  const PdfValue& inner = read.follow(font["DescendantFonts"].at(0));
  CHECK(inner["Subtype"].text == "CIDFontType2");
  CHECK(inner["BaseFont"] == font["BaseFont"]);
  const std::string glyphs = read.stream(inner["CIDToGIDMap"]);
  CHECK(number_at(glyphs, 0) == 0);
  CHECK(number_at(glyphs, 2 * std::size_t{code}) == typeface.glyph(U'W'));
  REQUIRE(inner["W"].at(0).whole() == 0);
  const std::vector<PdfValue>& widths = inner["W"].at(1).items;
  REQUIRE(widths.size() == glyphs.size() / 2);
  for (std::size_t i = 0; i < widths.size(); ++i) {
    CHECK(widths[i].whole() == typeface.width(number_at(glyphs, 2 * i)));
  }
  const PdfValue& descriptor = read.follow(inner["FontDescriptor"]);
  CHECK(descriptor["FontName"] == font["BaseFont"]);
  CHECK(descriptor["Flags"].whole() == 32);
  CHECK(descriptor["Ascent"].number > 500);
  CHECK(descriptor["Descent"].number < 0);
  const std::string file = read.stream(descriptor["FontFile2"]);
  CHECK(read.follow(descriptor["FontFile2"])["Length1"].whole() == static_cast<int>(file.size()));
  CHECK(file.substr(0, 4) == std::string("\0\1\0\0", 4));
  // The second font comes along for the tick alone.
  const PdfValue& second = read.follow(fonts["F3"]);
  CHECK(second["BaseFont"].text == "TOOLKC+DejaVuSans");
  CHECK_FALSE(fonts["F2"]);
}

TEST_CASE("long lists of codes are written in parts") {
  PdfDesk desk;
  desk.add_page();
  std::string text;
  for (char32_t letter = 0xC0; letter < 0x24F; ++letter) text += toolkit::encode_utf8(letter) + " ";
  desk.paint(text);
  const ReadPdf read = desk.read();
  CHECK(read.words() == text);
  const PdfValue& fonts = read.follow(read.pages()[0]["Resources"])["Font"];
  const std::string map = read.stream(read.follow(fonts["F1"])["ToUnicode"]);
  std::size_t all = 0;
  for (std::size_t at = map.find("beginbfchar"); at != std::string::npos;
       at = map.find("beginbfchar", at + 1)) {
    const std::size_t line = map.rfind('\n', at) + 1;
    const int count = std::stoi(map.substr(line, at - line));
    CHECK(count <= 100);
    all += static_cast<std::size_t>(count);
  }
  CHECK(all > 300);
}

}  // namespace
}  // namespace toolkit::pdf
