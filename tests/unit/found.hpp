#pragma once

#include <string>
#include <vector>

#include "toolkit/diagnostics/catalogue.hpp"
#include "toolkit/diagnostics/finding.hpp"

namespace toolkit::test {

/// What was found, in order: `score-range 3:5, empty-file`. A name alone is about the whole file.
inline std::string names_and_places(const std::vector<Finding>& findings) {
  std::string all;
  for (const Finding& finding : findings) {
    if (!all.empty()) all += ", ";
    all += catalogue_entry(finding.diagnostic).name;
    if (!finding.place) continue;
    const Position at = finding.place->begin;
    all += " " + std::to_string(at.line) + ":" + std::to_string(at.column);
  }
  return all;
}

/// What the council reads on its own screen.
inline std::string message_of(const Finding& finding) {
  return finding.detail.empty() ? finding.message : finding.detail;
}
inline std::string help_of(const Finding& finding) {
  return finding.help_detail.empty() ? finding.help : finding.help_detail;
}

/// The help texts in order, one a line.
inline std::string helps(const std::vector<Finding>& findings) {
  std::string all;
  for (const Finding& finding : findings) {
    if (!all.empty()) all += "\n";
    all += help_of(finding);
  }
  return all;
}

}  // namespace toolkit::test
