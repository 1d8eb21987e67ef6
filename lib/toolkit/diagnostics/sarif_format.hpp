#pragma once

#include <string>
#include <vector>

#include "toolkit/diagnostics/finding.hpp"

namespace toolkit {

/// Findings as SARIF 2.1.0, with every diagnostic of the catalogue as a rule and a newline at the
/// end. Columns count Unicode code points; a finding about a whole file stands at its start. A
/// fingerprint is that of a finding's rule, file and line of text (of its message, where it has no
/// line), so that it stays when lines move. Private findings say neither message nor help, and
/// nothing of their line.
std::string findings_sarif(const std::vector<Finding>& findings);

}  // namespace toolkit
