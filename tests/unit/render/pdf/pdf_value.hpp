#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace toolkit::test {

/// One value of a PDF's syntax (ISO 32000-1, 7.3), or an operator of a content stream.
struct PdfValue {
  enum class Kind { nothing, number, name, string, array, dict, reference, op };

  Kind kind = Kind::nothing;
  double number = 0;            ///< of a reference: the object's number
  std::string text;             ///< a name or operator, or the bytes of a string
  std::vector<PdfValue> items;  ///< of a dict: names and values in turn

  /// The value of a key, or nothing. Throws unless this is a dict.
  [[nodiscard]] const PdfValue& operator[](std::string_view key) const;
  /// Throws unless this is an array with so many items.
  [[nodiscard]] const PdfValue& at(std::size_t item) const;
  /// A text string, whichever way it is written, as UTF-8.
  [[nodiscard]] std::string words() const;
  /// Throws unless it is a whole number.
  [[nodiscard]] int whole() const;

  explicit operator bool() const { return kind != Kind::nothing; }
  bool operator==(const PdfValue&) const = default;
};

/// Reads the value at a place and moves the place behind it; nothing at the end. Throws where the
/// text is no PDF.
PdfValue read_pdf_value(std::string_view text, std::size_t& at);

/// UTF-16, the high byte first, as UTF-8. Throws for half a character.
std::string from_utf16(std::string_view bytes);

}  // namespace toolkit::test
