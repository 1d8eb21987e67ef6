#pragma once

#include <vector>

#include "toolkit/report/model/report_document.hpp"
#include "toolkit/report/view/view.hpp"

namespace toolkit {

/// Statements below the highest score, worst first, each with the open actions that are for it, or
/// where there are none with a next step and practice.
/// Nothing where scores are not published.
std::vector<Block> gaps_part(const View& view);

}  // namespace toolkit
