#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "toolkit/assessment/model/assessment.hpp"
#include "toolkit/statements/statement_sets.hpp"

namespace toolkit {

/// A score that is lower than in the last earlier year that has one: neither a gain elsewhere nor a
/// year without an answer hides it. The two years are compared on their own, so that editions
/// which only other years answer do not join statements that both of these ask one by one.
struct Fall {
  std::string id;                      ///< in the year that is lower; several are joined by `+`
  std::vector<StatementPlace> places;  ///< of these statements in that year's set
  std::size_t before = 0;              ///< that earlier year, index in the years
  std::size_t year = 0;                ///< the year that is lower
  int from = 0;
  int to = 0;
  const AcceptedFall* accepted = nullptr;  ///< that year's file accepts it, with reason and role
};

/// The falls to the last of some years, in the order of its set. Years come oldest first; one whose
/// set is no edition of the last one's is passed over.
std::vector<Fall> find_falls_to_last(std::span<const Assessment* const> years,
                                     const StatementSets& known);

/// The falls to each of the years, oldest year first.
std::vector<Fall> find_falls(std::span<const Assessment* const> years, const StatementSets& known);

}  // namespace toolkit
