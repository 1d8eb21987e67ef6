#pragma once

#include <string>

#include "cmd/args/arguments.hpp"
#include "cmd/output/output.hpp"
#include "toolkit/render/markdown.hpp"
#include "toolkit/report/model/report_document.hpp"

namespace toolkit::cli {

/// A page as plain text for people: as wide as the terminal that shows it, in colour where that is
/// wanted, without the bars if `--no-bars`, and without commands to a runner that reads it.
std::string text_output(const ReportDocument& page, const Output& output,
                        const Arguments& arguments);

/// The same page as Markdown.
std::string markdown_output(const ReportDocument& page, const Arguments& arguments,
                            const FigureLinks& figures = {});

}  // namespace toolkit::cli
