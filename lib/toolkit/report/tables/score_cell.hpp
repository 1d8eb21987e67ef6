#pragma once

#include "toolkit/report/model/report_document.hpp"
#include "toolkit/report/view/view.hpp"

namespace toolkit {

/// `Partial`; nothing while unanswered.
ScoreCell score_cell(const View& view, const View::Answer& answer);

}  // namespace toolkit
