#include "toolkit/report/view/redact_year.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "toolkit/assessment/model/approval_digest.hpp"
#include "toolkit/assessment/model/lateness.hpp"

namespace toolkit {
namespace {

/// Builds the view of a year; the redactor decides what goes into it.
class YearRedaction {
 public:
  YearRedaction(const Assessment& assessment, Date today, Redactor redactor)
      : assessment_(assessment), redactor_(redactor) {
    view_.set = assessment.set;
    view_.audience = redactor.audience();
    view_.shows_scores = redactor.shows_scores();
    view_.shows_evidence = redactor.shows_evidence();
    view_.today = today;
  }

  View redact(const Scores& scores) {
    if (!view_.shows_scores && scores.overall.answered > 0) redactor_.withhold();
    if (!view_.shows_evidence && has_evidence()) redactor_.withhold();
    view_.council = assessment_.council.value;
    view_.first_name =
        (assessment_.formerly.empty() ? assessment_.council : assessment_.formerly.front()).value;
    if (assessment_.period) view_.period = assessment_.period->value;
    // Who agreed the answers, and when, is not for the public; nobody would call it withheld.
    if (redactor_.internal()) {
      view_.completed = date_of(assessment_.completed);
      for (const Text& role : assessment_.completed_by) view_.completed_by.push_back(role.value);
    }
    if (const auto& approved = assessment_.approved) {
      view_.approved =
          View::Approval{approved->by.value, date_of(approved->date), approved->minute.value};
      if (redactor_.keep_internal(!approved->again.empty())) {
        view_.approved->again = approved->again.value;
      }
      view_.approved->holds = approval_holds(assessment_);
    }
    view_.introduction = assessment_.introduction.value;
    view_.context = assessment_.context.value;
    view_.summary = assessment_.summary.value;
    view_.overall = scores.overall;
    for (std::size_t p = 0; p < assessment_.principles.size(); ++p) {
      view_.principles.push_back(principle(assessment_.principles[p], scores.principles[p]));
    }
    add_uncited();
    for (const Action& action : assessment_.forward_plan) add(action);
    for (const AcceptedFall& fall : assessment_.accepted_falls) {
      auto kept = redactor_.accepted_fall(fall, *assessment_.set);
      if (kept) view_.accepted_falls.push_back(std::move(*kept));
    }
    view_.withheld = redactor_.withheld();
    return std::move(view_);
  }

 private:
  View::Principle principle(const PrincipleAnswers& from, const Total& total) {
    View::Principle to;
    to.total = total;
    to.evidence = evidence(from.evidence);
    if (!view_.shows_scores) return to;
    for (const Answer& answer : from.answers) to.answers.push_back(redact_answer(answer));
    return to;
  }

  View::Answer redact_answer(const Answer& from) {
    View::Answer to;
    to.score = from.score;
    if (!from.score) to.last_year = from.confirm;
    to.evidence = evidence(from.evidence);
    if (redactor_.keep_internal(!from.note.empty())) to.note = from.note.value;
    if (from.moderated && redactor_.keep_internal(true)) {
      to.moderated = View::Moderated{from.moderated->from, from.moderated->by.value,
                                     date_of(from.moderated->date), from.moderated->reason.value};
    }
    return to;
  }

  std::vector<View::Evidence> evidence(const std::vector<EvidenceRef>& uses) {
    std::vector<View::Evidence> found;
    if (!view_.shows_evidence) return found;
    for (const EvidenceRef& use : uses) {
      if (use.cited) cited_.insert(*use.cited);
      add(evidence_of(assessment_, use), found);
    }
    return found;
  }

  void add(const Evidence& item, std::vector<View::Evidence>& found) {
    auto kept = redactor_.evidence(item);
    if (kept) found.push_back(std::move(*kept));
  }

  void add_uncited() {
    if (!view_.shows_evidence) return;
    for (std::size_t i = 0; i < assessment_.evidence.size(); ++i) {
      if (!cited_.contains(i)) add(assessment_.evidence[i], view_.uncited);
    }
  }

  [[nodiscard]] bool has_evidence() const {
    const auto any = [](const PrincipleAnswers& principle) {
      return !principle.evidence.empty() ||
             std::ranges::any_of(principle.answers,
                                 [](const Answer& answer) { return !answer.evidence.empty(); });
    };
    return !assessment_.evidence.empty() || std::ranges::any_of(assessment_.principles, any);
  }

  void add(const Action& from) {
    auto task = redactor_.task(from);
    if (!task) return;
    View::Action to{std::move(*task)};
    to.status = from.status.value;
    to.days_late = days_late(from, view_.today);
    to.done = date_of(from.done);
    if (view_.shows_scores) {
      for (const ActionTarget& target : from.targets) {
        const Principle& principle = assessment_.set->principles[target.principle];
        to.targets.emplace_back(target.statement ? principle.statements[*target.statement].id
                                                 : principle.id);
      }
      if (from.target) to.target = from.target->value;
    }
    if (redactor_.keep_internal(!from.progress.empty() || !from.reason.empty())) {
      for (const Progress& step : from.progress)
        to.progress.push_back({date_of(step.date), step.text.value});
      to.reason = from.reason.value;
    }
    view_.plan.push_back(std::move(to));
  }

  const Assessment& assessment_;
  Redactor redactor_;
  std::set<std::size_t> cited_;
  View view_;
};

}  // namespace

View redact_year(const Assessment& assessment, const Scores& scores, Date today,
                 Redactor redactor) {
  return YearRedaction(assessment, today, redactor).redact(scores);
}

}  // namespace toolkit
