#pragma once

#include "toolkit/statements/statement_set.hpp"

namespace toolkit {

/// The set compiled in: constant tables that a generator makes from
/// `statements/ending-abuse-2024.yaml` when the library is built, so that no command reads it at
/// run time.
const StatementSet& builtin_statement_set();

}  // namespace toolkit
