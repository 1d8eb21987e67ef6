#include <string_view>

#include "toolkit/assessment/rules/rules.hpp"
#include "toolkit/diagnostics/say.hpp"

namespace toolkit {
namespace {

class FutureDates {
 public:
  FutureDates(const RuleContext& context, Date today) : context_(context), today_(today) {}

  void check(const std::optional<Spanned<Date>>& date, std::string_view what) const {
    if (!date || date->value <= today_) return;
    context_.findings.add(Diagnostic::future_date, date->span,
                          say("{} lies ahead: {} is after {}", known(what),
                              quote(date_words(date->value), "it"), known(date_words(today_))),
                          "is the year right?");
  }

  void check(const Evidence& item) const { check(item.date, "the date of this evidence"); }

 private:
  const RuleContext& context_;
  Date today_;
};

}  // namespace

void check_future_dates(const RuleContext& context) {
  if (!context.today) return;
  const FutureDates future(context, *context.today);
  const Assessment& assessment = context.assessment;
  future.check(assessment.completed, "completed");
  if (assessment.approved) future.check(assessment.approved->date, "the date of approval");
  for (const Evidence& entry : assessment.evidence) future.check(entry);
  for (const PrincipleAnswers& principle : assessment.principles) {
    for (const EvidenceRef& use : principle.evidence) future.check(use.own);
    for (const Answer& answer : principle.answers) {
      for (const EvidenceRef& use : answer.evidence) future.check(use.own);
      if (answer.moderated) future.check(answer.moderated->date, "the date of moderation");
    }
  }
  for (const Action& action : assessment.forward_plan) {
    future.check(action.done, "done");
    for (const Progress& step : action.progress) future.check(step.date, "the date of progress");
  }
  for (const AcceptedFall& fall : assessment.accepted_falls) {
    future.check(fall.date, "the date of acceptance");
  }
}

}  // namespace toolkit
