#include "cmd/output/document_format.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "cmd/args/command_line.hpp"
#include "cmd/args/flags.hpp"
#include "toolkit/text/display.hpp"

namespace toolkit::cli {
namespace {

struct FormatRow {
  std::string_view name;
  DocumentFormat format;
  std::string_view extensions[2];
};

constexpr FormatRow formats[] = {
    {"text", DocumentFormat::text, {".txt", ".text"}},
    {"markdown", DocumentFormat::markdown, {".md", ".markdown"}},
    {"csv", DocumentFormat::csv, {".csv", ".csv"}},
    {"json", DocumentFormat::json, {".json", ".json"}},
    {"pdf", DocumentFormat::pdf, {".pdf", ".PDF"}},
    {"ics", DocumentFormat::ics, {".ics", ".ics"}},
};

/// The rows of the formats that a command has.
std::vector<FormatRow> formats_of(Command command) {
  const auto commands = command_table();
  const auto row = std::ranges::find(commands, command, &CommandRow::command);
  const auto names = formats_of(*row);
  std::vector<FormatRow> found;
  for (const FormatRow& format : formats) {
    if (std::ranges::find(names, format.name) != names.end()) found.push_back(format);
  }
  return found;
}

}  // namespace

DocumentFormat document_format(const Arguments& arguments) {
  const std::vector<FormatRow> known = formats_of(arguments.command);
  const auto named = std::ranges::find(known, std::string_view(arguments.format), &FormatRow::name);
  if (named != known.end()) return named->format;
  if (!arguments.has_output_file()) return DocumentFormat::text;
  std::vector<std::string_view> endings;
  for (const FormatRow& row : known) {
    endings.push_back(row.extensions[0]);
    for (const std::string_view extension : row.extensions) {
      if (arguments.output.ends_with(extension)) return row.format;
    }
  }
  throw UsageError(fmt::format("{} ends with no known format; name it {}, or give --format",
                               visible_name(arguments.output), fmt::join(endings, ", ")));
}

void print_result_notes(DocumentFormat format, bool withheld, const Output& output,
                        const Arguments& arguments) {
  if (format == DocumentFormat::csv && withheld && !arguments.quiet) {
    message("this is the public version: some of what the council recorded is not published");
  }
  print_file_name(output, arguments);
}

}  // namespace toolkit::cli
