#include "toolkit/report/comparison/comparison_report.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "toolkit/report/chart/bars_chart.hpp"
#include "toolkit/report/comparison/comparison_sections.hpp"
#include "toolkit/report/comparison/comparison_totals.hpp"
#include "toolkit/report/model/front_matter.hpp"

namespace toolkit {
namespace {

std::string councils_title(const ComparisonView& view) {
  if (view.years.size() > max_named_years) {
    return fmt::format("{} councils, {}", view.years.size(), view.years.back().period.label());
  }
  std::vector<std::string> names;
  for (std::size_t year = 0; year < view.years.size(); ++year) {
    names.push_back(year_label(view, year));
  }
  const std::string last = names.back();
  names.pop_back();
  return fmt::format("{} and {}", fmt::join(names, ", "), last);
}

/// What stands on every page, and the document's day: the day on which lateness is judged.
void running_texts(const ComparisonView& view, ReportDocument& document) {
  document.running_title = document.title;
  document.author = view.across ? std::string() : view.years.back().council;
  document.date = view.today;
  document.marking = view.marking.every_page;
}

}  // namespace

ReportDocument comparison_report(const ComparisonView& view) {
  ReportDocument document;
  std::vector<Block>& blocks = document.blocks;
  document.title = view.across
                       ? councils_title(view)
                       : fmt::format("{}: {} to {}", view.years.back().council, year_label(view, 0),
                                     year_label(view, view.years.size() - 1));
  running_texts(view, document);
  blocks.emplace_back(Heading{1, document.title});
  if (view.marking.internal) blocks.emplace_back(Notice{*view.marking.internal});
  if (!view.marking.draft_notice.empty()) blocks.emplace_back(Notice{view.marking.draft_notice});
  blocks.emplace_back(Paragraph{std::string(own_assessment)});
  if (view.withheld) blocks.emplace_back(Paragraph{std::string(something_withheld)});
  blocks.emplace_back(Heading{2, "Totals"});
  // Bars have room for two councils.
  if (!view.across || view.years.size() == 2) {
    blocks.emplace_back(Figure{"bars", bars_chart(chart_series(view))});
  }
  if (!view.across) blocks.emplace_back(Paragraph{total_sentence(view)});
  std::ranges::move(comparison_totals(view), std::back_inserter(blocks));
  blocks.emplace_back(Paragraph{std::string(overall_total_note(*view.years.back().set))});
  std::ranges::move(comparison_course(view), std::back_inserter(blocks));
  blocks.emplace_back(Contents{});
  std::ranges::move(comparison_sections(view, 2), std::back_inserter(blocks));
  return document;
}

}  // namespace toolkit
