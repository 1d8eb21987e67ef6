#include "cmd/input/years.hpp"

#include <utility>

#include <fmt/format.h>

#include "cmd/args/as_of.hpp"
#include "cmd/output/findings_output.hpp"
#include "cmd/output/output.hpp"
#include "toolkit/assessment/model/approval_digest.hpp"
#include "toolkit/diff/comparable.hpp"
#include "toolkit/files/discover.hpp"
#include "toolkit/files/failure.hpp"
#include "toolkit/text/plural.hpp"

namespace toolkit::cli {
namespace {

std::size_t warnings_of(const LoadedYear& year) {
  return count(year.loaded.findings, Severity::warning);
}

std::vector<const Assessment*> assessments_of(const LoadedYears& years) {
  std::vector<const Assessment*> assessments;
  for (const LoadedYear& year : years.years) assessments.push_back(&year.loaded.assessment);
  return assessments;
}

/// What was approved is not what is printed: that is said even to those who want no warnings.
void warn_of_changed_scores(const LoadedYear& year) {
  if (approval_holds(year.loaded.assessment).value_or(true)) return;
  message(
      fmt::format("scores in {} have changed since they were approved, so it counts as a "
                  "draft; toolkit validate tells more",
                  shown_name(year.input)));
}

}  // namespace

void load_year(const std::string& path, std::string_view consequence, const Arguments& arguments,
               const StatementSets& sets, LoadedYears& years) {
  LoadOptions options;
  options.draft = true;  // a draft is compared as far as it goes, and says that it is one
  options.today = as_of(arguments);
  const Input input{path, {}};
  if (path != "-" && is_folder(path)) {
    throw Failure(fmt::format("{} is a folder; name an assessment in it", shown_name(input)));
  }
  LoadedInput read = load_input(arguments, input, sets, options);
  LoadedYear year{input, std::move(read.source), std::move(read.loaded)};
  if (year.loaded.usable) {
    warn_of_changed_scores(year);
    years.years.push_back(std::move(year));
    return;
  }
  error_findings(arguments, only(year.loaded.findings, Severity::error));
  message(fmt::format("{} has errors, so {}", shown_name(input), consequence));
  years.status = worse(years.status, ExitStatus::findings);
}

void print_warning_count(const LoadedYears& years, const Arguments& arguments) {
  if (arguments.quiet) return;
  std::vector<const LoadedYear*> with;
  std::size_t warnings = 0;
  for (const LoadedYear& year : years.years) {
    if (warnings_of(year) == 0) continue;
    with.push_back(&year);
    warnings += warnings_of(year);
  }
  if (with.empty()) return;
  message(fmt::format("{} {}; toolkit validate --draft shows {}",
                      with.size() == 1 ? fmt::format("{} has", shown_name(with.front()->input))
                                       : fmt::format("{} files have", with.size()),
                      plural(warnings, "warning"), warnings == 1 ? "it" : "them"));
}

void keep_comparable(LoadedYears& years, const StatementSets& sets, const Arguments& arguments) {
  const std::vector<const Assessment*> assessments = assessments_of(years);
  std::vector<std::string> names;
  for (const LoadedYear& year : years.years) names.push_back(shown_name(year.input));
  const ComparableYears found = find_comparable(assessments, sets, arguments.across);
  for (const Incomparable& left_out : found.left_out) {
    message(fmt::format("{} is not compared: {}{}", names[left_out.year],
                        obstacle_words(left_out, assessments, names),
                        left_out.obstacle == Obstacle::other_council
                            ? ", and toolkit diff --across compares councils"
                            : ""));
    years.status = ExitStatus::failed;
  }
  std::deque<LoadedYear> kept;
  for (const std::size_t year : found.kept) kept.push_back(std::move(years.years[year]));
  years.years = std::move(kept);
}

PublishedViews publish_years(const LoadedYears& years, const StatementSets& sets,
                             const PublishOptions& options) {
  auto views = publish(assessments_of(years), sets, options);
  // Sets that are each of one family with the first are so with one another.
  if (!views) throw Failure("the files answer different statement sets");
  return std::move(*views);
}

PublishOptions publish_options(const Arguments& arguments, const Policy& policy) {
  PublishOptions options;
  if (arguments.audience == "internal") options.audience = Audience::internal;
  options.internal_marking = policy.internal_marking;
  options.today = as_of(arguments);
  options.across = arguments.across;
  return options;
}

std::string shown_strictest(const LoadedYears& years, const PublishedViews& views) {
  return shown_name(years.years[views.strictest().index].input);
}

void warn_of_strictest_level(const LoadedYears& years, const PublishedViews& views,
                             const Arguments& arguments) {
  const StrictestYear& strictest = views.strictest();
  if (arguments.quiet || !strictest.holds_back) return;
  const bool totals = strictest.level == Publish::totals;
  message(fmt::format("{} publishes {}, so {} printed; --audience internal prints all",
                      shown_strictest(years, views),
                      totals ? "totals only (publish: totals)"
                             : "no evidence (publish: scores, which is the default)",
                      totals ? "of no year are scores" : "of no year is evidence"));
}

}  // namespace toolkit::cli
