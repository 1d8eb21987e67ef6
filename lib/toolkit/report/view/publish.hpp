#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "toolkit/assessment/edit/action_ids.hpp"
#include "toolkit/assessment/model/assessment.hpp"
#include "toolkit/report/view/comparison_view.hpp"
#include "toolkit/report/view/plan_view.hpp"
#include "toolkit/report/view/view.hpp"
#include "toolkit/statements/statement_sets.hpp"

namespace toolkit {

struct PublishOptions {
  Audience audience = Audience::general_public;
  /// What stands on everything that is not for the public.
  std::string internal_marking = "Internal: not for publication";
  /// On which lateness is judged; nothing: the `reference_day` of the newest year.
  std::optional<Date> today{};
  bool across = false;  ///< the years are of several councils, side by side
};

/// Which of several years keeps an output from telling more.
struct StrictestYear {
  std::size_t index = 0;  ///< in the order in which the years were given
  Publish level = Publish::scores;
  /// Another year's file lets this audience read more than is shown.
  bool holds_back = false;
};

/// What one audience may read of one year or of several: all that reports, charts, plans and
/// comparisons are made of. Nothing in it refers to the assessments, so nobody who has it can get
/// at more; it refers to their statement sets, which must outlive it.
class PublishedViews {
 public:
  /// Of the year that was given first.
  [[nodiscard]] const View& year() const { return year_; }
  /// Of all years; null where there is one alone.
  [[nodiscard]] const ComparisonView* comparison() const {
    return comparison_ ? &*comparison_ : nullptr;
  }
  /// What is to be done. It refers to `year()`, so these views must outlive it.
  [[nodiscard]] PlanView plan() const;
  [[nodiscard]] const StrictestYear& strictest() const { return strictest_; }
  /// Ids for further actions of the first year. They go on from those of all years that the
  /// audience may read of; those of others, and `taken`, are only left out.
  [[nodiscard]] ActionIds new_action_ids(std::span<const std::string> taken = {}) const;

 private:
  PublishedViews() = default;
  friend class Publisher;

  View year_;
  std::optional<ComparisonView> comparison_;
  StrictestYear strictest_;
  std::vector<std::string> shown_ids_;  ///< of actions, the first year's last
  std::vector<std::string> hidden_ids_;
};

/// The one place where it is settled what an audience may read. The public gets of every year no
/// more than the strictest of them publishes, and nothing that any of them marks confidential.
/// `years` are those that go into one output: the one that is reported on, and those it is compared
/// with, in any order. Nothing when there is none, when one has no period, or when their statement
/// sets are unrelated.
std::optional<PublishedViews> publish(std::span<const Assessment* const> years,
                                      const StatementSets& sets,
                                      const PublishOptions& options = {});

}  // namespace toolkit
