#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace toolkit {

/// One code point read from UTF-8. `length` is 0 where the bytes are not strict UTF-8 (overlong
/// forms and surrogates included).
struct CodePoint {
  char32_t value = 0;
  std::size_t length = 0;
};

/// Reads the code point at `offset`, which is less than `text.size()`.
CodePoint decode_utf8(std::string_view text, std::size_t offset);

/// Whether a byte of UTF-8 goes on with the code point before it.
constexpr bool is_continuation(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

/// Code points in a text; an invalid byte counts as one.
std::size_t count_code_points(std::string_view text);

/// The UTF-8 of one code point (at most U+10FFFF, no surrogate).
std::string encode_utf8(char32_t code_point);

/// C0 but tab and newline, DEL, C1, U+FEFF, noncharacters, U+2028 and U+2029, tag characters:
/// never part of a text that an officer means to publish.
bool is_forbidden(char32_t code_point);

/// Controls that turn the direction of text and can make it read as something else.
bool is_bidirectional_control(char32_t code_point);

}  // namespace toolkit
