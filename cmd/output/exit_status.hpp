#pragma once

#include <algorithm>

namespace toolkit::cli {

/// What the program tells the shell. Over several files the highest wins.
enum class ExitStatus {
  ok = 0,
  findings = 1,  ///< an invalid assessment, a total under its threshold
  failed = 2,    ///< it could not do the job: usage, a file that cannot be read or written
};

inline ExitStatus worse(ExitStatus left, ExitStatus right) { return std::max(left, right); }

}  // namespace toolkit::cli
