#include "cmd/command/commands.hpp"
#include "cmd/input/chosen_set.hpp"
#include "cmd/input/inputs.hpp"
#include "cmd/input/settings.hpp"
#include "cmd/output/output.hpp"
#include "toolkit/assessment/schema/assessment_schema.hpp"

namespace toolkit::cli {

ExitStatus run_schema(const Arguments& arguments) {
  ExitStatus status = ExitStatus::ok;
  const auto sets = load_statement_sets(arguments, settings_for(".", arguments, status),
                                        PolicyWording::may_be_missing);
  if (!sets) return ExitStatus::findings;
  Output output(arguments);
  output.write(assessment_schema(chosen_set(arguments, *sets)));
  output.finish();
  print_file_name(output, arguments);
  return status;
}

}  // namespace toolkit::cli
