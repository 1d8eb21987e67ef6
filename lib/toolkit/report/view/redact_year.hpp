#pragma once

#include "toolkit/report/view/redactor.hpp"
#include "toolkit/report/view/view.hpp"
#include "toolkit/score/score.hpp"

namespace toolkit {

/// The view of one year, without its marking. `today` is the day on which lateness is judged.
View redact_year(const Assessment& assessment, const Scores& scores, Date today, Redactor redactor);

}  // namespace toolkit
