#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "toolkit/document/indentation_scan.hpp"
#include "toolkit/document/scan_context.hpp"

namespace toolkit {

/// Follows a text after `|` or `>` along its lines: which of them still belong to it, and how far
/// in they stand.
class BlockScan {
 public:
  BlockScan(ScanContext& context, IndentationScan& indentation);

  /// `|` or `>` stands at `at`.
  void start(std::size_t at, std::size_t end);
  [[nodiscard]] bool is_open() const { return in_block_; }
  /// Whether a line still belongs to the text; false closes it. Lines of a block stand further in
  /// than their key; the first of them sets how far.
  bool continues(std::size_t begin, std::size_t end);

 private:
  ScanContext& context_;
  std::string_view text_;
  IndentationScan& indentation_;
  bool in_block_ = false;
  std::size_t block_indent_ = 0;            ///< of its first line with content; 0 before that
  std::optional<std::size_t> block_typed_;  ///< the column of its lines, where that was reported
  Findings::Handle unindented_ = 0;         ///< … as this
};

}  // namespace toolkit
