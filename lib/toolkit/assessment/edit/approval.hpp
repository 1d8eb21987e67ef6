#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "toolkit/assessment/model/assessment.hpp"
#include "toolkit/document/document.hpp"
#include "toolkit/statements/statement_sets.hpp"

namespace toolkit {

/// What is to be recorded. `by`, `minute` and `again` are one line of text each, without spaces
/// around it.
struct ApprovalRequest {
  std::string by;
  std::string minute;
  /// Nothing: the day in the file where the body and the minute there are the same, else `today`.
  std::optional<Date> date;
  Date today{};
  bool replace = false;  ///< another approval may be replaced
  /// Why one of other scores with the same minute and date is replaced; empty: it may not be.
  std::string again{};
};

enum class ApprovalOutcome {
  approved,     ///< the approval is new, or replaces another
  sealed,       ///< the file had it, and got its digest
  unchanged,    ///< the file says so already, digest included
  in_the_way,   ///< the file holds another approval, and `replace` is false
  same_minute,  ///< … with this minute and date, of other scores, and `again` is empty
};

struct ApprovalResult {
  ApprovalOutcome outcome = ApprovalOutcome::unchanged;
  std::string bytes;  ///< the new file; empty unless something is to be written
  Date date{};        ///< the day of approval in it
};

/// Writes an approval with its digest into the bytes of a file. Only lines of the `approved` block
/// change, comments in it stay; a file without one gets it behind `completed_by`, else behind
/// `completed`, else behind `period`.
/// `bytes` are those that the document's source text was made of; `assessment` was read from it
/// with `sets`, and has no error: every statement has a score. Throws Failure when the new file,
/// read again, does not hold exactly what it should.
ApprovalResult approve(std::string_view bytes, const Document& document,
                       const Assessment& assessment, const StatementSets& sets,
                       const ApprovalRequest& request);

}  // namespace toolkit
