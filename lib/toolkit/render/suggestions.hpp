#pragma once

#include <span>
#include <string>
#include <string_view>

#include "toolkit/export.hpp"
#include "toolkit/report/plan_view.hpp"
#include "toolkit/text/source_text.hpp"

namespace toolkit {

/// Entries for the forward plan as YAML, ready to be pasted at the end of `source`'s own: one for
/// each gap that no open action is for, with its first next step, the score above its own as
/// target, and the rest of the advice as comments. Owner and due date are the council's to fill in.
/// The ids go on from those that are `taken`, the newest last. Nothing where there is no such gap.
TOOLKIT_EXPORT std::string suggested_actions(const PlanView& plan, const SourceText& source,
                                             std::span<const std::string_view> taken);

}  // namespace toolkit
