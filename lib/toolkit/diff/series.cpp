#include "toolkit/diff/series.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "toolkit/text/words.hpp"

namespace toolkit {
namespace {

bool was_called(const Assessment& assessment, std::string_view folded_name) {
  return std::ranges::any_of(assessment.formerly,
                             [&](const Text& name) { return folded(name.value) == folded_name; });
}

}  // namespace

bool same_council(const Assessment& left, const Assessment& right) {
  const std::string left_name = folded(left.council.value);
  const std::string right_name = folded(right.council.value);
  return left_name == right_name || was_called(left, right_name) || was_called(right, left_name);
}

void sort_by_period(std::vector<Year>& years) {
  std::ranges::stable_sort(years, [](const Year& left, const Year& right) {
    return left.assessment->period->value < right.assessment->period->value;
  });
}

Date reference_day(const Assessment& assessment) {
  if (assessment.approved && assessment.approved->date) return assessment.approved->date->value;
  if (assessment.completed) return assessment.completed->value;
  return assessment.period->value.last_day();
}

std::vector<Period> skipped_between(const Period& earlier, const Period& later) {
  std::vector<Period> skipped;
  if (earlier.kind != later.kind) return skipped;
  for (Period period = earlier.next(); period < later; period = period.next()) {
    skipped.push_back(period);
  }
  return skipped;
}

std::string periods_in_words(std::span<const Period> periods) {
  if (periods.empty()) return {};
  if (periods.size() == 1) return periods.front().label();
  return fmt::format("{} {} {}", periods.front().label(), periods.size() == 2 ? "and" : "to",
                     periods.back().label());
}

}  // namespace toolkit
