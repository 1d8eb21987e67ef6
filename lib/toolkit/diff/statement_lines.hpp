#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "toolkit/assessment/model/assessment.hpp"
#include "toolkit/statements/statement_sets.hpp"

namespace toolkit {

/// What became of a statement between the oldest and the newest edition that are compared.
enum class Fate {
  kept,     ///< one statement in both, perhaps under another id
  split,    ///< one became several
  merged,   ///< several became one
  recast,   ///< several became several others
  retired,  ///< the newest edition has it no more
  added,    ///< the oldest edition did not have it
};

/// Statements of several editions that answer for one another.
struct StatementLine {
  /// For each year the statements of its edition; none where that edition has nothing to answer.
  std::vector<std::vector<StatementPlace>> places;
  Fate fate = Fate::kept;
};

/// Lines through the sets of several years, oldest first, in the order of the newest set; what it
/// has no more comes last. Only editions between these sets join statements, back to the newest
/// that all of them go back to. Nothing when there is none: `known` holds the editions in between.
std::optional<std::vector<StatementLine>> match_statements(
    std::span<const StatementSet* const> sets, const StatementSets& known);

/// The ids of statements of one set, joined by `+`; empty for none.
std::string line_id(const StatementSet& set, std::span<const StatementPlace> places);

/// One score for the statements of a line in one year. Where there are several, together they are
/// Comprehensive when each is, Not Addressed when none is addressed at all, and Partial in between:
/// what the three labels say of a whole whose parts were scored. Nothing while one is unanswered,
/// and where there are none.
std::optional<int> line_score(const Assessment& assessment, std::span<const StatementPlace> places);

}  // namespace toolkit
