#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "toolkit/assessment/model/assessment.hpp"
#include "toolkit/diff/series.hpp"
#include "toolkit/diff/statement_lines.hpp"

namespace toolkit {

/// How the evidence of a statement or principle changed since the year before. Evidence is the same
/// when its text (as `folded` has it) and its link are.
struct EvidenceChange {
  std::size_t principle = 0;        ///< in the newest year's set
  std::optional<std::size_t> line;  ///< of a statement: index of its line
  std::vector<const Evidence*> added;
  std::vector<const Evidence*> removed;
  bool score_changed = false;  ///< of a statement

  /// The evidence itself changed.
  [[nodiscard]] bool differs() const { return !added.empty() || !removed.empty(); }
};

/// Changes between a year and the one before: each principle's own evidence, then its statements'.
/// Where neither evidence nor score changed there is no entry.
std::vector<EvidenceChange> compare_evidence(std::span<const Year> years,
                                             std::span<const StatementLine> lines,
                                             std::size_t year);

}  // namespace toolkit
