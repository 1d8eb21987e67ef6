#pragma once

#include <string>
#include <string_view>

#include "toolkit/assessment/model/assessment.hpp"
#include "toolkit/score/score.hpp"

namespace toolkit {

/// `toolkit.score/1`, made a piece at a time so that memory does not grow with the number of files:
/// one entry for each file, then the end.
class ScoreJson {
 public:
  std::string entry(std::string_view file, const Assessment& assessment, const Scores& scores);
  /// A file that cannot be scored: null totals and `error: true`.
  std::string error_entry(std::string_view file);
  std::string end();

 private:
  /// What stands before an entry: the start of the document, or the comma after the one before.
  std::string lead();

  bool started_ = false;
};

}  // namespace toolkit
