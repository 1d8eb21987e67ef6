#pragma once

#include <string>
#include <string_view>

#include "toolkit/calendar/period.hpp"
#include "toolkit/statements/statement_set.hpp"

namespace toolkit {

/// A new assessment to fill in: every statement, with what each score looks like, as a comment
/// above its answer, and every text as an empty block. Valid as a draft. `council` is one line of
/// text.
std::string assessment_template(const StatementSet& set, std::string_view council,
                                const Period& period);

}  // namespace toolkit
