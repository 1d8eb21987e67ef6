#pragma once

#include <optional>
#include <span>

#include "toolkit/api/assessment.hpp"
#include "toolkit/score/score.hpp"
#include "toolkit/statements/statement_set.hpp"

namespace toolkit::api {

/// The totals of a set as the facade hands them out, as yet without the scores of statements.
Scores public_totals(const StatementSet& set, const toolkit::Total& overall,
                     std::span<const toolkit::Total> principles);

void add_statement(Scores& scores, const Statement& statement, const std::optional<int>& score);

}  // namespace toolkit::api
