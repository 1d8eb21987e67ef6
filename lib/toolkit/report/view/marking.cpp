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

/// The drafts among the years, by what makes them drafts.
std::string drafts_sentence(const ComparisonView& view) {
  std::string sentences;
  const auto add = [&](std::string_view why, bool changed) {
    std::vector<std::string> drafts;
    for (std::size_t year = 0; year < view.years.size(); ++year) {
      const ComparisonView::Year& which = view.years[year];
      if (which.draft && which.changed_since_approval == changed) {
        drafts.push_back(year_label(view, year));
      }
    }
    if (drafts.empty()) return;
    sentences +=
        fmt::format("{}Draft, {}: {}.", sentences.empty() ? "" : " ", why, fmt::join(drafts, "; "));
  };
  add("not approved yet", false);
  add("scores changed since the approval", true);
  return sentences;
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
  } else if (view.changed_since_approval()) {
    marking.draft = "Draft: scores changed since the approval";
    marking.draft_notice =
        "Draft: scores have changed since this assessment was approved, so it has to be approved "
        "again.";
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
