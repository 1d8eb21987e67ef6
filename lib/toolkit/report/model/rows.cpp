#include "toolkit/report/model/rows.hpp"

#include <algorithm>
#include <span>

namespace toolkit {

void Rows::add(std::initializer_list<Cell> cells, const std::vector<Cell>& more) {
  std::vector<std::string>& row = rows.emplace_back(columns.size());
  for (const std::span<const Cell> some : {std::span<const Cell>(cells), std::span(more)}) {
    for (const Cell& cell : some) {
      const auto column = std::ranges::find(columns, cell.column);
      if (column == columns.end()) continue;
      row[static_cast<std::size_t>(column - columns.begin())] = cell.value;
    }
  }
}

}  // namespace toolkit
