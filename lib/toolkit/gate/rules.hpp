#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "toolkit/diagnostics/finding.hpp"
#include "toolkit/gate/check.hpp"

namespace toolkit {

/// Where a file stands among the years of its council.
struct Neighbours {
  /// The year to compare with: of the trusted copy where that has it. Nothing for a first year.
  const RepositoryFile* earlier = nullptr;
  bool newest = true;
  /// Why it is not compared although there is an earlier year; empty where it is.
  std::string obstacle;
  const RepositoryFile* same_period = nullptr;  ///< another file for the same year
  bool has_earlier = false;  ///< the council has an earlier year, of whatever kind
  /// Where it has none: a council of much the same name that has.
  const RepositoryFile* similar = nullptr;
  bool mixed_kinds = false;  ///< the council's year before this one is of the other kind
  const RepositoryFile* trusted = nullptr;  ///< this year in the trusted copy
};

/// The councils' years, each with its neighbours, in the order of the files.
std::vector<Neighbours> find_neighbours(const Repository& repository);

/// What the policy asks of one file on its own. `newest` of its council.
void check_file(const Repository& repository, const RepositoryFile& file, bool newest,
                Findings& findings);

/// What shows beside other years. Sets `earlier` and `change` of the row.
void check_neighbours(const Repository& repository, const RepositoryFile& file,
                      const Neighbours& neighbours, Findings& findings, CheckedYear& row);

/// Assessments that the trusted copy has and the repository has not.
std::vector<Finding> find_lost(const Repository& repository);

/// An error or a warning as the policy says; nothing where it says ignore.
std::optional<Severity> severity_of(Reaction reaction);

}  // namespace toolkit
