#pragma once

// Documents for scripts. Each has `schema`, an id with a version; more keys may come, those there
// stay. Values are raw: dates in ISO 8601, texts as typed. All end with a newline.

#include <string>

#include "toolkit/report/view/comparison_view.hpp"
#include "toolkit/report/view/view.hpp"
#include "toolkit/statements/statement_set.hpp"

namespace toolkit {

/// `toolkit.report/1`; with a comparison, `comparison` holds what `toolkit.diff/1` does.
std::string render_json(const View& view, const ComparisonView* comparison = nullptr);

/// `toolkit.statements/1`
std::string statements_json(const StatementSet& set);

}  // namespace toolkit
