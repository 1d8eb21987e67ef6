#include "cmd/output/terminal.hpp"

#include <charconv>
#include <chrono>
#include <cstdlib>
#include <string_view>

#include <fcntl.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <fmt/format.h>

#include "cmd/args/command_line.hpp"
#include "toolkit/text/display.hpp"

namespace toolkit::cli {
namespace {

constexpr std::size_t usual_width = 80;

}  // namespace

std::string_view environment(const char* name) {
  const char* const value = std::getenv(name);
  return value == nullptr ? std::string_view() : std::string_view(value);
}

void secure_standard_descriptors() {
  for (int descriptor = 0; descriptor <= 2; ++descriptor) {
    if (fcntl(descriptor, F_GETFD) != -1) continue;
    // The lowest free descriptor is this one. Opened the wrong way round: nothing read from a
    // closed input passes for an empty file, and no result vanishes in a closed output.
    const int opened = open("/dev/null", descriptor == STDOUT_FILENO ? O_RDONLY : O_WRONLY);
    if (opened == -1) return;
  }
}

Colour colour_for(const Arguments& arguments, int descriptor) {
  if (arguments.color == "always") return Colour::yes;
  if (arguments.color == "never" || !environment("NO_COLOR").empty()) return Colour::no;
  const std::string_view force = environment("CLICOLOR_FORCE");
  if (!force.empty() && force != "0") return Colour::yes;
  const bool dumb = environment("TERM") == "dumb";
  return isatty(descriptor) == 1 && !dumb ? Colour::yes : Colour::no;
}

std::size_t text_width(const Output& output) {
  winsize size{};
  if (!output.to_file() && isatty(STDOUT_FILENO) == 1 &&
      ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) {
    return size.ws_col;
  }
  return usual_width;
}

Colour text_colour(const Output& output, const Arguments& arguments) {
  return output.to_file() ? Colour::no : colour_for(arguments, STDOUT_FILENO);
}

std::optional<Date> as_of(const Arguments& arguments) {
  if (arguments.as_of.empty()) return std::nullopt;
  if (const auto date = parse_date(arguments.as_of)) return date;
  const auto guess = guess_date(arguments.as_of);
  throw UsageError(fmt::format("--as-of takes a date such as 2026-05-14, not {}{}",
                               visible_name(arguments.as_of),
                               guess ? fmt::format("; did you mean {}?", date_iso(*guess)) : ""));
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
  const auto now = std::chrono::system_clock::now();
  return std::chrono::floor<std::chrono::days>(now);
}

}  // namespace toolkit::cli
