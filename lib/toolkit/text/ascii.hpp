#pragma once

// Letters and digits of ASCII. Every other byte, those of other alphabets included, is neither:
// whatever the locale, the answer is the same.

#include <string>
#include <string_view>

namespace toolkit {

constexpr bool is_digit(char byte) { return byte >= '0' && byte <= '9'; }
constexpr bool is_upper(char byte) { return byte >= 'A' && byte <= 'Z'; }
constexpr bool is_lower(char byte) { return byte >= 'a' && byte <= 'z'; }
constexpr bool is_letter(char byte) { return is_upper(byte) || is_lower(byte); }
constexpr bool is_alphanumeric(char byte) { return is_letter(byte) || is_digit(byte); }

constexpr char lower(char byte) {
  return is_upper(byte) ? static_cast<char>(byte - 'A' + 'a') : byte;
}

inline std::string to_lower(std::string_view text) {
  std::string small(text);
  for (char& byte : small) byte = lower(byte);
  return small;
}

}  // namespace toolkit
