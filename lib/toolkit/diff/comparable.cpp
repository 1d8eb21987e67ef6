#include "toolkit/diff/comparable.hpp"

#include <algorithm>
#include <numeric>
#include <optional>

#include <fmt/format.h>

#include "toolkit/diff/series.hpp"
#include "toolkit/diff/statement_lines.hpp"
#include "toolkit/text/display.hpp"

namespace toolkit {
namespace {

using Years = std::span<const Assessment* const>;

/// Takes the years of one council out, as far as names lead from one to the next.
std::vector<std::size_t> take_one_council(Years years, std::vector<std::size_t>& candidates) {
  std::vector<std::size_t> taken;
  const auto belongs = [&](std::size_t year) {
    return taken.empty() || std::ranges::any_of(taken, [&](std::size_t other) {
             return same_council(*years[other], *years[year]);
           });
  };
  for (auto next = candidates.begin(); next != candidates.end();
       next = std::ranges::find_if(candidates, belongs)) {
    taken.push_back(*next);
    candidates.erase(next);
  }
  return taken;
}

std::optional<Incomparable> find_obstacle(Years years, const std::vector<std::size_t>& kept,
                                          std::size_t year, const StatementSets& sets,
                                          bool across) {
  for (const std::size_t other : kept) {
    if (years[other]->period->value == years[year]->period->value &&
        (!across || same_council(*years[other], *years[year]))) {
      return Incomparable{year, Obstacle::same_period, other};
    }
  }
  if (kept.empty()) return std::nullopt;
  const StatementSet* const pair[] = {years[kept.front()]->set, years[year]->set};
  if (match_statements(pair, sets)) return std::nullopt;
  return Incomparable{year, Obstacle::unrelated_sets, kept.front()};
}

}  // namespace

ComparableYears find_comparable(Years years, const StatementSets& sets, bool across) {
  std::vector<std::size_t> others(years.size());
  std::iota(others.begin(), others.end(), std::size_t{0});
  std::vector<std::size_t> candidates;
  if (across) {
    candidates.swap(others);
  } else {
    candidates = take_one_council(years, others);
  }
  ComparableYears found;
  for (const std::size_t year : others) {
    found.left_out.push_back({year, Obstacle::other_council, candidates.front()});
  }
  for (const std::size_t year : candidates) {
    if (const auto obstacle = find_obstacle(years, found.kept, year, sets, across)) {
      found.left_out.push_back(*obstacle);
    } else {
      found.kept.push_back(year);
    }
  }
  return found;
}

std::string obstacle_words(const Incomparable& left_out, Years years,
                           std::span<const std::string> names) {
  const Assessment& year = *years[left_out.year];
  const Assessment& beside = *years[left_out.beside];
  switch (left_out.obstacle) {
    case Obstacle::other_council:
      return fmt::format("it is about {}, not {}; a council's old names stand under formerly:",
                         visible_name(year.council.value), visible_name(beside.council.value));
    case Obstacle::same_period:
      return fmt::format("it is for {}, and so is {}; a council has one assessment for a period",
                         year.period->value.label(), names[left_out.beside]);
    case Obstacle::unrelated_sets:
      break;
  }
  return fmt::format(
      "it answers {} and {} answers {}, and neither says under replaces: what became of the "
      "other's "
      "statements",
      year.set->id, names[left_out.beside], beside.set->id);
}

}  // namespace toolkit
