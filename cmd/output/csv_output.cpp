#include "cmd/output/csv_output.hpp"

#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "cmd/output/output.hpp"
#include "toolkit/render/csv.hpp"
#include "toolkit/text/plural.hpp"

namespace toolkit::cli {
namespace {

/// Cells beyond these are only counted.
constexpr std::size_t max_named = 5;

void warn_of_long_cells(const std::vector<LongCell>& cells) {
  std::string named;
  for (std::size_t i = 0; i < std::min(cells.size(), max_named); ++i) {
    named += fmt::format("{}{} of row {}", i == 0 ? "" : ", ", cells[i].column, cells[i].row);
  }
  if (cells.size() > max_named) named += ", ...";
  message(
      fmt::format("{} of more than {} characters, which Excel cuts ({}); the file has the whole "
                  "text",
                  plural(cells.size(), "cell"), longest_cell, named));
}

}  // namespace

std::string csv_output(const Rows& rows) {
  const std::vector<LongCell> cells = long_cells(rows);
  if (!cells.empty()) warn_of_long_cells(cells);
  return render_csv(rows);
}

}  // namespace toolkit::cli
