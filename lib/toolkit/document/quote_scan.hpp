#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "toolkit/document/scan_context.hpp"

namespace toolkit {

/// Follows a text in quotation marks to the mark that closes it, over several lines if need be.
class QuoteScan {
 public:
  explicit QuoteScan(ScanContext& context);

  /// A quotation mark stands at `at`.
  void start(std::size_t at, std::size_t end);
  [[nodiscard]] bool is_open() const { return quote_.has_value(); }
  /// Whether a line still belongs to the text; false closes it.
  bool continues(std::size_t begin, std::size_t end);
  /// The file has ended.
  void finish();

 private:
  void quoted(std::size_t at, std::size_t end);
  void close_quote_early(std::size_t end);
  [[nodiscard]] std::vector<Edit> closing(Span text) const;

  ScanContext& context_;
  std::string_view text_;
  std::optional<char> quote_;    ///< the quotation mark of a text that goes on
  std::size_t opened_at_ = 0;    ///< where it opened
  std::size_t content_end_ = 0;  ///< end of the last line that belonged to it
};

}  // namespace toolkit
