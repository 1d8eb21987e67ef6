#pragma once

#include <string>
#include <string_view>

#include "cmd/args/arguments.hpp"

namespace toolkit::cli {

/// Standard output was closed by whoever read it: the program ends quietly.
struct OutputClosed {};

/// Where a command's result goes: standard output as it comes, or the file of `--output`, whole or
/// not at all. `finish` must be called; until then nothing is promised to have been written.
class Output {
 public:
  explicit Output(const Arguments& arguments)
      : path_(arguments.has_output_file() ? arguments.output : std::string()),
        force_(arguments.force) {}

  /// Throws Failure when standard output takes no more, OutputClosed when nobody reads it.
  void write(std::string_view text);
  /// Writes what is left. Throws as `write` does, and Failure when the file cannot be written.
  void finish();

  /// Text for people, as it is to be written: a GitHub runner takes commands from standard output,
  /// and finds none in it.
  [[nodiscard]] std::string as_text(std::string text) const;

  [[nodiscard]] bool to_file() const { return !path_.empty(); }
  [[nodiscard]] const std::string& path() const { return path_; }

 private:
  void flush();

  std::string path_;
  bool force_;
  std::string buffer_;
};

/// Writes a file for a command, with a hint at --force where one is in the way. Throws Failure.
void write_file(const std::string& path, std::string_view bytes, bool force);

/// Throws Failure, as `write_file` would, where a file is in the way: for what must not be begun in
/// vain. What cannot be looked at is left to the attempt to write it.
void refuse_to_overwrite(const std::string& path, bool force);

/// Where a result went, when that was a file.
void print_file_name(const Output& output, const Arguments& arguments);

/// Writes to a descriptor. The error of the write that failed, or 0.
int write_all(int descriptor, std::string_view bytes);

/// A line on standard error that begins with the program's name.
void message(std::string_view text);
/// The message that memory ran out, which needs none itself.
void print_out_of_memory() noexcept;
/// Whether a GitHub runner reads what is printed, and shows it in its log.
bool read_by_runner();
/// Text on standard error as it is.
void error_text(std::string_view text);

}  // namespace toolkit::cli
