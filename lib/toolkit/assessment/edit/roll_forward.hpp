#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "toolkit/assessment/model/assessment.hpp"
#include "toolkit/document/document.hpp"
#include "toolkit/statements/statement_sets.hpp"

namespace toolkit {

/// Something confidential that a new year's file took over, and that somebody should look at again.
struct Confidential {
  std::string id;        ///< of the register or the forward plan; empty for evidence in its place
  std::size_t line = 0;  ///< in the new file, counted from 1
};

/// An assessment made into the start of the next one.
struct RolledForward {
  std::string bytes;         ///< the new file
  std::size_t answers = 0;   ///< answers that wait to be confirmed
  std::size_t evidence = 0;  ///< and pieces of evidence
  std::vector<Confidential> confidential;
  bool links_to_files = false;  ///< which are looked for from the new file's folder on
  std::string next_action;      ///< the first action id that is free, counting those left behind
};

/// The start of the assessment for `period`: the bytes of last year's file with as few edits as
/// will do. Scores become `confirm`, evidence gets `confirm: true`; who completed and approved it,
/// moderations, accepted falls and closed actions go; introduction, context and summary become
/// empty. Everything else stays, byte for byte.
/// `bytes` are those that the document's source text was made of, `last` was read from it with
/// `sets` and is usable.
/// Throws Failure when the new file, read again, does not hold exactly what it should.
RolledForward roll_forward(std::string_view bytes, const Document& document, const Assessment& last,
                           const StatementSets& sets, const Period& period);

/// Adds the line by which editors find the schema; the file stays as it is if it has that line,
/// wherever it stands.
void add_schema_line(RolledForward& rolled);

}  // namespace toolkit
