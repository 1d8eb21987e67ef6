#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "toolkit/render/pdf/file/haru.hpp"
#include "toolkit/render/pdf/file/structure_types.hpp"

namespace toolkit::pdf {

/// The tree that says what everything on the pages is, and in which order it is read. It is kept
/// in few bytes an element and written when the file is: as libharu's objects it would take three
/// times the memory of all the rest.
class Structure {
 public:
  /// Elements that a document may have, links counting for more: libharu holds about a kilobyte for
  /// an element and five for a link. The report of a council has about 2,000.
  static constexpr std::size_t max_elements = 50'000;
  static constexpr std::size_t elements_for_a_link = 8;

  Structure();

  /// Throws Failure, as add_annotation does, when there are too many.
  Element add(Element parent, Role role);
  [[nodiscard]] Role role(Element element) const { return nodes_[element.index].role; }
  void describe(Element figure, std::string description, const Box& box);
  /// Makes the next marked content of a page belong to an element; gives its number on that page.
  std::size_t add_content(Element element, std::size_t page);
  void add_annotation(Element element, std::size_t page, HPDF_Dict annotation, std::size_t key);
  std::size_t add_page(HPDF_Page page);

  /// Keys of the parent tree are for pages and annotations alike.
  std::size_t next_key() { return keys_++; }
  [[nodiscard]] std::size_t page_key(std::size_t page) const { return pages_[page].key; }

  /// Adds everything to the document's catalogue. Nothing may be added after that, and this must
  /// live until the file is written.
  void write(const Haru& haru);

 private:
  struct Child {
    enum class Kind : std::uint8_t { element, content, annotation };
    Kind kind = Kind::element;
    std::uint32_t number = 0;  // of the element, or of the content on its page, or in annotations_
    std::uint32_t page = 0;
    std::uint32_t next = 0;  // in children_; 0 ends the list
  };
  struct Node {
    Role role = Role::document;
    std::uint32_t parent = 0;
    std::uint32_t first = 0;  // in children_
    std::uint32_t last = 0;
    HPDF_Dict object = nullptr;
  };
  struct FigureText {
    std::uint32_t element = 0;
    std::string description;
    Box box;
  };
  struct Annotation {
    HPDF_Dict object = nullptr;
    std::uint32_t element = 0;
    std::size_t key = 0;
  };
  struct Page {
    HPDF_Page object = nullptr;
    std::size_t key = 0;
    std::vector<std::uint32_t> contents;  // element of each marked content
  };
  /// What the file's writer is told of an object that writes itself.
  struct Hook {
    const Structure* structure = nullptr;
    std::uint32_t element = 0;
  };

  void count(std::size_t elements);
  void append(Element parent, Child child);
  [[nodiscard]] std::string element_text(std::uint32_t element) const;
  [[nodiscard]] std::string children_text(const Node& node) const;
  [[nodiscard]] std::string attributes_text(std::uint32_t element) const;
  [[nodiscard]] std::string parent_tree_text() const;
  static HPDF_STATUS write_element(HPDF_Dict object, HPDF_Stream stream) noexcept;
  static HPDF_STATUS write_parent_tree(HPDF_Dict object, HPDF_Stream stream) noexcept;

  std::vector<Node> nodes_;
  std::vector<Child> children_;
  std::vector<FigureText> figures_;  // in order of element
  std::vector<Annotation> annotations_;
  std::vector<Page> pages_;
  std::vector<Hook> hooks_;
  HPDF_Dict root_ = nullptr;
  std::size_t keys_ = 0;
  std::size_t counted_ = 0;
};

}  // namespace toolkit::pdf
