#pragma once

#include "toolkit/report/model/report_document.hpp"
#include "toolkit/report/view/comparison_view.hpp"

namespace toolkit {

/// What a comparison says, on a page of its own.
ReportDocument comparison_report(const ComparisonView& view);

}  // namespace toolkit
