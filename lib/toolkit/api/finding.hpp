#pragma once

#include <cstddef>
#include <string>

namespace toolkit::api {

enum class Severity { error, warning };

/// One thing found in a file, for whoever is to mend it. Texts can be printed as they are.
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
  /// What is wrong, and how to put it right, which may be empty. Nothing of the file is quoted, so
  /// that any log may have it.
  std::string message;
  std::string help;
  /// The same with what is quoted of the file: for the council's own screen, and no log.
  std::string detail;
  std::string help_detail;
};

}  // namespace toolkit::api
