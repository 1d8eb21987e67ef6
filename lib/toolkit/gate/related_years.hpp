#pragma once

#include <string>
#include <vector>

#include "toolkit/gate/check.hpp"

namespace toolkit {

/// Where a file stands among the years of its council: those that bear its name, and those that its
/// name or theirs was formerly.
struct RelatedYears {
  /// The year to compare with: of the trusted copy where that has it. Nothing for a first year.
  const RepositoryFile* earlier = nullptr;
  /// Every earlier year that can be compared with, oldest first; the last is `earlier`.
  std::vector<const RepositoryFile*> all_earlier;
  /// Why it is not compared although there is an earlier year; empty where it is.
  std::string obstacle;
  bool ambiguous = false;    ///< the obstacle: several councils' files could be the year before
  bool has_earlier = false;  ///< the council has an earlier year, of whatever kind
  /// The latest earlier period of its own kind, in any file.
  const RepositoryFile* earlier_of_kind = nullptr;
  bool newest = true;                              ///< of the years that have begun
  bool mixed_kinds = false;                        ///< an earlier year is of the other kind
  const RepositoryFile* same_period = nullptr;     ///< another file for the same year
  const RepositoryFile* trusted = nullptr;         ///< this year in the trusted copy
  std::vector<const RepositoryFile*> all_trusted;  ///< every year of its council there, and this
  /// Where it has no earlier year: a council of much the same name that has.
  const RepositoryFile* similar = nullptr;
  bool unknown_council = false;  ///< the trusted copy has councils, and not this one
};

/// The councils' years, each with its related, in the order of the files.
std::vector<RelatedYears> find_related_years(const Repository& repository);

/// Assessments that the trusted copy has and the repository has not.
std::vector<Finding> find_lost(const Repository& repository);

}  // namespace toolkit
