#pragma once

#include <string>
#include <string_view>

namespace toolkit {

/// What a path beneath a folder leads to.
enum class ResolvedPath {
  file,     ///< a regular file
  missing,  ///< nothing there, or it cannot be looked at
  outside,  ///< the path is absolute, climbs out, or a symbolic link on the way leads out
  other,    ///< a folder, a pipe, a device
};

/// Looks where a relative path leads, without ever following a link out of `folder` and without
/// reading anything: what lies outside cannot be told from the answer, not even whether it exists.
ResolvedPath resolve_under(const std::string& folder, std::string_view path);

/// Whether the words of a path alone lead out, whatever is on the disk: it is absolute, or climbs
/// higher than it went down.
bool leads_out(std::string_view path);

/// The folder that a file lies in, as it is written: `a/b.yaml` gives `a`, `b.yaml` gives `.`.
std::string folder_of(std::string_view file);
/// Two parts of a path put together; `.` and an empty folder add nothing.
std::string join_path(std::string_view folder, std::string_view path);

}  // namespace toolkit
