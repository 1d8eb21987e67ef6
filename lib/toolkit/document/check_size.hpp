#pragma once

#include "toolkit/diagnostics/finding.hpp"
#include "toolkit/document/limits.hpp"
#include "toolkit/text/source_text.hpp"

namespace toolkit {

/// Finds a file that is too large. What counts is what was read, line ends and all; false means
/// that nothing else is looked at.
bool check_size(const SourceText& source, const Limits& limits, Findings& findings);

}  // namespace toolkit
