#pragma once

#include <string>
#include <string_view>

#include "toolkit/assessment/model/assessment.hpp"
#include "toolkit/score/score.hpp"

namespace toolkit {

/// Totals of many files in plain text, a row each, made as the files come. A heading stands above
/// the first row and wherever the statement set changes. The file's name comes last, so that no
/// column has to wait for the longest.
class ScoreRows {
 public:
  std::string row(std::string_view file, const Assessment& assessment, const Scores& scores);

 private:
  const StatementSet* set_ = nullptr;
};

}  // namespace toolkit
