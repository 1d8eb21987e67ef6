#include "cmd/input/reading.hpp"

#include <filesystem>
#include <system_error>

#include <unistd.h>

#include <fmt/format.h>

#include "cmd/args/command_line.hpp"
#include "cmd/output/target.hpp"
#include "toolkit/document/limits.hpp"
#include "toolkit/files/read.hpp"
#include "toolkit/text/display.hpp"

namespace toolkit::cli {

void refuse_to_replace(const Arguments& arguments, const std::string& path) {
  const std::string target = target_of(arguments);
  std::error_code unknown;
  if (target.empty() || !std::filesystem::equivalent(target, path, unknown)) return;
  throw UsageError(fmt::format("{} is what is read; write to another file", visible_name(target)));
}

std::string read_bytes(const Arguments& arguments, const std::string& path) {
  const std::size_t most = Limits{}.bytes;
  if (path == "-") return read_descriptor(STDIN_FILENO, "standard input", most);
  refuse_to_replace(arguments, path);
  return read_file(path, most);
}

SourceText read_source(const Arguments& arguments, const std::string& path) {
  return {path == "-" ? "<stdin>" : path, read_bytes(arguments, path)};
}

}  // namespace toolkit::cli
