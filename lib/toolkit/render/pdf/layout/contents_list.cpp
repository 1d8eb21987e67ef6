#include "toolkit/render/pdf/layout/contents_list.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "toolkit/render/pdf/text/short_title.hpp"

namespace toolkit::pdf {
namespace {

constexpr double space_beside_dots = 5;

}  // namespace

void ContentsList::add(PageFlow& flow, const std::vector<const Heading*>& headings) {
  page_size_ = flow.page_size();
  if (headings.empty()) return;
  const Element list = pdf_.add(TaggedPdf::document, Role::contents);
  for (const Heading* const heading : headings) {
    auto entry = std::make_shared<Entry>();
    entry->text = short_title(heading->text);
    entry->indent = (heading->level - 2) * contents_indent;
    const double width = page_size_.text_width() - entry->indent - page_number_width;
    // A blank behind the title parts it from the page's number.
    auto text = std::make_shared<ShapedText>(
        shaper_.shape({{entry->text + " ", heading->level == 2, ColourRole::text, {}}}));
    entry->block =
        std::make_shared<TextBlock>(pdf_, shaper_, std::move(text), contents_style, width);
    entry->link =
        pdf_.add(pdf_.add(pdf_.add(list, Role::contents_item), Role::reference), Role::link);
    entries_.push_back(entry);
  }
  // The list stays on one page where it fits on one.
  for (const std::shared_ptr<Entry>& entry : entries_) {
    flow.add({entry->block->height(),
              0,
              entry != entries_.back(),
              [entry](Position position) { entry->position = position; },
              {}});
  }
}

void ContentsList::write() {
  for (std::size_t i = 0; i < std::min(entries_.size(), destinations_.size()); ++i) {
    write(*entries_[i], destinations_[i]);
  }
}

void ContentsList::write(Entry& entry, const Destination& destination) {
  const std::string number = fmt::format("{}", destination.page + 1);
  const double left = page_size_.left + entry.indent;
  const double right = page_size_.width - page_size_.right;
  const double height = entry.block->height();
  entry.block->paint(entry.link, 0, entry.block->lines(), entry.position, left);
  const Position last_line{entry.position.page,
                           entry.position.top - height + contents_style.leading};
  auto text = std::make_shared<ShapedText>(shaper_.shape({{number, false, ColourRole::text, {}}}));
  const double number_start = right - text->full_width(contents_style.size);
  TextBlock block(pdf_, shaper_, std::move(text), contents_style, page_number_width, Align::right);
  block.paint(entry.link, 0, 1, last_line, right - page_number_width);
  paint_dots(entry, block.baseline(last_line, 0), number_start);
  pdf_.link(entry.link, entry.position.page,
            {left, entry.position.top - height, right, entry.position.top}, destination,
            fmt::format("{}, page {}", entry.text, number));
}

void ContentsList::paint_dots(const Entry& entry, double baseline, double to) {
  const double from =
      page_size_.left + entry.indent + entry.block->last_line_width() + space_beside_dots;
  to -= space_beside_dots;
  if (to <= from) return;
  const auto scope = pdf_.mark(Artifact::layout, entry.position.page);
  Canvas canvas(pdf_, shaper_);
  pdf_.content() += "[0.8 2.8] 0 d\n";
  canvas.rule(from, to, baseline, 0.8, ColourRole::grid);
  pdf_.content() += "[] 0 d\n";
}

}  // namespace toolkit::pdf
