#pragma once

#include <string>

#include "toolkit/report/view/plan_view.hpp"

namespace toolkit {

/// The open actions that have a due date as iCalendar (RFC 5545): an entry for the whole day each.
/// An action keeps its UID from year to year, however the council's name and its id are spelled and
/// whatever the council is called later: it is made of the first name that the file knows and the
/// id. SEQUENCE is made of the day of the view and the year, and never falls, so that a calendar
/// that is read again is brought up to date. A plan without such actions has no calendar:
/// nothing is given back.
std::string render_calendar(const PlanView& plan);

}  // namespace toolkit
