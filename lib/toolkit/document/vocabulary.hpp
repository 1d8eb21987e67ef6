#pragma once

#include <span>
#include <string_view>

namespace toolkit {

/// The words that a kind of file is written with, so that a slip can be told from a text.
struct Vocabulary {
  std::span<const std::string_view> keys;        ///< every key that may stand in such a file
  std::span<const std::string_view> free_texts;  ///< the keys whose values are prose
  /// Whether a line in the text of a key is a key itself, which must not get lost in it.
  bool (*is_lost_key)(std::string_view key, std::string_view line) = nullptr;
};

}  // namespace toolkit
