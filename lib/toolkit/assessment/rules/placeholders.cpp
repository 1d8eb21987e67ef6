#include "toolkit/assessment/rules/placeholders.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "toolkit/text/words.hpp"

namespace toolkit {
namespace {

/// Folded.
constexpr auto placeholders = std::to_array<std::string_view>({
    "?",
    "-",
    "--",
    "...",
    "x",
    "xx",
    "xxx",
    "n a",
    "na",
    "nil",
    "none",
    "not applicable",
    "tba",
    "tbc",
    "tbd",
    "todo",
    "to do",
    "to follow",
    "to come",
    "pending",
    "awaited",
    "unknown",
    "as above",
    "see above",
    "ditto",
    "same",
    "to be added",
    "to be agreed",
    "to be completed",
    "to be confirmed",
    "to be decided",
    "to be provided",
    "placeholder",
    "lorem ipsum",
    "~",
    "null",
});

}  // namespace

bool is_placeholder(std::string_view text) {
  std::string bare = folded(text);
  // Of a text without words the marks around it are left.
  while (!bare.empty() && (bare.back() == '.' || bare.back() == ')' || bare.back() == ']')) {
    if (bare == "...") break;
    bare.pop_back();
  }
  const std::size_t open = bare.find_first_not_of("([");
  return std::ranges::find(placeholders, std::string_view(bare).substr(
                                             std::min(open, bare.size()))) != placeholders.end();
}

}  // namespace toolkit
