// Several assessments of one input, parted by lines of `=====`: `diff` in every format but PDF, for
// one council and across councils, and the report with earlier years. A part that begins with
// `set_format` is a statement set that they may answer.

#include <algorithm>
#include <deque>
#include <optional>

#include "inputs.hpp"
#include "properties.hpp"
#include "render_all.hpp"
#include "toolkit/diff/comparison.hpp"
#include "toolkit/report/view/confidential_texts.hpp"

namespace toolkit::fuzz {
namespace {

constexpr std::size_t max_parts = 4;

struct Loaded {
  SourceText source;
  LoadedAssessment loaded;
};

const Period& period_of(const Loaded& year) { return year.loaded.assessment.period->value; }

StatementSets sets_of(const std::vector<std::string_view>& parts) {
  StatementSets sets;
  for (const std::string_view part : parts) {
    if (part.starts_with("set_format")) sets.add({"set.yaml", std::string(part)});
  }
  return sets;
}

std::deque<Loaded> years_of(const std::vector<std::string_view>& parts, const StatementSets& sets) {
  std::deque<Loaded> years;
  for (const std::string_view part : parts) {
    if (part.starts_with("set_format")) continue;
    SourceText source("assessment.yaml", std::string(part));
    LoadedAssessment loaded = load(source, sets);
    if (loaded.usable) years.push_back({std::move(source), std::move(loaded)});
  }
  return years;
}

/// Those that `diff` would take together.
std::vector<const Loaded*> comparable(const std::deque<Loaded>& years, bool across) {
  std::vector<const Loaded*> kept;
  for (const Loaded& year : years) {
    const bool fits = std::ranges::all_of(kept, [&](const Loaded* other) {
      const bool same = same_council(other->loaded.assessment, year.loaded.assessment);
      return (across || same) && !(same && period_of(*other) == period_of(year));
    });
    if (fits) kept.push_back(&year);
  }
  return kept;
}

void render_report(const Comparison& comparison, const ComparisonView& compared,
                   Audience audience) {
  const Year& newest = comparison.years.back();
  const View view = make_view(*newest.assessment, newest.scores, audience, strictest(comparison),
                              ConfidentialTexts(comparison.years));
  ReportOptions options;
  options.comparison = &compared;
  options.today = comparison.today;
  render_year(view, options);
}

void check(const std::vector<const Loaded*>& kept, const StatementSets& sets, bool across) {
  if (kept.size() < 2) return;
  std::vector<Year> years;
  for (const Loaded* const year : kept) {
    const Assessment& assessment = year->loaded.assessment;
    years.push_back({&assessment, score_assessment(assessment)});
  }
  const auto comparison = compare(std::move(years), sets, today, across);
  if (!comparison) return;
  require(differs(*comparison) || !has_unaccepted_fall(*comparison), "a fall is a difference");
  for (const Audience audience : {Audience::internal, Audience::general_public}) {
    const ComparisonView view = make_comparison_view(*comparison, audience);
    render_comparison(view);
    if (!across) render_report(*comparison, view, audience);
  }
}

}  // namespace

void try_input(std::string_view input) {
  const std::vector<std::string_view> parts = parted(input, max_parts);
  const StatementSets sets = sets_of(parts);
  const std::deque<Loaded> years = years_of(parts, sets);
  check(comparable(years, false), sets, false);
  check(comparable(years, true), sets, true);
}

}  // namespace toolkit::fuzz
