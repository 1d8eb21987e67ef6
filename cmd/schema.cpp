#include "chosen_set.hpp"
#include "commands.hpp"
#include "inputs.hpp"
#include "output.hpp"
#include "settings.hpp"
#include "toolkit/assessment/schema/assessment_schema.hpp"

namespace toolkit::cli {

ExitStatus run_schema(const Arguments& arguments) {
  ExitStatus status = ExitStatus::ok;
  const auto sets = load_statement_sets(arguments, settings_for(".", arguments, status));
  if (!sets) return ExitStatus::findings;
  Output output(arguments);
  output.write(assessment_schema(chosen_set(arguments, *sets)));
  output.finish();
  tell_of_file(output, arguments);
  return status;
}

}  // namespace toolkit::cli
