#pragma once

#include <cstddef>
#include <string_view>

#include "toolkit/text/ascii.hpp"

/// What the parts of the personal data scan share: how they read a text, and the rules that have a
/// file of their own.
namespace toolkit::personal_data {

/// A rule looks for something that starts at `at` and returns where it ends, or `nothing`. It must
/// look no further than a bounded distance before it gives up: it is tried at every byte.
constexpr std::size_t nothing = 0;

std::size_t match_named_person(std::string_view text, std::size_t at);
std::size_t match_crime_reference(std::string_view text, std::size_t at);
std::size_t match_internal_link(std::string_view text, std::size_t at);

enum class Sign { other, digit, small, capital, mark };

/// One character of a text; `length` is 0 before the beginning and after the end.
struct Character {
  Sign sign = Sign::other;
  char32_t value = 0;
  std::size_t length = 0;
};

Character character_at(std::string_view text, std::size_t at);
Character character_before(std::string_view text, std::size_t at);

inline bool is_word(const Character& character) {
  return character.sign != Sign::other || character.value == U'_';
}

inline bool is_letter(const Character& character) {
  return character.sign == Sign::small || character.sign == Sign::capital;
}

inline bool is_hyphen(char32_t value) {
  return value == U'-' || value == 0x2010 || value == 0x2011;
}

/// The byte there, or NUL past the end.
inline char byte_at(std::string_view text, std::size_t at) {
  return at < text.size() ? text[at] : '\0';
}

inline std::size_t count_digits(std::string_view text, std::size_t at, std::size_t most) {
  std::size_t count = 0;
  while (count < most && is_digit(byte_at(text, at + count))) ++count;
  return count;
}

/// Whether the text goes on with `prefix`, which is in small letters; letter case is ignored.
bool continues_with(std::string_view text, std::size_t at, std::string_view prefix);

/// The same for a whole word.
bool word_is(std::string_view text, std::size_t at, std::string_view word);

/// Whether nothing ties the place to what stands before it: the digits of DS-2026-031 and of
/// SC/26/14 are inside a longer token.
bool starts_token(std::string_view text, std::size_t at);
bool ends_token(std::string_view text, std::size_t at);

/// The end of a few blanks, with one line break at most: officers wrap their lines. `at` itself
/// where there are none.
std::size_t skip_blanks(std::string_view text, std::size_t at);

}  // namespace toolkit::personal_data
