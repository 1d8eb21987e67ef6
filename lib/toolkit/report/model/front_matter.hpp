#pragma once

// Sentences that every report carries.

#include <string_view>

#include "toolkit/statements/statement_set.hpp"

namespace toolkit {

inline constexpr std::string_view own_assessment =
    "This is the council's own assessment of its arrangements. It does not measure how safe any "
    "councillor is.";
inline constexpr std::string_view something_withheld =
    "This is the public version: some of what the council recorded is not published.";

/// Whose the overall total is.
inline std::string_view overall_total_note(const StatementSet& set) {
  return is_builtin(set) ? "The LGA's toolkit has a total for each principle. The overall total is "
                           "this tool's sum, not the LGA's."
                         : "The overall total is this tool's sum of the principles' totals.";
}

}  // namespace toolkit
