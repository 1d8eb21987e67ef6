#include "toolkit/diff/falls.hpp"

#include <algorithm>
#include <iterator>
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
  FallFinder(std::span<const Assessment* const> years, const StatementSets& known)
      : earlier_(years.first(years.size() - 1)), last_(*years.back()), known_(known) {}

  std::vector<Fall> find() {
    const std::size_t all = last_.set->statement_count();
    for (std::size_t before = earlier_.size(); before-- > 0 && compared_.size() < all;) {
      compare(before);
    }
    std::ranges::sort(falls_, {}, [](const Fall& fall) { return fall.places.front(); });
    return std::move(falls_);
  }

 private:
  /// What no later year could be compared with.
  void compare(std::size_t before) {
    const Assessment& earlier = *earlier_[before];
    const StatementSet* const sets[] = {earlier.set, last_.set};
    auto lines = match_statements(sets, known_);
    if (!lines) return;
    for (StatementLine& line : *lines) {
      std::vector<StatementPlace>& places = line.places.back();
      const auto is_compared = [&](const StatementPlace& place) {
        return compared_.contains(place);
      };
      if (std::ranges::all_of(places, is_compared)) continue;
      const auto from = line_score(earlier, line.places.front());
      const auto to = line_score(last_, places);
      if (!from || !to) continue;
      compared_.insert(places.begin(), places.end());
      if (*to >= *from) continue;
      const AcceptedFall* const accepted = acceptance(last_, places);
      falls_.push_back({line_id(*last_.set, places), std::move(places), before, earlier_.size(),
                        *from, *to, accepted});
    }
  }

  std::span<const Assessment* const> earlier_;
  const Assessment& last_;
  const StatementSets& known_;
  std::set<StatementPlace> compared_;
  std::vector<Fall> falls_;
};

}  // namespace

std::vector<Fall> find_falls_to_last(std::span<const Assessment* const> years,
                                     const StatementSets& known) {
  return FallFinder(years, known).find();
}

std::vector<Fall> find_falls(std::span<const Assessment* const> years, const StatementSets& known) {
  std::vector<Fall> all;
  for (std::size_t count = 1; count <= years.size(); ++count) {
    std::ranges::move(find_falls_to_last(years.first(count), known), std::back_inserter(all));
  }
  return all;
}

}  // namespace toolkit
