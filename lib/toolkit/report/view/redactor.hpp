#pragma once

#include <optional>

#include "toolkit/assessment/model/assessment.hpp"
#include "toolkit/diff/confidential_texts.hpp"
#include "toolkit/report/view/view.hpp"

namespace toolkit {

/// The value of a date without its place in the file.
inline std::optional<Date> date_of(const std::optional<Spanned<Date>>& date) {
  return date ? std::optional(date->value) : std::nullopt;
}

/// Lets through, piece by piece, what an audience may read at a publish level, and notes when
/// something is left out. `publish` alone makes one; nothing outside report/view includes this.
class Redactor {
 public:
  /// `confidential` must outlive it.
  Redactor(Audience audience, Publish level, const ConfidentialTexts& confidential)
      : audience_(audience), level_(level), confidential_(&confidential) {}

  [[nodiscard]] Audience audience() const { return audience_; }
  [[nodiscard]] bool internal() const { return audience_ == Audience::internal; }
  [[nodiscard]] bool shows_scores() const { return internal() || level_ != Publish::totals; }
  [[nodiscard]] bool shows_evidence() const { return internal() || level_ == Publish::evidence; }
  /// Something that the council recorded was left out.
  [[nodiscard]] bool withheld() const { return withheld_; }

  /// Notes that something was left out elsewhere.
  void withhold() { withheld_ = true; }
  /// True when internal matter may stay; notes what is left out when there is any.
  bool keep_internal(bool there_is_any);
  /// Nothing when the audience may not even know that it exists.
  std::optional<View::Evidence> evidence(const Evidence& item);
  /// Likewise.
  std::optional<View::Task> task(const Action& action);
  /// Nothing where scores are not shown, or where it names no statement.
  std::optional<View::AcceptedFall> accepted_fall(const AcceptedFall& fall,
                                                  const StatementSet& set) const;

 private:
  Audience audience_;
  Publish level_;
  const ConfidentialTexts* confidential_;
  bool withheld_ = false;
};

}  // namespace toolkit
