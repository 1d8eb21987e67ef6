#pragma once

#include <vector>

#include "toolkit/assessment/model/assessment.hpp"
#include "toolkit/diagnostics/finding.hpp"
#include "toolkit/document/document.hpp"
#include "toolkit/statements/statement_sets.hpp"

namespace toolkit {

/// Reads the forward plan. An entry of which nothing but the id is filled in is left out.
/// `sets` holds the editions before `set`, for what is said of their ids.
std::vector<Action> read_plan(Node node, const StatementSet& set, const StatementSets& sets,
                              Findings& findings);

std::vector<AcceptedFall> read_accepted_falls(Node node, const StatementSet& set,
                                              const StatementSets& sets, Findings& findings);

}  // namespace toolkit
