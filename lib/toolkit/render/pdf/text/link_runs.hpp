#pragma once

#include <string_view>
#include <vector>

#include "toolkit/render/pdf/text/shaped_text.hpp"
#include "toolkit/text/web_address.hpp"

namespace toolkit::pdf {

/// A text as runs, with its web addresses (http and https) as links. One that is known to stand
/// there, at `address`, leads to exactly what stands there; where others end is guessed. A link is
/// a URI: what cannot stand in one is percent-encoded. One of over 2,000 bytes stays plain text.
std::vector<TextRun> linked_runs(std::string_view text, bool bold, ColourRole ink,
                                 AddressPlace address = {});

}  // namespace toolkit::pdf
