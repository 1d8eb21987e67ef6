#include <algorithm>
#include <optional>
#include <string>

#include <fmt/format.h>

#include "cmd/args/as_of.hpp"
#include "cmd/args/command_line.hpp"
#include "cmd/command/commands.hpp"
#include "cmd/input/report_years.hpp"
#include "cmd/output/csv_output.hpp"
#include "cmd/output/document_format.hpp"
#include "cmd/output/output.hpp"
#include "cmd/output/text_output.hpp"
#include "toolkit/assessment/edit/plan_place.hpp"
#include "toolkit/files/failure.hpp"
#include "toolkit/render/ical.hpp"
#include "toolkit/render/markdown.hpp"
#include "toolkit/render/plan_json.hpp"
#include "toolkit/render/suggestions.hpp"
#include "toolkit/report/plan/plan_report.hpp"
#include "toolkit/text/plural.hpp"

namespace toolkit::cli {
namespace {

std::string calendar(const PlanView& plan, const Arguments& arguments) {
  std::string text = render_calendar(plan);
  if (text.empty()) throw Failure("no open action has a due date, so there is no calendar");
  const auto undated = static_cast<std::size_t>(
      std::ranges::count_if(plan.open, [](const View::Action* open) { return !open->due; }));
  if (undated > 0 && !arguments.quiet) {
    message(fmt::format("{} without a due date, which the calendar leaves out",
                        plural(undated, "open action")));
  }
  return text;
}

std::string render(DocumentFormat format, const PlanView& plan, const Output& output,
                   const Arguments& arguments) {
  switch (format) {
    case DocumentFormat::text:
      return text_output(plan_report(plan), output, arguments);
    case DocumentFormat::markdown:
      return render_markdown(plan_report(plan));
    case DocumentFormat::csv:
      return csv_output(plan_rows(plan));
    case DocumentFormat::json:
      return plan_json(plan);
    case DocumentFormat::ics:
      return calendar(plan, arguments);
    case DocumentFormat::pdf:
      break;
  }
  return {};
}

/// What to do with the entries is said even if `--quiet` when they cannot just be pasted.
void print_paste_place(bool any, const PlanPlace& place, const LoadedYears& years,
                       const Arguments& arguments) {
  if (!any) {
    if (arguments.quiet) return;
    message("every statement below the highest score has an open action; nothing to suggest");
  } else if (!arguments.quiet || place.paste != PlanPlace::Paste::after) {
    message(paste_sentence(place, shown_name(years.years.front().input)));
  }
}

/// Ids of earlier years are taken, too: an action that was left behind keeps its own.
void print_suggestions(const PublishedViews& views, const LoadedYears& years,
                       const Arguments& arguments) {
  Output output(arguments);
  if (!views.year().shows_scores) {
    throw Failure(fmt::format(
        "{} publishes totals only, and suggestions tell which scores are low; --audience internal "
        "prints them",
        shown_strictest(years, views)));
  }
  const PlanPlace place = find_plan_place(*years.years.front().loaded.document);
  const std::string entries = suggest_actions(views.plan(), place, views.new_action_ids(place.ids));
  output.write(entries);
  output.finish();
  print_paste_place(!entries.empty(), place, years, arguments);
  warn_of_strictest_level(years, views, arguments);
  print_file_name(output, arguments);
}

void print_plan(const PublishedViews& views, const LoadedYears& years, DocumentFormat format,
                const Arguments& arguments) {
  Output output(arguments);
  output.write(render(format, views.plan(), output, arguments));
  output.finish();
  warn_of_strictest_level(years, views, arguments);
  print_result_notes(format, views.year().withheld, output, arguments);
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
  if (years.empty()) return years.status();
  const PublishedViews views = years.publish(today(arguments));
  if (format) {
    print_plan(views, years.years(), *format, arguments);
  } else {
    print_suggestions(views, years.years(), arguments);
  }
  return years.status();
}

}  // namespace toolkit::cli
