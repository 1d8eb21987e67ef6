#pragma once

// What an editor shows for a part of a statement set. Each says whose words its texts are.

#include <cstddef>
#include <string>

#include "toolkit/statements/statement_set.hpp"

namespace toolkit {

std::string with_origin(const StatementSet& set, const Wording& wording);
std::string describe_set(const StatementSet& set);
/// Title and aim.
std::string describe_principle(const StatementSet& set, const Principle& principle);
/// The statement, and what each score looks like.
std::string describe_statement(const StatementSet& set, const Statement& statement);
/// The label of a score, and what it looks like for this statement.
std::string describe_score(const StatementSet& set, const Statement& statement, std::size_t score);

}  // namespace toolkit
