#pragma once

#include <string>

#include "cmd/args/arguments.hpp"
#include "toolkit/text/source_text.hpp"

namespace toolkit::cli {

/// Throws UsageError when the command's output would replace this file, by whatever name it is
/// reached.
void refuse_to_replace(const Arguments& arguments, const std::string& path);

/// The bytes of a file that a command works on; `-` is standard input. Every such file is read
/// here, so that none is replaced by the result; `approve`, whose result it is, reads its own.
/// Throws UsageError as above, and Failure where it cannot be read.
std::string read_bytes(const Arguments& arguments, const std::string& path);

/// The same as a text, which is called `<stdin>` or by its path.
SourceText read_source(const Arguments& arguments, const std::string& path);

}  // namespace toolkit::cli
