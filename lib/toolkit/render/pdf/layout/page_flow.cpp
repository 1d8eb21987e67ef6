#include "toolkit/render/pdf/layout/page_flow.hpp"

#include <utility>

namespace toolkit::pdf {

void PageFlow::add(FlowItem piece) {
  const bool more = piece.keep_with_next;
  group_.push_back(std::move(piece));
  if (!more) place_group();
}

void PageFlow::break_page() {
  place_group();
  if (started_ && !at_top()) started_ = false;
}

void PageFlow::finish() { place_group(); }

void PageFlow::place_group() {
  const std::vector<FlowItem> group = std::exchange(group_, {});
  if (group.empty()) return;
  double height = -group.front().before;
  for (const FlowItem& piece : group) height += piece.before + piece.height;
  const double before = started_ && !at_top() ? group.front().before : 0;
  // What is too tall for any page is divided between its pieces.
  if (started_ && height + before > room() && height <= page_size_.text_height()) {
    start_page(group.front().head.get());
  }
  for (const FlowItem& piece : group) place(piece);
}

void PageFlow::place(const FlowItem& piece) {
  const double before = started_ && !at_top() ? piece.before : 0;
  if (!started_ || (piece.height + before > room() && !at_top())) {
    start_page(piece.head.get());
  } else {
    y_ -= before;
  }
  piece.paint({page_, y_});
  y_ -= piece.height;
}

void PageFlow::start_page(const RepeatedHead* head) {
  page_ = pdf_.add_page(page_size_.width, page_size_.height);
  started_ = true;
  y_ = page_size_.height - page_size_.top;
  if (head == nullptr) return;
  head->paint({page_, y_});
  y_ -= head->height;
}

}  // namespace toolkit::pdf
