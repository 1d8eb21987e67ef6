#pragma once

#include <string>

#include "toolkit/export.hpp"
#include "toolkit/report/view/plan_view.hpp"

namespace toolkit {

/// `toolkit.plan/2`.
TOOLKIT_EXPORT std::string plan_json(const PlanView& plan);

}  // namespace toolkit
