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

/// The help texts in order, one a line.
inline std::string helps(const std::vector<Finding>& findings) {
  std::string all;
  for (const Finding& finding : findings) {
    if (!all.empty()) all += "\n";
    all += finding.help;
  }
  return all;
}

}  // namespace toolkit::test
