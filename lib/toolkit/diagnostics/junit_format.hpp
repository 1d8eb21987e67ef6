#pragma once

#include <string>
#include <vector>

#include "toolkit/diagnostics/finding.hpp"

namespace toolkit {

/// Findings as JUnit XML: a test suite for each of `files`, in which every finding is a test case.
/// An error is a failure. A warning passes, as it does in the exit status, and says its piece as
/// the output of its case; JUnit has nothing between the two that viewers agree on. A file without
/// findings is one case that passes. Findings in files that are not listed get suites of their own.
/// Class and name tell every case apart: where several would be alike, those after the first are
/// numbered, as in `missing-section (2)`.
/// Nothing of the files is quoted.
std::string findings_junit(const std::vector<std::string>& files,
                           const std::vector<Finding>& findings);

}  // namespace toolkit
