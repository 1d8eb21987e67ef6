#include "cmd/output/document_format.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>

#include "cmd/output/named_format.hpp"

namespace toolkit::cli {
namespace {

struct FormatRow {
  std::string_view name;
  DocumentFormat format;
};

constexpr FormatRow formats[] = {
    {"text", DocumentFormat::text}, {"markdown", DocumentFormat::markdown},
    {"csv", DocumentFormat::csv},   {"json", DocumentFormat::json},
    {"pdf", DocumentFormat::pdf},   {"ics", DocumentFormat::ics},
};

}  // namespace

DocumentFormat document_format(const Arguments& arguments) {
  const auto* const named = std::ranges::find(formats, named_format(arguments), &FormatRow::name);
  return named == std::end(formats) ? DocumentFormat::text : named->format;
}

void print_result_notes(DocumentFormat format, bool withheld, const Output& output,
                        const Arguments& arguments) {
  if (format == DocumentFormat::csv && withheld && !arguments.quiet) {
    message("this is the public version: some of what the council recorded is not published");
  }
  print_file_name(output, arguments);
}

}  // namespace toolkit::cli
