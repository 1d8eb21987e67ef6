#pragma once

#include <map>
#include <string>
#include <vector>

#include "toolkit/diagnostics/finding.hpp"
#include "toolkit/report/view/comparison_view.hpp"
#include "toolkit/report/view/plan_view.hpp"
#include "toolkit/report/view/view.hpp"

namespace toolkit::fuzz {

/// Outputs by what they are called here, each of which is what its kind has to be.
using Outputs = std::map<std::string, std::string>;

/// Findings in every format of `validate`.
Outputs render_findings(const std::vector<Finding>& findings);

/// The report of a year in every format but PDF, and its charts. `comparison`: with earlier years.
Outputs render_year(const View& view, const ComparisonView* comparison = nullptr);

/// The plan in every format.
Outputs render_plan(const PlanView& plan);

/// A comparison in every format but PDF, and its charts.
Outputs render_comparison(const ComparisonView& view);

}  // namespace toolkit::fuzz
