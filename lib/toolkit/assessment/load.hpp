#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "toolkit/assessment/model/assessment.hpp"
#include "toolkit/diagnostics/finding.hpp"
#include "toolkit/document/document.hpp"
#include "toolkit/document/limits.hpp"
#include "toolkit/statements/statement_sets.hpp"
#include "toolkit/text/source_text.hpp"

namespace toolkit {

struct LoadOptions {
  bool draft = false;         ///< answers may be missing; what is unconfirmed is a warning
  bool warnings = true;       ///< look for what can only be a warning, too
  std::optional<Date> today;  ///< nothing: dates that lie ahead are not looked for
  Limits limits;
};

/// What became of one input.
struct LoadedAssessment {
  Assessment assessment;
  /// The tree that it was read from, for whoever edits the file. Set by `load_assessment`; holds
  /// the source text as well.
  std::shared_ptr<const Document> document;
  std::vector<Finding> findings;
  /// It has nothing that tells of an assessment: a file of some other program, to be passed over
  /// where nobody named it, whatever the findings say.
  bool is_something_else = false;
  /// No error but missing or unconfirmed answers, or scores that changed since they were approved:
  /// it can be scored, and reported on as a draft.
  bool usable = false;
};

/// Reads an assessment: source text → document → assessment → rules. Whatever is wrong with the
/// file is among the findings; nothing is thrown for it.
/// The assessment refers to statement sets in `sets`, which must outlive it.
LoadedAssessment load_assessment(const SourceText& source, const StatementSets& sets,
                                 const LoadOptions& options);

}  // namespace toolkit
