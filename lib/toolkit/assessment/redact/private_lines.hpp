#pragma once

#include <cstddef>
#include <vector>

#include "toolkit/diagnostics/finding.hpp"
#include "toolkit/statements/statement_sets.hpp"
#include "toolkit/text/source_text.hpp"

namespace toolkit {

/// Lines `first` to `last`, counted from 1, both included.
struct LineRange {
  std::size_t first = 0;
  std::size_t last = 0;

  bool operator==(const LineRange&) const = default;
};

/// The lines that no log may repeat, in order: those of confidential items and actions, those of
/// notes, moderations, progress and reasons, and those of links to files. It goes by the lines
/// alone, so that it works on a file that YAML refuses; where a slip leaves doubt, a line counts as
/// private.
std::vector<LineRange> private_lines(const SourceText& source, const StatementSets& sets);

/// Sets `is_private` of findings in `source` that touch such a line, of those about a line that
/// stands where none should, and of those whose catalogue entry says that they quote what is
/// private. Looks at the lines only where there is a finding.
void mark_private(const SourceText& source, const StatementSets& sets,
                  std::vector<Finding>& findings);

}  // namespace toolkit
