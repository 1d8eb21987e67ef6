#pragma once

#include "toolkit/diff/comparison.hpp"
#include "toolkit/report/view/comparison_view.hpp"
#include "toolkit/report/view/redactor.hpp"

namespace toolkit {

/// The view of several years, without its marking.
ComparisonView redact_comparison(const Comparison& comparison, Redactor redactor);

}  // namespace toolkit
