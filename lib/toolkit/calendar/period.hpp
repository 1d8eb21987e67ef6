#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

#include "toolkit/calendar/date.hpp"

namespace toolkit {

/// The year an assessment speaks for: a financial year from 1 April, or a calendar year.
struct Period {
  enum class Kind { financial, calendar };

  int start_year = 0;
  Kind kind = Kind::financial;

  /// `2025-26`, or `2026`.
  [[nodiscard]] std::string label() const;
  [[nodiscard]] Date first_day() const;
  [[nodiscard]] Date last_day() const;
  /// The period that follows, of the same kind.
  [[nodiscard]] Period next() const;

  bool operator==(const Period&) const = default;
};

/// Earlier means: starts earlier (1 January 2026 is before 1 April 2026).
std::strong_ordering operator<=>(const Period& left, const Period& right);

/// Reads `2025-26`, `2025/26` or `2026`; the second year must follow the first. Years as in dates.
std::optional<Period> parse_period(std::string_view text);

/// The period probably meant by `2025-2026`, `2025-27`, `25/26`, `FY2025-26`, `2025 - 26`,
/// `2025–26` (a dash), `April 2025 to March 2026`.
std::optional<Period> guess_period(std::string_view text);

}  // namespace toolkit
