#pragma once

#include <cstddef>
#include <string_view>

#include "toolkit/render/pdf/file/structure_types.hpp"

namespace toolkit::pdf {

/// The standard name of a role, in the order of the enumeration.
constexpr std::string_view role_name(Role role) {
  constexpr std::string_view names[] = {
      "Document", "P",   "H1",     "H2",    "H3",      "H4",    "H5",    "H6",        "L",
      "LI",       "Lbl", "LBody",  "Table", "Caption", "THead", "TBody", "TR",        "TH",
      "TH",       "TD",  "Figure", "Link",  "Code",    "TOC",   "TOCI",  "Reference", "Span"};
  static_assert(std::size(names) == static_cast<std::size_t>(Role::span) + 1);
  return names[static_cast<std::size_t>(role)];
}

}  // namespace toolkit::pdf
