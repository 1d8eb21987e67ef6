#include "toolkit/calendar/quarter.hpp"

#include <array>
#include <string_view>

#include <fmt/format.h>

namespace toolkit {
namespace {

namespace chrono = std::chrono;

constexpr unsigned months_of_quarter = 3;
constexpr std::array<std::string_view, 4> names = {"January to March", "April to June",
                                                   "July to September", "October to December"};

}  // namespace

Date Quarter::first_day() const {
  return chrono::year{year} / chrono::month{(number - 1) * months_of_quarter + 1} / chrono::day{1};
}

Date Quarter::last_day() const {
  return chrono::sys_days{chrono::year{year} / chrono::month{number * months_of_quarter} /
                          chrono::last};
}

std::string Quarter::words() const { return fmt::format("{} {}", names.at(number - 1), year); }

Quarter quarter_of(Date day) {
  return {static_cast<int>(day.year()),
          (static_cast<unsigned>(day.month()) - 1) / months_of_quarter + 1};
}

}  // namespace toolkit
