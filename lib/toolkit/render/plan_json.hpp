#pragma once

#include <string>
#include <string_view>

#include "toolkit/export.hpp"
#include "toolkit/report/view/plan_view.hpp"

namespace toolkit {

/// `toolkit.plan/1`.
TOOLKIT_EXPORT std::string plan_json(const PlanView& plan, std::string_view internal_marking);

}  // namespace toolkit
