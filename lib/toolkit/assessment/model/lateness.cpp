#include "toolkit/assessment/model/lateness.hpp"

namespace toolkit {

int days_late(ActionStatus status, const std::optional<Date>& due, Date today) {
  if (!is_open(status) || !due || *due >= today) return 0;
  return days_between(*due, today);
}

int days_late(const Action& action, Date today) {
  return days_late(action.status.value,
                   action.due ? std::optional(action.due->value) : std::nullopt, today);
}

}  // namespace toolkit
