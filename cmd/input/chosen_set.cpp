#include "cmd/input/chosen_set.hpp"

#include <string>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "cmd/args/command_line.hpp"
#include "cmd/args/suggestion.hpp"
#include "toolkit/text/display.hpp"

namespace toolkit::cli {

const StatementSet& chosen_set(const Arguments& arguments, const StatementSets& sets) {
  if (arguments.operands.empty()) return *sets.all().back();
  const std::string& id = arguments.operands.front();
  if (const StatementSet* const set = sets.find(id)) return *set;
  std::vector<std::string_view> known;
  for (const StatementSet* set : sets.all()) known.push_back(set->id);
  throw UsageError(
      fmt::format("there is no statement set {}; {}", visible_name(id),
                  did_you_mean(id, known, fmt::format("known: {}", fmt::join(known, ", ")))));
}

}  // namespace toolkit::cli
