#include "toolkit/report/tables/score_page.hpp"

#include <fmt/format.h>

namespace toolkit {

std::string council_and_period(const Assessment& assessment) {
  if (!assessment.period) return assessment.council.value;
  return fmt::format("{}, {}", assessment.council.value, assessment.period->value.label());
}

ReportDocument score_page(const Assessment& assessment, const Scores& scores) {
  ReportDocument page;
  page.title = council_and_period(assessment);
  page.blocks.emplace_back(Heading{1, page.title});
  Table table{"Total of each principle", {{"Principle"}, {"As a bar"}, {"Total"}}, {}};
  for (std::size_t p = 0; p < scores.principles.size(); ++p) {
    const Total& total = scores.principles[p];
    table.rows.push_back(
        {std::string(assessment.set->principles[p].title.text), BarCell{total}, TotalCell{total}});
  }
  page.blocks.emplace_back(std::move(table));
  page.blocks.emplace_back(Paragraph{overall_sentence(scores.overall)});
  return page;
}

}  // namespace toolkit
