#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace toolkit {

/// Bytes `begin` to `end` (exclusive) of a source text.
struct Span {
  std::size_t begin = 0;
  std::size_t end = 0;

  bool operator==(const Span&) const = default;
};

/// Where a value was read, beside the value: no two values differ for standing in different places.
struct ReadAt : Span {
  ReadAt() = default;
  // NOLINTNEXTLINE(google-explicit-constructor,hicpp-explicit-conversions): readers have spans
  constexpr ReadAt(Span span) : Span(span) {}

  bool operator==(const ReadAt&) const { return true; }
};

/// A place as a person counts it: lines and columns start at 1; columns count code points, a tab
/// as one.
struct Position {
  std::size_t line = 1;
  std::size_t column = 1;

  bool operator==(const Position&) const = default;
};

/// The text of one input with its name, and the way from a byte to the line and column it stands
/// in. A byte order mark is taken off and CRLF line ends are read as LF, so that offsets speak of
/// plain text; lines and columns are those of the file all the same. Copies share what they hold:
/// a view of the text lasts as long as any of them.
class SourceText {
 public:
  /// `name` is what messages call the input: the path as the user gave it, or `<stdin>`.
  SourceText(std::string name, std::string bytes);

  [[nodiscard]] const std::string& name() const { return content_->name; }
  [[nodiscard]] std::string_view text() const { return content_->text; }
  /// Bytes that came in, before the byte order mark and carriage returns were taken off.
  [[nodiscard]] std::size_t bytes_read() const { return content_->bytes_read; }

  /// The place of a byte; offsets past the end are at the end.
  [[nodiscard]] Position position(std::size_t offset) const;
  /// Lines in the text; a newline at the end starts no further line. An empty text has one.
  [[nodiscard]] std::size_t line_count() const { return content_->line_starts.size(); }
  /// The bytes of a line (counted from 1) without its newline.
  [[nodiscard]] std::string_view line(std::size_t number) const;
  /// Where a line (counted from 1) starts.
  [[nodiscard]] std::size_t line_start(std::size_t number) const;

 private:
  struct Content {
    std::string name;
    std::string text;
    std::size_t bytes_read;
    std::vector<std::size_t> line_starts;
  };

  static Content read(std::string name, std::string bytes);

  std::shared_ptr<const Content> content_;
};

}  // namespace toolkit
