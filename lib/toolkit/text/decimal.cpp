#include "toolkit/text/decimal.hpp"

#include <charconv>
#include <cmath>

namespace toolkit {

void append_decimal(std::string& out, double value) {
  long long hundredths = std::llround(value * 100);
  if (hundredths < 0) {
    out += '-';
    hundredths = -hundredths;
  }
  char digits[24];
  const auto end = std::to_chars(digits, digits + sizeof digits, hundredths / 100).ptr;
  out.append(digits, end);
  if (const auto part = static_cast<int>(hundredths % 100); part != 0) {
    out += '.';
    out += static_cast<char>('0' + part / 10);
    if (part % 10 != 0) out += static_cast<char>('0' + part % 10);
  }
}

}  // namespace toolkit
