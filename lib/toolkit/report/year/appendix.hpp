#pragma once

#include <vector>

#include "toolkit/report/model/report_document.hpp"
#include "toolkit/report/view/view.hpp"

namespace toolkit {

/// How scoring works, where everything comes from, and every score in one table.
std::vector<Block> appendix(const View& view);

}  // namespace toolkit
