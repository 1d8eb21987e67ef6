#pragma once

#include "toolkit/diagnostics/finding.hpp"
#include "toolkit/document/repairs.hpp"
#include "toolkit/text/source_text.hpp"

namespace toolkit {

/// Checks the bytes before any parser sees them: encoding, control characters, line ends.
/// Single bad characters are repaired away so that reading can go on; false means that it cannot.
bool check_encoding(const SourceText& source, Findings& findings, Repairs& repairs);

}  // namespace toolkit
