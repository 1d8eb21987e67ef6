#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "toolkit/document/indentation_scan.hpp"
#include "toolkit/document/scan_context.hpp"
#include "toolkit/document/value_scan.hpp"

namespace toolkit {

/// Reads the lines of a YAML file the way its author meant them, before the parser does: finds the
/// slips of typing that YAML answers with an unhelpful message or with silence, reports each with
/// its fix, and repairs it for the parser. Holds the limits on depth and entries as well, so that
/// the parser never sees what would break it.
class LineScan {
 public:
  /// `source`, `findings` and `repairs` must outlive the scan, and so must the words of the
  /// vocabulary.
  LineScan(const SourceText& source, const Vocabulary& vocabulary, const Limits& limits,
           Findings& findings, Repairs& repairs);
  // Its scanners refer to one another.
  LineScan(const LineScan&) = delete;
  LineScan& operator=(const LineScan&) = delete;
  LineScan(LineScan&&) = delete;
  LineScan& operator=(LineScan&&) = delete;
  ~LineScan() = default;

  /// False when the file must not be given to the parser at all.
  bool run();

 private:
  void line(std::size_t begin, std::size_t end);
  bool document_marker(std::size_t begin, std::size_t end);
  void structure(std::size_t at, std::size_t end);
  void enter_item(std::size_t at);
  bool dash_without_space(std::size_t at, std::size_t end);
  bool loose_line(std::size_t at, std::size_t end);
  void stray(std::size_t at, std::size_t end);

  ScanContext context_;
  std::string_view text_;
  IndentationScan indentation_;
  ValueScan values_;
  std::optional<std::size_t> lost_column_;  ///< of a line left out; what is beneath it goes with it
  bool marker_seen_ = false;                ///< `---` at the start
  bool stopped_ = false;                    ///< the rest of the file is not read
};

}  // namespace toolkit
