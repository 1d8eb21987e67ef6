#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "toolkit/diagnostics/finding.hpp"
#include "toolkit/export.hpp"

namespace toolkit {

enum class Colour { no, yes };

/// Findings for a person to read: place, severity, message and name; the line with a caret beneath
/// the place; the help. Nothing in it can drive a terminal.
TOOLKIT_EXPORT std::string format_findings(const std::vector<Finding>& findings, Colour colour);

/// `2 errors and 1 warning`, `1 warning`; empty for none.
TOOLKIT_EXPORT std::string counts_in_words(std::size_t errors, std::size_t warnings);

}  // namespace toolkit
