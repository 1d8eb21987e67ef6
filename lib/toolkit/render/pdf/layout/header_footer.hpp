#pragma once

#include <memory>
#include <optional>

#include "toolkit/render/pdf/file/tagged_pdf.hpp"
#include "toolkit/render/pdf/layout/text_block.hpp"
#include "toolkit/render/pdf/text/shaper.hpp"
#include "toolkit/report/model/report_document.hpp"

namespace toolkit::pdf {

/// What stands on every page around the text: the short title, who may read it or that it is a
/// draft, and the page's number. A marking is never cut, so it may take room from the text.
class HeaderFooter {
 public:
  HeaderFooter(const ReportDocument& document, Shaper& shaper, const PageSize& page_size);

  /// The page_size with the room that is left for the text.
  [[nodiscard]] const PageSize& page_size() const { return page_size_; }
  /// Paints it on all pages.
  void paint(TaggedPdf& pdf, Shaper& shaper) const;

 private:
  std::shared_ptr<const ShapedText> title_;
  std::shared_ptr<const ShapedText> marking_;
  PageSize page_size_;
};

}  // namespace toolkit::pdf
