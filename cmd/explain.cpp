#include <unistd.h>

#include <fmt/format.h>

#include "command_line.hpp"
#include "commands.hpp"
#include "inputs.hpp"
#include "output.hpp"
#include "settings.hpp"
#include "terminal.hpp"
#include "toolkit/render/markdown.hpp"
#include "toolkit/render/text.hpp"
#include "toolkit/report/explain.hpp"
#include "toolkit/text/display.hpp"
#include "toolkit/text/nearest.hpp"

namespace toolkit::cli {
namespace {

/// The page of an id: a later set hides an earlier one's.
Outline find_page(const std::string& id, const StatementSets& sets) {
  for (std::size_t i = sets.all().size(); i-- > 0;) {
    const StatementSet& set = *sets.all()[i];
    if (const auto statement = find_statement(set, id)) return explain_statement(set, *statement);
    if (const auto principle = find_principle(set, id)) return explain_principle(set, *principle);
    if (set.id == id) return list_statements(set);
  }
  if (const CatalogueEntry* const entry = find_catalogue_entry(id))
    return explain_diagnostic(*entry);
  std::vector<std::string_view> known(sets.ids().begin(), sets.ids().end());
  for (const CatalogueEntry& entry : catalogue()) known.push_back(entry.name);
  const auto near = nearest(id, known);
  throw UsageError(
      fmt::format("nothing is called {}{}", visible(id),
                  near ? fmt::format("; did you mean {}?", *near)
                       : std::string("; toolkit statements lists principles and statements, "
                                     "and findings end with the name of their diagnostic")));
}

}  // namespace

ExitStatus run_explain(const Arguments& arguments) {
  ExitStatus status = ExitStatus::ok;
  const auto sets = load_statement_sets(arguments, settings_for(".", arguments, status));
  if (!sets) return ExitStatus::findings;
  const Outline page = find_page(arguments.operands.front(), *sets);
  Output output(arguments);
  const Colour colour = text_colour(output, arguments);
  output.write(arguments.format == "markdown" ? render_markdown(page)
                                              : render_text(page, text_width(output), colour));
  output.finish();
  return status;
}

}  // namespace toolkit::cli
