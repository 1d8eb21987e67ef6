#pragma once

#include <cstdint>

namespace toolkit {

/// What a mark of a chart or a page stands for. No meaning rests on colour alone: words, numbers,
/// dashes or shapes say it too.
enum class ColourRole {
  text,
  quiet_text,  ///< captions, page numbers; still easy to read on paper
  paper,       ///< the page itself: labels on dark areas
  grid,        ///< the lines that values are read against
  heading,     ///< headings and rules of the page
  panel,       ///< behind header rows and notices
  link,
  newest,    ///< the year reported on
  earlier,   ///< the year before it
  oldest,    ///< years before that
  score_0,   ///< Not Addressed
  score_1,   ///< Partial
  score_2,   ///< Comprehensive
  no_score,  ///< unanswered
};

/// 0xRRGGBB, in sRGB.
std::uint32_t colour(ColourRole ink);

}  // namespace toolkit
