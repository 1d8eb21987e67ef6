#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>

#include "toolkit/report/model/report_document.hpp"

namespace toolkit {

/// Where the pictures of a report lie, seen from the report: paths by the names of the figures.
using FigureLinks = std::map<std::string, std::string, std::less<>>;

/// An outline as GitHub Flavored Markdown, written so that other readers of Markdown, and site
/// generators that fill in templates first, show the same. Every text is shown as it was typed,
/// whatever marks stand in it; addresses are links. A figure without a link is left out: a table
/// has its numbers.
std::string render_markdown(const ReportDocument& document, const FigureLinks& figures = {});

}  // namespace toolkit
