#pragma once

#include <string>
#include <vector>

#include "toolkit/diagnostics/finding.hpp"

namespace toolkit {

/// `{schema: "toolkit.findings/1", findings: […]}` with a newline at the end. Findings about a
/// whole file have null for line and column. Nothing of the files is quoted.
std::string findings_json(const std::vector<Finding>& findings);

}  // namespace toolkit
