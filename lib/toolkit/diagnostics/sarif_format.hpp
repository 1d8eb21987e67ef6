#pragma once

#include <string>
#include <vector>

#include "toolkit/diagnostics/finding.hpp"

namespace toolkit {

/// Findings as SARIF 2.1.0, with every diagnostic of the catalogue as a rule and a newline at the
/// end. Columns count Unicode code points; a finding about a whole file stands at its start. A
/// fingerprint is that of a finding's rule, file and message, so that it stays when lines move.
/// A mechanical mend is among the `fixes`. Nothing of the files is quoted.
std::string findings_sarif(const std::vector<Finding>& findings);

}  // namespace toolkit
