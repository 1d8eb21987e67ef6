#pragma once

#include "toolkit/diagnostics/finding.hpp"
#include "toolkit/gate/check.hpp"
#include "toolkit/gate/related_years.hpp"

namespace toolkit {

/// Looks at a year beside the trusted copy of its council's years, for what a merge would do that
/// no reader of one file can see: something is published that was kept back, or a year that was
/// approved is changed.
void check_against_trusted(const Repository& repository, const RepositoryFile& file,
                           const RelatedYears& related, Findings& findings);

}  // namespace toolkit
