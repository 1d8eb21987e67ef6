#pragma once

#include <string>
#include <string_view>

namespace toolkit {

/// What counts as the same text, everywhere: two texts that fold to one do. It is what is left when
/// layout, letter case, accents, punctuation, invisible characters and the shapes of letters
/// (ligatures, wide and narrow forms) are taken away: the words, one space apart. Bytes that are no
/// UTF-8 count as punctuation. Of a text without words it is the text, in small letters and with
/// single spaces, so that `?` and `-` are not the same. What was folded folds to itself.
std::string folded(std::string_view text);

/// What counts as the same id: of letters and digits what `folded` leaves. Any dash or blank, or
/// several, count as nothing but the end of a part, as the change from letters to digits does, and
/// a number has no leading zeros, so that FP-1, fp 01 and FP1 are one id. Other marks stay: 1.1 is
/// not 1-1.
std::string folded_id(std::string_view id);

/// Whether words, as `folded` gives them, have all of some others among them, side by side and in
/// order. No words are in anything.
bool holds_words(std::string_view words, std::string_view others);

}  // namespace toolkit
