#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>

#include "toolkit/report/model/report_document.hpp"

namespace toolkit {

/// Where the pictures of a report lie, seen from the report: paths by the names of the figures.
using FigureLinks = std::map<std::string, std::string, std::less<>>;

/// An outline as GitHub Flavored Markdown. Every text is shown as it was typed, whatever marks
/// stand in it. A figure without a link is left out: a table has its numbers.
std::string render_markdown(const ReportDocument& document, const FigureLinks& figures = {});

/// One line of plain text in the middle of Markdown; `at_line_start` where nothing stands before
/// it.
std::string escape_markdown(std::string_view line, bool at_line_start);

}  // namespace toolkit
