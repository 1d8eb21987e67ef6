#pragma once

#include <array>
#include <cstddef>
#include <random>
#include <string>
#include <string_view>

namespace toolkit::test {

/// What random texts are made of: words and single characters that break, join, combine, turn
/// round or are missing from the fonts.
inline constexpr auto pieces_of_left_to_right_text = std::to_array<std::string_view>({
    "a",
    "AV",
    "office",
    "Dd\u0175r",
    "cafe\u0301",
    "q\u0323\u0307",
    "\u0141\u00F3d\u017A",
    "2025-26",
    "8/10",
    "(",
    ")",
    ",",
    "; ",
    ". ",
    "\"",
    "'",
    "\u2019",
    "\u2026",
    "\u2013",
    " ",
    " ",
    " ",
    "   ",
    "\t",
    "\n",
    "\n\n",
    "-",
    "--",
    "/",
    "\u00A0",
    "\u2011",
    "\u2060",
    "\u200B",
    "\u00AD",
    "\u2003",
    "\u3000",
    "https://a.example/b-c?d=e#f",
    "averylongwordwithoutend",
    "\u0391\u03B8\u03AE\u03BD\u03B1",
    "\u041C\u043E\u0441\u043A\u0432\u0430",
    "\u1EC7\u1ED9",
    "\u0928\u092E\u0938\u094D\u0924\u0947",
    "\u0E44\u0E17\u0E22",
    "\u4E2D\u6587",
    "\uD55C\uAE00",
    "\u2713",
    "\u2192",
    "\u2264",
    "\u20AC",
    "\U0001F600",
    "\U0001F44D\U0001F3FD",
    "\U0001F468\u200D\U0001F469\u200D\U0001F467",
    "\u2600\uFE0F",
    "1\uFE0F\u20E3",
    "\U0001F1EC\U0001F1E7",
    "\U0001F1EC",
    "\uE000",
    "\uFFFD",
    "\u0301",
    "\u200D",
    "\u0600",
});

inline constexpr auto pieces_of_right_to_left_text = std::to_array<std::string_view>({
    "\u05E9\u05DC\u05D5\u05DD",
    "\u05E9\u05C1\u05B8",
    "\u0633\u0644\u0627\u0645",
    "\u0644\u0627",
    "\u0661\u0662",
    "\u200F",
    "\u200E",
    "\u202B",
    "\u202C",
    "\u2067",
    "\u2069",
    "\u060C",
});

enum class Direction { left_to_right, any };

/// The same text for the same state of the generator.
inline std::string random_text(std::mt19937& random, std::size_t pieces, Direction direction) {
  std::string text;
  for (std::size_t i = 0; i < pieces; ++i) {
    const bool turned = direction == Direction::any && random() % 4 == 0;
    text += turned ? pieces_of_right_to_left_text[random() % pieces_of_right_to_left_text.size()]
                   : pieces_of_left_to_right_text[random() % pieces_of_left_to_right_text.size()];
  }
  return text;
}

}  // namespace toolkit::test
