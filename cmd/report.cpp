#include <optional>

#include <fmt/format.h>

#include "commands.hpp"
#include "document_format.hpp"
#include "output.hpp"
#include "settings.hpp"
#include "terminal.hpp"
#include "toolkit/files/failure.hpp"
#include "toolkit/render/csv.hpp"
#include "toolkit/render/json.hpp"
#include "toolkit/render/markdown.hpp"
#include "toolkit/render/text.hpp"
#include "toolkit/report/comparison_view.hpp"
#include "toolkit/report/confidential_texts.hpp"
#include "toolkit/report/statement_rows.hpp"
#include "toolkit/report/year_report.hpp"
#include "years.hpp"

namespace toolkit::cli {
namespace {

std::string render(DocumentFormat format, const View& view, const ReportOptions& options,
                   const Output& output, const Arguments& arguments) {
  switch (format) {
    case DocumentFormat::text:
      return render_text(year_report(view, options), text_width(output),
                         text_colour(output, arguments));
    case DocumentFormat::markdown:
      return render_markdown(year_report(view, options));
    case DocumentFormat::csv:
      return render_csv(statement_rows(view, options));
    case DocumentFormat::json:
      return render_json(view, options);
  }
  return {};
}

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

ExitStatus run_report(const Arguments& arguments) {
  const DocumentFormat format = document_format(arguments);
  LoadedYears years;
  const Policy policy = settings_for(first_operand(arguments), arguments, years.status);
  const auto sets = load_statement_sets(arguments, policy);
  if (!sets) return ExitStatus::findings;
  std::vector<Input> inputs = {{arguments.operands.front(), {}}};
  for (const std::string& path : arguments.previous) inputs.push_back({path, {}});
  refuse_to_replace(arguments, inputs);

  load_year(arguments.operands.front(), "there is no report", arguments, *sets, years);
  if (years.years.empty()) return years.status;
  load_earlier(arguments, *sets, years);
  tell_of_warnings(years, arguments);

  const Assessment& assessment = years.years.front().loaded.assessment;
  std::optional<Comparison> comparison;
  std::optional<ComparisonView> compared;
  Publish level = assessment.publish;
  ConfidentialTexts confidential;
  if (years.years.size() > 1) {
    comparison = compare_years(years, *sets, arguments);
    compared = make_comparison_view(*comparison, audience_of(arguments));
    level = strictest(*comparison);
    confidential = ConfidentialTexts(comparison->years);
  }
  View view = make_view(assessment, score_assessment(assessment), audience_of(arguments), level,
                        confidential);
  view.withheld = view.withheld || (compared && compared->withheld);

  Output output(arguments);
  const ReportOptions options{policy.internal_marking, compared ? &*compared : nullptr};
  output.write(render(format, view, options, output, arguments));
  output.finish();
  tell_of_level(years, arguments);
  tell_of_result(format, view.withheld, output, arguments);
  return years.status;
}

}  // namespace toolkit::cli
