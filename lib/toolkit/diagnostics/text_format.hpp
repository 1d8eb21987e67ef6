#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "toolkit/diagnostics/finding.hpp"

namespace toolkit {

enum class Colour { no, yes };

/// Who reads findings: the council on its own screen, or whoever may read a log.
enum class Reader { council, log };

/// Findings for a person to read: place, severity, message and name; the line with a caret beneath
/// the place; the help. A log gets neither the line nor what message and help quote of the file.
/// Nothing in it can drive a terminal.
std::string format_findings(const std::vector<Finding>& findings, Colour colour,
                            Reader reader = Reader::council);

/// `2 errors and 1 warning`, `1 warning`; empty for none.
std::string counts_in_words(std::size_t errors, std::size_t warnings);

}  // namespace toolkit
