#include "toolkit/statements/generator/literals.hpp"

#include <fmt/format.h>

namespace toolkit {

std::string literal(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      out += fmt::format("\\{}", c);
    } else if (byte < 0x20 || byte >= 0x7F) {
      // Octal escapes end after three digits, whatever follows.
      out += fmt::format("\\{:03o}", byte);
    } else {
      out += c;
    }
  }
  return out + "\"";
}

std::string literals(std::initializer_list<std::string_view> texts) {
  std::string out;
  for (const std::string_view text : texts) out += (out.empty() ? "" : ", ") + literal(text);
  return out;
}

std::string LiteralArrays::add(std::span<const std::string_view> texts) {
  if (texts.empty()) return "{}";
  std::string name = fmt::format("texts_{}", count_++);
  out_ += fmt::format("constexpr std::string_view {}[] = {{\n", name);
  for (const std::string_view text : texts) out_ += fmt::format("    {},\n", literal(text));
  out_ += "};\n\n";
  return name;
}

}  // namespace toolkit
