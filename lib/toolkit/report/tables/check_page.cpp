#include "toolkit/report/tables/check_page.hpp"

#include <set>
#include <string>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "toolkit/diagnostics/text_format.hpp"
#include "toolkit/text/display.hpp"
#include "toolkit/text/plural.hpp"

namespace toolkit {
namespace {

std::string change_of(const CheckedYear& year) {
  if (!year.total) return {};
  if (!year.total->complete()) return "draft";
  if (year.earlier) return cell_text(ChangeCell{year.change});
  return year.has_earlier ? "not compared" : "first year";
}

}  // namespace

ReportDocument check_page(const CheckResult& result) {
  std::set<std::string_view> councils;
  for (const CheckedYear& year : result.years) councils.insert(year.council);
  ReportDocument page;
  page.title = "Assessments checked";
  page.blocks.emplace_back(Heading{1, page.title});
  Table table{page.title, {{"File"}}, {}};
  if (councils.size() > 1) table.columns.push_back({"Council"});
  for (const char* const title : {"Period", "Total", "Change"}) table.columns.push_back({title});
  for (const char* const title : {"Errors", "Warnings"}) table.columns.push_back({title, true});
  for (const CheckedYear& year : result.years) {
    std::vector<Cell> row = {visible_name(year.path)};
    if (councils.size() > 1) row.emplace_back(year.council);
    row.emplace_back(year.period ? year.period->label() : std::string("not known"));
    row.emplace_back(year.total ? Cell(TotalCell{*year.total, true})
                                : Cell(std::string("not known")));
    row.emplace_back(change_of(year));
    row.emplace_back(std::to_string(year.errors));
    row.emplace_back(std::to_string(year.warnings));
    table.rows.push_back(std::move(row));
  }
  if (!result.years.empty()) page.blocks.emplace_back(std::move(table));
  if (!result.unread.empty()) {
    std::vector<std::string> names;
    for (const std::string& file : result.unread) names.push_back(visible_name(file));
    page.blocks.emplace_back(
        Paragraph{fmt::format("Could not be read: {}.", fmt::join(names, ", "))});
  }
  const std::size_t errors = count(result.findings, Severity::error);
  const std::size_t warnings = count(result.findings, Severity::warning);
  if (result.years.empty() && errors + warnings == 0) {
    if (result.unread.empty()) page.blocks.emplace_back(Paragraph{"No assessment was found."});
    return page;
  }
  page.blocks.emplace_back(
      Paragraph{errors + warnings == 0
                    ? fmt::format("{} checked. No problems found{}.",
                                  plural(result.years.size(), "assessment"),
                                  result.unread.empty() ? "" : " in the rest")
                    : fmt::format("{} checked: {}.", plural(result.years.size(), "assessment"),
                                  counts_in_words(errors, warnings))});
  return page;
}

ReportDocument policy_page(const Policy& policy, std::string_view folder) {
  ReportDocument page;
  page.title = folder.empty() ? std::string("The policy in force")
                              : fmt::format("The policy in force in {}", visible_name(folder));
  page.blocks.emplace_back(Heading{1, page.title});
  Table table{page.title, {{"Setting"}, {"Value"}, {"From"}}, {}};
  for (PolicyRow& row : policy_rows(policy)) {
    table.rows.push_back({std::move(row.key), std::move(row.value), std::move(row.origin)});
  }
  page.blocks.emplace_back(std::move(table));
  return page;
}

}  // namespace toolkit
