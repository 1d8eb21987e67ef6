#pragma once

#include "toolkit/export.hpp"
#include "toolkit/report/model/report_document.hpp"
#include "toolkit/report/view/report_options.hpp"
#include "toolkit/report/view/view.hpp"

namespace toolkit {

/// The report of one year: the toolkit's seven sections, as far as the view allows, with the totals
/// before them.
TOOLKIT_EXPORT ReportDocument year_report(const View& view, const ReportOptions& options = {});

}  // namespace toolkit
