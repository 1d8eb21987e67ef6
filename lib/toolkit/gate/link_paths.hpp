#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace toolkit {

/// The paths that a link to a file may stand for, the link as it was typed first: what is copied
/// from a browser or another document has a place in the file behind it, as in `a.pdf#page=4`, or
/// blanks and letters percent-encoded, and the names of files from a Mac have their letters and
/// marks apart. None stands there twice.
std::vector<std::string> link_paths(std::string_view link);

}  // namespace toolkit
