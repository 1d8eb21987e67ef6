#include "toolkit/assessment/rules/rules.hpp"

namespace toolkit {
namespace {

struct Rule {
  void (*check)(const RuleContext&);
  bool only_warns;
};

constexpr Rule rules[] = {
    {check_missing_answers, false},     // every statement has a score
    {check_unconfirmed, false},         // what was carried over has been looked at
    {check_approved_scores, false},     // what was approved is what stands there
    {check_missing_sections, true},     // introduction, summary, plan, evidence of each principle
    {check_missing_evidence, true},     // a score above 0 rests on evidence
    {check_placeholders, true},         // "TBC" is no evidence
    {check_repeated_texts, true},       // the same text twice belongs in the register
    {check_confidential_texts, false},  // what is confidential stands nowhere else unmarked
    {check_personal_data, true},    // nothing that a public report would print identifies anyone
    {check_future_dates, true},     // what is said to have happened has happened
    {check_action_ids, false},      // ids tell actions apart from year to year
    {check_open_actions, true},     // somebody does it, by some day
    {check_closed_actions, false},  // done says when, dropped says why
    {check_targets, false},         // a target is a score that can be reached
    {check_targets_reached, true},  // and one that is not there yet
};

}  // namespace

void apply_rules(const RuleContext& context, RulesToApply which) {
  for (const Rule& rule : rules) {
    if (which == RulesToApply::all || !rule.only_warns) rule.check(context);
  }
}

}  // namespace toolkit
