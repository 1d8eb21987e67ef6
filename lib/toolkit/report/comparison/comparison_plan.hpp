#pragma once

#include <vector>

#include "toolkit/report/model/report_document.hpp"
#include "toolkit/report/view/comparison_view.hpp"

namespace toolkit {

/// The part of that about the plan; empty where no year has one.
std::vector<Block> comparison_plan(const ComparisonView& view, int level);

}  // namespace toolkit
