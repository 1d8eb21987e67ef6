#pragma once

#include "toolkit/assessment/model/assessment.hpp"
#include "toolkit/diagnostics/finding.hpp"
#include "toolkit/document/document.hpp"
#include "toolkit/statements/statement_sets.hpp"

namespace toolkit {

/// Reads the tree of a file as an assessment. What does not fit the format becomes findings; the
/// assessment holds what could be read. Rules that look at several values together come later.
Assessment read_assessment(const Document& document, const StatementSets& sets, Findings& findings);

}  // namespace toolkit
