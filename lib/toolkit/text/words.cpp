#include "toolkit/text/words.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

#include <utf8proc.h>

#include "toolkit/text/ascii.hpp"
#include "toolkit/text/utf8.hpp"

namespace toolkit {
namespace {

class Words {
 public:
  void add_letter(std::string_view letter) {
    if (gap_ && !words_.empty()) words_ += ' ';
    gap_ = false;
    words_ += letter;
  }
  void part() { gap_ = true; }
  std::string take() { return std::move(words_); }

 private:
  std::string words_;
  bool gap_ = false;
};

utf8proc_category_t category_of(std::string_view letter) {
  return utf8proc_category(static_cast<utf8proc_int32_t>(decode_utf8(letter, 0).value));
}

/// A letter, a digit, or a mark that takes room of its own.
bool is_letter_or_digit(std::string_view letter) {
  if (letter.size() == 1) return is_alphanumeric(letter.front());
  const utf8proc_category_t category = category_of(letter);
  return (category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO) ||
         (category >= UTF8PROC_CATEGORY_ND && category <= UTF8PROC_CATEGORY_NO) ||
         category == UTF8PROC_CATEGORY_MC;
}

/// A blank or a dash of whatever kind, the sign for minus and control characters among them.
bool is_gap(std::string_view letter) {
  constexpr char32_t minus = 0x2212;
  const utf8proc_category_t category = category_of(letter);
  return category == UTF8PROC_CATEGORY_PD || category == UTF8PROC_CATEGORY_CC ||
         (category >= UTF8PROC_CATEGORY_ZS && category <= UTF8PROC_CATEGORY_ZP) ||
         decode_utf8(letter, 0).value == minus;
}

/// A character beyond ASCII: calls `use` with what it is made of.
template <class Use>
void use_decomposed(char32_t code_point, Use use) {
  constexpr auto options =
      static_cast<utf8proc_option_t>(UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD |
                                     UTF8PROC_IGNORE | UTF8PROC_STRIPMARK);
  // The longest has 18.
  std::array<utf8proc_int32_t, 32> parts{};
  int last_class = UTF8PROC_BOUNDCLASS_START;
  const utf8proc_ssize_t count =
      utf8proc_decompose_char(static_cast<utf8proc_int32_t>(code_point), parts.data(),
                              static_cast<utf8proc_ssize_t>(parts.size()), options, &last_class);
  if (count < 0 || std::cmp_greater(count, parts.size())) return use(std::string_view());
  for (const utf8proc_int32_t part : std::span(parts).first(static_cast<std::size_t>(count))) {
    use(std::string_view(encode_utf8(static_cast<char32_t>(part))));
  }
}

/// Calls `use` with each character that a text is made of, without marks and in small letters, and
/// with nothing for bytes that are no UTF-8. What cannot be seen is left out.
template <class Use>
void for_each_part(std::string_view text, Use use) {
  for (std::size_t at = 0; at < text.size();) {
    const char c = text[at];
    if (static_cast<unsigned char>(c) < 0x80) {
      const char small = lower(c);
      use(std::string_view(&small, 1));
      ++at;
      continue;
    }
    const CodePoint point = decode_utf8(text, at);
    if (point.length == 0) {
      use(std::string_view());
    } else {
      use_decomposed(point.value, use);
    }
    at += std::max<std::size_t>(point.length, 1);
  }
}

/// Small letters, single spaces, nothing at the ends.
std::string in_single_spaces(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool blank = c == ' ' || c == '\n' || c == '\t';
    if (blank && (out.empty() || out.back() == ' ')) continue;
    out += blank ? ' ' : lower(c);
  }
  if (out.ends_with(' ')) out.pop_back();
  return out;
}

}  // namespace

std::string folded(std::string_view text) {
  Words words;
  for_each_part(text, [&](std::string_view letter) {
    if (letter.empty() || !is_letter_or_digit(letter)) {
      words.part();
    } else {
      words.add_letter(letter);
    }
  });
  std::string found = words.take();
  return found.empty() ? in_single_spaces(text) : found;
}

std::string folded_id(std::string_view id) {
  enum class Part { none, word, number };
  Part part = Part::none;
  std::string out;
  std::string number;
  const auto end_part = [&] {
    if (part == Part::number) {
      const std::size_t digits = std::min(number.find_first_not_of('0'), number.size() - 1);
      out += number.substr(digits);
      number.clear();
    }
    part = Part::none;
  };
  const auto begin_part = [&](Part next) {
    if (part == next) return;
    end_part();
    if (!out.empty()) out += ' ';
    part = next;
  };
  for_each_part(id, [&](std::string_view letter) {
    if (letter.empty() || is_gap(letter)) {
      end_part();
    } else if (is_digit(letter.front())) {
      begin_part(Part::number);
      number += letter;
    } else if (is_letter_or_digit(letter)) {
      begin_part(Part::word);
      out += letter;
    } else {
      end_part();
      begin_part(Part::word);
      out += letter;
      end_part();
    }
  });
  end_part();
  return out.empty() ? in_single_spaces(id) : out;
}

bool holds_words(std::string_view words, std::string_view others) {
  if (others.empty()) return false;
  for (std::size_t at = words.find(others); at != std::string_view::npos;
       at = words.find(others, at + 1)) {
    const std::size_t end = at + others.size();
    const bool starts_word = at == 0 || words[at - 1] == ' ';
    if (starts_word && (end == words.size() || words[end] == ' ')) return true;
  }
  return false;
}

}  // namespace toolkit
