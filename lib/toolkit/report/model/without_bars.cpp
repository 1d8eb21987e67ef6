#include "toolkit/report/model/without_bars.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace toolkit {
namespace {

bool is_bar(const Cell& cell) {
  return std::holds_alternative<BarCell>(cell) || std::holds_alternative<TrendCell>(cell);
}

bool has_facts(const Block& block) {
  const auto* const facts = std::get_if<Facts>(&block);
  return facts == nullptr || !facts->facts.empty();
}

}  // namespace

Facts without_bars(Facts facts) {
  std::erase_if(facts.facts, [](const Facts::Fact& fact) { return is_bar(fact.value); });
  return facts;
}

Table without_bars(Table table) {
  if (table.rows.empty()) return table;
  for (std::size_t column = table.columns.size(); column-- > 0;) {
    if (!std::ranges::all_of(table.rows, [&](const auto& row) { return is_bar(row[column]); })) {
      continue;
    }
    const auto place = static_cast<std::ptrdiff_t>(column);
    table.columns.erase(table.columns.begin() + place);
    for (std::vector<Cell>& row : table.rows) row.erase(row.begin() + place);
  }
  return table;
}

ReportDocument without_bars(ReportDocument document) {
  for (Block& block : document.blocks) {
    if (auto* const facts = std::get_if<Facts>(&block)) *facts = without_bars(std::move(*facts));
    if (auto* const table = std::get_if<Table>(&block)) *table = without_bars(std::move(*table));
  }
  std::erase_if(document.blocks, [](const Block& block) { return !has_facts(block); });
  return document;
}

}  // namespace toolkit
