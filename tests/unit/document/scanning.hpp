#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "document/parsed.hpp"
#include "toolkit/document/indentation_scan.hpp"
#include "toolkit/document/scan_context.hpp"

namespace toolkit::test {

/// What a single scanner needs around it: a text, and a key that stands in its first column and
/// whose value is about to be read.
struct Scanning {
  explicit Scanning(std::string text, std::string_view key, const Limits& limits = {})
      : source("file.yaml", std::move(text)),
        findings(source),
        context(source, vocabulary, limits, findings, repairs),
        indentation(context) {
    indentation.start_line(0);
    indentation.open(0, false);
    context.last_key = key;
  }
  Scanning(const Scanning&) = delete;
  Scanning& operator=(const Scanning&) = delete;

  /// Where each line begins and ends.
  [[nodiscard]] std::vector<Span> lines() const {
    std::vector<Span> all;
    for (std::size_t line = 1; line <= source.line_count(); ++line) {
      const std::size_t begin = source.line_start(line);
      all.push_back({begin, begin + source.line(line).size()});
    }
    return all;
  }
  [[nodiscard]] std::string found() const { return names_and_places(findings.take()); }
  std::string repaired() { return repairs.apply(source.text()); }

  SourceText source;
  Findings findings;
  Repairs repairs;
  ScanContext context;
  IndentationScan indentation;
};

/// Has a scanner follow the value that starts at `at` in the first line; gives the lines that it
/// took.
template <typename Scan>
std::size_t follow(Scan& scan, Scanning& scanning, std::size_t at) {
  const std::vector<Span> lines = scanning.lines();
  scan.start(at, lines.front().end);
  std::size_t taken = 1;
  while (taken < lines.size() && scan.is_open()) {
    const Span line = lines[taken];
    scanning.indentation.start_line(line.begin);
    if (!scan.continues(line.begin, line.end)) break;
    ++taken;
  }
  return taken;
}

}  // namespace toolkit::test
