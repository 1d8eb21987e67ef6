#include "toolkit/text/words.hpp"

#include <utf8proc.h>

#include <array>
#include <span>
#include <utility>

#include "toolkit/text/ascii.hpp"
#include "toolkit/text/utf8.hpp"

namespace toolkit {
namespace {

class Words {
 public:
  void add_letter(char letter) {
    if (gap_ && !words_.empty()) words_ += ' ';
    gap_ = false;
    words_ += letter;
  }
  void add_letter(std::string_view letter) {
    add_letter(letter.front());
    words_ += letter.substr(1);
  }
  void part() { gap_ = true; }
  std::string take() { return std::move(words_); }

 private:
  std::string words_;
  bool gap_ = false;
};

bool is_letter_or_digit(utf8proc_int32_t code_point) {
  const utf8proc_category_t category = utf8proc_category(code_point);
  return (category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO) ||
         (category >= UTF8PROC_CATEGORY_ND && category <= UTF8PROC_CATEGORY_NO) ||
         category == UTF8PROC_CATEGORY_MC;
}

/// A character beyond ASCII: what it is made of, without marks, in small letters.
void add_decomposed(char32_t code_point, Words& words) {
  constexpr auto options =
      static_cast<utf8proc_option_t>(UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD |
                                     UTF8PROC_IGNORE | UTF8PROC_STRIPMARK);
  // The longest has 18.
  std::array<utf8proc_int32_t, 32> parts{};
  int last_class = UTF8PROC_BOUNDCLASS_START;
  const utf8proc_ssize_t count =
      utf8proc_decompose_char(static_cast<utf8proc_int32_t>(code_point), parts.data(),
                              static_cast<utf8proc_ssize_t>(parts.size()), options, &last_class);
  if (count < 0 || std::cmp_greater(count, parts.size())) return words.part();
  for (const utf8proc_int32_t part : std::span(parts).first(static_cast<std::size_t>(count))) {
    if (is_letter_or_digit(part)) {
      words.add_letter(encode_utf8(static_cast<char32_t>(part)));
    } else {
      words.part();
    }
  }
}

}  // namespace

std::string words_in(std::string_view text) {
  Words words;
  for (std::size_t at = 0; at < text.size();) {
    const char c = text[at];
    if (static_cast<unsigned char>(c) >= 0x80) {
      const CodePoint point = decode_utf8(text, at);
      if (point.length == 0) {
        words.part();
      } else {
        add_decomposed(point.value, words);
      }
      at += point.length == 0 ? 1 : point.length;
      continue;
    }
    if (is_lower(c) || is_digit(c)) {
      words.add_letter(c);
    } else if (is_upper(c)) {
      words.add_letter(static_cast<char>(c - 'A' + 'a'));
    } else {
      words.part();
    }
    ++at;
  }
  return words.take();
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
