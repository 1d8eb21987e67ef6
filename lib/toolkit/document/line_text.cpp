#include "toolkit/document/line_text.hpp"

#include "toolkit/text/ascii.hpp"
#include "toolkit/text/utf8.hpp"

namespace toolkit {
namespace {

bool is_key_byte(char c) {
  return is_alphanumeric(c) || c == '_' || c == '-' || c == '.' || c == '/' ||
         static_cast<unsigned char>(c) >= 0x80;
}

/// Words that may be meant as a key: up to three, without punctuation.
bool looks_like_key(std::string_view text) {
  if (text.empty() || text.size() > 60 || text == "-") return false;
  std::size_t spaces = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == ' ') {
      if (i == 0 || text[i - 1] == ' ' || ++spaces > 2) return false;
    } else if (!is_key_byte(text[i])) {
      return false;
    }
  }
  return text.back() != ' ';
}

}  // namespace

std::size_t trimmed_end(std::string_view text, std::size_t begin, std::size_t end) {
  while (end > begin && (text[end - 1] == ' ' || text[end - 1] == '\t')) --end;
  return end;
}

std::size_t skip_blanks(std::string_view text, std::size_t begin, std::size_t end) {
  while (begin < end && (text[begin] == ' ' || text[begin] == '\t')) ++begin;
  return begin;
}

bool blank_follows(std::string_view text, std::size_t at, std::size_t end) {
  return at >= end || text[at] == ' ' || text[at] == '\t';
}

bool nothing_follows(std::string_view text, std::size_t at, std::size_t end) {
  const std::size_t next = skip_blanks(text, at, end);
  return next == end || (text[next] == '#' && next > at);
}

bool is_odd_space(char32_t c) {
  return c == U'\t' || c == 0xA0 || (c >= 0x2000 && c <= 0x200B) || c == 0x202F || c == 0x205F ||
         c == 0x3000;
}

std::optional<LineKey> find_key(std::string_view text, std::size_t at, std::size_t end) {
  if (at >= end) return std::nullopt;
  const char first = text[at];
  if (first == '"' || first == '\'') {
    const std::size_t close = text.substr(0, end).find(first, at + 1);
    if (close >= end || close + 1 >= end || text[close + 1] != ':' ||
        !blank_follows(text, close + 2, end)) {
      return std::nullopt;
    }
    return LineKey{text.substr(at + 1, close - at - 1), close + 2};
  }
  const std::string_view line = text.substr(0, end);
  for (std::size_t colon = line.find(':', at); colon < end; colon = line.find(':', colon + 1)) {
    if (!blank_follows(text, colon + 1, end)) continue;
    const std::string_view name = text.substr(at, trimmed_end(text, at, colon) - at);
    if (name != "<<" && !looks_like_key(name)) return std::nullopt;
    return LineKey{name, colon + 1};
  }
  return std::nullopt;
}

}  // namespace toolkit
