#include "toolkit/assessment/redact/private_marks.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string>

#include "toolkit/assessment/model/key_names.hpp"
#include "toolkit/assessment/read/evidence_reader.hpp"
#include "toolkit/assessment/read/values.hpp"
#include "toolkit/document/line_text.hpp"
#include "toolkit/text/ascii.hpp"
#include "toolkit/text/nearest.hpp"
#include "toolkit/text/utf8.hpp"

namespace toolkit {
namespace {

constexpr std::string_view spaces_and_tabs = " \t";
constexpr std::string_view quotes = "\"'";
/// A longer word is no slip of ours.
constexpr std::size_t longest_word = 40;

bool is_word_byte(char c) { return is_alphanumeric(c) || c == '_' || c == '-'; }

std::string_view without_blanks(std::string_view text, std::string_view more = {}) {
  const auto is_blank = [&](char c) {
    return spaces_and_tabs.find(c) != std::string_view::npos ||
           more.find(c) != std::string_view::npos;
  };
  while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
  return text;
}

bool is_known_key(std::string_view word) {
  return std::ranges::find(all_keys, word) != all_keys.end();
}

bool is_near(std::string_view typed, std::span<const std::string_view> keys) {
  return typed.size() <= longest_word && nearest(typed, keys).has_value();
}

/// The word of internal texts that this is, in whatever letters; empty for another.
std::string_view internal_key(std::string_view typed) {
  const std::string small = to_lower(typed);
  const auto found = std::ranges::find(internal_keys, small);
  return found == std::end(internal_keys) ? std::string_view() : *found;
}

/// The same, with the slips that people make.
std::string_view read_internal(std::string_view typed) {
  if (const std::string_view key = internal_key(typed); !key.empty()) return key;
  if (is_known_key(typed) || typed.size() > longest_word) return {};
  return nearest(typed, internal_keys).value_or(std::string_view());
}

/// Exactly false, with what may end a value where it stands.
bool says_false(std::string_view value, std::string_view ends = {}) {
  value = without_blanks(value, quotes);
  constexpr std::string_view no = "false";
  if (to_lower(value.substr(0, no.size())) != no) return false;
  value.remove_prefix(no.size());
  const std::string_view rest = without_blanks(value, quotes);
  const bool commented = rest.starts_with('#') && rest.size() < value.size();
  return rest.empty() || commented || ends.find(rest.front()) != std::string_view::npos;
}

/// Brackets left open by a text, counted with and without those in quotation marks: which of the
/// two is right cannot be told where a quotation mark may be an apostrophe.
struct Brackets {
  int all = 0;
  int unquoted = 0;
  bool dropped = false;  ///< one of the counts came back to nothing on the way

  explicit Brackets(std::string_view text) {
    char quote = '\0';
    for (std::size_t i = 0; i < text.size(); ++i) {
      const char c = text[i];
      if (quotes.find(c) != std::string_view::npos) {
        if (quote == '\0') {
          quote = c;
        } else if (quote == c) {
          quote = '\0';
        }
        continue;
      }
      const int step = c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
      all += step;
      if (quote == '\0') unquoted += step;
      if (all <= 0 || unquoted <= 0) dropped = dropped || i + 1 < text.size();
    }
  }

  [[nodiscard]] bool inside() const { return !dropped && all > 0 && unquoted > 0; }
  [[nodiscard]] bool closed() const { return all <= 0 && unquoted <= 0; }
};

bool starts_flow(std::string_view value) {
  return value.starts_with('{') || value.starts_with('[');
}

/// What follows a key at the start of a line that other marks have got into (`confi: dential:
/// true`); nothing where this is not that key with its colon.
std::optional<std::string_view> after_torn_key(std::string_view text, std::string_view key) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!is_letter(text[at])) continue;
    if (key.empty() || to_lower(text.substr(at, 1)).front() != key.front()) return std::nullopt;
    key.remove_prefix(1);
    if (!key.empty()) continue;
    const std::string_view rest = without_blanks(text.substr(at + 1), quotes);
    if (!rest.starts_with(':')) return std::nullopt;
    return rest.substr(1);
  }
  return std::nullopt;
}

/// The line starts with a key that hides, as well or badly as it may be written.
bool starts_hiding(std::string_view text) {
  const std::size_t delimiter = std::min(text.find_first_of(":="), text.size());
  const std::string_view lead = without_blanks(text.substr(0, delimiter), quotes);
  if (reads_confidential(lead)) {
    return !says_false(text.substr(std::min(delimiter + 1, text.size())));
  }
  for (const std::string_view key : hiding_keys) {
    if (const auto rest = after_torn_key(text, key)) return !says_false(*rest);
  }
  // Without its colon it may be the start of a sentence: only a word alone may follow.
  constexpr std::size_t longest_value = 6;
  const std::string_view bare = without_blanks(text, quotes);
  const std::size_t end = std::min(bare.find_first_of(" \t:;=.,"), bare.size());
  const std::string_view value = without_blanks(bare.substr(end), " \t:;=.,'\"->");
  const std::string_view uncommented = value.substr(0, value.find('#'));
  const std::string answer = to_lower(uncommented.substr(0, longest_value));
  const bool says_yes = answer.starts_with("yes") || answer.starts_with("true");
  return reads_confidential(bare.substr(0, end)) &&
         (uncommented.size() <= longest_value || says_yes) && !says_false(uncommented);
}

std::string_view starts_internal(std::string_view text) {
  const std::size_t delimiter = text.find_first_of(":=");
  if (delimiter != std::string_view::npos) {
    const std::string_view lead = without_blanks(text.substr(0, delimiter), quotes);
    if (const std::string_view key = read_internal(lead); !key.empty()) return key;
  }
  for (const std::string_view key : internal_keys) {
    if (after_torn_key(text, key)) return key;
  }
  const std::string_view bare = without_blanks(text, "\"'?-");
  const auto end =
      static_cast<std::size_t>(std::ranges::find_if_not(bare, is_letter) - bare.begin());
  return internal_key(bare.substr(0, end));
}

/// One word inside a line that could be a key.
struct InnerWord {
  std::size_t at;
  std::string_view word;
  std::string_view after;  ///< what follows the word and its quotation mark
  bool starts_entry;       ///< a bracket or comma stands before it
};

/// What parts words; any other mark inside one may be a slip.
bool parts_words(char c) {
  return std::string_view(" \t,{}[]:=").find(c) != std::string_view::npos;
}

std::optional<InnerWord> next_word(std::string_view text, std::size_t from) {
  while (from < text.size() && !is_letter(text[from])) ++from;
  if (from == text.size()) return std::nullopt;
  std::size_t end = from;
  while (end < text.size() && !parts_words(text[end])) ++end;
  std::size_t before = from;
  while (before > 0 && (spaces_and_tabs.find(text[before - 1]) != std::string_view::npos ||
                        quotes.find(text[before - 1]) != std::string_view::npos)) {
    --before;
  }
  const bool starts_entry = before > 0 && (text[before - 1] == ',' || text[before - 1] == '{');
  return InnerWord{from, text.substr(from, end - from), without_blanks(text.substr(end), quotes),
                   starts_entry};
}

void mark_inside(const LineShape& shape, PrivateMarks& marks) {
  const bool has_brackets = shape.text.find_first_of("{}[]") != std::string_view::npos;
  const auto value_at = static_cast<std::size_t>(shape.value.data() - shape.text.data());
  const Brackets whole(shape.value);
  bool all_in_own_brackets = starts_flow(shape.value);
  for (auto inner = next_word(shape.text, 0); inner;
       inner = next_word(shape.text, inner->at + inner->word.size())) {
    if (inner->at == 0) continue;  // the line's own key
    const std::string_view word = without_blanks(inner->word, quotes);
    const bool has_colon = inner->after.starts_with(':');
    if (!has_colon && !(inner->starts_entry && has_brackets)) continue;
    const std::string_view key = has_colon ? read_internal(word) : internal_key(word);
    marks.internal_inside = marks.internal_inside || !key.empty();
    if (!reads_confidential(word)) continue;
    if (says_false(inner->after.substr(has_colon ? 1 : 0), "]},")) continue;
    marks.hides_around = true;
    all_in_own_brackets = all_in_own_brackets && inner->at > value_at &&
                          Brackets(shape.value.substr(0, inner->at - value_at)).inside();
  }
  marks.opens_what_it_hides = marks.hides_around && all_in_own_brackets;
  marks.closes_what_it_hides = marks.opens_what_it_hides && whole.closed() && !whole.dropped;
}

/// The key of a line: one word, or one in quotation marks, with a colon behind it.
void find_key(LineShape& shape) {
  std::string_view rest = shape.text;
  const bool quoted = !rest.empty() && quotes.find(rest.front()) != std::string_view::npos;
  const char quote = quoted ? rest.front() : '\0';
  if (quoted) rest.remove_prefix(1);
  const auto length =
      static_cast<std::size_t>(std::ranges::find_if_not(rest, is_word_byte) - rest.begin());
  const std::string_view word = rest.substr(0, length);
  rest.remove_prefix(length);
  if (quoted) {
    if (!rest.starts_with(quote)) return;
    rest.remove_prefix(1);
  }
  rest = rest.substr(std::min(rest.find_first_not_of(spaces_and_tabs), rest.size()));
  if (word.empty() || !rest.starts_with(':')) return;
  rest.remove_prefix(1);
  if (!quoted && !rest.empty() && spaces_and_tabs.find(rest.front()) == std::string_view::npos)
    return;
  shape.key = word;
  shape.value = rest.substr(std::min(rest.find_first_not_of(spaces_and_tabs), rest.size()));
}

}  // namespace

bool reads_confidential(std::string_view typed) { return is_near(typed, hiding_keys); }

LineShape shape_of(std::string_view line) {
  LineShape shape;
  std::size_t at = 0;
  while (at < line.size()) {
    const CodePoint point = decode_utf8(line, at);
    if (point.value != U' ' && !is_odd_space(point.value)) break;
    shape.clean = shape.clean && point.value == U' ';
    ++shape.column;
    at += std::max<std::size_t>(point.length, 1);
  }
  shape.content = shape.column;
  while (at < line.size() && line[at] == '-' && blank_follows(line, at + 1, line.size())) {
    if (!shape.dash) shape.dash = shape.content;
    const std::size_t next = skip_blanks(line, at + 1, line.size());
    shape.content += next - at;
    at = next;
  }
  shape.blank = !shape.dash && (at == line.size() || line[at] == '#');
  shape.text = line.substr(at);
  shape.value = shape.text;
  find_key(shape);
  return shape;
}

std::string_view first_key_in(std::string_view value) {
  if (!value.starts_with('{')) return {};
  const auto word = next_word(value, 0);
  if (!word || !word->after.starts_with(':')) return {};
  return without_blanks(word->word, quotes);
}

int open_brackets(std::string_view text) { return Brackets(text).all; }

bool starts_block(std::string_view value) {
  return value.starts_with('|') || value.starts_with('>');
}

bool leaves_room(std::string_view value) {
  if (value.empty() || value.starts_with('#') || starts_block(value)) return true;
  if (value.starts_with('&') || value.starts_with('!')) return true;
  return starts_flow(value) && !Brackets(value).closed();
}

bool names_a_file(std::string_view text) {
  constexpr std::string_view key = "link";
  for (std::size_t at = text.find_first_of(":="); at != std::string_view::npos;
       at = text.find_first_of(":=", at + 1)) {
    const std::string_view before = without_blanks(text.substr(0, at), quotes);
    std::size_t begin = before.size();
    while (begin > 0 && is_word_byte(before[begin - 1])) --begin;
    if (!is_near(before.substr(begin), {&key, 1})) continue;
    if (!is_web_address(without_blanks(text.substr(at + 1), quotes))) return true;
  }
  return false;
}

PrivateMarks marks_of(const LineShape& shape) {
  PrivateMarks marks;
  if (shape.blank) return marks;
  std::string_view text = shape.text;
  if (text.starts_with("? ")) text.remove_prefix(2);
  marks.hides_item = starts_hiding(text);
  marks.internal = starts_internal(text);
  mark_inside(shape, marks);
  return marks;
}

}  // namespace toolkit
