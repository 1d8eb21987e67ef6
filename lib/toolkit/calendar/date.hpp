#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace toolkit {

/// A calendar day. Values of this type always exist (2026-02-30 is never one).
using Date = std::chrono::year_month_day;

/// Reads ISO 8601 `YYYY-MM-DD`, exactly that; nothing when the day does not exist.
/// Years run from 1900 to 2199, so that a slip such as 0206 is caught.
std::optional<Date> parse_date(std::string_view text);

/// The ISO form of a date written another way: `20/01/2026` (day first), `14 May 2026`,
/// `May 14, 2026`, `1st Sept 26`, `2026/1/5`, `20.01.2026`, `20260120`. A month without a day
/// (`Sept 2026`) becomes its last day. Nothing when the text does not look like a date that exists.
std::optional<Date> guess_date(std::string_view text);

/// `2026-05-14`.
std::string date_iso(Date date);

/// `14 May 2026`.
std::string date_words(Date date);

/// Days from one date to another; negative when `to` is the earlier.
int days_between(Date from, Date to);

/// The day on which `seconds` after 1970-01-01T00:00:00Z fall, in UTC.
Date date_from_unix(long long seconds);

}  // namespace toolkit
