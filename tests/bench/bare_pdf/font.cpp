#include "font.hpp"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace bare {
namespace {

void put16(std::string& out, std::size_t value) {
  out += static_cast<char>(value >> 8U & 0xFFU);
  out += static_cast<char>(value & 0xFFU);
}

void put32(std::string& out, std::size_t value) {
  put16(out, value >> 16U);
  put16(out, value);
}

void set16(std::string& bytes, std::size_t at, std::size_t value) {
  bytes.at(at) = static_cast<char>(value >> 8U & 0xFFU);
  bytes.at(at + 1) = static_cast<char>(value & 0xFFU);
}

void pad(std::string& bytes) { bytes.resize((bytes.size() + 3) / 4 * 4); }

std::uint32_t checksum(std::string_view bytes) {
  std::uint32_t sum = 0;
  unsigned shift = 24;
  for (const char byte : bytes) {
    sum += std::uint32_t{static_cast<unsigned char>(byte)} << shift;
    shift = (shift + 24) % 32;
  }
  return sum;
}

/// Tables as a font file.
std::string font_file(const std::map<std::string, std::string>& tables) {
  std::string head;
  std::string body;
  unsigned power = 0;
  while ((2U << power) <= tables.size()) ++power;
  const std::size_t range = std::size_t{16} << power;
  put32(head, 0x00010000);
  for (const std::size_t value : {tables.size(), range, std::size_t{power}}) put16(head, value);
  put16(head, tables.size() * 16 - range);
  const std::size_t start = head.size() + 16 * tables.size();
  std::size_t sum_at = 0;
  for (const auto& [name, bytes] : tables) {
    if (name == "head") sum_at = start + body.size() + 8;
    head += name;
    put32(head, checksum(bytes));
    put32(head, start + body.size());
    put32(head, bytes.size());
    body += bytes;
    pad(body);
  }
  std::string file = head + body;
  const std::uint32_t sum = 0xB1B0AFBAU - checksum(file);
  set16(file, sum_at, sum >> 16U);
  set16(file, sum_at + 2, sum);
  return file;
}

}  // namespace

Font::Font(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::copy(std::istreambuf_iterator<char>(file), {}, std::back_inserter(bytes_));
  if (!file) throw std::runtime_error(path + " cannot be read");
  if (u32(0) != 0x00010000) throw std::runtime_error(path + " is not a TrueType font");
  for (std::size_t i = 0; i < u16(4); ++i) {
    const std::size_t row = 12 + 16 * i;
    tables_[bytes_.substr(row, 4)] = {u32(row + 8), u32(row + 12)};
  }
  units_ = u16(place_of("head") + 18);
  long_places_ = u16(place_of("head") + 50) == 1;
  widths_ = u16(place_of("hhea") + 34);
  read_letters();
}

unsigned Font::u16(std::size_t at) const {
  return static_cast<unsigned>(static_cast<unsigned char>(bytes_.at(at))) << 8U |
         static_cast<unsigned char>(bytes_.at(at + 1));
}

unsigned Font::u32(std::size_t at) const { return u16(at) << 16U | u16(at + 2); }

std::size_t Font::place_of(const char* table) const {
  const auto found = tables_.find(table);
  if (found == tables_.end()) throw std::runtime_error(std::string("a font has no table ") + table);
  return found->second.first;
}

/// From the table of the first plane (format 4), which every font for Windows has.
void Font::read_letters() {
  const std::size_t maps = place_of("cmap");
  std::size_t map = 0;
  for (std::size_t i = 0; i < u16(maps + 2); ++i) {
    const std::size_t row = maps + 4 + 8 * i;
    if (u16(row) == 3 && u16(row + 2) == 1) map = maps + u32(row + 4);
  }
  if (map == 0 || u16(map) != 4) throw std::runtime_error("a font has no table of its letters");
  const std::size_t segments = u16(map + 6) / 2;
  for (std::size_t i = 0; i < segments; ++i) {
    const std::size_t last = map + 14 + 2 * i;
    const std::size_t first = last + 2 + 2 * segments;
    const std::size_t delta = first + 2 * segments;
    const std::size_t offset = delta + 2 * segments;
    for (unsigned letter = u16(first); letter <= u16(last) && letter != 0xFFFF; ++letter) {
      unsigned glyph = letter;
      if (u16(offset) != 0)
        glyph = u16(offset + u16(offset) + std::size_t{2} * (letter - u16(first)));
      if (u16(offset) != 0 && glyph == 0) continue;
      glyphs_.emplace_back(letter, static_cast<std::uint16_t>(glyph + u16(delta)));
    }
  }
  std::ranges::sort(glyphs_);
}

std::uint16_t Font::glyph(char32_t letter) const {
  const auto found =
      std::ranges::lower_bound(glyphs_, letter, {}, &decltype(glyphs_)::value_type::first);
  if (found == glyphs_.end() || found->first != letter) {
    throw std::runtime_error("a font lacks U+" + std::to_string(letter));
  }
  return found->second;
}

int Font::advance(std::uint16_t glyph) const {
  const std::size_t row = std::min<std::size_t>(glyph, widths_ - 1);
  return static_cast<int>(std::lround(u16(place_of("hmtx") + 4 * row) * 1000.0 / units_));
}

int Font::measure(const char* table, std::size_t offset) const {
  const auto value = static_cast<std::int16_t>(u16(place_of(table) + offset));
  return static_cast<int>(std::lround(value * 1000.0 / units_));
}

std::string_view Font::document(unsigned glyph) const {
  const std::size_t places = place_of("loca");
  const auto place = [&](std::size_t number) {
    return long_places_ ? u32(places + 4 * number) : 2 * u16(places + 2 * number);
  };
  return std::string_view(bytes_).substr(place_of("glyf") + place(glyph),
                                         place(glyph + 1) - place(glyph));
}

std::string Font::subset(std::vector<std::uint16_t> wanted) const {
  std::map<std::string, std::string> tables;
  std::string& outlines = tables["glyf"];
  std::string& places = tables["loca"];
  std::string& widths = tables["hmtx"];
  // `wanted` grows as parts are found.
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    std::string glyph(document(wanted[i]));
    const auto word = [&](std::size_t at) {
      return static_cast<unsigned>(static_cast<unsigned char>(glyph.at(at))) << 8U |
             static_cast<unsigned char>(glyph.at(at + 1));
    };
    // A negative number of contours stands for parts.
    bool more = glyph.size() > 10 && word(0) >= 0x8000;
    for (std::size_t at = 10; more;) {
      const unsigned flags = word(at);
      const auto part = static_cast<std::uint16_t>(word(at + 2));
      auto found = std::ranges::find(wanted, part);
      if (found == wanted.end()) found = wanted.insert(found, part);
      set16(glyph, at + 2, static_cast<std::size_t>(found - wanted.begin()));
      const std::size_t scales = (flags & 8U) != 0      ? 2
                                 : (flags & 0x40U) != 0 ? 4
                                 : (flags & 0x80U) != 0 ? 8
                                                        : 0;
      at += ((flags & 1U) != 0 ? 8 : 6) + scales;
      more = (flags & 0x20U) != 0;
    }
    put32(places, outlines.size());
    outlines += glyph;
    pad(outlines);
    const std::size_t row = std::min<std::size_t>(wanted[i], widths_ - 1);
    widths += bytes_.substr(place_of("hmtx") + 4 * row, 4);
  }
  put32(places, outlines.size());
  for (const char* const name : {"head", "hhea", "maxp", "cvt ", "fpgm", "prep"}) {
    tables[name] = bytes_.substr(place_of(name), tables_.at(name).second);
  }
  set16(tables["head"], 8, 0);
  set16(tables["head"], 10, 0);
  set16(tables["head"], 50, 1);
  set16(tables["hhea"], 34, wanted.size());
  set16(tables["maxp"], 4, wanted.size());
  return font_file(tables);
}

}  // namespace bare
