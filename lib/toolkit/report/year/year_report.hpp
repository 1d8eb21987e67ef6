#pragma once

#include "toolkit/report/model/report_document.hpp"
#include "toolkit/report/view/comparison_view.hpp"
#include "toolkit/report/view/view.hpp"

namespace toolkit {

/// The report of one year: the toolkit's seven sections, as far as the view allows, with the totals
/// before them. `comparison` is that with earlier years, of which the year itself is the newest.
ReportDocument year_report(const View& view, const ComparisonView* comparison = nullptr);

}  // namespace toolkit
