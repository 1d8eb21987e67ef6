#pragma once

#include <string>

#include "cmd/args/arguments.hpp"
#include "toolkit/report/model/report_document.hpp"

namespace toolkit::cli {

/// The bytes of a PDF on the paper of --paper. Says on standard error which characters it can only
/// show by their codes. Throws UsageError where the PDF would go to a terminal.
std::string pdf_output(const ReportDocument& document, const Arguments& arguments);

}  // namespace toolkit::cli
