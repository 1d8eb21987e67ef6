#include "toolkit/report/tables/action_table.hpp"

#include <utility>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "toolkit/report/model/prose.hpp"

namespace toolkit {

std::string action_text(std::string_view action, bool confidential) {
  return flow(action) + (confidential ? " (confidential)" : "");
}

Table action_table(std::string caption, const View& view, std::span<const ActionRow> actions) {
  Table table{std::move(caption), {{"Id"}, {"Action"}}, {}};
  if (view.shows_scores) {
    table.columns.push_back({"For"});
    table.columns.push_back({"Target", true});
  }
  for (const char* const title : {"Owner", "Due", "Status"}) table.columns.push_back({title});
  for (const auto& [action, status] : actions) {
    std::vector<Cell> row = {action->id, action_text(action->action, action->confidential)};
    if (view.shows_scores) {
      row.emplace_back(fmt::format("{}", fmt::join(action->targets, ", ")));
      row.emplace_back(action->target ? Cell(fmt::format("{}", *action->target)) : Cell());
    }
    row.emplace_back(action->owner);
    row.push_back(action->due ? Cell(*action->due) : Cell());
    row.emplace_back(status);
    table.rows.push_back(std::move(row));
  }
  return table;
}

}  // namespace toolkit
