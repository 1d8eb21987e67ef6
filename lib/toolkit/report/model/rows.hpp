#pragma once

#include <string>
#include <vector>

namespace toolkit {

/// A report as rows for a spreadsheet: columns with stable ids, and as many values in each row.
/// Values are raw: what a view does not have is an empty field.
struct Rows {
  std::vector<std::string> columns;
  std::vector<std::vector<std::string>> rows;
};

}  // namespace toolkit
