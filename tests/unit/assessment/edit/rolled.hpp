#pragma once

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "toolkit/assessment/edit/roll_forward.hpp"
#include "toolkit/assessment/load.hpp"
#include "toolkit/diagnostics/text_format.hpp"
#include "toolkit/files/read.hpp"

namespace toolkit::test {

inline constexpr Period next_year = {2026, Period::Kind::financial};

/// Reads a file in which answers may be missing.
inline LoadedAssessment load_draft(const SourceText& source, const StatementSets& sets) {
  LoadOptions options;
  options.draft = true;
  options.warnings = false;
  return load_assessment(source, sets, options);
}

/// Rolls a file forward that has no error.
inline RolledForward rolled(const std::string& bytes, const Period& period = next_year) {
  const StatementSets sets;
  const SourceText source("last.yaml", bytes);
  const LoadedAssessment last = load_draft(source, sets);
  INFO(format_findings(last.findings, Colour::no));
  REQUIRE(last.usable);
  return roll_forward(bytes, *last.document, last.assessment, sets, period);
}

/// Where two texts part, with what each goes on with; empty when they are the same.
inline std::string first_difference(std::string_view expected, std::string_view found) {
  std::size_t at = 0;
  while (at < expected.size() && at < found.size() && expected[at] == found[at]) ++at;
  if (at == expected.size() && at == found.size()) return {};
  const std::size_t line = at == 0 ? 0 : expected.rfind('\n', at - 1) + 1;
  constexpr std::size_t enough = 120;
  return "expected:\n" + std::string(expected.substr(line, enough)) + "\nfound:\n" +
         std::string(found.substr(line, enough));
}

/// The example's file of a year.
inline std::string example(const std::string& year) {
  return read_file(TOOLKIT_SOURCE_DIR "/examples/harrowmere/" + year + ".yaml",
                   std::size_t{1} << 20);
}

}  // namespace toolkit::test
