#pragma once

#include <cstddef>
#include <deque>
#include <optional>
#include <string>
#include <vector>

#include "toolkit/assessment/load.hpp"
#include "toolkit/diagnostics/finding.hpp"
#include "toolkit/gate/policy.hpp"
#include "toolkit/score/score.hpp"
#include "toolkit/statements/statement_sets.hpp"
#include "toolkit/text/source_text.hpp"

namespace toolkit {

/// An assessment of a repository, as it was read.
struct RepositoryFile {
  SourceText source;
  LoadedAssessment loaded;
  std::string path;  ///< beneath the repository's folder, with which two copies are matched
};

/// The policy of a folder beneath, which holds for what lies in it.
struct FolderPolicy {
  std::string folder;  ///< as in `RepositoryFile::path`
  Policy policy;
};

/// What is checked, and against what.
struct Repository {
  const Policy* policy = nullptr;
  const StatementSets* sets = nullptr;
  Date today;            ///< decides what is late
  bool draft = false;    ///< answers may be missing
  std::string folder{};  ///< what paths of files are beneath, as messages name it
  std::deque<RepositoryFile> files{};
  std::vector<std::string> unread{};  ///< files and folders that could not be read
  /// A trusted copy: its years are the measure for those that come after them, and none of them
  /// may be missing. Empty where there is none.
  std::deque<RepositoryFile> base{};
  /// Policies of folders beneath, each after that of any folder that holds it.
  std::vector<FolderPolicy> folders{};
};

/// The policy that a file is held to: that of the deepest folder that has one.
const Policy& policy_for(const Repository& repository, const RepositoryFile& file);

/// A line of the table that a check ends with.
struct CheckedYear {
  std::string file;
  std::string path;  ///< beneath the folder that was checked
  std::string council;
  std::optional<Period> period;
  std::optional<Total> total;          ///< nothing for a file with errors that leave it no total
  std::optional<std::string> earlier;  ///< the period of the year it was compared with
  std::optional<int> change;           ///< since then; like for like where editions differ
  bool has_earlier = false;            ///< there is an earlier year, compared or not
  std::size_t errors = 0;
  std::size_t warnings = 0;
};

struct CheckResult {
  std::vector<Finding> findings;    ///< of each file in turn, then those about the repository
  std::vector<CheckedYear> years;   ///< in the order of the files
  std::vector<std::string> unread;  ///< as in the repository
};

/// Applies the policy to a repository: what was found in each file while it was read, what the
/// policy asks of each, and what shows only when years are laid side by side. Looks whether linked
/// evidence is there; reads nothing else.
CheckResult check_repository(const Repository& repository);

/// Findings about the policy itself: principles that no statement set has.
std::vector<Finding> check_policy(const SourceText& source, const Policy& policy,
                                  const StatementSets& sets);

/// Where a policy that was found in the repository says something else than the one in force.
std::vector<Finding> compare_policies(const SourceText& source, const Policy& here,
                                      const Policy& in_force);

}  // namespace toolkit
