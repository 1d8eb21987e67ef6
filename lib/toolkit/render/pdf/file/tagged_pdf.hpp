#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "toolkit/render/pdf/file/structure_types.hpp"
#include "toolkit/render/pdf/text/typeface.hpp"
#include "toolkit/report/model/palette.hpp"

namespace toolkit::pdf {

/// A PDF that conforms to PDF/UA-1 and PDF/A-2a as long as its callers say what things are: what is
/// painted belongs to an element or is an artifact, headings skip no level, figures have a
/// description, header cells a scope. A call that breaks this throws std::logic_error. Every call
/// throws Failure where libharu or a limit of the format does not let it go on; what went wrong at
/// the end of a scope is thrown by the next call that paints, or by save().
class TaggedPdf {
 public:
  TaggedPdf(DocumentInfo info, Typefaces& typefaces);
  ~TaggedPdf();
  TaggedPdf(const TaggedPdf&) = delete;
  TaggedPdf(TaggedPdf&&) = delete;
  TaggedPdf& operator=(const TaggedPdf&) = delete;
  TaggedPdf& operator=(TaggedPdf&&) = delete;

  static constexpr Element document{};
  /// Elements are read in the order in which they are added to their parent.
  Element add(Element parent, Role role);
  Element add_heading(Element parent, int level);
  /// `description` is read in place of the figure; not empty.
  Element add_figure(Element parent, std::string description, const Box& box);

  /// Gives the number of the new page, from 0.
  std::size_t add_page(double width, double height);
  [[nodiscard]] std::size_t pages() const;

  /// While it lives, what is painted on its page belongs to one element or artifact. One at a time.
  class Scope {
   public:
    ~Scope();
    Scope(const Scope&) = delete;
    Scope(Scope&&) = delete;
    Scope& operator=(const Scope&) = delete;
    Scope& operator=(Scope&&) = delete;

   private:
    friend class TaggedPdf;
    explicit Scope(TaggedPdf& pdf) : pdf_(pdf) {}
    TaggedPdf& pdf_;
  };
  [[nodiscard]] Scope mark(Element element, std::size_t page);
  [[nodiscard]] Scope mark(Artifact artifact, std::size_t page);

  /// Within the scope of an element: what is painted while this lives shows something else than
  /// `words`, which is what is read and copied. The element goes on afterwards. Nothing within an
  /// artifact, which is not read.
  class Replacement {
   public:
    ~Replacement();
    Replacement(const Replacement&) = delete;
    Replacement(Replacement&&) = delete;
    Replacement& operator=(const Replacement&) = delete;
    Replacement& operator=(Replacement&&) = delete;

   private:
    friend class TaggedPdf;
    Replacement(TaggedPdf& pdf, std::optional<Element> element) : pdf_(pdf), element_(element) {}
    TaggedPdf& pdf_;
    std::optional<Element> element_;  // nothing where nothing is replaced
  };
  [[nodiscard]] Replacement replace(std::string_view words);

  /// The content stream of the page of the open scope, to add operators to. They leave the colour
  /// for filling, the font and what else the page keeps as they find it.
  std::string& content();
  /// Sets what the page keeps, where it is another.
  void set_fill(ColourRole ink);
  void set_font(FontFile font, double size);
  /// What a string shown in the font holds for a glyph that stands for this text.
  std::uint16_t code(FontFile font, std::uint16_t glyph, std::string_view text);

  /// Makes an area of a page lead elsewhere. `words` is what the link is called.
  void link(Element link, std::size_t page, const Box& area, const std::string& address,
            std::string_view words);
  void link(Element link, std::size_t page, const Box& area, const Destination& destination,
            std::string_view words);

  /// Adds to the list of headings that viewers show beside the page. `level` is 1 or more.
  void bookmark(int level, std::string_view title, const Destination& destination);

  /// Ends the document and gives the bytes of its file. Call it once.
  std::string save();

 private:
  class Body;
  std::unique_ptr<Body> body_;
};

}  // namespace toolkit::pdf
