#pragma once

#include <string>
#include <vector>

#include "toolkit/diagnostics/finding.hpp"
#include "toolkit/export.hpp"

namespace toolkit {

enum class Colour { no, yes };

/// Findings for a person to read: place, severity, message and name; the line with a caret beneath
/// the place; the help. Nothing in it can drive a terminal.
TOOLKIT_EXPORT std::string format_findings(const std::vector<Finding>& findings, Colour colour);

}  // namespace toolkit
