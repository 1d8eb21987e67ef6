#pragma once

#include <string>

#include "toolkit/statements/statement_set.hpp"

namespace toolkit {

/// The JSON Schema (draft 2020-12) of assessments that answer a statement set. What the reader
/// takes in a draft fits it; what it refuses does not, as far as the catalogue says so of a
/// diagnostic.
std::string assessment_schema(const StatementSet& set);

}  // namespace toolkit
