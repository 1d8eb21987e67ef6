#include "toolkit/report/view/marking.hpp"

#include <algorithm>
#include <cstddef>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "toolkit/report/model/report_document.hpp"
#include "toolkit/report/view/comparison_view.hpp"
#include "toolkit/report/view/view.hpp"

namespace toolkit {
namespace {

Marking for_audience(Audience audience, std::string_view internal_marking) {
  Marking marking;
  if (audience == Audience::general_public) return marking;
  marking.audience = "internal";
  marking.internal = internal_marking;
  return marking;
}

void mark_every_page(Marking& marking, const std::string& draft) {
  std::vector<std::string> marks;
  if (marking.internal) marks.push_back(*marking.internal);
  if (!draft.empty()) marks.push_back(draft);
  marking.every_page = fmt::format("{}", fmt::join(marks, ". "));
}

std::string drafts_sentence(const ComparisonView& view) {
  std::vector<std::string> drafts;
  for (std::size_t year = 0; year < view.years.size(); ++year) {
    if (view.years[year].draft) drafts.push_back(year_label(view, year));
  }
  return drafts.empty() ? std::string()
                        : fmt::format("Draft, not approved yet: {}.", fmt::join(drafts, "; "));
}

}  // namespace

Marking marking_of(const View& view, std::string_view internal_marking) {
  Marking marking = for_audience(view.audience, internal_marking);
  if (!view.overall.complete()) {
    marking.draft = overall_sentence(view.overall);
    marking.draft_notice = marking.draft;
  } else if (!view.approved) {
    marking.draft = "Draft: not approved yet";
    marking.draft_notice = "Draft: the council has not approved this assessment yet.";
  }
  mark_every_page(marking, view.is_draft() ? "Draft" : "");
  return marking;
}

Marking marking_of(const ComparisonView& view, std::string_view internal_marking) {
  Marking marking = for_audience(view.audience, internal_marking);
  marking.draft = drafts_sentence(view);
  marking.draft_notice = marking.draft;
  const auto drafts =
      static_cast<std::size_t>(std::ranges::count(view.years, true, &ComparisonView::Year::draft));
  if (drafts == view.years.size()) {
    mark_every_page(marking, "Draft");
  } else if (drafts > max_named_years || (drafts > 0 && view.across)) {
    mark_every_page(marking, fmt::format("Draft: {} of these {}", drafts, view.years.size()));
  } else {
    mark_every_page(marking, marking.draft);
  }
  return marking;
}

}  // namespace toolkit
