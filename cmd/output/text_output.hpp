#pragma once

#include <string>

#include "cmd/args/arguments.hpp"
#include "cmd/output/output.hpp"
#include "toolkit/report/model/report_document.hpp"

namespace toolkit::cli {

/// A page as plain text for people: as wide as the terminal that shows it, in colour where that is
/// wanted, and without commands to a runner that reads it.
std::string text_output(const ReportDocument& page, const Output& output,
                        const Arguments& arguments);

}  // namespace toolkit::cli
