#include <algorithm>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "toolkit/assessment/model/approval_digest.hpp"
#include "toolkit/assessment/rules/rules.hpp"
#include "toolkit/diagnostics/say.hpp"

namespace toolkit {
namespace {

/// What stood there when it was approved, where the digest tells: the total and each score that is
/// now another.
Sentence what_was_approved(const Assessment& assessment) {
  const std::vector<ChangedScore> changes = changes_since_approval(assessment);
  if (changes.empty()) return "the digest does not fit them";
  int now = 0;
  for (const PrincipleAnswers& principle : assessment.principles) {
    for (const Answer& answer : principle.answers) now += answer.score.value_or(0);
  }
  int approved = now;
  std::string scores;
  for (const ChangedScore& change : changes) {
    const StatementPlace& place = change.place;
    const auto& there = assessment.principles[place.principle].answers[place.statement].score;
    approved += change.approved.value_or(0) - there.value_or(0);
    const Statement& statement =
        assessment.set->principles[place.principle].statements[place.statement];
    scores += fmt::format(
        "{}{} {}", scores.empty() ? "" : ", ", statement.id,
        change.approved ? fmt::format("was {}", *change.approved) : std::string("had no score"));
  }
  return say("the total is {}, and was {} then ({})", now, approved, known(scores));
}

bool has_invalid_scores(const Assessment& assessment) {
  return std::ranges::any_of(assessment.principles, [](const PrincipleAnswers& principle) {
    return std::ranges::any_of(principle.answers, &Answer::invalid);
  });
}

}  // namespace

void check_approved_scores(const RuleContext& context) {
  const Assessment& assessment = context.assessment;
  if (approval_holds(assessment).value_or(true) || !is_digest(assessment.approved->digest.value)) {
    return;
  }
  // Of scores that cannot be read nobody can say that they changed.
  if (!context.whole || has_invalid_scores(assessment)) return;
  context.findings.add(
      Diagnostic::changed_since_approval, context.assessment.approved->digest.span,
      say("the scores are not those that were approved: {}", what_was_approved(context.assessment)),
      "bring the approved scores back, or have the new ones approved");
}

}  // namespace toolkit
