#pragma once

#include <initializer_list>
#include <string>
#include <vector>

namespace toolkit {

/// A report as rows for a spreadsheet: columns with stable ids, and as many values in each row.
/// Values are raw: what a view does not have is an empty field.
struct Rows {
  std::vector<std::string> columns;
  std::vector<std::vector<std::string>> rows;

  /// What stands in one column of a row.
  struct Cell {
    std::string column;
    std::string value;
  };

  /// A row of these cells and some more, in any order. A column that none names stays empty, and a
  /// cell whose column is not there, as for another audience, is left out.
  void add(std::initializer_list<Cell> cells, const std::vector<Cell>& more = {});
};

}  // namespace toolkit
