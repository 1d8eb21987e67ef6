#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <vector>

#include "toolkit/render/pdf/file/tagged_pdf.hpp"
#include "toolkit/render/pdf/layout/page_style.hpp"

namespace toolkit::pdf {

/// Where a item has been put: the page, and how far up its upper edge is.
struct Position {
  std::size_t page = 0;
  double top = 0;
};

using Paint = std::function<void(Position)>;

/// What stands again at the top of each further page that a table takes.
struct RepeatedHead {
  double height = 0;
  Paint paint;
};

/// A part of the document that no page break may divide: some lines, a row, a chart.
struct FlowItem {
  double height = 0;
  double before = 0;  ///< space above it, left out at the top of a page
  bool keep_with_next = false;
  Paint paint{};
  std::shared_ptr<const RepeatedHead> head{};
};

/// Fills pages with items from top to bottom. Pieces that are kept with the next move to a new
/// page together, as long as they fit on one.
class PageFlow {
 public:
  PageFlow(TaggedPdf& pdf, const PageSize& page_size) : pdf_(pdf), page_size_(page_size) {}

  void add(FlowItem item);
  /// The next item starts a page, unless nothing is on this one.
  void break_page();
  /// Puts what is still kept back.
  void finish();

  [[nodiscard]] const PageSize& page_size() const { return page_size_; }

 private:
  [[nodiscard]] bool at_top() const { return y_ >= page_size_.height - page_size_.top; }
  [[nodiscard]] double room() const { return y_ - page_size_.bottom; }
  void place_group();
  void place(const FlowItem& item);
  void start_page(const RepeatedHead* head);

  TaggedPdf& pdf_;
  PageSize page_size_;
  std::vector<FlowItem> group_;
  std::size_t page_ = 0;
  bool started_ = false;
  double y_ = 0;
};

}  // namespace toolkit::pdf
