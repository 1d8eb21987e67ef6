#pragma once

#include <span>
#include <string>
#include <string_view>

namespace toolkit::cli {

/// The question that follows a slip of typing, in the words that a finding has for it: "did you
/// mean `meant`?"
std::string did_you_mean(std::string_view meant);

/// The same of the nearest candidate, or `otherwise` when nothing is near.
std::string did_you_mean(std::string_view typed, std::span<const std::string_view> candidates,
                         std::string otherwise);

}  // namespace toolkit::cli
