#include "toolkit/render/pdf/file/utf16.hpp"

#include <algorithm>

#include "toolkit/text/utf8.hpp"

namespace toolkit::pdf {

std::string utf16(std::string_view utf8) {
  std::string out;
  const auto put = [&](char32_t unit) {
    out += static_cast<char>(unit >> 8U);
    out += static_cast<char>(unit & 0xFFU);
  };
  for (std::size_t at = 0; at < utf8.size();) {
    const CodePoint point = decode_utf8(utf8, at);
    at += std::max<std::size_t>(point.length, 1);
    if (point.length == 0) {
      put(0xFFFD);
    } else if (point.value < 0x10000) {
      put(point.value);
    } else {
      const char32_t rest = point.value - 0x10000;
      put(0xD800 + (rest >> 10U));
      put(0xDC00 + (rest & 0x3FFU));
    }
  }
  return out;
}

std::string utf16_text(std::string_view utf8) { return "\xFE\xFF" + utf16(utf8); }

bool is_plain(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return c >= ' ' && c <= '~'; });
}

std::string text_string(std::string_view utf8) {
  if (!is_plain(utf8)) return "<" + hex(utf16_text(utf8)) + ">";
  std::string out = "(";
  for (const char c : utf8) {
    if (c == '(' || c == ')' || c == '\\') out += '\\';
    out += c;
  }
  return out + ")";
}

std::string hex(std::string_view bytes) {
  static constexpr char digits[] = "0123456789ABCDEF";
  std::string out;
  out.reserve(bytes.size() * 2);
  for (const char byte : bytes) {
    const auto value = static_cast<unsigned char>(byte);
    out += digits[value >> 4U];
    out += digits[value & 15U];
  }
  return out;
}

}  // namespace toolkit::pdf
