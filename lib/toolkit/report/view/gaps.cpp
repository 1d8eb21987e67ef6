#include "toolkit/report/view/gaps.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "toolkit/report/model/practice_title.hpp"
#include "toolkit/report/model/prose.hpp"

namespace toolkit {
namespace {

/// Entries of the practice library that are named for a gap; `explain` names them all.
constexpr std::size_t max_practice = 2;

/// What has no score yet is nobody's gap, but it may be the worst.
int rank(const Gap& gap) { return gap.answer->score.value_or(-1); }

std::vector<const View::Action*> actions_for(const View& view, const Gap& gap) {
  std::vector<const View::Action*> found;
  for (const View::Action& action : view.plan) {
    if (!is_open(action.status)) continue;
    const bool meant = std::ranges::any_of(action.targets, [&](const std::string& target) {
      return target == gap.statement->id || target == gap.principle->id;
    });
    if (meant) found.push_back(&action);
  }
  return found;
}

}  // namespace

std::vector<Gap> find_gaps(const View& view) {
  std::vector<Gap> gaps;
  for (std::size_t p = 0; p < view.principles.size(); ++p) {
    const Principle& principle = view.set->principles[p];
    const std::vector<View::Answer>& answers = view.principles[p].answers;
    for (std::size_t s = 0; s < answers.size(); ++s) {
      if (answers[s].score == highest_score) continue;
      gaps.push_back({&principle, &principle.statements[s], &answers[s], {}});
      gaps.back().actions = actions_for(view, gaps.back());
    }
  }
  std::ranges::stable_sort(gaps, {}, rank);
  return gaps;
}

std::string no_gaps_sentence(const StatementSet& set) {
  return fmt::format("Every statement is scored {} ({}).", highest_score,
                     set.labels[highest_score]);
}

std::string next_step(const Gap& gap) {
  return gap.statement->next_steps.empty() ? std::string()
                                           : flow(gap.statement->next_steps.front().text);
}

std::vector<std::string> practice_for(const Gap& gap) {
  std::vector<std::string> titles;
  for (const std::string_view id : gap.statement->practice) {
    if (titles.size() == max_practice) break;
    titles.push_back(practice_title(*find_practice(practice_library(), id)));
  }
  return titles;
}

}  // namespace toolkit
