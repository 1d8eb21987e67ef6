#include "toolkit/report/year/gaps_part.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "toolkit/report/chart/strip_chart.hpp"
#include "toolkit/report/explain/practice_page.hpp"
#include "toolkit/report/model/prose.hpp"
#include "toolkit/report/tables/action_table.hpp"
#include "toolkit/report/tables/score_cell.hpp"
#include "toolkit/report/view/gaps.hpp"
#include "toolkit/text/plural.hpp"

namespace toolkit {
namespace {

/// The open actions for a gap; where there are none, what the council could do first.
std::string what_is_next(const Gap& gap) {
  std::vector<std::string> parts;
  for (const View::Action* const action : gap.actions) {
    parts.push_back(
        fmt::format("{}: {}", action->id, action_text(action->action, action->confidential)));
  }
  if (!parts.empty()) return fmt::format("{}", fmt::join(parts, "\n"));
  parts.emplace_back("No open action.");
  if (const std::string step = next_step(gap); !step.empty()) {
    parts.push_back(fmt::format("Next step: {}", step));
  }
  if (const std::vector<std::string> practice = practice_for(gap); !practice.empty()) {
    parts.push_back(fmt::format("Practice: {}.", fmt::join(practice, "; ")));
  }
  return fmt::format("{}", fmt::join(parts, " "));
}

}  // namespace

std::vector<Block> gaps_part(const View& view) {
  if (!view.shows_scores) return {};
  std::vector<Block> blocks;
  blocks.emplace_back(Heading{2, "Gaps and next steps"});
  blocks.emplace_back(Figure{"strip", strip_chart(view)});
  const std::vector<Gap> gaps = find_gaps(view);
  const std::string_view highest = view.set->labels[highest_score];
  if (gaps.empty()) {
    blocks.emplace_back(Paragraph{no_gaps_sentence(*view.set)});
    return blocks;
  }
  blocks.emplace_back(Paragraph{fmt::format(
      "{} of {} {} not scored {} ({}).", gaps.size(), plural(view.overall.statements, "statement"),
      gaps.size() == 1 ? "is" : "are", highest_score, highest)});
  if (std::ranges::any_of(gaps, [](const Gap& gap) { return gap.actions.empty(); })) {
    const PracticeSource& source = practice_library().sources.front();
    blocks.emplace_back(Paragraph{fmt::format("Next steps are {}. Practice is named {} in {} ({}).",
                                              origin_label(*view.set, Origin::ours), as_cited,
                                              source.title, source.publisher)});
  }
  Table table{"Statements below the highest score, lowest first",
              {{"Id"}, {"Score"}, {"Open actions, or a next step"}},
              {}};
  for (const Gap& gap : gaps) {
    table.rows.push_back(
        {std::string(gap.statement->id), score_cell(view, *gap.answer), what_is_next(gap)});
  }
  blocks.emplace_back(std::move(table));
  return blocks;
}

}  // namespace toolkit
