#pragma once

#include <string>

#include "toolkit/report/view/comparison_view.hpp"

namespace toolkit {

/// `{schema: "toolkit.diff/1", …}` with a newline at the end. Lists of totals and scores have one
/// value for each of `periods`, oldest first; null where a year is not scored in full or does not
/// ask it. `change` is newest minus oldest, null if either is null.
std::string comparison_json(const ComparisonView& view);

}  // namespace toolkit
