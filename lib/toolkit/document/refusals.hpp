#pragma once

#include <cstddef>

#include "toolkit/diagnostics/finding.hpp"
#include "toolkit/document/limits.hpp"

namespace toolkit {

/// What is said of YAML that no file of ours has a use for, and of a file past a limit: once for
/// the scan of the lines and for the parser, of which either may be the first to see it.

/// The words for a kind of YAML that is refused.
struct Refusal {
  Diagnostic diagnostic;
  const char* message;
  const char* help;
};

/// The words for an alias, anchor, tag, merge key, key after a question mark, or directive. Throws
/// std::logic_error for any other diagnostic.
const Refusal& refusal_of(Diagnostic diagnostic);

/// `at` is where the first entry past the limit stands.
void refuse_entries(std::size_t at, const Limits& limits, Findings& findings);
/// `at` is where the list or mapping starts that stands too deep.
void refuse_depth(std::size_t at, const Limits& limits, Findings& findings);

}  // namespace toolkit
