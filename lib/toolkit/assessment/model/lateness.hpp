#pragma once

#include <optional>

#include "toolkit/assessment/model/assessment.hpp"
#include "toolkit/calendar/date.hpp"

namespace toolkit {

/// Days by which an action is late on `today`: those since the day that it was due on. 0 where it
/// is not late: it is closed, has no due date, or is due on that day or after it.
int days_late(ActionStatus status, const std::optional<Date>& due, Date today);
int days_late(const Action& action, Date today);

}  // namespace toolkit
