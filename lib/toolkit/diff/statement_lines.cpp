#include "toolkit/diff/statement_lines.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <utility>

namespace toolkit {
namespace {

/// A set and the editions before it, newest first.
std::vector<const StatementSet*> editions_of(const StatementSet& set, const StatementSets& known) {
  std::vector<const StatementSet*> editions = {&set};
  while (!editions.back()->replaces.empty()) {
    const StatementSet* const earlier = known.find(editions.back()->replaces);
    if (earlier == nullptr) break;
    editions.push_back(earlier);
  }
  return editions;
}

/// The newest edition that all sets go back to; null for none.
const StatementSet* common_edition(std::span<const StatementSet* const> sets,
                                   const StatementSets& known) {
  for (const StatementSet* const edition : editions_of(*sets.front(), known)) {
    const bool common = std::ranges::all_of(sets, [&](const StatementSet* set) {
      const auto editions = editions_of(*set, known);
      return std::ranges::find(editions, edition->id, &StatementSet::id) != editions.end();
    });
    if (common) return edition;
  }
  return nullptr;
}

/// Statements that answer for one another, over any number of editions: a union of sets of
/// statements, each known by its edition and its place there.
class Matcher {
 public:
  /// ValueKind a set in, with the editions before it as far back as `oldest`.
  void add(const StatementSet& set, const StatementSet& oldest, const StatementSets& known) {
    const StatementSet* later = nullptr;
    for (const StatementSet* const edition : editions_of(set, known)) {
      const bool is_new = number(*edition);
      if (later != nullptr) join(*edition, *later);
      if (!is_new || edition->id == oldest.id) return;
      later = edition;
    }
  }

  /// What a statement is joined with, as a number.
  std::size_t line_of(const StatementSet& set, const StatementPlace& place) {
    return root(number_of(set, place));
  }

 private:
  /// Gives numbers to the statements of a set; false where they have them.
  bool number(const StatementSet& set) {
    const std::size_t first = parent_.size();
    if (!first_.emplace(set.id, first).second) return false;
    parent_.resize(first + set.statement_count());
    std::iota(parent_.begin() + static_cast<std::ptrdiff_t>(first), parent_.end(), first);
    return true;
  }

  void join(const StatementSet& earlier, const StatementSet& later) {
    std::vector<std::string_view> changed;
    for (const EditionChange& change : later.changes) {
      for (const std::string_view from : change.from) {
        changed.push_back(from);
        for (const std::string_view into : change.into) join(earlier, from, later, into);
      }
    }
    for (const Principle& principle : earlier.principles) {
      for (const Statement& statement : principle.statements) {
        if (std::ranges::find(changed, statement.id) == changed.end()) {
          join(earlier, statement.id, later, statement.id);
        }
      }
    }
  }

  void join(const StatementSet& earlier, std::string_view from, const StatementSet& later,
            std::string_view into) {
    const auto old_place = find_statement(earlier, from);
    const auto new_place = find_statement(later, into);
    if (!old_place || !new_place) return;
    parent_[root(number_of(earlier, *old_place))] = root(number_of(later, *new_place));
  }

  [[nodiscard]] std::size_t number_of(const StatementSet& set, const StatementPlace& place) const {
    std::size_t number = first_.at(set.id) + place.statement;
    for (std::size_t p = 0; p < place.principle; ++p) {
      number += set.principles[p].statements.size();
    }
    return number;
  }

  std::size_t root(std::size_t number) {
    while (parent_[number] != number) number = parent_[number] = parent_[parent_[number]];
    return number;
  }

  std::map<std::string_view, std::size_t> first_;  ///< number of a set's first statement
  std::vector<std::size_t> parent_;
};

Fate fate_of(const StatementLine& line) {
  const std::size_t before = line.places.front().size();
  const std::size_t now = line.places.back().size();
  if (now == 0) return Fate::retired;
  if (before == 0) return Fate::added;
  if (before == 1) return now == 1 ? Fate::kept : Fate::split;
  return now == 1 ? Fate::merged : Fate::recast;
}

}  // namespace

std::optional<std::vector<StatementLine>> match_statements(
    std::span<const StatementSet* const> sets, const StatementSets& known) {
  const StatementSet* const oldest = common_edition(sets, known);
  if (oldest == nullptr) return std::nullopt;
  Matcher matcher;
  for (const StatementSet* const set : sets) matcher.add(*set, *oldest, known);
  std::vector<StatementLine> lines;
  std::map<std::size_t, std::size_t> line_by_number;
  // From the newest set backwards, so that its order comes first.
  for (std::size_t year = sets.size(); year-- > 0;) {
    const StatementSet& set = *sets[year];
    for (std::size_t p = 0; p < set.principles.size(); ++p) {
      for (std::size_t s = 0; s < set.principles[p].statements.size(); ++s) {
        const StatementPlace place{p, s};
        const auto [line, is_new] =
            line_by_number.emplace(matcher.line_of(set, place), lines.size());
        if (is_new) lines.emplace_back().places.resize(sets.size());
        lines[line->second].places[year].push_back(place);
      }
    }
  }
  for (StatementLine& line : lines) line.fate = fate_of(line);
  return lines;
}

std::string line_id(const StatementSet& set, std::span<const StatementPlace> places) {
  std::string id;
  for (const StatementPlace& place : places) {
    if (!id.empty()) id += '+';
    id += set.principles[place.principle].statements[place.statement].id;
  }
  return id;
}

std::optional<int> line_score(const Assessment& assessment,
                              std::span<const StatementPlace> places) {
  std::optional<int> whole;
  for (const StatementPlace& place : places) {
    const std::optional<int>& score =
        assessment.principles[place.principle].answers[place.statement].score;
    if (!score) return std::nullopt;
    constexpr int partial = 1;
    whole = !whole || *whole == *score ? *score : partial;
  }
  return whole;
}

}  // namespace toolkit
