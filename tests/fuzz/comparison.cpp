// Several assessments of one input, parted by lines of `=====`: `diff` in every format but PDF, for
// one council and across councils, and the report with earlier years. A part that begins with
// `set_format` is a statement set that they may answer.

#include <algorithm>
#include <deque>
#include <functional>
#include <vector>

#include "inputs.hpp"
#include "properties.hpp"
#include "render_all.hpp"
#include "toolkit/diff/series.hpp"
#include "toolkit/report/view/publish.hpp"

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

void check(const std::vector<const Loaded*>& kept, const StatementSets& sets, bool across) {
  if (kept.size() < 2) return;
  std::vector<const Assessment*> years;
  for (const Loaded* const year : kept) years.push_back(&year->loaded.assessment);
  // The newest is the one that is reported on.
  std::ranges::stable_sort(years, std::greater{}, [](const Assessment* year) -> const Period& {
    return year->period->value;
  });
  PublishOptions options;
  options.today = today;
  options.across = across;
  for (const Audience audience : {Audience::internal, Audience::general_public}) {
    options.audience = audience;
    const auto views = publish(years, sets, options);
    if (!views) return;
    const ComparisonView& view = *views->comparison();
    require(view.differs || view.unaccepted_falls == 0, "a fall is a difference");
    render_comparison(view);
    if (!across) render_year(views->year(), &view);
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
