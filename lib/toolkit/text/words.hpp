#pragma once

#include <string>
#include <string_view>

namespace toolkit {

/// What is left of a text when layout, letter case, accents, punctuation and the shapes of letters
/// (ligatures, wide and narrow forms) are taken away: its words, one space apart. Two texts with
/// the same words say the same. Bytes that are no UTF-8 count as punctuation.
std::string words_in(std::string_view text);

/// Whether words, as `words_in` gives them, have all of some others among them, side by side and in
/// order. No words are in anything.
bool holds_words(std::string_view words, std::string_view others);

}  // namespace toolkit
