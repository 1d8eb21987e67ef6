#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "toolkit/diagnostics/finding.hpp"
#include "toolkit/gate/check.hpp"
#include "toolkit/gate/related_years.hpp"

namespace toolkit {

/// What the policy asks of one file on its own. `newest` of its council.
void check_file(const Repository& repository, const RepositoryFile& file, bool newest,
                Findings& findings);

/// What shows beside other years. Sets `earlier` and `change` of the row.
void check_neighbours(const Repository& repository, const RepositoryFile& file,
                      const RelatedYears& neighbours, Findings& findings, CheckedYear& row);

/// An error or a warning as the policy says; nothing where it says ignore.
std::optional<Severity> severity_of(SeveritySetting reaction);

}  // namespace toolkit
