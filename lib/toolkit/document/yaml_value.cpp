#include "toolkit/document/yaml_value.hpp"

#include <algorithm>

namespace toolkit {
namespace {

/// Words in small letters that some reader of YAML takes for something else than a text.
constexpr std::string_view words_with_a_meaning[] = {"false", "n",    "no", "null", "off",
                                                     "on",    "true", "y",  "yes"};

bool has_a_meaning(std::string_view text) {
  constexpr std::size_t longest = 5;
  if (text.size() > longest) return false;
  std::string small(text);
  for (char& c : small) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return std::ranges::find(words_with_a_meaning, small) != std::end(words_with_a_meaning);
}

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

bool is_harmless(char c) { return is_letter(c) || (c >= '0' && c <= '9') || c == ' ' || c == '/'; }

}  // namespace

std::string yaml_value(std::string_view text) {
  bool plain =
      !text.empty() && is_letter(text.front()) && text.back() != ' ' && !has_a_meaning(text);
  std::string quoted = "\"";
  for (const char c : text) {
    plain = plain && is_harmless(c);
    if (c == '"' || c == '\\') quoted += '\\';
    quoted += c;
  }
  return plain ? std::string(text) : quoted + "\"";
}

}  // namespace toolkit
