#pragma once

#include "toolkit/statements/statement_sets.hpp"
#include "toolkit/text/source_text.hpp"

namespace toolkit {

/// Whether a file is meant for an assessment, or is one of some other program. It is judged by its
/// lines, so that the answer is the same for a file that YAML cannot read. Letter case, quotation
/// marks and what stands before a key are let pass. These are the signs:
///
/// - At the margin: `format` with a number, `council` with a name, `period` with a year,
///   `principles`, `forward_plan` or `accepted_falls`. Two of them, or one with three keys of an
///   assessment in all, or one where at most one key is of another kind; or any four keys.
/// - Further in, beside one another: two of these among three keys of an assessment.
/// - Anywhere: the ids of two statements, each with a score or room for one.
///
/// An empty file may have been an assessment, and counts as one; of a file that holds nothing but
/// comments, these are judged.
bool is_meant_for_assessment(const SourceText& source, const StatementSets& sets);

}  // namespace toolkit
