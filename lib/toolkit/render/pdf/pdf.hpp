#pragma once

#include <string>
#include <vector>

#include "toolkit/report/model/report_document.hpp"

namespace toolkit {

enum class Paper { a4, letter };

struct PdfFile {
  std::string bytes;
  /// Code points that none of the fonts has, in order, each once. Where they stand the page shows
  /// their codes, as in `[U+4E2D]`; copied text has the characters themselves.
  std::vector<char32_t> unknown;
};

/// An outline as an accessible PDF (PDF/UA-1 and PDF/A-2a) on A4 or US letter paper. The same
/// outline gives the same bytes everywhere. Throws Failure where a limit of the format does not let
/// the document be made, such as a title of 16,000 letters.
PdfFile render_pdf(const ReportDocument& document, Paper paper);

}  // namespace toolkit
