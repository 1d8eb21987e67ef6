#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "toolkit/report/model/report_document.hpp"
#include "toolkit/report/view/comparison_view.hpp"

namespace toolkit {

/// What can be said of the overall total: how far it rose or fell.
std::string total_sentence(const ComparisonView& view);

/// The totals of all years in a table, and years that are skipped.
std::vector<Block> comparison_totals(const ComparisonView& view);

/// How the totals went over the years: charts, and what each year says about itself.
std::vector<Block> comparison_course(const ComparisonView& view);

/// Which statements rose and fell, in two or three sentences. The view must show scores.
Paragraph changes_in_short(const ComparisonView& view);

/// The line of the statement that fell; null where no line has it.
const ComparisonView::ScoreLine* line_of(const ComparisonView& view,
                                         const ComparisonView::Fall& fall);

/// Among three councils and more no two are compared.
bool has_change(const ComparisonView& view);

/// What the last column of figures is called: between councils nothing changed.
std::string_view change_title(const ComparisonView& view);

}  // namespace toolkit
