#pragma once

// Whether two readings hold the same, wherever it stands in their files: what an edit of a file is
// checked by before it is written. `confirm` marks are left out of it.

#include <vector>

#include "toolkit/assessment/model/assessment.hpp"

namespace toolkit {

bool same_evidence(const Evidence& left, const Evidence& right);
bool same_uses(const std::vector<EvidenceRef>& left, const std::vector<EvidenceRef>& right);
/// What is to be done, for what, by whom and when, and whether it is: an action without its id, the
/// reports on it, and whether it is confidential.
bool same_task(const Action& left, const Action& right);
bool same_action(const Action& left, const Action& right);
/// Council, earlier names, statement set, what is published, and the register.
bool same_head(const Assessment& left, const Assessment& right);
/// The answers but for their scores and moderations, with what stands beside each principle.
bool same_answers(const Assessment& left, const Assessment& right);
/// Everything but the approval.
bool same_but_approval(const Assessment& left, const Assessment& right);

}  // namespace toolkit
