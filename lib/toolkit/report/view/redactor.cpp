#include "toolkit/report/view/redactor.hpp"

#include <string>

#include "toolkit/assessment/read/evidence_reader.hpp"

namespace toolkit {
bool Redactor::keep_internal(bool there_is_any) {
  if (internal()) return true;
  withheld_ = withheld_ || there_is_any;
  return false;
}

std::optional<View::Evidence> Redactor::evidence(const Evidence& item) {
  if (confidential_->hide(item) && !keep_internal(true)) return std::nullopt;
  View::Evidence kept{item.id,        item.text.value, date_of(item.date), {},
                      item.ref.value, item.from.value, item.confidential,  {},
                      item.confirm};
  if (item.confidential) kept.because = item.because.value;
  // A path means something inside the council alone.
  if (is_web_address(item.link.value) || keep_internal(!item.link.empty())) {
    kept.link = item.link.value;
  }
  if (kept.text.empty() && kept.link.empty()) return std::nullopt;
  return kept;
}

std::optional<View::Task> Redactor::task(const Action& action) {
  if (confidential_->hide(action) && !keep_internal(true)) return std::nullopt;
  return View::Task{action.id.value, action.action.value, action.owner.value, date_of(action.due),
                    action.confidential};
}

std::optional<View::AcceptedFall> Redactor::accepted_fall(const AcceptedFall& fall,
                                                          const StatementSet& set) const {
  if (!shows_scores() || !fall.statement) return std::nullopt;
  const Principle& principle = set.principles[fall.statement->principle];
  return View::AcceptedFall{std::string(principle.statements[fall.statement->statement].id),
                            fall.reason.value, fall.by.value, date_of(fall.date)};
}

}  // namespace toolkit
