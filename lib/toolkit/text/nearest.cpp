#include "toolkit/text/nearest.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "toolkit/text/utf8.hpp"

namespace toolkit {
namespace {

constexpr std::size_t max_slips = 3;

/// The letters that count: small ones, without what separates words.
std::u32string fold(std::string_view text) {
  std::u32string letters;
  for (std::size_t at = 0; at < text.size();) {
    CodePoint point = decode_utf8(text, at);
    if (point.length == 0) point = {U'\uFFFD', 1};
    at += point.length;
    if (point.value == U'_' || point.value == U'-' || point.value == U' ') continue;
    const bool is_capital = U'A' <= point.value && point.value <= U'Z';
    letters += is_capital ? point.value - U'A' + U'a' : point.value;
  }
  return letters;
}

std::size_t slips_allowed(std::size_t letters) {
  if (letters < 2) return 0;
  return std::clamp<std::size_t>(letters / 3, 1, max_slips);
}

/// Optimal string alignment: the Levenshtein distance where two related swapped are one slip.
std::size_t edit_distance(const std::u32string& left, const std::u32string& right) {
  std::vector<std::size_t> before_last(right.size() + 1);
  std::vector<std::size_t> last(right.size() + 1);
  std::vector<std::size_t> row(right.size() + 1);
  for (std::size_t j = 0; j <= right.size(); ++j) last[j] = j;
  for (std::size_t i = 1; i <= left.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= right.size(); ++j) {
      const std::size_t changed = last[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, changed});
      if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1]) {
        row[j] = std::min(row[j], before_last[j - 2] + 1);
      }
    }
    std::swap(before_last, last);
    std::swap(last, row);
  }
  return last[right.size()];
}

}  // namespace

std::optional<std::string_view> nearest(std::string_view typed,
                                        std::span<const std::string_view> candidates) {
  const std::vector<std::string_view> found = nearest_few(typed, candidates, 1);
  return found.empty() ? std::nullopt : std::optional(found.front());
}

std::vector<std::string_view> nearest_few(std::string_view typed,
                                          std::span<const std::string_view> candidates,
                                          std::size_t most) {
  const std::u32string word = fold(typed);
  std::vector<std::string_view> found;
  if (word.empty()) return found;
  std::size_t fewest = word.size() + 1;
  for (const std::string_view candidate : candidates) {
    const std::u32string other = fold(candidate);
    const auto [shorter, longer] = std::minmax({word.size(), other.size()});
    if (longer - shorter > max_slips) continue;  // spares the table for a word of a megabyte
    const std::size_t slips = edit_distance(word, other);
    if (slips > slips_allowed(longer) || slips > fewest) continue;
    if (slips < fewest) found.clear();
    fewest = slips;
    if (found.size() < most) found.push_back(candidate);
  }
  return found;
}

}  // namespace toolkit
