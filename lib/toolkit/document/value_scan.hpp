#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "toolkit/document/block_scan.hpp"
#include "toolkit/document/flow_scan.hpp"
#include "toolkit/document/indentation_scan.hpp"
#include "toolkit/document/quote_scan.hpp"
#include "toolkit/document/scan_context.hpp"

namespace toolkit {

/// Looks at what stands behind a key or a dash: an unquoted text itself, a block, a quoted text or
/// brackets with the scanner for each.
class ValueScan {
 public:
  ValueScan(ScanContext& context, IndentationScan& indentation);

  /// The rest of a line behind a colon or a dash.
  void value(std::size_t at, std::size_t end);
  /// An unquoted text, or a further line of one. The marks that would end it are taken for
  /// semicolons.
  void plain(std::size_t at, std::size_t end);
  /// Whether a line belongs to a value that was not at its end.
  bool continues(std::size_t begin, std::size_t end);
  /// The file has ended: reports what is still open.
  void finish();

 private:
  void refused(Diagnostic diagnostic, std::size_t at, std::size_t end);
  void marked(Diagnostic diagnostic, std::size_t at, std::size_t end, Sentence message);

  ScanContext& context_;
  std::string_view text_;
  BlockScan block_;
  QuoteScan quote_;
  FlowScan flow_;
};

}  // namespace toolkit
