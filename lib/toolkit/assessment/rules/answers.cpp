#include "toolkit/assessment/rules/rules.hpp"
#include "toolkit/diagnostics/say.hpp"

namespace toolkit {
namespace {

/// A warning in a draft, an error in an assessment that says it is finished.
Severity unless_draft(const RuleContext& context) {
  return context.draft ? Severity::warning : Severity::error;
}

void report_unconfirmed_evidence(const RuleContext& context, const Evidence& item) {
  if (!item.confirm) return;
  context.findings.add(Diagnostic::unconfirmed_evidence, unless_draft(context), item.span,
                       say("{} is last year's evidence and has not been confirmed",
                           quote(item.id.empty() ? "this" : item.id, "this")),
                       "check that it still holds, then delete its line `confirm: true`");
}

void report_absent(const RuleContext& context, std::string_view what, const char* help) {
  context.findings.add(Diagnostic::missing_section, std::nullopt,
                       say("there is no {}", known(what)), help);
}

}  // namespace

void check_missing_answers(const RuleContext& context) {
  if (context.draft || !context.whole) return;
  const Assessment& assessment = context.assessment;
  for (std::size_t p = 0; p < assessment.principles.size(); ++p) {
    const PrincipleAnswers& principle = assessment.principles[p];
    for (std::size_t s = 0; s < principle.answers.size(); ++s) {
      const Answer& answer = principle.answers[s];
      if (answer.score || answer.confirm || answer.invalid) continue;
      context.findings.add(
          Diagnostic::missing_answer, answer.written ? std::optional(answer.span) : principle.span,
          say("{} has no score", known(assessment.set->principles[p].statements[s].id)),
          "write 0, 1 or 2; until all are scored, this is a draft (--draft)");
    }
  }
}

void check_unconfirmed(const RuleContext& context) {
  const Assessment& assessment = context.assessment;
  for (const Evidence& entry : assessment.evidence) report_unconfirmed_evidence(context, entry);
  for (std::size_t p = 0; p < assessment.principles.size(); ++p) {
    const PrincipleAnswers& principle = assessment.principles[p];
    for (const EvidenceRef& use : principle.evidence) report_unconfirmed_evidence(context, use.own);
    for (std::size_t s = 0; s < principle.answers.size(); ++s) {
      const Answer& answer = principle.answers[s];
      if (answer.confirm && !answer.score) {
        context.findings.add(
            Diagnostic::unconfirmed_score, unless_draft(context), answer.span,
            say("{} still has last year's score ({})",
                known(assessment.set->principles[p].statements[s].id), *answer.confirm),
            "check it, then change confirm to score");
      }
      for (const EvidenceRef& use : answer.evidence) report_unconfirmed_evidence(context, use.own);
    }
  }
}

void check_missing_sections(const RuleContext& context) {
  if (context.draft || !context.whole) return;
  const Assessment& assessment = context.assessment;
  if (assessment.introduction.empty()) {
    report_absent(context, "introduction",
                  "say in `introduction: |` why and how this was assessed");
  }
  if (assessment.summary.empty()) {
    report_absent(context, "summary", "say in `summary: |` where the council stands");
  }
  if (assessment.forward_plan.empty()) {
    report_absent(context, "forward plan", "say in `forward_plan:` what the council will do next");
  }
  for (std::size_t p = 0; p < assessment.principles.size(); ++p) {
    const PrincipleAnswers& principle = assessment.principles[p];
    if (!principle.span || !principle.evidence.empty()) continue;
    context.findings.add(
        Diagnostic::missing_section, principle.span,
        say("{} has no evidence of its own", known(assessment.set->principles[p].id)),
        "the toolkit has one box of evidence for each principle; cite the register "
        "there, such as `evidence: [E1]`");
  }
}

}  // namespace toolkit
