#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "toolkit/diagnostics/finding.hpp"

namespace toolkit {

/// Findings as workflow commands of GitHub Actions, a line each, which show beside the lines of a
/// pull request. Whatever stands in a file or its name, no line holds another command. Standard
/// input has no file to show it beside. They quote nothing of the files.
std::string findings_github(const std::vector<Finding>& findings);

/// Plain text, of one line or many, that GitHub Actions takes for no command: a space parts the
/// marks that would start one.
std::string github_plain(std::string_view text);

}  // namespace toolkit
