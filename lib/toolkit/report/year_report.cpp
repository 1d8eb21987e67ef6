#include "toolkit/report/year_report.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "toolkit/assessment/words.hpp"
#include "toolkit/report/comparison_report.hpp"
#include "toolkit/report/front_matter.hpp"
#include "toolkit/report/prose.hpp"

namespace toolkit {
namespace {

constexpr std::string_view no_introduction = "No introduction has been written.";

class YearReport {
 public:
  YearReport(const View& view, const ReportOptions& options) : view_(view), options_(options) {}

  Outline build() {
    const StatementSet& set = *view_.set;
    outline_.title = fmt::format("{}: {}, {}", view_.council, set.title,
                                 view_.period ? view_.period->label() : std::string());
    add(Heading{1, outline_.title});
    front();
    totals();
    // A set whose first or last section has a principle leaves no place of their own for these.
    if (principle_of(set.sections.front()) != nullptr) {
      add(Heading{2, "Introduction"});
      add_text(view_.introduction, no_introduction);
    }
    for (const Section& section : set.sections) add_section(section);
    if (principle_of(set.sections.back()) != nullptr) {
      add(Heading{2, "Summary and forward plan"});
      summary_and_plan();
    }
    uncited_evidence();
    about();
    return std::move(outline_);
  }

 private:
  void add(Block block) { outline_.blocks.push_back(std::move(block)); }

  void front() {
    if (view_.audience == Audience::internal) add(Notice{options_.internal_marking});
    if (!view_.overall.complete()) {
      add(Notice{overall_sentence(view_.overall)});
    } else if (!view_.approved) {
      add(Notice{"Draft: the council has not approved this assessment yet."});
    }
    add(Paragraph{std::string(own_assessment)});
    if (view_.withheld) add(Paragraph{std::string(something_withheld)});
    Facts facts;
    facts.facts.push_back({"Council", view_.council});
    if (view_.period) facts.facts.push_back({"Period", period_words(*view_.period)});
    facts.facts.push_back({"Scored", fmt::format("{} of {} statements", view_.overall.answered,
                                                 view_.overall.statements)});
    if (view_.completed) facts.facts.push_back({"Answers agreed", *view_.completed});
    if (!view_.completed_by.empty()) {
      facts.facts.push_back({"Agreed by", fmt::format("{}", fmt::join(view_.completed_by, "; "))});
    }
    facts.facts.push_back({"Approved", approval()});
    add(std::move(facts));
  }

  static std::string period_words(const Period& period) {
    return fmt::format("{} ({} to {})", period.label(), date_words(period.first_day()),
                       date_words(period.last_day()));
  }

  std::string approval() const {
    if (!view_.approved) return "Draft: not approved yet";
    std::string words = view_.approved->by;
    if (view_.approved->date) words += fmt::format(", {}", date_words(*view_.approved->date));
    if (!view_.approved->minute.empty())
      words += fmt::format(", minute {}", view_.approved->minute);
    return words;
  }

  void totals() {
    add(Heading{2, "Totals"});
    if (options_.comparison != nullptr) {
      for (Block& block : comparison_totals(*options_.comparison)) add(std::move(block));
    } else {
      add(totals_table());
    }
    add(Paragraph{std::string(overall_total_note(*view_.set))});
    if (!view_.context.empty() && options_.comparison == nullptr) {
      add(Paragraph{flow(view_.context)});
    }
    accepted_falls();
    if (options_.comparison == nullptr) return;
    add(Heading{2, fmt::format("What changed since {}", year_label(*options_.comparison, 0))});
    for (Block& block : comparison_sections(*options_.comparison, 3)) add(std::move(block));
  }

  [[nodiscard]] Table totals_table() const {
    Table table{
        "Total of each principle, and of all", {{"Principle"}, {"Total"}, {"As a bar"}}, {}};
    for (std::size_t p = 0; p < view_.principles.size(); ++p) {
      const Total& total = view_.principles[p].total;
      table.rows.push_back(
          {std::string(view_.set->principles[p].title.text), TotalCell{total}, BarCell{total}});
    }
    table.rows.push_back(
        {std::string("All principles"), TotalCell{view_.overall}, BarCell{view_.overall}});
    return table;
  }

  /// Those that the comparison does not print already.
  void accepted_falls() {
    List list;
    for (const View::AcceptedFall& fall : view_.accepted_falls) {
      if (is_compared(fall)) continue;
      std::string detail = fmt::format("accepted by {}", fall.by);
      if (fall.date) detail += fmt::format(", {}", date_words(*fall.date));
      list.items.push_back({fall.statement, flow(fall.reason), std::move(detail)});
    }
    if (list.items.empty()) return;
    add(Heading{3, "Falls that the council has accepted"});
    add(std::move(list));
  }

  [[nodiscard]] bool is_compared(const View::AcceptedFall& fall) const {
    return options_.comparison != nullptr &&
           std::ranges::any_of(options_.comparison->falls, [&](const ComparisonView::Fall& other) {
             return other.accepted && other.accepted->statement == fall.statement &&
                    other.accepted->reason == fall.reason;
           });
  }

  [[nodiscard]] const Principle* principle_of(const Section& section) const {
    const auto found =
        std::ranges::find(view_.set->principles, section.number, &Principle::section);
    return found == view_.set->principles.end() ? nullptr : &*found;
  }

  void add_section(const Section& section) {
    const StatementSet& set = *view_.set;
    add(Heading{2, fmt::format("{}. {}", section.number, section.title.text)});
    if (const Principle* const principle = principle_of(section)) {
      add_principle(*principle,
                    view_.principles[static_cast<std::size_t>(principle - set.principles.data())]);
    } else if (section.number == set.sections.front().number) {
      add_text(view_.introduction, no_introduction);
    } else if (section.number == set.sections.back().number) {
      summary_and_plan();
    }
  }

  void summary_and_plan() {
    add_text(view_.summary, "No summary has been written.");
    forward_plan();
  }

  void uncited_evidence() {
    if (view_.uncited.empty()) return;
    add(Heading{2, "Evidence that no answer cites"});
    add(evidence_list(view_.uncited));
  }

  void add_text(const std::string& text, std::string_view when_absent) {
    add(Paragraph{text.empty() ? std::string(when_absent) : flow(text)});
  }

  void add_principle(const Principle& principle, const View::Principle& view) {
    add(Heading{3, std::string(principle.title.text)});
    add(Facts{{{"Total", TotalCell{view.total}}, {"As a bar", BarCell{view.total}}}});
    if (!principle.aim.text.empty()) {
      add(Paragraph{fmt::format("Aim ({}): {}", origin_label(*view_.set, principle.aim.origin),
                                flow(principle.aim.text))});
    }
    if (view_.shows_evidence) {
      add(Heading{4, "Evidence"});
      if (view.evidence.empty()) {
        add(Paragraph{"No evidence is given for this principle."});
      } else {
        add(evidence_list(view.evidence));
      }
    }
    for (std::size_t s = 0; s < view.answers.size(); ++s) {
      add_answer(principle.statements[s], view.answers[s]);
    }
  }

  void add_answer(const Statement& statement, const View::Answer& answer) {
    const std::string label =
        answer.score ? std::string(view_.set->labels[static_cast<std::size_t>(*answer.score)])
                     : std::string();
    const ScoreCell score{answer.score, label, answer.last_year};
    add(Heading{4, fmt::format("{}: {}", statement.id, cell_text(score))});
    add(Paragraph{flow(statement.text.text)});
    if (!answer.evidence.empty()) add(evidence_list(answer.evidence));
    if (!answer.note.empty()) add(Paragraph{fmt::format("Note: {}", flow(answer.note))});
    if (answer.moderated) add(Paragraph{flow(moderation_words(*answer.moderated))});
  }

  /// Evidence of the register stands in full where it is first cited, and by its id after that.
  List evidence_list(const std::vector<View::Evidence>& evidence) {
    List list;
    for (const View::Evidence& item : evidence) {
      const bool seen = !item.id.empty() && !shown_.insert(item.id).second;
      if (seen) {
        list.items.push_back({item.id, "see above", ""});
      } else {
        list.items.push_back({item.id, flow(item.text), evidence_details(item)});
      }
    }
    return list;
  }

  void forward_plan() {
    add(Heading{3, "Forward plan"});
    if (view_.plan.empty()) {
      add(Paragraph{"No actions are planned."});
      return;
    }
    Table table{"Actions of the forward plan", {{"Id"}, {"Action"}}, {}};
    if (view_.shows_scores) {
      table.columns.push_back({"For"});
      table.columns.push_back({"Target", true});
    }
    for (const char* const title : {"Owner", "Due", "Status"}) table.columns.push_back({title});
    for (const View::Action& action : view_.plan) table.rows.push_back(plan_row(action));
    add(std::move(table));
    plan_history();
  }

  std::vector<Cell> plan_row(const View::Action& action) const {
    std::string text = flow(action.action);
    if (action.confidential) text += " (confidential)";
    std::vector<Cell> row = {action.id, std::move(text)};
    if (view_.shows_scores) {
      row.emplace_back(fmt::format("{}", fmt::join(action.targets, ", ")));
      row.emplace_back(action.target ? Cell(fmt::format("{}", *action.target)) : Cell());
    }
    row.emplace_back(action.owner);
    row.push_back(action.due ? Cell(*action.due) : Cell());
    std::string status(status_word(action.status));
    if (action.done) status += fmt::format(", {}", date_words(*action.done));
    row.emplace_back(std::move(status));
    return row;
  }

  /// Progress, and why actions were dropped: internal views alone have them.
  void plan_history() {
    List list;
    for (const View::Action& action : view_.plan) {
      for (const View::Progress& step : action.progress) {
        list.items.push_back({action.id, flow(step.text), step.date ? date_words(*step.date) : ""});
      }
      if (!action.reason.empty()) list.items.push_back({action.id, flow(action.reason), "reason"});
    }
    if (list.items.empty()) return;
    add(Heading{4, "Progress on the plan"});
    add(std::move(list));
  }

  void about() {
    const StatementSet& set = *view_.set;
    add(Heading{2, "How to read this report"});
    add(Paragraph{
        fmt::format("Each statement is scored 0 ({}), 1 ({}) or 2 ({}); a principle's total is "
                    "the sum of its statements.",
                    set.labels[0], set.labels[1], set.labels[2])});
    add(Paragraph{fmt::format("Statements: {}, edition {}, {}. {}", set.title, set.edition,
                              set.publisher, flow(set.source))});
    if (!set.wording_source.empty()) {
      add(Paragraph{fmt::format("Wording of the statements: {}", flow(set.wording_source))});
    }
  }

  const View& view_;
  const ReportOptions& options_;
  Outline outline_;
  std::set<std::string, std::less<>> shown_;
};

}  // namespace

Outline year_report(const View& view, const ReportOptions& options) {
  return YearReport(view, options).build();
}

}  // namespace toolkit
