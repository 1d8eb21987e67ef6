#include "cmd/output/pdf_output.hpp"

#include <vector>

#include <unistd.h>

#include <fmt/format.h>

#include "cmd/args/command_line.hpp"
#include "cmd/output/output.hpp"
#include "toolkit/render/pdf/pdf.hpp"
#include "toolkit/text/plural.hpp"

namespace toolkit::cli {
namespace {

/// Codes beyond these are only counted.
constexpr std::size_t max_codes = 8;

void warn_of_missing_glyphs(const std::vector<char32_t>& unknown) {
  std::string codes;
  for (std::size_t i = 0; i < unknown.size() && i < max_codes; ++i) {
    codes += fmt::format("{}U+{:04X}", i == 0 ? "" : ", ", static_cast<unsigned>(unknown[i]));
  }
  if (unknown.size() > max_codes) codes += ", …";
  message(fmt::format(
      "the PDF's fonts lack {} ({}); the page shows codes in brackets there, and copied text has "
      "the characters",
      plural(unknown.size(), "character"), codes));
}

}  // namespace

std::string pdf_output(const ReportDocument& document, const Arguments& arguments) {
  if (!arguments.has_output_file() && isatty(STDOUT_FILENO) == 1) {
    throw UsageError("a PDF is not for a terminal; give --output report.pdf");
  }
  const Paper paper = arguments.paper == "letter" ? Paper::letter : Paper::a4;
  PdfFile file = render_pdf(document, paper);
  if (!file.unknown.empty()) warn_of_missing_glyphs(file.unknown);
  return std::move(file.bytes);
}

}  // namespace toolkit::cli
