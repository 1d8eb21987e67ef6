#pragma once

#include "toolkit/assessment/model/assessment.hpp"
#include "toolkit/report/model/report_document.hpp"
#include "toolkit/score/score.hpp"

namespace toolkit {

/// The totals of one assessment on a page: a table of principles, then the overall sentence.
ReportDocument score_page(const Assessment& assessment, const Scores& scores);

/// Council and period as a title: `Harrowmere District Council, 2025-26`.
std::string council_and_period(const Assessment& assessment);

}  // namespace toolkit
