#pragma once

#include <optional>
#include <vector>

#include "toolkit/assessment/model/assessment.hpp"
#include "toolkit/diagnostics/sentence.hpp"

namespace toolkit {

/// One thing that two copies of a year differ in, in words that quote no text of either but ids.
struct YearChange {
  std::optional<Span> span;  ///< in the newer copy; nothing where it has no trace of it
  Sentence what;             ///< `E3 of the register is gone`
};

/// What changed from one copy of a year to another in evidence, confidential marks, the forward
/// plan and prose: everything but the scores, the level of publication and who approved it. Entries
/// of the register and actions are matched by their ids, other evidence by the statement or
/// principle that it is for.
std::vector<YearChange> changes_but_scores(const Assessment& before, const Assessment& after);

/// Every piece of evidence: the register's entries, then those written where they are used.
std::vector<const Evidence*> all_evidence(const Assessment& assessment);

}  // namespace toolkit
