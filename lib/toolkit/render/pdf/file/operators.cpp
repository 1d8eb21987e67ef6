#include "toolkit/render/pdf/file/operators.hpp"

#include <fmt/format.h>

#include "toolkit/text/decimal.hpp"

namespace toolkit::pdf {

void add_number(std::string& out, double value) {
  append_decimal(out, value);
  out += ' ';
}

void add_code(std::string& out, unsigned code) {
  for (const unsigned byte : {code >> 8U & 0xFFU, code & 0xFFU}) {
    switch (byte) {
      case '(':
      case ')':
      case '\\':
        out += '\\';
        break;
      case '\r':  // bare, it would be read as the end of a line
        out += "\\r";
        continue;
      default:
        break;
    }
    out += static_cast<char>(byte);
  }
}

std::string colour_operands(ColourRole ink) {
  const std::uint32_t rgb = colour(ink);
  const auto part = [&](unsigned shift) { return (rgb >> shift & 0xFFU) / 255.0; };
  return fmt::format("{:.3f} {:.3f} {:.3f}", part(16), part(8), part(0));
}

}  // namespace toolkit::pdf
