#include "toolkit/text/xml.hpp"

#include <algorithm>
#include <cstddef>

#include "toolkit/text/utf8.hpp"

namespace toolkit {
namespace {

constexpr std::string_view replacement_character = "\xEF\xBF\xBD";

/// Char of XML 1.0; surrogates are no UTF-8 anyway.
bool xml_can_hold(const CodePoint& point) {
  const char32_t c = point.value;
  if (point.length == 0) return false;
  return c == U'\t' || c == U'\n' || c == U'\r' || (c >= 0x20 && c != 0xFFFE && c != 0xFFFF);
}

std::string_view reference_for(char c) {
  switch (c) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    default:
      return {};
  }
}

std::string_view reference_in_attribute(char c) {
  switch (c) {
    case '"':
      return "&quot;";
    case '\'':
      return "&apos;";
    case '\t':
      return "&#9;";
    case '\n':
      return "&#10;";
    case '\r':
      return "&#13;";
    default:
      return reference_for(c);
  }
}

template <class Reference>
std::string escaped(std::string_view text, Reference reference_of) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode_utf8(text, at);
    const std::size_t length = std::max<std::size_t>(point.length, 1);
    if (!xml_can_hold(point)) {
      out += replacement_character;
    } else if (const std::string_view reference = reference_of(text[at]); !reference.empty()) {
      out += reference;
    } else {
      out += text.substr(at, length);
    }
    at += length;
  }
  return out;
}

}  // namespace

std::string escape_xml(std::string_view text) { return escaped(text, reference_for); }

std::string escape_xml_attribute(std::string_view text) {
  return escaped(text, reference_in_attribute);
}

}  // namespace toolkit
