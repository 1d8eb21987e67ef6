#include <functional>
#include <map>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "toolkit/assessment/rules/rules.hpp"
#include "toolkit/diagnostics/say.hpp"
#include "toolkit/text/words.hpp"

namespace toolkit {
namespace {

/// Who and what a finding about an action speaks of.
Quote name(const Action& action) {
  constexpr std::string_view unnamed = "this action";
  return quote(action.id.empty() ? unnamed : action.id.value, unnamed);
}

std::string_view target_id(const Assessment& assessment, const ActionTarget& target) {
  const Principle& principle = assessment.set->principles[target.principle];
  return target.statement ? principle.statements[*target.statement].id : principle.id;
}

int highest(const Assessment& assessment, const ActionTarget& target) {
  return target.statement ? highest_score : assessment.set->principles[target.principle].max();
}

/// The present score of a statement, or total of a principle; nothing while answers are missing.
std::optional<int> present(const Assessment& assessment, const ActionTarget& target) {
  const std::vector<Answer>& answers = assessment.principles[target.principle].answers;
  if (target.statement) return answers[*target.statement].score;
  int total = 0;
  for (const Answer& answer : answers) {
    if (!answer.score) return std::nullopt;
    total += *answer.score;
  }
  return total;
}

}  // namespace

void check_action_ids(const RuleContext& context) {
  std::map<std::string, const Text*, std::less<>> seen;
  for (const Action& action : context.assessment.forward_plan) {
    if (action.id.empty()) continue;
    const auto [first, is_new] = seen.emplace(folded_id(action.id.value), &action.id);
    if (is_new) continue;
    const std::size_t line = context.source.position(first->second->span.begin).line;
    context.findings.add(
        Diagnostic::duplicate_action, action.id.span,
        action.id.value == first->second->value
            ? say("{} is the id of another action, in line {}", quote(action.id.value, "this"),
                  line)
            : say("{} is the same id as {}, in line {}", quote(action.id.value, "this"),
                  quote(first->second->value, "another"), line),
        "give each action an id of its own; ids stay the same from year to year");
  }
}

void check_open_actions(const RuleContext& context) {
  for (const Action& action : context.assessment.forward_plan) {
    if (!is_open(action.status.value)) continue;
    if (action.owner.empty()) {
      context.findings.add(Diagnostic::action_incomplete, action.span,
                           say("{} has no owner", name(action)),
                           "say who does it in `owner:`, a role or a body");
    }
    if (!action.due && !action.date_invalid) {
      context.findings.add(Diagnostic::action_incomplete, action.span,
                           say("{} has no due date", name(action)),
                           "say by when in `due:`, such as 2026-09-30");
    }
  }
}

void check_closed_actions(const RuleContext& context) {
  for (const Action& action : context.assessment.forward_plan) {
    if (action.status.value == ActionStatus::done && !action.done && !action.date_invalid) {
      context.findings.add(Diagnostic::done_without_date, action.status.span,
                           say("{} is done, and nothing says when", name(action)),
                           "add a line `done:` with the date");
    }
    if (action.status.value == ActionStatus::dropped && action.reason.empty()) {
      context.findings.add(Diagnostic::dropped_without_reason, action.status.span,
                           say("{} is dropped, and nothing says why", name(action)),
                           "add a line `reason: |` and the reason beneath it");
    }
  }
}

void check_targets(const RuleContext& context) {
  const Assessment& assessment = context.assessment;
  for (const Action& action : assessment.forward_plan) {
    if (!action.target) continue;
    for (const ActionTarget& target : action.targets) {
      const int most = highest(assessment, target);
      if (action.target->value <= most) continue;
      context.findings.add(
          Diagnostic::target_range, action.target->span,
          say("{} cannot reach {}", quote(target_id(assessment, target), "what this is for"),
              quote(fmt::to_string(action.target->value), "so much")),
          target.statement
              ? say("the highest score of a statement is {}", most)
              : say("the highest total of this principle is {}",
                    quote(fmt::to_string(most), "twice the number of its statements")));
    }
  }
}

void check_targets_reached(const RuleContext& context) {
  const Assessment& assessment = context.assessment;
  for (const Action& action : assessment.forward_plan) {
    if (!action.target || !is_open(action.status.value)) continue;
    for (const ActionTarget& target : action.targets) {
      const std::optional<int> now = present(assessment, target);
      if (!now || action.target->value > *now) continue;
      context.findings.add(
          Diagnostic::target_reached, action.target->span,
          Sentence("the target of this action is reached already",
                   fmt::format("{} is to bring {} to {}, and it stands at {}", name(action).text,
                               target_id(assessment, target), action.target->value, *now)),
          "raise the target, or mark the action done");
    }
  }
}

}  // namespace toolkit
