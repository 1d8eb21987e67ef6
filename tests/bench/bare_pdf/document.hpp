#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <hpdf.h>
#include <hpdf_encrypt.h>

#include "font.hpp"

namespace bare {

/// A font as the document uses it: glyphs are numbered in the order in which they come.
struct UsedFont {
  explicit UsedFont(const std::string& path) : font(path) {}

  Font font;
  std::string name{};
  HPDF_Dict object = nullptr;
  std::map<char32_t, std::uint16_t> codes{};
  std::vector<char32_t> letters{0};
  std::vector<std::uint16_t> glyphs{0};
};

class Document;

/// An element of the structure.
struct Element {
  /// An element, a piece of a page's content, or an annotation on a page.
  struct Child {
    const Element* element = nullptr;
    std::size_t page = 0;
    std::size_t content = 0;
    HPDF_Annotation annotation = nullptr;
  };

  std::string role{};
  std::string attributes{};  ///< as they stand in the file
  const Element* parent = nullptr;
  const Document* document = nullptr;
  std::vector<Child> children{};
  HPDF_Dict object = nullptr;
};

struct Box {
  double left = 0;
  double bottom = 0;
  double right = 0;
  double top = 0;
};

/// A tagged PDF made with libharu's objects and nothing else. Failures throw std::runtime_error.
class Document {
 public:
  explicit Document(std::string title);
  ~Document();
  Document(const Document&) = delete;
  Document& operator=(const Document&) = delete;

  UsedFont& add_font(const std::string& path);
  /// In points.
  [[nodiscard]] static double width(const UsedFont& font, std::string_view text, double size);

  std::size_t add_page(double width, double height);
  [[nodiscard]] std::size_t pages() const { return pages_.size(); }

  Element& root() { return elements_.front(); }
  Element& add(Element& parent, std::string role, std::string attributes = {});

  /// What is painted until `end` belongs to the element, or is an artifact.
  void begin(Element& element, std::size_t page);
  void begin_artifact(std::string_view properties, std::size_t page);
  void end(std::size_t page) { paint(page, "EMC\n"); }
  void paint(std::size_t page, std::string_view operators);
  void text(std::size_t page, UsedFont& font, double size, double x, double y,
            std::string_view words);

  void link(Element& element, std::size_t page, const Box& area, const std::string& address,
            std::string_view words);
  void link(Element& element, std::size_t page, const Box& area, std::size_t to_page, double top,
            std::string_view words);
  HPDF_Outline bookmark(HPDF_Outline parent, std::string_view title, std::size_t page, double top);

  /// Ends the document and gives the file. Call it once.
  std::string save();

 private:
  struct Page {
    HPDF_Page object = nullptr;
    HPDF_Dict fonts = nullptr;
    std::size_t key = 0;
    std::vector<const Element*> contents{};
  };

  void check(HPDF_STATUS status) const;
  template <class Object>
  Object* check(Object* object) const {
    check(object == nullptr ? HPDF_FAILD_TO_ALLOC_MEM : HPDF_OK);
    return object;
  }
  void finish_link(Element& element, std::size_t page, HPDF_Annotation annotation,
                   std::string_view words);
  [[nodiscard]] HPDF_Array destination(std::size_t page, double top) const;
  [[nodiscard]] HPDF_Binary words(std::string_view text) const;
  [[nodiscard]] HPDF_Dict indirect() const;
  [[nodiscard]] HPDF_Dict dict_in(HPDF_Dict parent, const char* key) const;
  [[nodiscard]] HPDF_Array array_in(HPDF_Dict parent, const char* key) const;
  [[nodiscard]] HPDF_Dict stream(std::string_view bytes, bool deflate) const;
  void name(HPDF_Dict dict, const char* key, const char* value) const;
  void write_font(UsedFont& font, char letter) const;
  void write_structure();
  void write_information();
  static HPDF_STATUS write_element(HPDF_Dict object, HPDF_Stream stream) noexcept;
  [[nodiscard]] std::string element_text(const Element& element) const;

  std::string title_;
  HPDF_Doc document_ = nullptr;
  std::deque<UsedFont> fonts_;
  std::vector<Page> pages_;
  std::deque<Element> elements_;
  std::map<std::size_t, const Element*> linked_;  // by key
  std::size_t next_key_ = 0;
  HPDF_MD5_CTX digest_{};
};

}  // namespace bare
