#include "toolkit/report/view/redact_comparison.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "toolkit/assessment/model/approval_digest.hpp"

namespace toolkit {
namespace {

const Statement& statement_at(const Year& year, const StatementPlace& place) {
  return year.assessment->set->principles[place.principle].statements[place.statement];
}

/// Builds the view of a comparison; the redactor decides what goes into it.
class ComparisonRedaction {
 public:
  ComparisonRedaction(const Comparison& comparison, Redactor redactor)
      : from_(comparison), redactor_(redactor) {
    view_.audience = redactor.audience();
    view_.across = comparison.across;
    view_.today = comparison.today;
    view_.shows_scores = redactor.shows_scores();
    view_.shows_evidence = redactor.shows_evidence();
    view_.differs = differs(comparison);
    view_.unaccepted_falls =
        static_cast<std::size_t>(std::ranges::count(comparison.falls, nullptr, &Fall::accepted));
  }

  ComparisonView redact() {
    const bool evidence_differs = std::ranges::any_of(from_.evidence, &EvidenceChange::differs);
    if (!view_.shows_scores || (!view_.shows_evidence && evidence_differs)) redactor_.withhold();
    for (const Year& year : from_.years) add(year);
    for (std::size_t year = 1; year < view_.years.size(); ++year) {
      auto skipped = skipped_between(view_.years[year - 1].period, view_.years[year].period);
      if (!skipped.empty()) view_.skipped_periods.push_back(std::move(skipped));
    }
    for (const TotalLine& line : from_.principles) view_.principles.push_back(total(line));
    view_.overall = total(from_.overall);
    if (from_.like_for_like) view_.like_for_like = total(*from_.like_for_like);
    if (view_.shows_scores) {
      for (const ScoreLine& line : from_.scores) view_.scores.push_back(score_line(line));
      for (const Fall& fall : from_.falls) view_.falls.push_back(redact_fall(fall));
    }
    if (view_.shows_evidence) {
      for (const EvidenceChange& change : from_.evidence) add(change);
    }
    for (const ActionProgress& action : from_.actions) add(action);
    view_.withheld = redactor_.withheld();
    return std::move(view_);
  }

 private:
  void add(const Year& year) {
    const Assessment& assessment = *year.assessment;
    const bool changed = !approval_holds(assessment).value_or(true);
    view_.years.push_back({assessment.council.value, assessment.period->value,
                           !assessment.approved || changed || !year.scores.overall.complete(),
                           changed, assessment.context.value, assessment.set});
  }

  static ComparisonView::TotalLine total(const TotalLine& line) {
    return {std::string(line.id), std::string(line.title), line.totals, line.change()};
  }

  ComparisonView::ScoreLine score_line(const ScoreLine& line) const {
    ComparisonView::ScoreLine out;
    out.id = line.id;
    out.fate = line.statements.fate;
    out.scores = line.scores;
    out.change = line.change();
    for (std::size_t year = 0; year < from_.years.size(); ++year) {
      auto& ids = out.ids.emplace_back();
      const auto& places = line.statements.places[year];
      for (const StatementPlace& place : places) {
        ids.emplace_back(statement_at(from_.years[year], place).id);
      }
      if (places.empty()) continue;
      // The newest year that has it comes last.
      out.principle = from_.years[year].assessment->set->principles[places.front().principle].id;
      out.text = statement_at(from_.years[year], places.front()).text.text;
    }
    return out;
  }

  ComparisonView::Fall redact_fall(const Fall& fall) const {
    const Year& year = from_.years[fall.year];
    ComparisonView::Fall out;
    out.id = fall.id;
    for (const StatementPlace& place : fall.places) {
      out.ids.emplace_back(statement_at(year, place).id);
    }
    out.text = statement_at(year, fall.places.front()).text.text;
    out.before = fall.before;
    out.year = fall.year;
    out.from = fall.from;
    out.to = fall.to;
    if (fall.accepted != nullptr) {
      out.accepted = redactor_.accepted_fall(*fall.accepted, *year.assessment->set);
    }
    return out;
  }

  std::vector<View::Evidence> redact(const std::vector<const Evidence*>& items) {
    std::vector<View::Evidence> kept;
    for (const Evidence* const item : items) {
      auto redacted = redactor_.evidence(*item);
      if (redacted) kept.push_back(std::move(*redacted));
    }
    return kept;
  }

  void add(const EvidenceChange& change) {
    ComparisonView::EvidenceChange out;
    out.id = change.line ? from_.scores[*change.line].id
                         : from_.years.back().assessment->set->principles[change.principle].id;
    out.added = redact(change.added);
    out.removed = redact(change.removed);
    // What is hidden must not show by what is said of the rest.
    const bool differs = !out.added.empty() || !out.removed.empty();
    if (!change.line && differs) changed_boxes_.insert(change.principle);
    out.score_changed_alone =
        change.score_changed && !differs && !changed_boxes_.contains(change.principle);
    if (differs || out.score_changed_alone) view_.evidence.push_back(std::move(out));
  }

  void add(const ActionProgress& from) {
    auto task = redactor_.task(from.newest());
    if (!task) return;
    ComparisonView::Action out{std::move(*task)};
    out.confidential = from.confidential();
    for (const Action* const action : from.years) {
      out.statuses.push_back(action != nullptr ? std::optional(action->status.value)
                                               : std::nullopt);
    }
    if (from.before() != nullptr) out.before = from.before()->status.value;
    out.now = out.statuses.back();
    out.outcome = from.outcome;
    out.days_late = from.days_late;
    if (view_.shows_scores) {
      for (const ActionEffect& effect : from.effects) {
        out.effects.push_back({std::string(effect.id), effect.before, effect.now});
      }
    }
    view_.actions.push_back(std::move(out));
  }

  const Comparison& from_;
  Redactor redactor_;
  std::set<std::size_t> changed_boxes_;  ///< principles whose own evidence is seen to change
  ComparisonView view_;
};

}  // namespace

ComparisonView redact_comparison(const Comparison& comparison, Redactor redactor) {
  return ComparisonRedaction(comparison, redactor).redact();
}

}  // namespace toolkit
