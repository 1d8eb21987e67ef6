#pragma once

// Parts of a year's report that stand beside the toolkit's seven sections.

#include <vector>

#include "toolkit/report/model/report_document.hpp"
#include "toolkit/report/view/comparison_view.hpp"
#include "toolkit/report/view/view.hpp"

namespace toolkit {

/// What a councillor understands in a minute: the year, its totals, what changed, what is next. It
/// begins with the report's title.
std::vector<Block> first_page(const View& view, const ComparisonView* comparison);

/// Statements below the highest score, worst first, each with the open actions that are for it, or
/// where there are none with a next step and practice.
/// Nothing where scores are not published.
std::vector<Block> gaps_part(const View& view);

/// How scoring works, where everything comes from, and every score in one table.
std::vector<Block> appendix(const View& view);

/// The title of a year's report.
std::string report_title(const View& view);

/// `Partial`; nothing while unanswered.
ScoreCell score_cell(const View& view, const View::Answer& answer);

}  // namespace toolkit
