#pragma once

#include <string_view>
#include <vector>

#include "toolkit/render/pdf/text/shaped_text.hpp"

namespace toolkit::pdf {

/// A text as runs, with its web addresses (http and https) as links. Letters beyond ASCII belong to
/// an address's path, and are percent-encoded in the link; an address whose host has such letters,
/// and one of over 2,000 bytes, stays plain text.
std::vector<TextRun> linked_runs(std::string_view text, bool bold, ColourRole ink);

}  // namespace toolkit::pdf
