#pragma once

#include <string>

#include "toolkit/report/view/plan_view.hpp"

namespace toolkit {

/// `toolkit.plan/2`.
std::string plan_json(const PlanView& plan);

}  // namespace toolkit
