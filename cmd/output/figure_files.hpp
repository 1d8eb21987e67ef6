#pragma once

#include "cmd/args/arguments.hpp"
#include "toolkit/render/markdown.hpp"
#include "toolkit/report/chart/chart_frame.hpp"
#include "toolkit/report/model/report_document.hpp"

namespace toolkit::cli {

/// Writes the figures of a report as SVG files into the folder of --charts, which is made if it is
/// missing, and returns what the report links them by: their places as seen from the report's own
/// file, else from the current folder. With --force files of those names are replaced; without it
/// nothing is written when there is one. Throws Failure.
FigureLinks write_figures(const ReportDocument& document, const ChartFrame& frame,
                          const Arguments& arguments);

}  // namespace toolkit::cli
