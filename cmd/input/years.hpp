#pragma once

#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "cmd/args/arguments.hpp"
#include "cmd/input/inputs.hpp"
#include "cmd/output/exit_status.hpp"
#include "toolkit/assessment/load.hpp"
#include "toolkit/diff/comparison.hpp"
#include "toolkit/report/view/view.hpp"

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

/// The day on which lateness is judged: --as-of, else what the newest of the files says.
Date judged_on(const Assessment& newest, const Arguments& arguments);

/// Compares them; they must be comparable.
Comparison compare_years(const LoadedYears& years, const StatementSets& sets,
                         const Arguments& arguments);

/// The file that keeps the others from showing more than it does; `across`: of several councils.
const LoadedYear& strictest_year(const LoadedYears& years, bool across);

/// Says which year keeps a public output from showing what another year's file allows.
void warn_of_strictest_level(const LoadedYears& years, const Arguments& arguments);

/// Who an output is for.
Audience audience_of(const Arguments& arguments);

}  // namespace toolkit::cli
