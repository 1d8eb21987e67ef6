#pragma once

#include <string>
#include <string_view>

namespace toolkit {

/// A text as a YAML value of one line, in a block or between brackets: quoted, unless it is plainly
/// harmless. `text` is one line without control characters.
std::string yaml_value(std::string_view text);

}  // namespace toolkit
