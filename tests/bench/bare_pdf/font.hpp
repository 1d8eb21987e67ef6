#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace bare {

/// A TrueType font, read by hand: which glyphs its letters have, how wide they are, and a smaller
/// font of some glyphs. What is wrong with the file throws std::runtime_error.
class Font {
 public:
  explicit Font(const std::string& path);

  /// Throws for a letter that the font lacks.
  [[nodiscard]] std::uint16_t glyph(char32_t letter) const;
  /// Thousandths of the type size.
  [[nodiscard]] int advance(std::uint16_t glyph) const;
  /// A signed number of a table, in thousandths of the type size.
  [[nodiscard]] int measure(const char* table, std::size_t offset) const;

  /// A font file in which the first glyph wanted is number 0, the next 1, and so on; what they are
  /// composed of follows.
  [[nodiscard]] std::string subset(std::vector<std::uint16_t> wanted) const;

 private:
  [[nodiscard]] unsigned u16(std::size_t at) const;
  [[nodiscard]] unsigned u32(std::size_t at) const;
  [[nodiscard]] std::size_t place_of(const char* table) const;
  [[nodiscard]] std::string_view document(unsigned glyph) const;
  void read_letters();

  std::string bytes_;
  std::map<std::string, std::pair<std::size_t, std::size_t>> tables_;  // place and length
  std::vector<std::pair<char32_t, std::uint16_t>> glyphs_;             // sorted
  unsigned units_ = 0;
  unsigned widths_ = 0;
  bool long_places_ = false;
};

}  // namespace bare
