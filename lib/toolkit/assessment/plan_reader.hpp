#pragma once

#include <vector>

#include "toolkit/assessment/assessment.hpp"
#include "toolkit/diagnostics/finding.hpp"
#include "toolkit/document/document.hpp"

namespace toolkit {

/// Reads the forward plan. An entry of which nothing but the id is filled in is left out.
std::vector<Action> read_plan(Node node, const StatementSet& set, Findings& findings);

std::vector<AcceptedFall> read_accepted_falls(Node node, const StatementSet& set,
                                              Findings& findings);

}  // namespace toolkit
