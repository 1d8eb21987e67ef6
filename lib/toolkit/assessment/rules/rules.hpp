#pragma once

#include <optional>

#include "toolkit/assessment/model/assessment.hpp"
#include "toolkit/diagnostics/finding.hpp"
#include "toolkit/text/source_text.hpp"

namespace toolkit {

/// What the rules look at beside the assessment itself.
struct RuleContext {
  const Assessment& assessment;
  const SourceText& source;
  bool whole = true;          ///< the file could be read to its end
  bool draft = false;         ///< answers may be missing
  std::optional<Date> today;  ///< nothing: rules on dates that lie ahead do not apply
  Findings& findings;
};

enum class RulesToApply { all, errors_only };

/// Applies the rules beyond shape, each a row of one table. `errors_only` passes over the rules
/// that can only warn.
void apply_rules(const RuleContext& context, RulesToApply which);

// answers.cpp
void check_missing_answers(const RuleContext& context);
void check_unconfirmed(const RuleContext& context);
void check_missing_sections(const RuleContext& context);

// approval.cpp
void check_approved_scores(const RuleContext& context);

// evidence.cpp
void check_missing_evidence(const RuleContext& context);
void check_placeholders(const RuleContext& context);
void check_repeated_texts(const RuleContext& context);
void check_confidential_texts(const RuleContext& context);

// personal_data.cpp
void check_personal_data(const RuleContext& context);

// dates.cpp
void check_future_dates(const RuleContext& context);

// plan.cpp
void check_action_ids(const RuleContext& context);
void check_open_actions(const RuleContext& context);
void check_closed_actions(const RuleContext& context);
void check_targets(const RuleContext& context);
void check_targets_reached(const RuleContext& context);

}  // namespace toolkit
