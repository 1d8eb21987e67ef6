#pragma once

#include "toolkit/diagnostics/finding.hpp"
#include "toolkit/gate/check.hpp"

namespace toolkit {

/// What the policy asks of one file on its own. `newest` of its council.
void check_file(const Repository& repository, const RepositoryFile& file, bool newest,
                Findings& findings);

}  // namespace toolkit
