#pragma once

#include <stdexcept>

namespace toolkit {

/// The world refused: a file cannot be read or written. `what()` is one plain sentence that names
/// the file, with unprintable characters shown as escapes. Bad user data is never a Failure; it
/// becomes findings.
class Failure : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// The file to write exists already, and replacing it was not allowed.
class FileExists : public Failure {
 public:
  using Failure::Failure;
};

}  // namespace toolkit
