#include "toolkit/assessment/model/same_content.hpp"

#include <algorithm>

namespace toolkit {
namespace {

bool same(const Text& left, const Text& right) { return left.value == right.value; }

template <class T>
bool same(const std::optional<Spanned<T>>& left, const std::optional<Spanned<T>>& right) {
  return left.has_value() == right.has_value() && (!left || left->value == right->value);
}

bool same(const std::vector<Text>& left, const std::vector<Text>& right) {
  return std::ranges::equal(left, right, {}, &Text::value, &Text::value);
}

bool same_target(const ActionTarget& left, const ActionTarget& right) {
  return left.principle == right.principle && left.statement == right.statement;
}

bool same_progress(const Progress& left, const Progress& right) {
  return same(left.date, right.date) && same(left.text, right.text);
}

bool same_use(const EvidenceRef& left, const EvidenceRef& right) {
  return left.cited == right.cited && same_evidence(left.own, right.own);
}

bool same_fall(const AcceptedFall& left, const AcceptedFall& right) {
  return left.statement == right.statement && same(left.reason, right.reason) &&
         same(left.by, right.by) && same(left.date, right.date);
}

bool same_moderation(const std::optional<Moderation>& left,
                     const std::optional<Moderation>& right) {
  if (!left || !right) return left.has_value() == right.has_value();
  return left->from == right->from && same(left->by, right->by) && same(left->date, right->date) &&
         same(left->reason, right->reason);
}

bool same_scores(const PrincipleAnswers& left, const PrincipleAnswers& right) {
  return std::ranges::equal(left.answers, right.answers, [](const Answer& a, const Answer& b) {
    return a.score == b.score && a.confirm == b.confirm &&
           same_moderation(a.moderated, b.moderated);
  });
}

}  // namespace

bool same_evidence(const Evidence& left, const Evidence& right) {
  return left.id == right.id && same(left.text, right.text) && same(left.date, right.date) &&
         same(left.link, right.link) && same(left.ref, right.ref) && same(left.from, right.from) &&
         left.confidential == right.confidential && same(left.because, right.because);
}

bool same_uses(const std::vector<EvidenceRef>& left, const std::vector<EvidenceRef>& right) {
  return std::ranges::equal(left, right, same_use);
}

bool same_task(const Action& left, const Action& right) {
  return same(left.action, right.action) &&
         std::ranges::equal(left.targets, right.targets, same_target) &&
         same(left.target, right.target) && same(left.owner, right.owner) &&
         same(left.due, right.due) && left.status.value == right.status.value &&
         same(left.done, right.done);
}

bool same_action(const Action& left, const Action& right) {
  return same_task(left, right) && same(left.id, right.id) &&
         std::ranges::equal(left.progress, right.progress, same_progress) &&
         same(left.reason, right.reason) && left.confidential == right.confidential;
}

bool same_head(const Assessment& left, const Assessment& right) {
  return left.set == right.set && same(left.council, right.council) &&
         same(left.formerly, right.formerly) && left.publish == right.publish &&
         std::ranges::equal(left.evidence, right.evidence, same_evidence);
}

bool same_answers(const Assessment& left, const Assessment& right) {
  const auto same_answer = [](const Answer& a, const Answer& b) {
    return a.written == b.written && same(a.note, b.note) && same_uses(a.evidence, b.evidence);
  };
  return std::ranges::equal(left.principles, right.principles,
                            [&](const PrincipleAnswers& a, const PrincipleAnswers& b) {
                              return same_uses(a.evidence, b.evidence) &&
                                     std::ranges::equal(a.answers, b.answers, same_answer);
                            });
}

bool same_but_approval(const Assessment& left, const Assessment& right) {
  return same_head(left, right) && same_answers(left, right) &&
         std::ranges::equal(left.principles, right.principles, same_scores) &&
         same(left.period, right.period) && same(left.completed, right.completed) &&
         same(left.completed_by, right.completed_by) &&
         same(left.introduction, right.introduction) && same(left.context, right.context) &&
         same(left.summary, right.summary) &&
         std::ranges::equal(left.forward_plan, right.forward_plan, same_action) &&
         std::ranges::equal(left.accepted_falls, right.accepted_falls, same_fall);
}

}  // namespace toolkit
