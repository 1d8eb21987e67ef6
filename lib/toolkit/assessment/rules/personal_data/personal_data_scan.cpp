#include "toolkit/assessment/rules/personal_data/personal_data_scan.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <array>

#include "toolkit/assessment/rules/personal_data/personal_data_parts.hpp"
#include "toolkit/text/utf8.hpp"

namespace toolkit {
namespace personal_data {
namespace {

constexpr std::size_t max_blanks = 3;

Sign sign_of(char32_t value) {
  if (value < 0x80) {
    const char byte = static_cast<char>(value);
    if (is_lower(byte)) return Sign::small;
    if (is_upper(byte)) return Sign::capital;
    return is_digit(byte) ? Sign::digit : Sign::other;
  }
  switch (utf8proc_category(static_cast<utf8proc_int32_t>(value))) {
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LM:
      return Sign::small;
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LO:  // scripts without capitals: any letter can start a name
      return Sign::capital;
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_MC:
      return Sign::mark;
    case UTF8PROC_CATEGORY_ND:
      return Sign::digit;
    default:
      return Sign::other;
  }
}

bool is_blank(char32_t value) {
  return value == U' ' || value == U'\t' || value == U'\n' || value == 0xA0 || value == 0x2009 ||
         value == 0x202F;
}

}  // namespace

Character character_at(std::string_view text, std::size_t at) {
  if (at >= text.size()) return {};
  const CodePoint point = decode_utf8(text, at);
  if (point.length == 0) return {Sign::other, 0xFFFD, 1};
  return {sign_of(point.value), point.value, point.length};
}

Character character_before(std::string_view text, std::size_t at) {
  for (std::size_t length = 1; length <= std::min<std::size_t>(at, 4); ++length) {
    const Character character = character_at(text, at - length);
    if (character.length == length && character.value != 0xFFFD) return character;
  }
  return at == 0 ? Character{} : Character{Sign::other, 0xFFFD, 1};
}

bool continues_with(std::string_view text, std::size_t at, std::string_view prefix) {
  return std::ranges::equal(text.substr(std::min(at, text.size()), prefix.size()), prefix, {},
                            lower);
}

bool word_is(std::string_view text, std::size_t at, std::string_view word) {
  return continues_with(text, at, word) && !is_word(character_at(text, at + word.size()));
}

bool starts_token(std::string_view text, std::size_t at) {
  const Character last = character_before(text, at);
  if (is_word(last)) return false;
  const Character before_last = character_before(text, at - last.length);
  if (last.value == U'.') return before_last.sign != Sign::digit;
  const bool ties = is_hyphen(last.value) || last.value == U'/' || last.value == U'\\';
  return !ties || !is_word(before_last);
}

bool ends_token(std::string_view text, std::size_t at) {
  const Character next = character_at(text, at);
  if (is_word(next)) return false;
  const bool ties = is_hyphen(next.value) || next.value == U'/';
  return !ties || !is_word(character_at(text, at + next.length));
}

std::size_t skip_blanks(std::string_view text, std::size_t at) {
  bool broken = false;
  for (std::size_t count = 0; count < max_blanks; ++count) {
    const Character next = character_at(text, at);
    const bool breaks = next.value == U'\n';
    if (!is_blank(next.value) || (breaks && broken)) break;
    broken = broken || breaks;
    at += next.length;
  }
  return at;
}

namespace {

// Longer than any address in use; it keeps a text of nothing but letters from costing much.
constexpr std::size_t longest_local_part = 64;
constexpr std::size_t longest_domain = 253;

bool joins_local_part(char32_t value) {
  return value < 0x80 &&
         std::string_view("._%+-'&").find(static_cast<char>(value)) != std::string_view::npos;
}

/// The end of words with single signs between them.
std::size_t skip_local_part(std::string_view text, std::size_t at) {
  const std::size_t limit = at + longest_local_part;
  while (at <= limit) {
    const Character next = character_at(text, at);
    const bool joins = joins_local_part(next.value) && is_word(character_at(text, at + 1));
    if (!is_word(next) && !joins) return at;
    at += next.length;
  }
  return at;
}

std::size_t match_email(std::string_view text, std::size_t at) {
  if (!is_word(character_at(text, at))) return nothing;
  const Character last = character_before(text, at);
  if (is_word(last)) return nothing;
  if (joins_local_part(last.value) && is_word(character_before(text, at - 1))) return nothing;
  at = skip_local_part(text, at);
  if (byte_at(text, at) != '@') return nothing;
  const std::size_t limit = ++at + longest_domain;
  std::size_t end = nothing;
  for (std::size_t labels = 1; at < limit; ++labels) {
    std::size_t letters = 0;
    bool only_letters = true;
    Character next = character_at(text, at);
    for (; at < limit && (is_word(next) || next.value == U'-'); next = character_at(text, at)) {
      only_letters = only_letters && is_letter(next);
      ++letters;
      at += next.length;
    }
    if (letters == 0) break;
    // The last label is a word: "at 3@4.30" is no address.
    if (labels > 1 && letters > 1 && only_letters) end = at;
    if (next.value != U'.') break;
    ++at;
  }
  return end;
}

constexpr std::size_t longest_number = 11;  // digits, with the 0 in front

/// Blanks, hyphens, dots and brackets between groups of digits.
std::size_t skip_separators(std::string_view text, std::size_t at) {
  for (int count = 0; count < 3; ++count) {
    const Character next = character_at(text, at);
    const bool separates = next.value == U'(' || next.value == U')' || next.value == U'.' ||
                           next.value == 0x2013 || is_hyphen(next.value);
    if (!separates && !is_blank(next.value)) break;
    at += next.length;
  }
  return at;
}

/// The part in front of a number that says how it is dialled.
struct Prefix {
  std::size_t end = 0;
  std::size_t digits = 0;       // of the national form that it stands for
  std::size_t first_group = 0;  // the fewest digits that go with it: 020, but +44 20
};

Prefix read_prefix(std::string_view text, std::size_t at) {
  const bool plus = continues_with(text, at, "+44");
  if (!plus && !continues_with(text, at, "0044")) return {at, 0, 3};
  at = skip_separators(text, at + (plus ? 3 : 4));
  if (byte_at(text, at) == '0') at = skip_separators(text, at + 1);  // +44 (0)1632
  return {at, 1, 2};
}

bool starts_number(std::string_view text, std::size_t at) {
  const char byte = text[at];
  if (byte != '0' && byte != '+' && byte != '(') return false;
  const Character last = character_before(text, at);
  const bool is_sum = last.value == U'\u00a3' || last.value == U'\u20ac' || last.value == U'$';
  if (is_sum) return false;
  // Two numbers are often written with a stroke between them.
  return starts_token(text, at) ||
         (last.value == U'/' && character_before(text, at - 1).sign == Sign::digit);
}

std::size_t match_phone(std::string_view text, std::size_t at) {
  if (!starts_number(text, at)) return nothing;
  const bool bracket = text[at] == '(';
  auto [next, digits, fewest] = read_prefix(text, bracket ? at + 1 : at);
  const char area = byte_at(text, digits == 0 ? next + 1 : next);
  if ((digits == 0 && byte_at(text, next) != '0') || !is_digit(area)) return nothing;
  if (area == '0' || area == '4' || area == '6') return nothing;  // not in use
  std::size_t end = nothing;
  for (;;) {
    const std::size_t group = count_digits(text, next, longest_number + 1);
    if (group < fewest || digits + group > longest_number) break;
    next += group;
    digits += group;
    const bool ties = byte_at(text, next) == '/' ? is_letter(character_at(text, next + 1))
                                                 : !ends_token(text, next);
    if (digits + 1 >= longest_number && !ties) end = next;
    const std::size_t group_end = next;
    next = skip_separators(text, next);
    if (next == group_end) break;
    fewest = 2;
  }
  // "(01632) 960123" starts at its bracket, "(01632 960123)" behind it.
  if (bracket && end != nothing && text.substr(at, end - at).find(')') == std::string_view::npos) {
    return nothing;
  }
  return end;
}

char to_upper(char byte) { return is_lower(byte) ? static_cast<char>(byte - 'a' + 'A') : byte; }

constexpr bool is_one_of(char byte, std::string_view bytes) {
  return bytes.find(byte) != std::string_view::npos;
}

/// A9, A99, AA9, AA99, A9A or AA9A, in capitals.
bool is_outward_code(std::string_view code) {
  if (code.size() < 2 || code.size() > 4) return false;
  const std::size_t area = is_upper(code[1]) ? 2 : 1;
  if (!is_upper(code[0]) || is_one_of(code[0], "QVX")) return false;
  if (area == 2 && is_one_of(code[1], "IJZ")) return false;
  const std::string_view district = code.substr(area);
  if (district.empty() || district.size() > 2 || !is_digit(district[0])) return false;
  if (district.size() == 1 || is_digit(district[1])) return true;
  return is_one_of(district[1], area == 1 ? "ABCDEFGHJKPSTUW" : "ABEHMNPRVWXY");
}

/// 9AA, in capitals.
bool is_inward_code(std::string_view code) {
  return code.size() == 3 && is_digit(code[0]) && is_upper(code[1]) && is_upper(code[2]) &&
         !is_one_of(code[1], "CIKMOV") && !is_one_of(code[2], "CIKMOV");
}

constexpr std::size_t inward_size = 3;
constexpr std::size_t longest_postcode = 7;
constexpr std::size_t longest_spaced_postcode = longest_postcode + max_blanks * 3;  // bytes

std::size_t count_alphanumerics(std::string_view text, std::size_t at) {
  std::size_t count = 0;
  while (count <= longest_postcode && is_alphanumeric(byte_at(text, at + count))) ++count;
  return count;
}

/// Ordinals and units: what follows "hp1" in "hp1 2nd edition" is no half of a postcode.
bool is_measure(std::string_view inward) {
  constexpr std::array<std::string_view, 9> endings = {"ND", "ST", "RD", "TH", "FT",
                                                       "HR", "YR", "GB", "TB"};
  return std::ranges::find(endings, inward.substr(1)) != endings.end();
}

std::size_t match_postcode(std::string_view text, std::size_t at) {
  if (!is_upper(text[at]) && !is_lower(text[at])) return nothing;
  const Character last = character_before(text, at);
  if (is_word(last) || (last.value != U'/' && !starts_token(text, at))) return nothing;
  const std::size_t size = count_alphanumerics(text, at);
  if (size > 4) {
    const std::string_view token = text.substr(at, size);
    const bool matches = size <= longest_postcode && ends_token(text, at + size) &&
                         starts_token(text, at) &&
                         is_outward_code(token.substr(0, size - inward_size)) &&
                         is_inward_code(token.substr(size - inward_size));
    return matches ? at + size : nothing;
  }
  const std::size_t second = skip_blanks(text, at + size);
  if (second == at + size || count_alphanumerics(text, second) != inward_size) return nothing;
  const std::size_t end = second + inward_size;
  if (byte_at(text, end) != '/' && !ends_token(text, end)) return nothing;
  // In letters of both kinds it is some other code: "E1 2nd".
  const std::string_view token = text.substr(at, end - at);
  const bool small = std::ranges::none_of(token, is_upper);
  if (!small && std::ranges::any_of(token, is_lower)) return nothing;
  std::array<char, longest_spaced_postcode> capitals{};
  std::ranges::transform(token, capitals.begin(), to_upper);
  const std::string_view outward(capitals.data(), size);
  const std::string_view inward(&capitals[token.size() - inward_size], inward_size);
  if (!is_outward_code(outward) || !is_inward_code(inward)) return nothing;
  if (small && (size < 3 || is_measure(inward))) return nothing;
  return end;
}

struct Rule {
  PersonalData kind;
  std::size_t (*match)(std::string_view text, std::size_t at);
};

constexpr Rule rules[] = {
    {PersonalData::internal_link, match_internal_link},
    {PersonalData::email, match_email},
    {PersonalData::crime_reference, match_crime_reference},
    {PersonalData::phone, match_phone},
    {PersonalData::postcode, match_postcode},
    {PersonalData::named_person, match_named_person},
};

}  // namespace
}  // namespace personal_data

std::vector<PersonalDataMatch> find_personal_data(std::string_view text) {
  std::vector<PersonalDataMatch> matches;
  std::size_t at = 0;
  while (at < text.size()) {
    std::size_t next = at + 1;
    for (const auto& [kind, match] : personal_data::rules) {
      const std::size_t end = match(text, at);
      if (end == personal_data::nothing) continue;
      matches.push_back({kind, at, end});
      next = end;
      break;
    }
    at = next;
  }
  return matches;
}

}  // namespace toolkit
