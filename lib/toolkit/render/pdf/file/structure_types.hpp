#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include "toolkit/calendar/date.hpp"

namespace toolkit::pdf {

/// What every accessible document must say of itself.
struct DocumentInfo {
  std::string title;
  std::string author;
  std::string language = "en-GB";
  Date date{};  ///< written as made and changed on this day at midnight, UTC
};

/// The roles of PDF 1.7's structure that a report needs (ISO 32000-1, 14.8.4).
enum class Role : std::uint8_t {
  document,
  paragraph,
  heading_1,
  heading_2,
  heading_3,
  heading_4,
  heading_5,
  heading_6,
  list,
  list_item,
  label,
  list_body,
  table,
  caption,
  table_head,
  table_body,
  row,
  column_header,
  row_header,
  cell,
  figure,
  link,
  code,
  contents,
  contents_item,
  reference,
  span,
};

/// What is on a page without being part of the text (ISO 32000-1, 14.8.2.2).
enum class Artifact : std::uint8_t { page_header, page_footer, layout, repeated };

/// An element of the structure.
struct Element {
  std::uint32_t index = 0;  ///< 0 is the document itself

  friend bool operator==(Element, Element) = default;
};

/// Points from the lower left corner of a page.
struct Box {
  double left = 0;
  double bottom = 0;
  double right = 0;
  double top = 0;
};

struct Destination {
  std::size_t page = 0;
  double top = 0;
};

}  // namespace toolkit::pdf
