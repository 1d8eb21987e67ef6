#pragma once

#include <string>

#include "toolkit/diagnostics/finding.hpp"

namespace toolkit {

/// What every format but text says of a finding: logs, and what programs read, go further than the
/// council's own screen. Messages and help can quote the file, so that a private finding has the
/// title of its catalogue entry alone.
inline std::string quotable_message(const Finding& finding) {
  return finding.is_private ? std::string(catalogue_entry(finding.diagnostic).title)
                            : finding.message;
}

inline std::string quotable_help(const Finding& finding) {
  return finding.is_private ? std::string() : finding.help;
}

}  // namespace toolkit
