#include "toolkit/report/year/year_report.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "toolkit/assessment/model/words.hpp"
#include "toolkit/report/comparison/comparison_sections.hpp"
#include "toolkit/report/comparison/comparison_totals.hpp"
#include "toolkit/report/model/prose.hpp"
#include "toolkit/report/tables/action_table.hpp"
#include "toolkit/report/tables/score_cell.hpp"
#include "toolkit/report/year/appendix.hpp"
#include "toolkit/report/year/first_page.hpp"
#include "toolkit/report/year/gaps_part.hpp"
#include "toolkit/report/year/report_title.hpp"

namespace toolkit {
namespace {

constexpr std::string_view no_introduction = "No introduction has been written.";

class YearReport {
 public:
  YearReport(const View& view, const ComparisonView* comparison)
      : view_(view), comparison_(comparison) {}

  ReportDocument build() {
    const StatementSet& set = *view_.set;
    running_texts();
    add_all(first_page(view_, comparison_));
    add(Contents{});
    // A set whose first or last section has a principle leaves no place of their own for these.
    if (principle_of(set.sections.front()) != nullptr) {
      add(Heading{2, "Introduction"});
      add_text(view_.introduction, no_introduction);
    }
    const bool has_summary = principle_of(set.sections.back()) == nullptr;
    for (const Section& section : set.sections) {
      if (has_summary && &section == &set.sections.back()) changes();
      add_section(section);
    }
    if (!has_summary) {
      changes();
      add(Heading{2, "Summary and forward plan"});
      summary_and_plan();
    }
    add_all(gaps_part(view_));
    uncited_evidence();
    add_all(appendix(view_));
    return std::move(document_);
  }

 private:
  void add(Block block) { document_.blocks.push_back(std::move(block)); }
  void add_all(std::vector<Block> blocks) {
    std::ranges::move(blocks, std::back_inserter(document_.blocks));
  }

  /// What stands on every page: who may read it, and that it is a draft.
  void running_texts() {
    document_.title = report_title(view_);
    document_.running_title = document_.title;
    document_.author = view_.council;
    document_.marking = view_.marking.every_page;
    if (view_.approved && view_.approved->date) {
      document_.date = *view_.approved->date;
    } else if (view_.completed) {
      document_.date = *view_.completed;
    } else if (view_.period) {
      document_.date = view_.period->last_day();
    }
  }

  /// What rose and fell, with the years beside each other.
  void changes() {
    if (comparison_ == nullptr) return;
    const ComparisonView& comparison = *comparison_;
    add(Heading{2, fmt::format("What changed since {}", year_label(comparison, 0))});
    add_all(comparison_course(comparison));
    add_all(comparison_sections(comparison, 3));
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
    add(Heading{4, fmt::format("{}: {}", statement.id, cell_text(score_cell(view_, answer)))});
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
        EvidenceDetails details = evidence_details(item);
        list.items.push_back({item.id, flow(item.text), std::move(details.text), details.address});
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
    std::vector<ActionRow> rows;
    for (const View::Action& action : view_.plan) rows.push_back({&action, status_text(action)});
    add(action_table("Actions of the forward plan", view_, rows));
    plan_history();
  }

  static std::string status_text(const View::Action& action) {
    std::string status(status_word(action.status));
    if (action.done) status += fmt::format(", {}", date_words(*action.done));
    return status;
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

  const View& view_;
  const ComparisonView* comparison_;
  ReportDocument document_;
  std::set<std::string, std::less<>> shown_;
};

}  // namespace

ReportDocument year_report(const View& view, const ComparisonView* comparison) {
  return YearReport(view, comparison).build();
}

}  // namespace toolkit
