#pragma once

#include <span>
#include <string_view>

#include "toolkit/diagnostics/sentence.hpp"

namespace toolkit {

/// The question that follows a slip: "did you mean `meant`?"
Sentence did_you_mean(Quote meant);

/// The same of the nearest candidate, or `otherwise` when nothing is near. Candidates are words
/// that are known without the file.
Sentence did_you_mean(std::string_view typed, std::span<const std::string_view> candidates,
                      Sentence otherwise);

}  // namespace toolkit
