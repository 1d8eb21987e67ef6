#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "document.hpp"

namespace bare {

/// Sets headings, paragraphs, a list, tables and a chart from top to bottom. Each page is started
/// by the caller; one that is too full throws std::runtime_error.
class Pages {
 public:
  Pages(Document& pdf, const std::string& font, const std::string& bold_font)
      : pdf_(pdf), plain_(pdf.add_font(font)), bold_(pdf.add_font(bold_font)) {}

  void start();
  void heading(int level, const std::string& words);
  void paragraph(std::string_view words);
  void list(std::initializer_list<std::string_view> items);
  void web_address(const std::string& address);
  /// The same row many times.
  void table(const std::string& caption, std::size_t rows);
  void chart(const std::string& description, const std::vector<double>& values);

  /// Room for the contents, which are known when all else is written.
  void leave_contents(std::size_t entries);
  void write_contents(std::size_t entries);
  /// The head and foot of each page.
  void write_furniture(std::string_view title);

 private:
  struct Section {
    std::string title;
    std::size_t page;
    double top;
  };

  void ink(std::string_view colour);
  void rule(std::string_view colour, double width, double y);
  void lines(Element& element, UsedFont& font, double size, double x, std::string_view words);
  void table_row(Element& group, bool is_head);

  Document& pdf_;
  UsedFont& plain_;
  UsedFont& bold_;
  std::size_t page_ = 0;
  double y_ = 0;
  HPDF_Outline document_ = nullptr;
  std::vector<Section> sections_;
  Element* contents_ = nullptr;
  double contents_y_ = 0;
};

}  // namespace bare
