#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "cmd/args/as_of.hpp"
#include "cmd/args/command_line.hpp"
#include "cmd/command/commands.hpp"
#include "cmd/input/report_years.hpp"
#include "cmd/output/document_format.hpp"
#include "cmd/output/output.hpp"
#include "cmd/output/text_output.hpp"
#include "toolkit/files/failure.hpp"
#include "toolkit/render/csv.hpp"
#include "toolkit/render/ical.hpp"
#include "toolkit/render/markdown.hpp"
#include "toolkit/render/plan_json.hpp"
#include "toolkit/render/suggestions.hpp"
#include "toolkit/report/plan/plan_report.hpp"
#include "toolkit/score/score.hpp"
#include "toolkit/text/plural.hpp"

namespace toolkit::cli {
namespace {

std::string calendar(const PlanView& plan, const std::string& marking, const Arguments& arguments) {
  std::string text = render_calendar(plan, marking);
  if (text.empty()) throw Failure("no open action has a due date, so there is no calendar");
  const auto undated = static_cast<std::size_t>(std::ranges::count_if(
      plan.open, [](const PlanView::OpenAction& open) { return !open.action->due; }));
  if (undated > 0 && !arguments.quiet) {
    message(fmt::format("{} without a due date, which the calendar leaves out",
                        plural(undated, "open action")));
  }
  return text;
}

std::string render(DocumentFormat format, const PlanView& plan, const std::string& marking,
                   const Output& output, const Arguments& arguments) {
  switch (format) {
    case DocumentFormat::text:
      return text_output(plan_report(plan, marking), output, arguments);
    case DocumentFormat::markdown:
      return render_markdown(plan_report(plan, marking));
    case DocumentFormat::csv:
      return render_csv(plan_rows(plan, marking));
    case DocumentFormat::json:
      return plan_json(plan, marking);
    case DocumentFormat::ics:
      return calendar(plan, marking, arguments);
    case DocumentFormat::pdf:
      break;
  }
  return {};
}

/// Ids of earlier years are taken, too: an action that was left behind keeps its own.
Suggestions suggest(const PlanView& plan, const LoadedYears& years) {
  if (!plan.view->shows_scores) {
    throw Failure(fmt::format(
        "{} publishes totals only, and suggestions tell which scores are low; --audience internal "
        "prints them",
        shown_name(strictest_year(years, false).input)));
  }
  std::vector<Year> all;
  for (const LoadedYear& year : years.years) {
    all.push_back({&year.loaded.assessment, score_assessment(year.loaded.assessment)});
  }
  return suggest_actions(plan, *years.years.front().loaded.document, all);
}

/// What to do with the entries is said even if `--quiet` when they cannot just be pasted.
void print_paste_place(const Suggestions& made, const LoadedYears& years,
                       const Arguments& arguments) {
  if (made.entries.empty()) {
    if (arguments.quiet) return;
    message("every statement below the highest score has an open action; nothing to suggest");
  } else if (!arguments.quiet || made.place.paste != PlanPlace::Paste::after) {
    message(paste_sentence(made.place, shown_name(years.years.front().input)));
  }
}

void print_suggestions(const PlanView& plan, const LoadedYears& years, const Arguments& arguments) {
  Output output(arguments);
  const Suggestions made = suggest(plan, years);
  output.write(made.entries);
  output.finish();
  print_paste_place(made, years, arguments);
  warn_of_strictest_level(years, arguments);
  print_file_name(output, arguments);
}

void print_plan(const PlanView& plan, const ReportYears& years, DocumentFormat format,
                const Arguments& arguments) {
  Output output(arguments);
  output.write(render(format, plan, years.options().internal_marking, output, arguments));
  output.finish();
  warn_of_strictest_level(years.years(), arguments);
  print_result_notes(format, plan.view->withheld, output, arguments);
}

}  // namespace

ExitStatus run_plan(const Arguments& arguments) {
  if (arguments.suggest && !arguments.format.empty()) {
    throw UsageError("--suggest prints YAML, and --format is for the plan itself");
  }
  if (!arguments.previous.empty() && !arguments.suggest) {
    throw UsageError("--previous goes with --suggest, whose ids go on from all years");
  }
  std::optional<DocumentFormat> format;
  if (!arguments.suggest) format = document_format(arguments);
  const ReportYears years(arguments, "there is no plan");
  if (!years.view()) return years.status();
  const PlanView plan = make_plan_view(*years.view(), today(arguments));
  if (format) {
    print_plan(plan, years, *format, arguments);
  } else {
    print_suggestions(plan, years.years(), arguments);
  }
  return years.status();
}

}  // namespace toolkit::cli
