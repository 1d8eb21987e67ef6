#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "toolkit/assessment/load.hpp"
#include "toolkit/calendar/date.hpp"
#include "toolkit/report/view/publish.hpp"
#include "toolkit/statements/statement_sets.hpp"
#include "toolkit/text/source_text.hpp"

namespace toolkit::fuzz {

/// What a target does with an input; each has one of its own.
void try_input(std::string_view input);

/// What stands for today, so that the same bytes always do the same.
inline constexpr Date today{std::chrono::year{2026}, std::chrono::June, std::chrono::day{15}};

/// A line that parts one file from the next in inputs that hold several.
inline constexpr std::string_view separator = "=====";

/// The files in an input; `most` of them, the last with what is left.
std::vector<std::string_view> parted(std::string_view input, std::size_t most);

/// The set that is compiled in, and no other.
const StatementSets& builtin_sets();

/// Loads an assessment as `validate` does, and checks its findings.
LoadedAssessment validate(const SourceText& source, const StatementSets& sets);

/// Loads an assessment as commands do that print it.
LoadedAssessment load(const SourceText& source, const StatementSets& sets);

/// What an audience may read of an assessment of the set that is compiled in.
PublishedViews views_of(const Assessment& assessment, Audience audience, Date day);

/// Holds findings in every format to what they should be, and to those of a second time.
void check_findings(const std::vector<Finding>& findings, const std::vector<Finding>& again);

}  // namespace toolkit::fuzz
