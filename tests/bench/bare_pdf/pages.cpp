#include "pages.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>

#include "words.hpp"

namespace bare {
namespace {

constexpr double page_width = 595.28;
constexpr double page_height = 841.89;
constexpr double left = 64;
constexpr double right = page_width - 64;
constexpr double top = page_height - 90;
constexpr double bottom = 70;

using Row = std::array<std::string_view, 4>;
constexpr std::array<double, 4> column_widths = {0.4, 0.2, 0.2, 0.2};
constexpr Row head = {"Ward", "Asked", "Replied", "Change"};
constexpr Row row = {"Lower Brook", "31.5", "28.4", "−3.1"};

std::string coordinates(std::initializer_list<double> values, std::string_view operation) {
  std::string text;
  for (const double value : values) text += number(value) + " ";
  return text.append(operation) + "\n";
}

std::vector<std::string> broken(const UsedFont& font, double size, double room,
                                std::string_view words) {
  std::vector<std::string> lines(1);
  double pen = 0;
  const double blank = Document::width(font, " ", size);
  for (std::size_t at = 0; at < words.size();) {
    const std::size_t end = std::min(words.find(' ', at), words.size());
    const std::string_view word = words.substr(at, end - at);
    const double width = Document::width(font, word, size);
    if (pen > 0 && pen + blank + width > room) {
      lines.emplace_back();
      pen = 0;
    }
    if (pen > 0) lines.back() += ' ';
    pen += (pen > 0 ? blank : 0) + width;
    lines.back() += word;
    at = end + 1;
  }
  return lines;
}

}  // namespace

void Pages::start() {
  page_ = pdf_.add_page(page_width, page_height);
  y_ = top;
}

void Pages::heading(int level, const std::string& words) {
  const double size = level == 1 ? 20 : 14;
  Element& element = pdf_.add(pdf_.root(), std::string("H").append(std::to_string(level)));
  if (level == 1) {
    document_ = pdf_.bookmark(nullptr, words, page_, y_);
  } else {
    pdf_.bookmark(document_, words, page_, y_);
    sections_.push_back({words, page_, y_});
  }
  ink("0.071 0.208 0.357");
  lines(element, bold_, size, left, words);
  ink("0 0 0");
  y_ -= 6;
}

void Pages::paragraph(std::string_view words) {
  lines(pdf_.add(pdf_.root(), "P"), plain_, 11, left, words);
  y_ -= 8;
}

void Pages::list(std::initializer_list<std::string_view> items) {
  Element& list = pdf_.add(pdf_.root(), "L", "/A<</O/List/ListNumbering/Disc>>");
  for (const std::string_view words : items) {
    Element& item = pdf_.add(list, "LI");
    Element& label = pdf_.add(item, "Lbl");
    pdf_.begin(label, page_);
    pdf_.text(page_, plain_, 11, left + 6, y_ - 11, "•");
    pdf_.end(page_);
    lines(pdf_.add(item, "LBody"), plain_, 11, left + 20, words);
  }
  y_ -= 8;
}

void Pages::web_address(const std::string& address) {
  Element& paragraph = pdf_.add(pdf_.root(), "P");
  Element& link = pdf_.add(paragraph, "Link");
  const double width = Document::width(plain_, address, 11);
  pdf_.link(link, page_, {left, y_ - 14, left + width, y_}, address, address);
  lines(link, plain_, 11, left, address);
}

void Pages::table(const std::string& caption, std::size_t rows) {
  Element& table = pdf_.add(pdf_.root(), "Table");
  lines(pdf_.add(table, "Caption"), bold_, 10.5, left, caption);
  table_row(pdf_.add(table, "THead"), true);
  Element& body = pdf_.add(table, "TBody");
  for (std::size_t i = 0; i < rows; ++i) table_row(body, false);
  y_ -= 10;
}

void Pages::chart(const std::string& description, const std::vector<double>& values) {
  constexpr double height = 180;
  const Box box{left, y_ - height, right, y_};
  Element& figure = pdf_.add(pdf_.root(), "Figure",
                             "/Alt(" + description + ")/A<</O/Layout/Placement/Block/BBox[" +
                                 coordinates({box.left, box.bottom, box.right, box.top}, "]>>"));
  pdf_.begin(figure, page_);
  const double scale = (height - 40) / *std::ranges::max_element(values);
  for (int line = 0; line < 5; ++line) {
    rule("0.8 0.8 0.8", 0.5, y_ - height + 20 + 35 * line);
  }
  const double step = (right - left) / static_cast<double>(values.size());
  double x = left + step / 4;
  for (const double value : values) {
    ink("0.071 0.333 0.584");
    pdf_.paint(page_, coordinates({x, box.bottom + 20, step / 2, value * scale}, "re f"));
    ink("0 0 0");
    const std::string words = coordinates({value}, "").substr(0, 4);
    pdf_.text(page_, bold_, 8.5, x, box.bottom + 24 + value * scale, words);
    pdf_.text(page_, plain_, 8.5, x, box.bottom + 8, "Year " + words);
    x += step;
  }
  pdf_.end(page_);
  y_ -= height + 10;
}

void Pages::leave_contents(std::size_t entries) {
  contents_ = &pdf_.add(pdf_.root(), "TOC");
  contents_y_ = y_;
  y_ -= 17 * static_cast<double>(entries) + 6;
}

void Pages::write_contents(std::size_t entries) {
  y_ = contents_y_;
  for (std::size_t i = 0; i < entries; ++i) {
    const Section& section = sections_.at(i);
    Element& item = pdf_.add(pdf_.add(*contents_, "TOCI"), "Reference");
    Element& link = pdf_.add(item, "Link");
    const std::string page = std::to_string(section.page + 1);
    pdf_.begin(link, 0);
    pdf_.text(0, plain_, 11, left, y_ - 11, section.title + " ");
    pdf_.text(0, plain_, 11, right - Document::width(plain_, page, 11), y_ - 11, page);
    pdf_.end(0);
    pdf_.link(link, 0, {left, y_ - 14, right, y_}, section.page, section.top, section.title);
    y_ -= 17;
  }
}

void Pages::write_furniture(std::string_view title) {
  for (page_ = 0; page_ < pdf_.pages(); ++page_) {
    pdf_.begin_artifact("/Type /Pagination /Subtype /Header", page_);
    pdf_.text(page_, plain_, 9, left, page_height - 52, title);
    rule("0.071 0.208 0.357", 1, page_height - 60);
    pdf_.end(page_);
    pdf_.begin_artifact("/Type /Pagination /Subtype /Footer", page_);
    const std::string words =
        "Page " + std::to_string(page_ + 1) + " of " + std::to_string(pdf_.pages());
    pdf_.text(page_, plain_, 9, right - Document::width(plain_, words, 9), 46, words);
    pdf_.end(page_);
  }
}

void Pages::ink(std::string_view colour) { pdf_.paint(page_, std::string(colour) + " rg\n"); }

void Pages::rule(std::string_view colour, double width, double y) {
  pdf_.paint(page_, std::string(colour) + " RG\n" + coordinates({width}, "w") +
                        coordinates({left, y}, "m") + coordinates({right, y}, "l S"));
}

void Pages::lines(Element& element, UsedFont& font, double size, double x, std::string_view words) {
  pdf_.begin(element, page_);
  for (const std::string& line : broken(font, size, right - x, words)) {
    pdf_.text(page_, font, size, x, y_ - size, line + " ");
    y_ -= size * 1.4;
  }
  pdf_.end(page_);
  if (y_ < bottom) throw std::runtime_error("a page is too full");
}

void Pages::table_row(Element& group, bool is_head) {
  const Row& cells = is_head ? head : row;
  constexpr double height = 19;
  pdf_.begin_artifact("/Type /Layout", page_);
  rule("0.6 0.6 0.6", 0.5, y_ - height);
  pdf_.end(page_);
  Element& element = pdf_.add(group, "TR");
  double x = left;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    UsedFont& font = is_head || i == 0 ? bold_ : plain_;
    const double width = column_widths[i] * (right - left);
    const double start = i == 0 ? x + 5 : x + width - 5 - Document::width(font, cells[i], 10);
    Element& cell = pdf_.add(element, is_head || i == 0 ? "TH" : "TD",
                             is_head  ? "/A<</O/Table/Scope/Column>>"
                             : i == 0 ? "/A<</O/Table/Scope/Row>>"
                                      : "");
    pdf_.begin(cell, page_);
    pdf_.text(page_, font, 10, start, y_ - 13, cells[i]);
    pdf_.end(page_);
    x += width;
  }
  y_ -= height;
}

}  // namespace bare
