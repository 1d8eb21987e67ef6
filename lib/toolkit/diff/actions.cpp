#include "toolkit/diff/actions.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <set>

#include "toolkit/assessment/model/lateness.hpp"
#include "toolkit/text/words.hpp"

namespace toolkit {
namespace {

constexpr auto outcome_words = std::to_array<std::string_view>(
    {"missing", "dropped", "done", "late", "under way", "carried over", "new"});

/// The same is to be done, for what, by whom and when, and it has come as far: an action without
/// its id, the reports on it, and whether it is confidential.
bool same_task(const Action& left, const Action& right) {
  return left.action == right.action && left.targets == right.targets &&
         left.target == right.target && left.owner == right.owner && left.due == right.due &&
         left.status == right.status && left.done == right.done;
}

/// The first action of a plan with each id, by the folded id.
using ActionsById = std::map<std::string, const Action*, std::less<>>;

ActionsById by_id(const Assessment& assessment) {
  ActionsById found;
  for (const Action& action : assessment.forward_plan) {
    if (!action.id.empty()) found.emplace(folded_id(action.id.value), &action);
  }
  return found;
}

bool closed(const Action& action) { return !is_open(action.status.value); }

/// What a score or total was in one year; nothing while it is not complete.
std::optional<int> complete_total(const Total& total) {
  return total.complete() ? std::optional(total.total) : std::nullopt;
}

class Follower {
 public:
  Follower(std::span<const Year> years, std::span<const StatementLine> lines, Date today)
      : years_(years), lines_(lines), today_(today) {
    for (const Year& year : years) plans_.push_back(by_id(*year.assessment));
  }

  std::vector<ActionProgress> follow() {
    for (const Year& year : years_) {
      for (const Action& action : year.assessment->forward_plan) {
        if (action.id.empty()) continue;
        const auto [id, is_new] = seen_.insert(folded_id(action.id.value));
        if (is_new) follow(*id);
      }
    }
    return std::move(found_);
  }

 private:
  void follow(const std::string& id) {
    ActionProgress progress;
    for (const ActionsById& plan : plans_) {
      const auto found = plan.find(id);
      progress.years.push_back(found == plan.end() ? nullptr : found->second);
    }
    progress.id = progress.newest().id.value;
    progress.outcome = outcome(progress);
    if (progress.outcome == Outcome::late) progress.days_late = days_late(*progress.now(), today_);
    if (progress.outcome == Outcome::done) progress.effects = effects(progress);
    found_.push_back(std::move(progress));
  }

  [[nodiscard]] Outcome outcome(const ActionProgress& progress) const {
    // What an earlier year calls settled stays settled, whatever the newest plan says.
    const Action* settled = progress.now();
    for (std::size_t year = 0; year + 1 < progress.years.size(); ++year) {
      const Action* const action = progress.years[year];
      if (action != nullptr && closed(*action)) settled = action;
    }
    if (settled == nullptr) return Outcome::missing;
    if (settled->status.value == ActionStatus::dropped) return Outcome::dropped;
    if (settled->status.value == ActionStatus::done) return Outcome::done;
    if (days_late(*settled, today_) > 0) return Outcome::late;
    if (settled->status.value == ActionStatus::under_way) return Outcome::under_way;
    return progress.before() != nullptr ? Outcome::carried_over : Outcome::added;
  }

  /// The year to measure a done action from: the last earlier one in which it was open, or the year
  /// before for one that is new. Nothing for one that was done before the first of these years.
  [[nodiscard]] std::optional<std::size_t> year_to_measure_from(
      const ActionProgress& progress) const {
    for (std::size_t year = years_.size() - 1; year-- > 0;) {
      const Action* const action = progress.years[year];
      if (action != nullptr && !closed(*action)) return year;
    }
    if (progress.before() == nullptr) return years_.size() - 2;
    const auto first = std::ranges::find_if(progress.years,
                                            [](const Action* action) { return action != nullptr; });
    if (first == progress.years.begin()) return std::nullopt;
    return static_cast<std::size_t>(first - progress.years.begin()) - 1;
  }

  [[nodiscard]] std::vector<ActionEffect> effects(const ActionProgress& progress) const {
    std::vector<ActionEffect> found;
    const auto measured_from = year_to_measure_from(progress);
    if (!measured_from) return found;
    const std::size_t year_before = *measured_from;
    std::size_t year = years_.size() - 1;  // in whose edition the targets are named
    while (progress.years[year] == nullptr) --year;
    const StatementSet& set = *years_[year].assessment->set;
    for (const ActionTarget& target : progress.newest().targets) {
      const Principle& principle = set.principles[target.principle];
      ActionEffect& effect = found.emplace_back();
      const auto value = [&](std::size_t of_year) {
        return target.statement ? score(year, {target.principle, *target.statement}, of_year)
                                : total(principle.id, of_year);
      };
      effect.id = target.statement ? principle.statements[*target.statement].id : principle.id;
      effect.now = value(years_.size() - 1);
      // As with falls, a year without an answer hides nothing.
      for (std::size_t before = year_before + 1; before-- > 0 && !effect.before;) {
        effect.before = value(before);
      }
    }
    return found;
  }

  /// The score in one year of the statement that stands at `place` in another.
  [[nodiscard]] std::optional<int> score(std::size_t year_of_place, const StatementPlace& place,
                                         std::size_t year) const {
    const auto line = std::ranges::find_if(lines_, [&](const StatementLine& candidate) {
      return std::ranges::find(candidate.places[year_of_place], place) !=
             candidate.places[year_of_place].end();
    });
    if (line == lines_.end()) return std::nullopt;
    return line_score(*years_[year].assessment, line->places[year]);
  }

  [[nodiscard]] std::optional<int> total(std::string_view principle, std::size_t year) const {
    const auto place = find_principle(*years_[year].assessment->set, principle);
    return place ? complete_total(years_[year].scores.principles[*place]) : std::nullopt;
  }

  std::span<const Year> years_;
  std::span<const StatementLine> lines_;
  Date today_;
  std::vector<ActionsById> plans_;           // one for each year
  std::set<std::string, std::less<>> seen_;  // folded ids
  std::vector<ActionProgress> found_;
};

}  // namespace

const Action* ActionProgress::before() const {
  for (std::size_t year = years.size() - 1; year-- > 0;) {
    if (years[year] != nullptr) return years[year];
  }
  return nullptr;
}

const Action& ActionProgress::newest() const {
  // One of the years has it.
  return **std::find_if(years.rbegin(), years.rend(),
                        [](const Action* action) { return action != nullptr; });
}

bool ActionProgress::confidential() const {
  return std::ranges::any_of(
      years, [](const Action* action) { return action != nullptr && action->confidential; });
}

bool ActionProgress::differs() const {
  return std::ranges::any_of(years, [&](const Action* action) {
    return action == nullptr || years.front() == nullptr || !same_task(*action, *years.front());
  });
}

std::string_view outcome_word(Outcome outcome) {
  return outcome_words[static_cast<std::size_t>(outcome)];
}

std::vector<ActionProgress> follow_actions(std::span<const Year> years,
                                           std::span<const StatementLine> lines, Date today) {
  return Follower(years, lines, today).follow();
}

}  // namespace toolkit
