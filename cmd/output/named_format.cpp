#include "cmd/output/named_format.hpp"

#include <algorithm>
#include <iterator>
#include <span>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "cmd/args/command_line.hpp"
#include "cmd/args/flags.hpp"
#include "toolkit/text/ascii.hpp"
#include "toolkit/text/display.hpp"

namespace toolkit::cli {
namespace {

/// The first ending of a format is the one that a message names.
struct Ending {
  std::string_view format;
  std::string_view ending;
};

constexpr Ending endings[] = {
    {"text", ".txt"},         {"text", ".text"}, {"markdown", ".md"}, {"markdown", ".markdown"},
    {"csv", ".csv"},          {"pdf", ".pdf"},   {"svg", ".svg"},     {"sarif", ".sarif"},
    {"sarif", ".sarif.json"}, {"json", ".json"}, {"ics", ".ics"},     {"junit", ".xml"},
};

/// What the command's files may end with, in the order of its formats.
std::vector<std::string_view> known_endings(std::span<const std::string_view> names) {
  std::vector<std::string_view> known;
  for (const std::string_view format : names) {
    const auto* const row = std::ranges::find(endings, format, &Ending::format);
    if (row != std::end(endings)) known.push_back(row->ending);
  }
  return known;
}

}  // namespace

std::string_view named_format(const Arguments& arguments) {
  if (!arguments.format.empty()) return arguments.format;
  if (!arguments.has_output_file()) return {};
  const auto commands = command_table();
  const auto names =
      formats_of(*std::ranges::find(commands, arguments.command, &CommandRow::command));
  const std::string name = to_lower(arguments.output);
  for (const Ending& row : endings) {
    const bool has_format = std::ranges::find(names, row.format) != names.end();
    if (has_format && name.ends_with(row.ending)) return row.format;
  }
  throw UsageError(fmt::format("{} ends with no known format; name it {}, or give --format",
                               visible_name(arguments.output),
                               fmt::join(known_endings(names), ", ")));
}

}  // namespace toolkit::cli
