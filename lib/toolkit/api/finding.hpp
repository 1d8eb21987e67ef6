#pragma once

#include <cstddef>
#include <string>

namespace toolkit::api {

enum class Severity { error, warning };

/// One thing found in a file, for whoever is to mend it.
struct Finding {
  Severity severity = Severity::error;
  std::string name;  ///< what kind it is, such as `score-range`: never changes once released
  std::string file;  ///< as it was named when it was loaded
  /// Where it begins, and the place behind its end. Lines and columns count from 1, columns in code
  /// points; all are 0 for a finding about the file as a whole.
  std::size_t line = 0;
  std::size_t column = 0;
  std::size_t end_line = 0;
  std::size_t end_column = 0;
  std::string message;  ///< what is wrong; it may quote the file, and can be printed as it is
  std::string help;     ///< how to put it right, in the same manner; may be empty
  /// It stands in a line that nobody but the council may read: in a log or to anybody else show
  /// `name` and the place, never `message` and `help`.
  bool is_private = false;
};

}  // namespace toolkit::api
