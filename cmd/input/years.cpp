#include "cmd/input/years.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "cmd/args/as_of.hpp"
#include "cmd/output/findings_output.hpp"
#include "cmd/output/output.hpp"
#include "toolkit/assessment/model/words.hpp"
#include "toolkit/files/discover.hpp"
#include "toolkit/files/failure.hpp"
#include "toolkit/text/display.hpp"
#include "toolkit/text/plural.hpp"

namespace toolkit::cli {
namespace {

std::size_t warnings_of(const LoadedYear& year) {
  return count(year.loaded.findings, Severity::warning);
}

const Period& period_of(const LoadedYear& year) { return year.loaded.assessment.period->value; }

/// The years of one council, as far as names lead from one to the next; the rest stays behind.
std::deque<LoadedYear> take_one_council(std::deque<LoadedYear>& years) {
  std::deque<LoadedYear> taken;
  const auto belongs = [&](const LoadedYear& year) {
    return taken.empty() || std::ranges::any_of(taken, [&](const LoadedYear& other) {
             return same_council(other.loaded.assessment, year.loaded.assessment);
           });
  };
  for (auto next = years.begin(); next != years.end();
       next = std::ranges::find_if(years, belongs)) {
    taken.push_back(std::move(*next));
    years.erase(next);
  }
  return taken;
}

/// Why a file cannot stand beside those that are kept; empty when it can.
std::string obstacle(const std::deque<LoadedYear>& kept, const LoadedYear& year,
                     const StatementSets& sets, bool across) {
  const Assessment& assessment = year.loaded.assessment;
  for (const LoadedYear& other : kept) {
    if (period_of(other) == period_of(year) &&
        (!across || same_council(other.loaded.assessment, assessment))) {
      return fmt::format("it is for {}, and so is {}; a council has one assessment for a period",
                         period_of(year).label(), shown_name(other.input));
    }
  }
  const LoadedYear& first = kept.front();
  const StatementSet* const pair[] = {first.loaded.assessment.set, assessment.set};
  if (match_statements(pair, sets)) return {};
  return fmt::format(
      "it answers {} and {} answers {}, and neither says under replaces: what became "
      "of the other's statements",
      assessment.set->id, shown_name(first.input), pair[0]->id);
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
  LoadedInput read = load_input(input, sets, options);
  LoadedYear year{input, std::move(read.source), std::move(read.loaded)};
  if (year.loaded.usable) {
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
  const auto leave_out = [&](const LoadedYear& year, std::string_view why) {
    message(fmt::format("{} is not compared: {}", shown_name(year.input), why));
    years.status = ExitStatus::failed;
  };
  std::deque<LoadedYear> candidates;
  if (arguments.across) {
    candidates.swap(years.years);
  } else {
    candidates = take_one_council(years.years);
  }
  for (const LoadedYear& other : years.years) {
    leave_out(other, fmt::format("it is about {}, not {}; a council's old names stand under "
                                 "formerly:, and toolkit diff --across compares councils",
                                 visible_name(other.loaded.assessment.council.value),
                                 visible_name(candidates.front().loaded.assessment.council.value)));
  }
  years.years.clear();
  for (LoadedYear& year : candidates) {
    const std::string why =
        years.years.empty() ? "" : obstacle(years.years, year, sets, arguments.across);
    if (why.empty()) {
      years.years.push_back(std::move(year));
    } else {
      leave_out(year, why);
    }
  }
}

PublishedViews publish_years(const LoadedYears& years, const StatementSets& sets,
                             const PublishOptions& options) {
  std::vector<const Assessment*> assessments;
  for (const LoadedYear& year : years.years) assessments.push_back(&year.loaded.assessment);
  auto views = publish(assessments, sets, options);
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
