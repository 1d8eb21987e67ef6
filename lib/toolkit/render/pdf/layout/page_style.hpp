#pragma once

// Every length of the pages' design, in points.

#include <array>
#include <cstddef>

#include "toolkit/report/model/palette.hpp"

namespace toolkit::pdf {

/// A page_size with its margins. The left one leaves room for punched holes.
struct PageSize {
  double width = 0;
  double height = 0;
  double left = 74;
  double right = 57;
  double top = 70;
  double bottom = 62;

  [[nodiscard]] double text_width() const { return width - left - right; }
  [[nodiscard]] double text_height() const { return height - top - bottom; }
};

inline constexpr PageSize a4_page{595.28, 841.89};
inline constexpr PageSize letter_page{612, 792};

struct TextStyle {
  double size = 0;
  double leading = 0;  ///< from baseline to baseline
  double before = 0;   ///< left out at the top of a page
  double after = 0;
};

inline constexpr TextStyle body_style{10.5, 14.5, 0, 7};
inline constexpr TextStyle list_style{10.5, 14.5, 0, 4};
inline constexpr TextStyle table_style{9.5, 12.5, 0, 0};
inline constexpr TextStyle small_table_style{8, 10.5, 0, 0};
inline constexpr TextStyle facts_style{10.5, 14, 0, 0};
inline constexpr TextStyle caption_style{9.5, 13, 4, 4};
inline constexpr TextStyle notice_style{10.5, 15, 2, 8};
inline constexpr TextStyle running_style{8.5, 11, 0, 0};
inline constexpr TextStyle contents_style{10.5, 18, 0, 0};

/// Of heading levels from 1.
inline constexpr std::array<TextStyle, 6> heading_styles = {{{21, 26, 0, 8},
                                                             {15, 19, 18, 6},
                                                             {12, 16, 11, 3},
                                                             {10.5, 15, 10, 2},
                                                             {10.5, 15, 8, 2},
                                                             {10.5, 15, 8, 2}}};

inline constexpr double list_indent = 14;
inline constexpr double contents_indent = 16;
inline constexpr double page_number_width = 34;
inline constexpr double cell_padding_x = 5;
inline constexpr double cell_padding_y = 2.5;
inline constexpr double notice_padding = 7;
inline constexpr double rule_width = 0.6;
inline constexpr double heading_rule_width = 1.2;
/// A word wider than this may be broken to make a table fit.
inline constexpr double widest_word = 110;
/// A column this narrow is never broken, as long as all columns then need no more than this part of
/// the width.
inline constexpr double short_column = 100;
inline constexpr double max_short = 0.7;
/// Nothing can be read in less: its padding and a letter or two.
inline constexpr double narrowest_column = 20;
/// A row, or a whole table, that fills no more than this part of a page stays on one.
inline constexpr double unbroken_part = 0.4;

}  // namespace toolkit::pdf
