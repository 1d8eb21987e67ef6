#include "toolkit/report/view/view.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "toolkit/assessment/read/evidence_reader.hpp"
#include "toolkit/report/model/prose.hpp"

namespace toolkit {
namespace {

std::optional<Date> day(const std::optional<Spanned<Date>>& date) {
  return date ? std::optional(date->value) : std::nullopt;
}

/// Builds a view; everything that is left out on the way sets `withheld`.
class Redactor {
 public:
  Redactor(const Assessment& assessment, Audience audience, Publish publish,
           const ConfidentialTexts& confidential)
      : assessment_(assessment),
        internal_(audience == Audience::internal),
        confidential_(confidential) {
    view_.set = assessment.set;
    view_.audience = audience;
    view_.shows_scores = internal_ || publish != Publish::totals;
    view_.shows_evidence = internal_ || publish == Publish::evidence;
  }

  View cut(const Scores& scores) {
    view_.withheld = (!view_.shows_scores && scores.overall.answered > 0) ||
                     (!view_.shows_evidence && has_evidence());
    view_.council = assessment_.council.value;
    if (assessment_.period) view_.period = assessment_.period->value;
    // Who agreed the answers, and when, is not for the public; nobody would call it withheld.
    if (internal_) {
      view_.completed = day(assessment_.completed);
      for (const Text& role : assessment_.completed_by) view_.completed_by.push_back(role.value);
    }
    if (const auto& approved = assessment_.approved) {
      view_.approved =
          View::Approval{approved->by.value, day(approved->date), approved->minute.value};
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
    if (view_.shows_scores) {
      for (const AcceptedFall& fall : assessment_.accepted_falls) add(fall);
    }
    return std::move(view_);
  }

 private:
  /// True when internal matter may stay; notes what is left out when there is any.
  bool keep_internal(bool there_is_any) {
    if (internal_) return true;
    view_.withheld = view_.withheld || there_is_any;
    return false;
  }

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
    if (keep_internal(!from.note.empty())) to.note = from.note.value;
    if (from.moderated && keep_internal(true)) {
      to.moderated = View::Moderated{from.moderated->from, from.moderated->by.value,
                                     day(from.moderated->date), from.moderated->reason.value};
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
    auto kept = redact_evidence(item, confidential_.hide(item), view_.audience, view_.withheld);
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
    if (confidential_.hide(from) && !keep_internal(true)) return;
    View::Action to;
    to.id = from.id.value;
    to.action = from.action.value;
    to.owner = from.owner.value;
    to.due = day(from.due);
    to.status = from.status.value;
    to.done = day(from.done);
    to.confidential = from.confidential;
    if (view_.shows_scores) {
      for (const ActionTarget& target : from.targets) {
        const Principle& principle = assessment_.set->principles[target.principle];
        to.targets.emplace_back(target.statement ? principle.statements[*target.statement].id
                                                 : principle.id);
      }
      if (from.target) to.target = from.target->value;
    }
    if (keep_internal(!from.progress.empty() || !from.reason.empty())) {
      for (const Progress& step : from.progress)
        to.progress.push_back({day(step.date), step.text.value});
      to.reason = from.reason.value;
    }
    view_.plan.push_back(std::move(to));
  }

  void add(const AcceptedFall& fall) {
    if (!fall.statement) return;
    const Principle& principle = assessment_.set->principles[fall.statement->principle];
    view_.accepted_falls.push_back({std::string(principle.statements[fall.statement->statement].id),
                                    fall.reason.value, fall.by.value, day(fall.date)});
  }

  const Assessment& assessment_;
  bool internal_;
  const ConfidentialTexts& confidential_;
  std::set<std::size_t> cited_;
  View view_;
};

}  // namespace

std::string moderation_words(const View::Moderated& moderated) {
  std::string words = "Moderated";
  if (moderated.from) words += fmt::format(" from {}", *moderated.from);
  if (!moderated.by.empty()) words += fmt::format(" by {}", moderated.by);
  if (moderated.date) words += fmt::format(" on {}", date_words(*moderated.date));
  if (!moderated.reason.empty()) words += fmt::format(": {}", moderated.reason);
  return words;
}

std::optional<View::Evidence> redact_evidence(const Evidence& item, bool confidential,
                                              Audience audience, bool& withheld) {
  const bool internal = audience == Audience::internal;
  if (confidential && !internal) {
    withheld = true;
    return std::nullopt;
  }
  View::Evidence kept{item.id,        item.text.value, day(item.date),    {},
                      item.ref.value, item.from.value, item.confidential, {},
                      item.confirm};
  if (item.confidential) kept.because = item.because.value;
  if (internal || is_web_address(item.link.value)) {
    kept.link = item.link.value;
  } else if (!item.link.empty()) {
    withheld = true;
  }
  if (kept.text.empty() && kept.link.empty()) return std::nullopt;
  return kept;
}

std::string evidence_details(const View::Evidence& item) {
  std::vector<std::string> parts;
  if (item.date) parts.push_back(date_words(*item.date));
  if (!item.from.empty()) parts.push_back(fmt::format("from {}", item.from));
  if (!item.ref.empty()) parts.push_back(fmt::format("reference {}", item.ref));
  if (!item.link.empty()) parts.push_back(item.link);
  if (item.confidential) {
    parts.push_back(item.because.empty() ? "confidential"
                                         : fmt::format("confidential: {}", flow(item.because)));
  }
  if (item.confirm) parts.emplace_back("last year's, not confirmed");
  return fmt::format("{}", fmt::join(parts, "; "));
}

View make_view(const Assessment& assessment, const Scores& scores, Audience audience,
               Publish publish, const ConfidentialTexts& confidential) {
  return Redactor(assessment, audience, publish, confidential).cut(scores);
}

}  // namespace toolkit
