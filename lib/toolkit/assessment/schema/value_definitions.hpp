#pragma once

#include <cstddef>
#include <functional>
#include <string>

#include "toolkit/assessment/schema/parts.hpp"
#include "toolkit/statements/statement_set.hpp"

namespace toolkit {

/// The definitions of all that is one value: texts, dates, words, scores.
Json value_definitions(const StatementSet& set);

/// The three scores, each with what is said of it.
Json levels(const std::function<std::string(std::size_t)>& describe);

}  // namespace toolkit
