#include "toolkit/render/pdf/layout/header_footer.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "toolkit/files/failure.hpp"

namespace toolkit::pdf {
namespace {

constexpr double head_top = 36;  // of the page's edge
constexpr double space_below_head = 16;
constexpr double foot_baseline = 36;             // above the page's edge
constexpr double max_of_page_for_marking = 0.3;  // that a marking may take

std::shared_ptr<const ShapedText> shape(Shaper& shaper, const std::string& text, bool bold,
                                        ColourRole ink) {
  return std::make_shared<ShapedText>(shaper.shape({{text, bold, ink, {}}}));
}

}  // namespace

HeaderFooter::HeaderFooter(const ReportDocument& document, Shaper& shaper,
                           const PageSize& page_size)
    : title_(shape(shaper, document.running_title, false, ColourRole::quiet_text)),
      page_size_(page_size) {
  // The whole title stands on the first page; here one line of it is enough.
  if (title_->lines(page_size.text_width(), running_style.size).size() > 1) {
    const auto lines =
        title_->lines(page_size.text_width() - running_style.size, running_style.size);
    const std::string_view first =
        std::string_view(title_->text).substr(0, title_->clusters[lines[0].to - 1].to);
    const std::size_t end = first.find_last_not_of(" \n");
    title_ =
        shape(shaper, std::string(first.substr(0, end + 1)) + "…", false, ColourRole::quiet_text);
  }
  double head_height = running_style.leading;
  if (!document.marking.empty()) {
    marking_ = shape(shaper, document.marking, true, ColourRole::text);
    const std::size_t count = marking_->lines(page_size.text_width(), running_style.size).size();
    head_height += static_cast<double>(count) * running_style.leading;
  }
  page_size_.top = std::max(page_size_.top, head_top + head_height + space_below_head);
  if (page_size_.top > page_size_.height * max_of_page_for_marking) {
    throw Failure("the marking for every page is too long for a PDF; make it shorter");
  }
}

void HeaderFooter::paint(TaggedPdf& pdf, Shaper& shaper) const {
  const double width = page_size_.text_width();
  const double top = page_size_.height - head_top;
  TextBlock title(pdf, shaper, title_, running_style, width);
  std::optional<TextBlock> marking;
  if (marking_) marking.emplace(pdf, shaper, marking_, running_style, width);
  for (std::size_t page = 0; page < pdf.pages(); ++page) {
    if (marking) marking->paint(Artifact::page_header, {page, top}, page_size_.left);
    const double below = marking ? marking->height() : 0;
    // The first page has the title itself.
    if (page > 0) title.paint(Artifact::page_header, {page, top - below}, page_size_.left);
    const auto number = shape(shaper, fmt::format("Page {} of {}", page + 1, pdf.pages()), false,
                              ColourRole::quiet_text);
    TextBlock(pdf, shaper, number, running_style, width, Align::right)
        .paint(Artifact::page_footer, {page, foot_baseline + running_style.leading},
               page_size_.left);
  }
}

}  // namespace toolkit::pdf
