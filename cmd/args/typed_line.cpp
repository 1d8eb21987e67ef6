#include "cmd/args/typed_line.hpp"

#include <fmt/format.h>

#include "cmd/args/command_line.hpp"
#include "toolkit/text/utf8.hpp"

namespace toolkit::cli {

std::string typed_line(std::string_view flag, std::string_view typed) {
  constexpr std::size_t most = 500;
  std::size_t count = 0;
  for (std::size_t at = 0; at < typed.size();) {
    const CodePoint point = decode_utf8(typed, at);
    if (point.length == 0 || point.value == U'\n' || point.value == U'\t' ||
        is_forbidden(point.value) || is_bidirectional_control(point.value)) {
      throw UsageError(fmt::format("{} takes one line of text, in UTF-8", flag));
    }
    if (++count > most) {
      throw UsageError(fmt::format("{} takes a short text, of {} letters at most", flag, most));
    }
    at += point.length;
  }
  const std::size_t first = typed.find_first_not_of(' ');
  if (first == std::string_view::npos) return {};
  return std::string(typed.substr(first, typed.find_last_not_of(' ') - first + 1));
}

}  // namespace toolkit::cli
