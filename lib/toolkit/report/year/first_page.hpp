#pragma once

#include <vector>

#include "toolkit/report/model/report_document.hpp"
#include "toolkit/report/view/comparison_view.hpp"
#include "toolkit/report/view/view.hpp"

namespace toolkit {

/// What a councillor understands in a minute: the year, its totals, what changed, what is next. It
/// begins with the report's title.
std::vector<Block> first_page(const View& view, const ComparisonView* comparison);

}  // namespace toolkit
