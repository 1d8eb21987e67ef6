#pragma once

#include "toolkit/report/model/report_document.hpp"
#include "toolkit/report/model/rows.hpp"
#include "toolkit/report/view/plan_view.hpp"

namespace toolkit {

/// What to do next: what is late, the open actions, the gaps that no action is for with a step and
/// practice for each, and what the totals become if the actions land.
ReportDocument plan_report(const PlanView& plan);

/// The same for a spreadsheet: a row for each open action, each gap without one, and each total of
/// the forecast; the column `kind` says which.
Rows plan_rows(const PlanView& plan);

}  // namespace toolkit
