#pragma once

// A wording file lays a council's own copy of the official texts over a statement set:
// `wellbeing-1: |`, `wellbeing.title: |`, `wellbeing.aim: |`, and `source: |` to say where the
// texts come from. Ids and scores stay as they are; an empty text leaves the set's own.

#include <memory>
#include <string>

#include "toolkit/diagnostics/finding.hpp"
#include "toolkit/statements/set_reader.hpp"
#include "toolkit/statements/statement_set.hpp"
#include "toolkit/text/source_text.hpp"

namespace toolkit {

/// Which set a wording file is for: its `statement_set`, or the built-in one.
std::string wording_set_id(const SourceText& source);

/// A copy of `set` with the texts of the file; what is wrong with the file becomes findings.
std::unique_ptr<StatementSetStore> overlay_wording(const StatementSet& set,
                                                   const SourceText& source, Findings& findings);

}  // namespace toolkit
