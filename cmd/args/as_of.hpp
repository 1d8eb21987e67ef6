#pragma once

#include <optional>

#include "cmd/args/arguments.hpp"
#include "toolkit/calendar/date.hpp"

namespace toolkit::cli {

/// --as-of, or nothing. Throws UsageError for what is no date.
std::optional<Date> as_of(const Arguments& arguments);

/// Today: --as-of, else SOURCE_DATE_EPOCH in UTC, else the clock's day where the computer stands.
/// Throws UsageError for what is no date.
Date today(const Arguments& arguments);

}  // namespace toolkit::cli
