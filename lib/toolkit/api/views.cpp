#include "toolkit/api/views.hpp"

#include <fmt/format.h>

#include "toolkit/api/inside.hpp"
#include "toolkit/api/totals.hpp"
#include "toolkit/diff/comparable.hpp"
#include "toolkit/text/display.hpp"

namespace toolkit::api {
namespace {

/// Assessments that go into one output, as `publish` takes them.
class Years {
 public:
  explicit Years(const std::vector<Assessment>& given) {
    for (const Assessment& year : given) add(*Inside::data(year));
  }

  /// Throws Error where they may not stand beside one another.
  void refuse_incomparable(bool across) const {
    const ComparableYears found = find_comparable(assessments_, sets_->sets, across);
    if (found.left_out.empty()) return;
    const Incomparable& first = found.left_out.front();
    throw Error(Cause::request, fmt::format("{} is not compared: {}", names_[first.year],
                                            obstacle_words(first, assessments_, names_)));
  }

  void refuse_later_than_first() const {
    const Period& reported = assessments_.front()->period->value;
    for (std::size_t i = 1; i < assessments_.size(); ++i) {
      const Period& period = assessments_[i]->period->value;
      if (period <= reported) continue;
      throw Error(Cause::request,
                  fmt::format("{} is not compared: earlier years are taken, and it is for {}, "
                              "after {}",
                              names_[i], period.label(), reported.label()));
    }
  }

  [[nodiscard]] ViewData publish(const PublishOptions& options, bool across) const {
    toolkit::PublishOptions how;
    if (options.audience == Audience::internal) how.audience = toolkit::Audience::internal;
    how.internal_marking = options.internal_marking;
    how.today = options.today;
    how.across = across;
    auto views = toolkit::publish(assessments_, sets_->sets, how);
    // Sets that are each of one family with the first are so with one another.
    if (!views) throw Error(Cause::request, "the files answer different statement sets");
    return {sets_, std::move(*views)};
  }

 private:
  void add(const AssessmentData& year) {
    std::string name = visible_name(year.name);
    if (!year.usable) {
      throw Error(Cause::request, fmt::format("{} has errors, so nothing is made of it", name));
    }
    if (!sets_) {
      given_ = year.given;
      sets_ = year.sets;
    } else if (given_ != year.given) {
      throw Error(Cause::request, fmt::format("{} and {} were loaded with different statement sets",
                                              names_.front(), name));
    }
    assessments_.push_back(&year.assessment);
    names_.push_back(std::move(name));
  }

  std::shared_ptr<const SetsData> given_;
  std::shared_ptr<const SetsData> sets_;
  std::vector<const toolkit::Assessment*> assessments_;
  std::vector<std::string> names_;
};

}  // namespace

Scores PublishedView::scores() const {
  return guarded(Cause::internal, [&] {
    const View& view = data_->views.year();
    std::vector<toolkit::Total> totals;
    for (const View::Principle& principle : view.principles) totals.push_back(principle.total);
    Scores scores = public_totals(*view.set, view.overall, totals);
    for (std::size_t p = 0; p < view.principles.size(); ++p) {
      const auto& answers = view.principles[p].answers;
      for (std::size_t s = 0; s < answers.size(); ++s) {
        add_statement(scores, view.set->principles[p].statements[s], answers[s].score);
      }
    }
    return scores;
  });
}

bool PublishedView::withheld() const noexcept { return data_->views.year().withheld; }

bool PublishedView::draft() const noexcept { return data_->views.year().is_draft(); }

std::optional<int> Comparison::change() const noexcept {
  return data_->views.comparison()->overall.change;
}

std::vector<Fall> Comparison::falls() const {
  return guarded(Cause::internal, [&] {
    const ComparisonView& view = *data_->views.comparison();
    std::vector<Fall> falls;
    for (const ComparisonView::Fall& fall : view.falls) {
      falls.push_back({fall.id, view.years[fall.year].period.label(), fall.from, fall.to,
                       fall.accepted.has_value()});
    }
    return falls;
  });
}

std::size_t Comparison::unaccepted_falls() const noexcept {
  return data_->views.comparison()->unaccepted_falls;
}

bool Comparison::differs() const noexcept { return data_->views.comparison()->differs; }

bool Comparison::withheld() const noexcept { return data_->views.comparison()->withheld; }

PublishedView publish(const Assessment& year, const std::vector<Assessment>& earlier,
                      const PublishOptions& options) {
  return guarded(Cause::internal, [&] {
    std::vector<Assessment> given = {year};
    given.insert(given.end(), earlier.begin(), earlier.end());
    const Years years(given);
    years.refuse_later_than_first();
    years.refuse_incomparable(false);
    return Inside::make<PublishedView>(years.publish(options, false));
  });
}

Comparison compare(const std::vector<Assessment>& given, const PublishOptions& options) {
  return guarded(Cause::internal, [&] {
    if (given.size() < 2) throw Error(Cause::request, "a comparison takes two years or more");
    const Years years(given);
    years.refuse_incomparable(options.across);
    return Inside::make<Comparison>(years.publish(options, options.across));
  });
}

}  // namespace toolkit::api
