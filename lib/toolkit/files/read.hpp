#pragma once

#include <cstddef>
#include <string>

namespace toolkit {

/// Reads a regular file whole, but never more than `most` + 1 bytes: a result longer than `most`
/// tells the caller that the file is too large, without holding it all.
/// Throws Failure when the file is missing, unreadable, a folder, a pipe or a device (opened
/// without blocking, so that a pipe cannot hang the program).
std::string read_file(const std::string& path, std::size_t most);

/// The same for an open descriptor such as standard input, which may be a pipe.
/// `name` is used in the message of a Failure.
std::string read_descriptor(int descriptor, const std::string& name, std::size_t most);

}  // namespace toolkit
