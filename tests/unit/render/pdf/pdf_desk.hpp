#pragma once

#include <chrono>
#include <cstddef>
#include <memory>
#include <string>
#include <utility>

#include "render/pdf/read_pdf.hpp"
#include "toolkit/render/pdf/file/tagged_pdf.hpp"
#include "toolkit/render/pdf/layout/page_flow.hpp"
#include "toolkit/render/pdf/layout/text_block.hpp"
#include "toolkit/render/pdf/text/link_runs.hpp"
#include "toolkit/render/pdf/text/shaper.hpp"

namespace toolkit::test {

inline constexpr Date some_day{std::chrono::year{2026}, std::chrono::June, std::chrono::day{9}};

/// A document that a test makes piece by piece, then reads back.
struct PdfDesk {
  explicit PdfDesk(const pdf::PageSize& page = pdf::a4_page) : page_size(page) {}

  pdf::PageSize page_size;
  pdf::Shaper shaper;
  pdf::TaggedPdf pdf{{"A title", "A council", "en-GB", some_day}, shaper.typefaces()};
  pdf::PageFlow flow{pdf, page_size};

  std::size_t add_page() { return pdf.add_page(page_size.width, page_size.height); }

  std::shared_ptr<pdf::TextBlock> block(std::string text, double width,
                                        pdf::Align align = pdf::Align::left,
                                        const pdf::TextStyle& style = pdf::body_style) {
    auto shaped = std::make_shared<pdf::ShapedText>(
        shaper.shape(pdf::linked_runs(text, false, ColourRole::text)));
    return std::make_shared<pdf::TextBlock>(pdf, shaper, std::move(shaped), style, width, align);
  }

  /// Paints a paragraph at the top left of a page.
  void paint(const std::string& text, std::size_t page = 0, double width = 400) {
    const auto lines = block(text, width);
    lines->paint(pdf.add(pdf::TaggedPdf::document, pdf::Role::paragraph), 0, lines->lines(),
                 {page, 800}, 74);
  }

  ReadPdf read() { return ReadPdf(pdf.save()); }
};

}  // namespace toolkit::test
