#pragma once

#include "toolkit/report/model/rows.hpp"
#include "toolkit/report/view/comparison_view.hpp"

namespace toolkit {

/// A comparison as rows: one for each total, statement and action, as `kind` says, with a column
/// for each year. A fall's row says in `note` whether it is accepted.
Rows comparison_rows(const ComparisonView& view);

}  // namespace toolkit
