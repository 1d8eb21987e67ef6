#pragma once

#include <stdexcept>
#include <string>

#include "toolkit/export.hpp"

namespace toolkit::api {

/// Whose matter it is that something could not be done.
enum class Cause {
  file,      ///< a file cannot be read: it is missing, a folder, a pipe, or the disk fails
  request,   ///< it cannot be had of what was given; each function says of what
  limit,     ///< a format cannot hold it, such as a page a marking of 6,000 letters
  internal,  ///< a bug in the library; please report it
};

/// The one exception of the library. `what()` is a plain sentence, with unprintable characters of
/// names shown as escapes. It may name files, councils and statement sets, and quotes nothing else.
class TOOLKIT_EXPORT Error : public std::runtime_error {
 public:
  Error(Cause cause, const std::string& sentence);
  ~Error() override;

  [[nodiscard]] Cause cause() const noexcept;

 private:
  Cause cause_;
};

}  // namespace toolkit::api
