#include "toolkit/report/year/appendix.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "toolkit/report/model/prose.hpp"

namespace toolkit {

namespace {

/// A row for each principle, with its statements in order.
Table every_score(const View& view) {
  std::size_t most = 0;
  for (const View::Principle& principle : view.principles) {
    most = std::max(most, principle.answers.size());
  }
  Table table{"Every score, in the order of each principle's statements", {{"Principle"}}, {}};
  for (std::size_t s = 0; s < most; ++s) table.columns.push_back({fmt::format("{}", s + 1), true});
  table.columns.push_back({"Total"});
  for (std::size_t p = 0; p < view.principles.size(); ++p) {
    std::vector<Cell> row = {std::string(view.set->principles[p].title.text)};
    for (const View::Answer& answer : view.principles[p].answers) {
      row.emplace_back(answer.score ? fmt::format("{}", *answer.score) : std::string("-"));
    }
    row.resize(most + 1);
    row.emplace_back(TotalCell{view.principles[p].total});
    table.rows.push_back(std::move(row));
  }
  return table;
}

}  // namespace

std::vector<Block> appendix(const View& view) {
  const StatementSet& set = *view.set;
  std::vector<Block> blocks;
  blocks.emplace_back(Heading{2, "How to read this report"});
  blocks.emplace_back(Paragraph{fmt::format(
      "Each statement is scored 0 ({}), 1 ({}) or 2 ({}); a principle's total is the sum of its "
      "statements.",
      set.labels[0], set.labels[1], set.labels[2])});
  blocks.emplace_back(Paragraph{fmt::format("Statements: {}, edition {}, {}. {}", set.title,
                                            set.edition, set.publisher, flow(set.source))});
  if (!set.wording_source.empty()) {
    blocks.emplace_back(
        Paragraph{fmt::format("Wording of the statements: {}", flow(set.wording_source))});
  }
  if (!view.shows_scores) return blocks;
  blocks.emplace_back(every_score(view));
  return blocks;
}

}  // namespace toolkit
