#pragma once

#include <span>
#include <string>
#include <string_view>

#include "toolkit/assessment/edit/plan_place.hpp"
#include "toolkit/diff/series.hpp"
#include "toolkit/document/document.hpp"
#include "toolkit/export.hpp"
#include "toolkit/report/view/plan_view.hpp"

namespace toolkit {

/// Entries for the forward plan as YAML, and where in the file they are to be pasted.
struct Suggestions {
  std::string entries;  ///< empty where every gap has an open action
  PlanPlace place;
};

/// An entry for each gap that no open action is for, with its first next step, the score above its
/// own as target, and the rest of the advice as comments. Owner and due date are the council's to
/// fill in. The ids go on from those of all `years`, of which the plan's own stands first;
/// `document` is what that was read from.
TOOLKIT_EXPORT Suggestions suggest_actions(const PlanView& plan, const Document& document,
                                           std::span<const Year> years);

/// What to do with the entries: "paste these entries after line 377 of FILE, …"
TOOLKIT_EXPORT std::string paste_sentence(const PlanPlace& place, std::string_view file);

}  // namespace toolkit
