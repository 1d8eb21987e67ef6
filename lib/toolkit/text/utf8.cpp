#include "toolkit/text/utf8.hpp"

#include <utf8proc.h>

#include <array>

namespace toolkit {
namespace {

constexpr bool within(char32_t code_point, char32_t first, char32_t last) {
  return first <= code_point && code_point <= last;
}

constexpr bool is_noncharacter(char32_t code_point) {
  return within(code_point, 0xFDD0, 0xFDEF) || (code_point & 0xFFFE) == 0xFFFE;
}

}  // namespace

CodePoint decode_utf8(std::string_view text, std::size_t offset) {
  const auto first = static_cast<unsigned char>(text[offset]);
  if (first < 0x80) return {first, 1};
  const std::string_view rest = text.substr(offset, 4);
  utf8proc_int32_t value = 0;
  const utf8proc_ssize_t length =
      utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(rest.data()),
                       static_cast<utf8proc_ssize_t>(rest.size()), &value);
  if (length <= 0) return {};
  return {static_cast<char32_t>(value), static_cast<std::size_t>(length)};
}

std::size_t count_code_points(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size(); ++count) {
    const std::size_t length = decode_utf8(text, at).length;
    at += length == 0 ? 1 : length;
  }
  return count;
}

std::string encode_utf8(char32_t code_point) {
  std::array<utf8proc_uint8_t, 4> bytes{};
  const utf8proc_ssize_t length =
      utf8proc_encode_char(static_cast<utf8proc_int32_t>(code_point), bytes.data());
  return {bytes.begin(), bytes.begin() + length};
}

bool is_forbidden(char32_t code_point) {
  if (within(code_point, 0x20, 0x7E)) return false;
  if (code_point == U'\t' || code_point == U'\n') return false;
  return code_point < 0xA0 || code_point == 0x2028 || code_point == 0x2029 ||
         code_point == 0xFEFF || within(code_point, 0xE0000, 0xE007F) ||
         is_noncharacter(code_point);
}

// The code points with Unicode's property Bidi_Control.
bool is_bidirectional_control(char32_t code_point) {
  return code_point == 0x061C || within(code_point, 0x200E, 0x200F) ||
         within(code_point, 0x202A, 0x202E) || within(code_point, 0x2066, 0x2069);
}

}  // namespace toolkit
