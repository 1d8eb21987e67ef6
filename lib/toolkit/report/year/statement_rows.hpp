#pragma once

#include "toolkit/report/model/rows.hpp"
#include "toolkit/report/view/comparison_view.hpp"
#include "toolkit/report/view/view.hpp"

namespace toolkit {

/// One row for each statement. The internal marking stands in a column of its own in every row of
/// an internal report; with a comparison there is a column for each earlier year's score.
Rows statement_rows(const View& view, const ComparisonView* comparison = nullptr);

}  // namespace toolkit
