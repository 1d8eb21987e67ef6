#pragma once

#include "toolkit/diagnostics/finding.hpp"
#include "toolkit/gate/check.hpp"
#include "toolkit/gate/related_years.hpp"

namespace toolkit {

/// What shows beside other years. Sets `earlier` and `change` of the row.
void check_series(const Repository& repository, const RepositoryFile& file,
                  const RelatedYears& related, Findings& findings, CheckedYear& row);

}  // namespace toolkit
