#pragma once

#include <string>
#include <string_view>

#include "toolkit/text/web_address.hpp"

namespace toolkit {

/// One line of plain text in the middle of Markdown; `at_line_start` where nothing stands before
/// it. Whatever marks stand in it are shown as they were typed, and are no commands to a site
/// generator; web and e-mail addresses become links. The one that is known to stand at `address`
/// leads to exactly what stands there; where others end is guessed.
std::string escape_markdown(std::string_view line, bool at_line_start, AddressPlace address = {});

/// The same where no link may stand, as in the description of a picture.
std::string escape_markdown_without_links(std::string_view line);

}  // namespace toolkit
