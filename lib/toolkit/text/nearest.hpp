#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace toolkit {

/// The candidate that a person most probably meant by `typed`, or nothing when none is close:
/// fewest slips (a letter added, left out, changed, or two swapped; letter case and `_`, `-`, space
/// count as no slip), at most a third of the longer word's letters and never more than three.
/// The first of equals wins, so candidates in their natural order give stable answers.
std::optional<std::string_view> nearest(std::string_view typed,
                                        std::span<const std::string_view> candidates);

/// All that are as close as that one, at most `most`, in their own order.
std::vector<std::string_view> nearest_few(std::string_view typed,
                                          std::span<const std::string_view> candidates,
                                          std::size_t most);

}  // namespace toolkit
