#pragma once

#include <vector>

#include "toolkit/report/model/report_document.hpp"
#include "toolkit/report/view/comparison_view.hpp"

namespace toolkit {

/// The part of it that a year's report takes in, as sections beneath a heading of `level`: what
/// rose and fell, evidence, and what became of the plan. Totals are left to the report.
std::vector<Block> comparison_sections(const ComparisonView& view, int level);

}  // namespace toolkit
