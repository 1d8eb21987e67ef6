#pragma once

#include <memory>
#include <string>
#include <vector>

#include "toolkit/api/finding.hpp"
#include "toolkit/export.hpp"

namespace toolkit::api {

struct SetsData;

/// The statements that assessments answer. By itself it is the set that is compiled in.
class StatementSets {
 public:
  /// What was found in the files.
  [[nodiscard]] TOOLKIT_EXPORT const std::vector<Finding>& findings() const noexcept;
  /// No error is among that, so that assessments can be loaded with them.
  [[nodiscard]] TOOLKIT_EXPORT bool usable() const noexcept;

 private:
  friend struct Inside;
  std::shared_ptr<const SetsData> data_;
};

/// The set that is compiled in and those of some files, an edition after the one it replaces; over
/// them the texts of a wording file, where one is named. Each file is at most 1 MiB.
/// Throws Error: file, where one cannot be read.
[[nodiscard]] TOOLKIT_EXPORT StatementSets
load_statement_sets(const std::vector<std::string>& paths, const std::string& wording_path = {});

}  // namespace toolkit::api
