#include "toolkit/document/yaml_value.hpp"

#include <algorithm>

#include "toolkit/text/ascii.hpp"

namespace toolkit {
namespace {

/// Words in small letters that some reader of YAML takes for something else than a text.
constexpr std::string_view words_with_a_meaning[] = {"false", "n",    "no", "null", "off",
                                                     "on",    "true", "y",  "yes"};

bool has_a_meaning(std::string_view text) {
  constexpr std::size_t longest = 5;
  if (text.size() > longest) return false;
  return std::ranges::find(words_with_a_meaning, std::string_view(to_lower(text))) !=
         std::end(words_with_a_meaning);
}

/// A letter of any alphabet: other alphabets' are bytes beyond ASCII.
bool is_any_letter(char c) { return is_letter(c) || static_cast<unsigned char>(c) >= 0x80; }

bool is_harmless(char c) { return is_any_letter(c) || is_digit(c) || c == ' ' || c == '/'; }

}  // namespace

std::string yaml_value(std::string_view text) {
  bool plain =
      !text.empty() && is_any_letter(text.front()) && text.back() != ' ' && !has_a_meaning(text);
  std::string quoted = "\"";
  for (const char c : text) {
    plain = plain && is_harmless(c);
    if (c == '"' || c == '\\') quoted += '\\';
    quoted += c;
  }
  return plain ? std::string(text) : quoted + "\"";
}

}  // namespace toolkit
