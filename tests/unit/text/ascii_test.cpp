#include "toolkit/text/ascii.hpp"

#include <doctest/doctest.h>

#include <string_view>

namespace {

TEST_CASE("only ASCII has letters and digits") {
  int letters = 0;
  int digits = 0;
  for (int value = 0; value < 256; ++value) {
    const char byte = static_cast<char>(value);
    CHECK(toolkit::is_letter(byte) == (toolkit::is_upper(byte) != toolkit::is_lower(byte)));
    CHECK(toolkit::is_alphanumeric(byte) == (toolkit::is_letter(byte) || toolkit::is_digit(byte)));
    letters += toolkit::is_letter(byte) ? 1 : 0;
    digits += toolkit::is_digit(byte) ? 1 : 0;
  }
  CHECK(letters == 52);
  CHECK(digits == 10);
}

TEST_CASE("letters of other alphabets keep their case") {
  CHECK(toolkit::to_lower("Not ADDRESSED \xC3\x89") == "not addressed \xC3\x89");
}

}  // namespace
