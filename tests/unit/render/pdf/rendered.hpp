#pragma once

#include <doctest/doctest.h>

#include <utility>
#include <vector>

#include "render/pdf/pdf_desk.hpp"
#include "toolkit/render/pdf/pdf.hpp"

namespace toolkit::test {

inline ReportDocument outline_of(std::vector<Block> blocks) {
  ReportDocument document;
  document.title = "A title";
  document.running_title = "A running title";
  document.author = "A council";
  document.date = some_day;
  document.blocks = std::move(blocks);
  return document;
}

inline ReadPdf rendered(std::vector<Block> blocks) {
  return ReadPdf(render_pdf(outline_of(std::move(blocks)), Paper::a4).bytes);
}

/// No text of the document may stand in the margin below it.
inline void check_above_foot(const ReadPdf& read) {
  for (const Shown& shown : read.shown()) {
    CAPTURE(shown.text);
    if (shown.tag != "Artifact") CHECK(shown.y > pdf::a4_page.bottom);
  }
}

}  // namespace toolkit::test
