#include "cmd/input/report_years.hpp"

#include <string>
#include <vector>

#include <fmt/format.h>

#include "cmd/input/settings.hpp"
#include "cmd/output/output.hpp"
#include "toolkit/files/failure.hpp"

namespace toolkit::cli {
namespace {

/// Loads the earlier years behind the one that is reported on. One that cannot be compared is
/// named, and the report is made without it.
void load_earlier(const Arguments& arguments, const StatementSets& sets, LoadedYears& years) {
  const Period reported = years.years.front().loaded.assessment.period->value;
  for (const std::string& path : arguments.previous) {
    try {
      load_year(path, "it is left out of the comparison", arguments, sets, years);
    } catch (const Failure& failure) {
      message(fmt::format("{}; it is left out of the comparison", failure.what()));
      years.status = ExitStatus::failed;
      continue;
    }
    const LoadedYear& last = years.years.back();
    const Period& period = last.loaded.assessment.period->value;
    if (period <= reported) continue;
    message(
        fmt::format("{} is not compared: --previous takes earlier years, and it is for {}, "
                    "after {}",
                    shown_name(last.input), period.label(), reported.label()));
    years.status = ExitStatus::failed;
    years.years.pop_back();
  }
  keep_comparable(years, sets, arguments);
}

}  // namespace

ReportYears::ReportYears(const Arguments& arguments, std::string_view consequence) {
  const Policy policy = settings_for(first_operand(arguments), arguments, years_.status);
  sets_ = load_statement_sets(arguments, policy);
  if (!sets_) {
    years_.status = ExitStatus::findings;
    return;
  }
  std::vector<Input> inputs = {{arguments.operands.front(), {}}};
  for (const std::string& path : arguments.previous) inputs.push_back({path, {}});
  refuse_to_replace(arguments, inputs);

  load_year(arguments.operands.front(), consequence, arguments, *sets_, years_);
  if (years_.years.empty()) return;
  load_earlier(arguments, *sets_, years_);
  print_warning_count(years_, arguments);
  options_ = publish_options(arguments, policy);
}

PublishedViews ReportYears::publish(std::optional<Date> today) const {
  PublishOptions options = options_;
  if (today) options.today = today;
  return publish_years(years_, *sets_, options);
}

}  // namespace toolkit::cli
