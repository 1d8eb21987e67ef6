#pragma once

#include <memory>
#include <span>
#include <vector>

#include "toolkit/render/pdf/file/tagged_pdf.hpp"
#include "toolkit/render/pdf/layout/canvas.hpp"
#include "toolkit/render/pdf/layout/page_flow.hpp"
#include "toolkit/render/pdf/layout/page_style.hpp"
#include "toolkit/render/pdf/text/shaper.hpp"

namespace toolkit::pdf {

enum class Align { left, right };

/// Text broken into lines of one width, which belongs to an element of the structure.
class TextBlock {
 public:
  TextBlock(TaggedPdf& pdf, Shaper& shaper, std::shared_ptr<const ShapedText> text,
            const TextStyle& style, double width, Align align = Align::left);

  [[nodiscard]] std::size_t lines() const { return lines_.size(); }
  [[nodiscard]] double height() const { return height(0, lines_.size()); }
  [[nodiscard]] double height(std::size_t from, std::size_t to) const {
    return static_cast<double>(to - from) * style_.leading;
  }

  [[nodiscard]] double last_line_width() const { return lines_.back().width * style_.size / 1000; }

  /// Where letters stand on one of the lines, the first of which is at `position`.
  [[nodiscard]] double baseline(Position position, std::size_t line) const;

  /// Paints some of the lines, the first at `top`; links become elements of their own within
  /// `element`.
  void paint(Element element, std::size_t from, std::size_t to, Position position, double x);
  /// The same where the text is no part of the document, such as a head that stands again.
  void paint(Artifact artifact, Position position, double x);

 private:
  [[nodiscard]] double start_of(const LineSpan& line, double x) const;
  void paint_line(Element element, const LineSpan& line, std::size_t page, double x, double y);
  void paint_link(Element element, const LineSpan& line, std::span<const ClusterPlace> clusters,
                  std::size_t page, double x, double y);

  TaggedPdf& pdf_;
  Canvas canvas_;
  std::shared_ptr<const ShapedText> text_;
  TextStyle style_;
  double width_;
  Align align_;
  std::vector<LineSpan> lines_;
  std::vector<Element> links_;  // of each run, once it is painted
};

/// Adds a text to the flow so that neither its first nor its last line stands alone on a page.
void add_lines(PageFlow& flow, const std::shared_ptr<TextBlock>& block, Element element, double x,
               const TextStyle& style, bool keep_with_next);

}  // namespace toolkit::pdf
