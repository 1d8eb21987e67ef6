#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "toolkit/statements/statement_sets.hpp"

namespace toolkit {

/// What a set says of a statement that only an earlier edition of it has.
struct EarlierStatement {
  std::string_view edition;               ///< the newest that has it
  std::vector<std::string_view> answers;  ///< the set's statements that stand for it now; or none
  bool merged = false;                    ///< with others, on the way
  std::string_view retired_in;            ///< the edition that has nothing for it; or empty
};

/// Looks for a statement that the set does not have among the editions before it that are known.
std::optional<EarlierStatement> find_earlier(const StatementSet& set, const StatementSets& known,
                                             std::string_view id);

}  // namespace toolkit
