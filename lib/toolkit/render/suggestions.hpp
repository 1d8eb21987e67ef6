#pragma once

#include <string>
#include <string_view>

#include "toolkit/assessment/edit/action_ids.hpp"
#include "toolkit/assessment/edit/plan_place.hpp"
#include "toolkit/report/view/plan_view.hpp"

namespace toolkit {

/// Entries for the forward plan as YAML, as they stand at a place in its file: one for each gap
/// that no open action is for, with its first next step, the score above its own as target, and the
/// rest of the advice as comments. Owner and due date are the council's to fill in. Empty where
/// every gap has an open action, and where scores are not published.
std::string suggest_actions(const PlanView& plan, const PlanPlace& place, ActionIds ids);

/// What to do with the entries: "paste these entries after line 377 of FILE, …"
std::string paste_sentence(const PlanPlace& place, std::string_view file);

}  // namespace toolkit
