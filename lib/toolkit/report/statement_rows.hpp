#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "toolkit/export.hpp"
#include "toolkit/report/view.hpp"

namespace toolkit {

/// A report as rows for a spreadsheet: one for each statement, columns with stable ids. Values are
/// raw: what the view does not have is an empty field.
struct StatementRows {
  std::vector<std::string> columns;
  std::vector<std::vector<std::string>> rows;
};

/// `internal_marking` stands in a column of its own in every row of an internal report.
TOOLKIT_EXPORT StatementRows statement_rows(const View& view, std::string_view internal_marking);

}  // namespace toolkit
