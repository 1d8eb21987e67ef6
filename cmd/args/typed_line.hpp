#pragma once

#include <string>
#include <string_view>

namespace toolkit::cli {

/// A name or reference that somebody typed after a flag and that goes into a file: one line of
/// proper text, not too long, given back without spaces around it; empty when there was nothing
/// else. Throws UsageError.
std::string typed_line(std::string_view flag, std::string_view typed);

}  // namespace toolkit::cli
