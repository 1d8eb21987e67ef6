#pragma once

#include <deque>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "toolkit/gate/check.hpp"

namespace toolkit {

/// True when a file says which council it is about, and which period.
bool has_a_place(const RepositoryFile& file);
const Period& period_of(const RepositoryFile& file);
/// True when both files call their council the same now, as `folded` has it.
bool same_name(const RepositoryFile& left, const RepositoryFile& right);

/// Files by the names of their councils, so that a repository of hundreds is looked through once.
class CouncilRegister {
 public:
  explicit CouncilRegister(const std::deque<RepositoryFile>& files);

  [[nodiscard]] bool empty() const { return called_.empty(); }

  /// Every file of a file's council, under any of its names; the file itself where it is in here.
  [[nodiscard]] std::vector<const RepositoryFile*> of_council(const RepositoryFile& file) const;

  /// An earlier year of a council whose name is nearly the same, or begins in the same way.
  [[nodiscard]] const RepositoryFile* similar(const RepositoryFile& file) const;

 private:
  using ByName = std::map<std::string, std::vector<const RepositoryFile*>, std::less<>>;
  ByName called_;
  ByName formerly_;
};

}  // namespace toolkit
