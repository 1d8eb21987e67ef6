#include "words.hpp"

#include <array>
#include <cstdio>
#include <stdexcept>

namespace bare {

std::u32string decoded(std::string_view utf8) {
  std::u32string out;
  for (std::size_t at = 0; at < utf8.size();) {
    const auto byte = [&](std::size_t i) {
      return static_cast<unsigned>(static_cast<unsigned char>(utf8[i]));
    };
    const std::size_t more = byte(at) < 0x80 ? 0 : byte(at) < 0xE0 ? 1 : byte(at) < 0xF0 ? 2 : 3;
    if (at + more >= utf8.size() + (more == 0 ? 1 : 0)) throw std::runtime_error("bad UTF-8");
    char32_t letter = more == 0 ? byte(at) : byte(at) & (0x3FU >> more);
    for (std::size_t i = 1; i <= more; ++i) letter = letter << 6U | (byte(at + i) & 0x3FU);
    out += letter;
    at += more + 1;
  }
  return out;
}

std::string utf16(std::string_view utf8) {
  std::string out = "\xFE\xFF";
  for (const char32_t letter : decoded(utf8)) {
    out += static_cast<char>(letter >> 8U & 0xFFU);
    out += static_cast<char>(letter & 0xFFU);
  }
  return out;
}

std::string hex(unsigned value) {
  std::array<char, 16> digits{};
  std::snprintf(digits.data(), digits.size(), "%04X", value);
  return digits.data();
}

std::string number(double value) {
  std::array<char, 32> digits{};
  std::snprintf(digits.data(), digits.size(), "%.3f", value);
  return digits.data();
}

std::string reference(const void* object) {
  const auto* const header = static_cast<const HPDF_Obj_Header*>(object);
  return std::to_string(header->obj_id & 0x00FFFFFFU) + " 0 R";
}

const HPDF_BYTE* octets(std::string_view bytes) {
  return reinterpret_cast<const HPDF_BYTE*>(bytes.data());
}

}  // namespace bare
