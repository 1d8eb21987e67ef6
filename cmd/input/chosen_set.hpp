#pragma once

#include "cmd/args/arguments.hpp"
#include "toolkit/statements/statement_sets.hpp"

namespace toolkit::cli {

/// The set that a command's operand names, else the one added last. Throws UsageError when there is
/// none of that name.
const StatementSet& chosen_set(const Arguments& arguments, const StatementSets& sets);

}  // namespace toolkit::cli
