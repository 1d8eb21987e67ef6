#include "toolkit/report/view/publish.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "toolkit/diff/comparison.hpp"
#include "toolkit/diff/confidential_texts.hpp"
#include "toolkit/diff/series.hpp"
#include "toolkit/report/view/marking.hpp"
#include "toolkit/report/view/redact_comparison.hpp"
#include "toolkit/report/view/redact_year.hpp"

namespace toolkit {

/// Makes the views of some years that all have periods.
class Publisher {
 public:
  Publisher(std::span<const Assessment* const> years, const PublishOptions& options)
      : years_(years), options_(options) {
    for (const Assessment* const year : years) {
      scored_.push_back({year, score_assessment(*year)});
    }
    // A year alone hides what it marks: that its own texts say it nowhere else is one of its rules.
    if (years.size() > 1) confidential_ = ConfidentialTexts(years);
  }

  std::optional<PublishedViews> publish(const StatementSets& sets) {
    const Date today = options_.today.value_or(reference_day(newest()));
    const Redactor redactor(options_.audience, strictest_level(), confidential_);
    views_.year_ = redact_year(*years_.front(), scored_.front().scores, today, redactor);
    if (years_.size() > 1) {
      const auto comparison = compare(scored_, sets, today, options_.across);
      if (!comparison) return std::nullopt;
      ComparisonView compared = redact_comparison(*comparison, redactor);
      compared.marking = marking_of(compared, options_.internal_marking);
      views_.year_.withheld = views_.year_.withheld || compared.withheld;
      views_.comparison_ = std::move(compared);
    }
    views_.year_.marking = marking_of(views_.year_, options_.internal_marking);
    views_.strictest_ = strictest_year();
    add_ids();
    return std::move(views_);
  }

 private:
  [[nodiscard]] bool internal() const { return options_.audience == Audience::internal; }

  [[nodiscard]] const Assessment& newest() const {
    return **std::ranges::max_element(
        years_, {}, [](const Assessment* year) -> const Period& { return year->period->value; });
  }

  [[nodiscard]] Publish strictest_level() const {
    return std::ranges::min(years_, {}, &Assessment::publish)->publish;
  }

  /// What a year's file lets through of what is shown. Between councils that is no evidence.
  [[nodiscard]] Publish level_of(const Assessment& year) const {
    return options_.across ? std::min(year.publish, Publish::scores) : year.publish;
  }

  [[nodiscard]] StrictestYear strictest_year() const {
    std::size_t strictest = 0;
    bool differ = false;
    for (std::size_t i = 1; i < years_.size(); ++i) {
      const Publish level = level_of(*years_[i]);
      differ = differ || level != level_of(*years_[strictest]);
      if (level < level_of(*years_[strictest])) strictest = i;
    }
    return {strictest, level_of(*years_[strictest]), differ && !internal()};
  }

  void add_ids() {
    for (std::size_t i = years_.size(); i-- > 0;) {
      for (const Action& action : years_[i]->forward_plan) {
        const bool shown = internal() || !confidential_.hide(action);
        (shown ? views_.shown_ids_ : views_.hidden_ids_).push_back(action.id.value);
      }
    }
  }

  std::span<const Assessment* const> years_;
  const PublishOptions& options_;
  std::vector<Year> scored_;
  ConfidentialTexts confidential_;
  PublishedViews views_;
};

PlanView PublishedViews::plan() const { return make_plan_view(year_); }

ActionIds PublishedViews::new_action_ids(std::span<const std::string> taken) const {
  const std::vector<std::string_view> shown(shown_ids_.begin(), shown_ids_.end());
  std::vector<std::string_view> hidden(hidden_ids_.begin(), hidden_ids_.end());
  hidden.insert(hidden.end(), taken.begin(), taken.end());
  return ActionIds(shown, hidden);
}

std::optional<PublishedViews> publish(std::span<const Assessment* const> years,
                                      const StatementSets& sets, const PublishOptions& options) {
  const bool dated =
      std::ranges::all_of(years, [](const Assessment* year) { return year->period.has_value(); });
  if (years.empty() || !dated) return std::nullopt;
  return Publisher(years, options).publish(sets);
}

}  // namespace toolkit
