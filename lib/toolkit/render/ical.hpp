#pragma once

#include <string>

#include "toolkit/report/view/plan_view.hpp"

namespace toolkit {

/// The open actions that have a due date as iCalendar (RFC 5545): an entry for the whole day each.
/// An action keeps its UID as long as the council keeps its name and the action its id, so that a
/// calendar that is read again is brought up to date. A plan without such actions has no calendar:
/// nothing is given back.
std::string render_calendar(const PlanView& plan);

}  // namespace toolkit
