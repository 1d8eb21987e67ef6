#include "toolkit/diff/falls.hpp"

#include <algorithm>
#include <set>

#include "toolkit/diff/statement_lines.hpp"

namespace toolkit {
namespace {

/// Whether a year's file accepts a fall of one of the statements, and says why, who and when.
const AcceptedFall* acceptance(const Assessment& assessment,
                               const std::vector<StatementPlace>& places) {
  const auto found = std::ranges::find_if(assessment.accepted_falls, [&](const AcceptedFall& fall) {
    return fall.statement && !fall.reason.empty() && !fall.by.empty() && fall.date &&
           std::ranges::find(places, *fall.statement) != places.end();
  });
  return found == assessment.accepted_falls.end() ? nullptr : &*found;
}

class FallFinder {
 public:
  FallFinder(std::span<const Year> years, const StatementSets& known)
      : years_(years), known_(known) {}

  std::vector<Fall> find() {
    for (std::size_t year = 1; year < years_.size(); ++year) {
      std::vector<Fall> falls;
      compared_.clear();
      for (std::size_t before = year; before-- > 0;) compare(before, year, falls);
      std::ranges::sort(falls, {}, [](const Fall& fall) { return fall.places.front(); });
      std::ranges::move(falls, std::back_inserter(falls_));
    }
    return std::move(falls_);
  }

 private:
  /// What no year in between could be compared with.
  void compare(std::size_t before, std::size_t year, std::vector<Fall>& falls) {
    const Assessment& earlier = *years_[before].assessment;
    const Assessment& later = *years_[year].assessment;
    const StatementSet* const sets[] = {earlier.set, later.set};
    auto lines = match_statements(sets, known_);
    for (StatementLine& line : lines.value()) {
      std::vector<StatementPlace>& places = line.places.back();
      const auto is_compared = [&](const StatementPlace& place) {
        return compared_.contains(place);
      };
      if (std::ranges::all_of(places, is_compared)) continue;
      const auto from = line_score(earlier, line.places.front());
      const auto to = line_score(later, places);
      if (!from || !to) continue;
      compared_.insert(places.begin(), places.end());
      if (*to >= *from) continue;
      const AcceptedFall* const accepted = acceptance(later, places);
      falls.push_back(
          {line_id(*later.set, places), std::move(places), before, year, *from, *to, accepted});
    }
  }

  std::span<const Year> years_;
  const StatementSets& known_;
  std::set<StatementPlace> compared_;  ///< of the year at hand
  std::vector<Fall> falls_;
};

}  // namespace

std::vector<Fall> find_falls(std::span<const Year> years, const StatementSets& known) {
  return FallFinder(years, known).find();
}

}  // namespace toolkit
