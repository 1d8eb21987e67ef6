#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "toolkit/document/indentation_scan.hpp"
#include "toolkit/document/scan_context.hpp"

namespace toolkit {

/// Follows a `[list]` or `{mapping}` to the bracket that closes it, over several lines if need be.
class FlowScan {
 public:
  FlowScan(ScanContext& context, const IndentationScan& indentation);

  /// An opening bracket stands at `at`.
  void start(std::size_t at, std::size_t end);
  [[nodiscard]] bool is_open() const { return !flow_.empty(); }
  /// Whether a line still belongs to it; false closes it.
  bool continues(std::size_t begin, std::size_t end);
  /// The file has ended.
  void finish();

 private:
  void flow_line(std::size_t at, std::size_t end);
  std::size_t quoted_in_flow(std::size_t at, std::size_t end);
  void flow_mark(std::size_t at, std::size_t end, bool starts_value);
  void open_bracket(std::size_t at);
  bool close_bracket(std::size_t at, std::size_t end);
  void second_colon(std::size_t at);
  void close_flow_early(std::size_t end);
  [[nodiscard]] std::vector<Edit> closing(std::size_t end) const;

  ScanContext& context_;
  std::string_view text_;
  const IndentationScan& indentation_;
  std::string flow_;                 ///< what closes the brackets still open
  std::vector<bool> flow_in_value_;  ///< for each: a colon has come since the last comma
  char flow_quote_ = '\0';           ///< the quotation mark of a text inside the brackets
  std::size_t opened_at_ = 0;        ///< where the outermost bracket opened
  std::size_t content_end_ = 0;      ///< end of the last line that belonged to it
};

}  // namespace toolkit
