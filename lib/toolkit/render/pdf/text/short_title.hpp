#pragma once

#include <string>
#include <string_view>

namespace toolkit::pdf {

/// A heading's text where only a line or two can stand, such as a bookmark: all of it up to 300
/// bytes, else its beginning with an ellipsis. The heading itself has it whole.
std::string short_title(std::string_view text);

}  // namespace toolkit::pdf
