#include <string_view>

#include "cmd/command/commands.hpp"
#include "cmd/input/chosen_set.hpp"
#include "cmd/input/inputs.hpp"
#include "cmd/input/settings.hpp"
#include "cmd/output/named_format.hpp"
#include "cmd/output/output.hpp"
#include "cmd/output/text_output.hpp"
#include "toolkit/render/json.hpp"
#include "toolkit/render/markdown.hpp"
#include "toolkit/report/explain/explain.hpp"
#include "toolkit/statements/wording_template.hpp"

namespace toolkit::cli {

ExitStatus run_statements(const Arguments& arguments) {
  // A wording file is YAML, whatever it is called.
  const std::string_view format =
      arguments.wording_template ? std::string_view() : named_format(arguments);
  ExitStatus status = ExitStatus::ok;
  const auto sets = load_statement_sets(arguments, settings_for(".", arguments, status),
                                        PolicyWording::may_be_missing);
  if (!sets) return ExitStatus::findings;
  const StatementSet& set = chosen_set(arguments, *sets);
  Output output(arguments);
  if (arguments.wording_template) {
    output.write(wording_template(set));
  } else if (format == "json") {
    output.write(statements_json(set));
  } else if (format == "markdown") {
    output.write(render_markdown(list_statements(set)));
  } else {
    output.write(text_output(list_statements(set), output, arguments));
  }
  output.finish();
  print_file_name(output, arguments);
  return status;
}

}  // namespace toolkit::cli
