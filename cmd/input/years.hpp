#pragma once

#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "cmd/args/arguments.hpp"
#include "cmd/input/inputs.hpp"
#include "cmd/output/exit_status.hpp"
#include "toolkit/assessment/load.hpp"
#include "toolkit/gate/policy.hpp"
#include "toolkit/report/view/publish.hpp"

namespace toolkit::cli {

/// One file to be compared.
struct LoadedYear {
  Input input;
  SourceText source;
  LoadedAssessment loaded;
};

/// Files to be compared, those that can be. A deque: comparisons point into it.
struct LoadedYears {
  std::deque<LoadedYear> years;
  ExitStatus status = ExitStatus::ok;  ///< of what could not be read, or has errors
};

/// Loads one assessment of a command that compares or reports. With errors it is not kept, and they
/// are printed; `consequence` says what follows: "there is no report". Throws Failure.
void load_year(const std::string& path, std::string_view consequence, const Arguments& arguments,
               const StatementSets& sets, LoadedYears& years);

/// Leaves out what cannot be compared with the first file, and says so: another council (unless
/// --across), a period that is there already, a statement set that has nothing to do with its own.
void keep_comparable(LoadedYears& years, const StatementSets& sets, const Arguments& arguments);

/// How many warnings they have, in one line.
void print_warning_count(const LoadedYears& years, const Arguments& arguments);

/// How the views of a command's output are to be made: --audience, --as-of, --across, and the
/// policy's marking.
PublishOptions publish_options(const Arguments& arguments, const Policy& policy);

/// What the output may show of them; they must be comparable.
PublishedViews publish_years(const LoadedYears& years, const StatementSets& sets,
                             const PublishOptions& options);

/// The name of the file that keeps the others from showing more than it does.
std::string shown_strictest(const LoadedYears& years, const PublishedViews& views);

/// Says which year keeps a public output from showing what another year's file allows.
void warn_of_strictest_level(const LoadedYears& years, const PublishedViews& views,
                             const Arguments& arguments);

}  // namespace toolkit::cli
