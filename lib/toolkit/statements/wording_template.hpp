#pragma once

#include <string>

#include "toolkit/statements/statement_set.hpp"

namespace toolkit {

/// A wording file to fill in: every text of the set as a comment above an empty block.
std::string wording_template(const StatementSet& set);

}  // namespace toolkit
