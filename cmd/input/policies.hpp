#pragma once

#include <deque>
#include <string>
#include <vector>

#include "cmd/args/arguments.hpp"
#include "toolkit/diagnostics/finding.hpp"
#include "toolkit/gate/check.hpp"
#include "toolkit/gate/policy.hpp"
#include "toolkit/text/source_text.hpp"

namespace toolkit::cli {

/// One toolkit.yaml, with the text it was read from.
struct PolicyFile {
  SourceText source;
  LoadedPolicy loaded;
};

/// The policies of a folder that is checked: that of each toolkit.yaml above it in its git work
/// tree and of its own, laid one over the other, and those of the folders beneath.
struct Policies {
  std::deque<PolicyFile> files;       ///< from the top down; one without text where there is none
  Policy in_force;                    ///< for the folder as a whole
  std::string assessments = ".";      ///< where they lie, beneath the folder
  std::vector<FolderPolicy> beneath;  ///< by paths from where the assessments lie
  std::deque<PolicyFile> files_beneath;
  std::vector<Finding> findings;  ///< what is wrong with any of them
};

/// The policies that are in force in a folder, without those beneath it. A link is not followed out
/// of a folder. Throws Failure when a file that is there cannot be read.
Policies policies_of(const std::string& folder, const Arguments& arguments);

/// The policy of a file that was named.
Policies policy_in_file(const std::string& path, const Arguments& arguments);

/// Adds the policies of folders beneath: between `folder` and that of the assessments they hold for
/// all, in a folder beneath that for what lies in it. `settings` are the files that were found
/// there.
void add_policies_beneath(Policies& policies, const std::string& folder,
                          const std::vector<std::string>& settings, const Arguments& arguments);

/// What a repository's own policies say of themselves and against those that were applied to it.
std::vector<Finding> compare_with_own(const Policies& applied, const Policies& own,
                                      const std::string& folder, const StatementSets& sets,
                                      const Arguments& arguments);

/// The same for the policies of the folders beneath, against those of a trusted copy. `settings`
/// are the repository's own.
std::vector<Finding> compare_beneath(const Policies& applied, const std::string& folder,
                                     const std::vector<std::string>& settings,
                                     const Arguments& arguments);

}  // namespace toolkit::cli
