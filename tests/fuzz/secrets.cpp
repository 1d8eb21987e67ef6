#include "secrets.hpp"

#include "inputs.hpp"

namespace toolkit::fuzz {
namespace {

/// What is absent stays absent: that something is withheld may be told.
void replace(Text& text) {
  if (!text.empty()) text.value = "Quite another text,\nof two lines";
}

void replace(std::optional<Spanned<Date>>& date) {
  if (date) date->value = today;
}

void replace(Evidence& item, bool all) {
  if (all || item.confidential) {
    replace(item.text);
    replace(item.date);
    replace(item.ref);
    replace(item.from);
    replace(item.because);
  }
  const bool is_local = !item.link.value.starts_with("http");
  if ((all || item.confidential || is_local) && !item.link.empty()) item.link.value = "other.md";
}

void replace(std::vector<EvidenceRef>& uses, bool all) {
  for (EvidenceRef& use : uses) replace(use.own, all);
}

void replace(Answer& answer) {
  replace(answer.note);
  if (!answer.moderated) return;
  replace(answer.moderated->by);
  replace(answer.moderated->date);
  replace(answer.moderated->reason);
}

void replace(Action& action) {
  replace(action.reason);
  for (Progress& step : action.progress) {
    replace(step.text);
    replace(step.date);
  }
  if (!action.confidential) return;
  replace(action.id);
  replace(action.action);
  replace(action.owner);
  replace(action.due);
  replace(action.done);
  action.targets.clear();
}

}  // namespace

Assessment with_other_secrets(Assessment assessment) {
  const bool no_evidence = assessment.publish != Publish::evidence;
  for (Text& role : assessment.completed_by) replace(role);
  for (Evidence& item : assessment.evidence) replace(item, no_evidence);
  for (PrincipleAnswers& principle : assessment.principles) {
    replace(principle.evidence, no_evidence);
    for (Answer& answer : principle.answers) {
      replace(answer.evidence, no_evidence);
      replace(answer);
    }
  }
  for (Action& action : assessment.forward_plan) replace(action);
  return assessment;
}

}  // namespace toolkit::fuzz
