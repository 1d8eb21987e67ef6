#include "document_format.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>

#include <fmt/format.h>

#include "command_line.hpp"
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
};

}  // namespace

DocumentFormat document_format(const Arguments& arguments) {
  const auto named =
      std::ranges::find(formats, std::string_view(arguments.format), &FormatRow::name);
  if (named != std::end(formats)) return named->format;
  if (!arguments.has_output_file()) return DocumentFormat::text;
  for (const FormatRow& row : formats) {
    for (const std::string_view extension : row.extensions) {
      if (arguments.output.ends_with(extension)) return row.format;
    }
  }
  throw UsageError(
      fmt::format("{} ends with no known format; name it .pdf, .md, .csv, .json or .txt, or "
                  "give --format",
                  visible(arguments.output)));
}

void tell_of_result(DocumentFormat format, bool withheld, const Output& output,
                    const Arguments& arguments) {
  if (format == DocumentFormat::csv && withheld && !arguments.quiet) {
    message("this is the public version: some of what the council recorded is not published");
  }
  tell_of_file(output, arguments);
}

}  // namespace toolkit::cli
