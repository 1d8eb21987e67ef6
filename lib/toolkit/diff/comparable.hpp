#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "toolkit/assessment/model/assessment.hpp"
#include "toolkit/statements/statement_sets.hpp"

namespace toolkit {

/// What keeps a year from standing beside others.
enum class Obstacle {
  other_council,   ///< it is about another council than the first, and no name leads from one to
                   ///< the other
  same_period,     ///< the council has an assessment for that period already
  unrelated_sets,  ///< its statement set is no edition of the first's, nor the other way round
};

/// A year that is left out of a comparison. Both numbers are places in the years given.
struct Incomparable {
  std::size_t year = 0;
  Obstacle obstacle = Obstacle::other_council;
  std::size_t beside = 0;  ///< the year that it cannot stand beside
};

/// Which of some years can be compared with the first.
struct ComparableYears {
  /// The first, then those of its council in the order in which names lead to them.
  std::vector<std::size_t> kept;
  std::vector<Incomparable> left_out;
};

/// The one place that says which years can be compared. All must have periods. `across` councils,
/// any of them may stand beside another.
ComparableYears find_comparable(std::span<const Assessment* const> years, const StatementSets& sets,
                                bool across);

/// Why a year is left out: "it is for 2025-26, and so is old.yaml; a council has …". `names` are
/// those of the years' files, as they may be shown.
std::string obstacle_words(const Incomparable& left_out, std::span<const Assessment* const> years,
                           std::span<const std::string> names);

}  // namespace toolkit
