#include "toolkit/render/pdf/layout/page_flow.hpp"

#include <utility>

namespace toolkit::pdf {

void PageFlow::add(FlowItem item) {
  const bool more = item.keep_with_next;
  group_.push_back(std::move(item));
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
  for (const FlowItem& item : group) height += item.before + item.height;
  const double before = started_ && !at_top() ? group.front().before : 0;
  // What is too tall for any page is divided between its items.
  if (started_ && height + before > room() && height <= page_size_.text_height()) {
    start_page(group.front().head.get());
  }
  for (const FlowItem& item : group) place(item);
}

void PageFlow::place(const FlowItem& item) {
  const double before = started_ && !at_top() ? item.before : 0;
  if (!started_ || (item.height + before > room() && !at_top())) {
    start_page(item.head.get());
  } else {
    y_ -= before;
  }
  item.paint({page_, y_});
  y_ -= item.height;
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
