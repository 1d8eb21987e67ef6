#include "cmd/args/as_of.hpp"

#include <charconv>
#include <chrono>
#include <ctime>
#include <string_view>

#include <fmt/format.h>

#include "cmd/args/command_line.hpp"
#include "cmd/args/environment.hpp"
#include "cmd/args/suggestion.hpp"
#include "toolkit/text/display.hpp"

namespace toolkit::cli {
namespace {

/// The day that a clock on the wall shows, by TZ, else by /etc/localtime.
Date local_day() {
  const std::time_t now = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
  std::tm local{};
  ::tzset();
  ::localtime_r(&now, &local);
  constexpr int first_year = 1900;
  return std::chrono::year(local.tm_year + first_year) /
         (std::chrono::January + std::chrono::months(local.tm_mon)) / local.tm_mday;
}

}  // namespace

std::optional<Date> as_of(const Arguments& arguments) {
  if (arguments.as_of.empty()) return std::nullopt;
  if (const auto date = parse_date(arguments.as_of)) return date;
  const auto guess = guess_date(arguments.as_of);
  throw UsageError(fmt::format("--as-of takes a date such as 2026-05-14, not {}{}",
                               visible_name(arguments.as_of),
                               guess ? "; " + did_you_mean(date_iso(*guess)) : ""));
}

Date today(const Arguments& arguments) {
  if (const auto date = as_of(arguments)) return *date;
  if (const std::string_view epoch = environment("SOURCE_DATE_EPOCH"); !epoch.empty()) {
    long long seconds = 0;
    const auto [end, error] = std::from_chars(epoch.data(), epoch.data() + epoch.size(), seconds);
    if (error != std::errc{} || end != epoch.data() + epoch.size()) {
      throw UsageError("SOURCE_DATE_EPOCH is not a number of seconds");
    }
    return date_from_unix(seconds);
  }
  return local_day();
}

}  // namespace toolkit::cli
