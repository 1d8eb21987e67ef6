#pragma once

#include <string>

#include "toolkit/export.hpp"
#include "toolkit/statements/statement_set.hpp"

namespace toolkit {

/// A wording file to fill in: every text of the set as a comment above an empty block.
TOOLKIT_EXPORT std::string wording_template(const StatementSet& set);

}  // namespace toolkit
