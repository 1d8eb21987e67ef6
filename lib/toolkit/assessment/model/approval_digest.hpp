#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "toolkit/assessment/model/assessment.hpp"

namespace toolkit {

/// What `approved.digest` is made of: for each statement that has a score a line `id=score`, such
/// as `police-4=1`, with a line feed at its end; the lines sorted by their bytes; and of all that
/// the SHA-256 digest, as 64 hexadecimal digits in small letters. Evidence, notes and last year's
/// scores that wait to be confirmed are not part of it.
/// It finds scores that changed by accident. Whoever edits a file on purpose can write a new one.
std::string answers_digest(const Assessment& assessment);

/// 64 hexadecimal digits in small letters.
bool is_digest(std::string_view text);

/// Whether the scores are those that were approved; nothing where there is no approval, or none
/// with a digest.
std::optional<bool> approval_holds(const Assessment& assessment);

/// A score that was another one when the assessment was approved.
struct ChangedScore {
  StatementPlace place;
  std::optional<int> approved;  ///< nothing: it had none
};

/// Statements that may have changed for `changes_since_approval` to find them.
inline constexpr std::size_t max_changes_found = 2;

/// Which scores changed since the approval, in the order of the set: those whose change back makes
/// the digest fit. A digest tells no more, so that they are found by trying, and nothing is given
/// where more than `max_changes_found` changed, where the approval holds or has no digest.
std::vector<ChangedScore> changes_since_approval(const Assessment& assessment);

}  // namespace toolkit
