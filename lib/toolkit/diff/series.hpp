#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "toolkit/assessment/model/assessment.hpp"
#include "toolkit/calendar/period.hpp"
#include "toolkit/score/score.hpp"

namespace toolkit {

/// One of the years that are compared. The assessment must outlive it.
struct Year {
  const Assessment* assessment = nullptr;
  Scores scores;
};

/// True when both have the same name (as `folded` has it), or one of them says that it
/// was formerly called what the other is called.
bool same_council(const Assessment& left, const Assessment& right);

/// Oldest period first; years of one period keep their order.
void sort_by_period(std::vector<Year>& years);

/// The day that stands for today where a result must depend on nothing but its input: the day of
/// approval, else that on which the answers were agreed, else the last day of the period.
Date reference_day(const Assessment& assessment);

/// The periods that are skipped between one year and the next; none between a financial and a
/// calendar year.
std::vector<Period> skipped_between(const Period& earlier, const Period& later);
/// `2023-24`, `2023-24 and 2024-25`, `2021-22 to 2024-25`: periods that follow one another.
std::string periods_in_words(std::span<const Period> periods);

}  // namespace toolkit
