#pragma once

#include <compare>
#include <string>
#include <tuple>

#include "toolkit/calendar/date.hpp"

namespace toolkit {

/// Three months from January, April, July or October: quarters of the calendar year and of the
/// financial year are the same ones.
struct Quarter {
  int year = 0;         ///< of the calendar
  unsigned number = 1;  ///< 1 to 4; 1 begins in January

  [[nodiscard]] Date first_day() const;
  [[nodiscard]] Date last_day() const;
  /// `July to September 2026`.
  [[nodiscard]] std::string words() const;

  bool operator==(const Quarter&) const = default;
  std::strong_ordering operator<=>(const Quarter& other) const {
    return std::tie(year, number) <=> std::tie(other.year, other.number);
  }
};

/// The quarter that a day lies in.
Quarter quarter_of(Date day);

}  // namespace toolkit
