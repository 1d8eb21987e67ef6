#include <unistd.h>

#include <fmt/format.h>

#include "command_line.hpp"
#include "commands.hpp"
#include "inputs.hpp"
#include "output.hpp"
#include "settings.hpp"
#include "terminal.hpp"
#include "toolkit/render/json.hpp"
#include "toolkit/render/markdown.hpp"
#include "toolkit/render/text.hpp"
#include "toolkit/report/explain.hpp"
#include "toolkit/statements/wording_template.hpp"
#include "toolkit/text/display.hpp"
#include "toolkit/text/nearest.hpp"

namespace toolkit::cli {
namespace {

/// The set that is named, else the one added last.
const StatementSet& choose_set(const Arguments& arguments, const StatementSets& sets) {
  if (arguments.operands.empty()) return *sets.all().back();
  const std::string& id = arguments.operands.front();
  if (const StatementSet* const set = sets.find(id)) return *set;
  std::vector<std::string_view> known;
  for (const StatementSet* set : sets.all()) known.push_back(set->id);
  const auto near = nearest(id, known);
  throw UsageError(fmt::format(
      "there is no statement set {}; {} {}", visible(id), near ? "did you mean" : "known:",
      near ? fmt::format("{}?", *near) : fmt::format("{}", fmt::join(known, ", "))));
}

}  // namespace

ExitStatus run_statements(const Arguments& arguments) {
  ExitStatus status = ExitStatus::ok;
  const auto sets = load_statement_sets(arguments, settings_for(".", arguments, status));
  if (!sets) return ExitStatus::findings;
  const StatementSet& set = choose_set(arguments, *sets);
  Output output(arguments);
  const Colour colour = text_colour(output, arguments);
  if (arguments.wording_template) {
    output.write(wording_template(set));
  } else if (arguments.format == "json") {
    output.write(statements_json(set));
  } else if (arguments.format == "markdown") {
    output.write(render_markdown(list_statements(set)));
  } else {
    output.write(render_text(list_statements(set), text_width(output), colour));
  }
  output.finish();
  return status;
}

}  // namespace toolkit::cli
