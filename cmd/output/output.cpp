#include "cmd/output/output.hpp"

#include <cerrno>
#include <filesystem>
#include <string>
#include <system_error>
#include <utility>

#include <unistd.h>

#include <fmt/format.h>

#include "cmd/args/environment.hpp"
#include "toolkit/diagnostics/github_format.hpp"
#include "toolkit/files/failure.hpp"
#include "toolkit/files/write.hpp"
#include "toolkit/text/display.hpp"

namespace toolkit::cli {
namespace {

constexpr std::size_t chunk = std::size_t{64} * 1024;

}  // namespace

int write_all(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
    if (written < 0) {
      if (errno == EINTR) continue;
      return errno;
    }
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return 0;
}

std::string Output::as_text(std::string text) const {
  return !to_file() && read_by_runner() ? github_plain(text) : std::move(text);
}

void Output::write(std::string_view text) {
  buffer_ += text;
  if (!to_file() && buffer_.size() >= chunk) flush();
}

void Output::finish() {
  if (to_file()) {
    write_file(path_, buffer_, force_);
  } else {
    flush();
  }
  buffer_.clear();
}

void Output::flush() {
  const int error = write_all(STDOUT_FILENO, buffer_);
  buffer_.clear();
  if (error == EPIPE) throw OutputClosed{};
  if (error != 0) {
    throw Failure(
        fmt::format("cannot write to standard output: {}", std::system_category().message(error)));
  }
}

void write_file(const std::string& path, std::string_view bytes, bool force) {
  try {
    write_whole_file(path, bytes, force ? Overwrite::allow : Overwrite::refuse);
  } catch (const FileExists& exists) {
    throw Failure(fmt::format("{}; use --force to replace it", exists.what()));
  }
}

void refuse_to_overwrite(const std::string& path, bool force) {
  std::error_code unknown;
  if (force || !std::filesystem::exists(std::filesystem::symlink_status(path, unknown))) return;
  throw Failure(fmt::format("{} exists already; use --force to replace it", visible_name(path)));
}

void print_file_name(const Output& output, const Arguments& arguments) {
  if (output.to_file() && !arguments.quiet) {
    message(fmt::format("wrote {}", visible_name(output.path())));
  }
}

void message(std::string_view text) { error_text(fmt::format("toolkit: {}\n", text)); }

void print_out_of_memory() noexcept {
  static_cast<void>(write_all(STDERR_FILENO, "toolkit: not enough memory\n"));
}

bool read_by_runner() { return environment("GITHUB_ACTIONS") == "true"; }

void error_text(std::string_view text) {
  // A GitHub runner takes commands from standard error, too.
  // Nothing can be said about a standard error that takes nothing.
  static_cast<void>(write_all(STDERR_FILENO, read_by_runner() ? github_plain(text) : text));
}

}  // namespace toolkit::cli
