#pragma once

#include <string>
#include <string_view>

namespace toolkit {

enum class Overwrite { refuse, allow };

/// Writes a whole file or nothing: an exclusive temporary file in the target's folder, synced, then
/// put in place in one step (without replacing anything unless `allow`), and the folder synced.
/// SIGINT, SIGTERM and SIGHUP are held back for those few milliseconds, so that no temporary file
/// is left behind; a signal that came is delivered afterwards.
/// A replaced file keeps its permissions; a symbolic link keeps pointing at the file replaced.
/// Throws Failure, with nothing changed on disk, when the target exists (`refuse`), is a folder, a
/// pipe or a device, or when any step fails.
void write_whole_file(const std::string& path, std::string_view bytes, Overwrite overwrite);

}  // namespace toolkit
