#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "render/pdf/pdf_value.hpp"

namespace toolkit::test {

/// A string that a page shows: where it starts, what its codes stand for, and what it belongs to.
struct Shown {
  std::size_t page = 0;
  double x = 0;
  double y = 0;
  double rise = 0;
  std::vector<double> glyphs;  ///< the x of each
  std::string text;
  std::string tag;   ///< such as `P` or `Artifact`
  int content = -1;  ///< its number on the page; -1 in artifacts
};

/// A PDF of ours read back, as a viewer or a screen reader would: through its table of objects, its
/// streams, its fonts' maps and its structure. Throws where it is not as the format wants it.
class ReadPdf {
 public:
  explicit ReadPdf(std::string bytes);

  [[nodiscard]] const PdfValue& trailer() const { return trailer_; }
  [[nodiscard]] const PdfValue& catalogue() const { return follow(trailer_["Root"]); }
  /// What a reference leads to; other values as they are.
  [[nodiscard]] const PdfValue& follow(const PdfValue& value) const;
  /// The bytes of an object's stream, inflated.
  [[nodiscard]] std::string stream(const PdfValue& reference) const;

  [[nodiscard]] const std::vector<PdfValue>& pages() const { return pages_; }
  /// A page's operators.
  [[nodiscard]] std::string content(std::size_t page) const;
  /// Everything that is shown, in the order of the pages' contents.
  [[nodiscard]] const std::vector<Shown>& shown() const { return shown_; }
  /// The texts of one page's artifacts, a line each.
  [[nodiscard]] std::string artifacts(std::size_t page) const;

  /// The element that all of the structure belongs to.
  [[nodiscard]] const PdfValue& document() const;
  /// An element with its texts, as a screen reader gets them: `P['See ' Link['here' *]]`. A star is
  /// an annotation; pieces of one text are joined.
  [[nodiscard]] std::string structure(const PdfValue& element) const;
  [[nodiscard]] std::string structure() const { return structure(document()); }
  /// The texts alone, in reading order.
  [[nodiscard]] std::string words(const PdfValue& element) const;
  [[nodiscard]] std::string words() const { return words(document()); }

  /// The bookmarks, each with its page: `1 Title (1 First)`.
  [[nodiscard]] std::string bookmarks() const;

 private:
  struct Font {
    std::map<unsigned, std::string> texts;
    std::vector<double> widths;  // by code
  };
  /// A text, an element, or neither: an annotation.
  struct Kid {
    std::optional<std::string> text;
    const PdfValue* element = nullptr;
  };
  class ContentReader;

  void read_objects();
  void read_page(std::size_t page);
  [[nodiscard]] Font font(const PdfValue& reference) const;
  [[nodiscard]] std::size_t page_number(const PdfValue& reference) const;
  [[nodiscard]] std::string bookmarks_under(const PdfValue& parent) const;
  [[nodiscard]] std::vector<Kid> kids(const PdfValue& element) const;

  std::string bytes_;
  PdfValue trailer_;
  struct Object {
    PdfValue value;
    std::string_view stream;  // as it is in the file
  };
  std::map<int, Object> objects_;
  std::vector<PdfValue> pages_;  // dicts
  std::vector<int> page_objects_;
  std::map<std::pair<std::size_t, int>, std::string> texts_;  // of page and number
  std::vector<Shown> shown_;
};

}  // namespace toolkit::test
