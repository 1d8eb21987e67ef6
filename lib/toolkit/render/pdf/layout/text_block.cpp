#include "toolkit/render/pdf/layout/text_block.hpp"

#include <algorithm>
#include <utility>

namespace toolkit::pdf {
namespace {

/// Part of the type size that letters stand above the baseline within their line.
constexpr double ascent_part = 0.76;
constexpr double underline_drop = 1.6;

bool is_link(const ShapedText& text, const ClusterPlace& place) {
  return !text.runs[text.clusters[place.cluster].run].link.empty();
}

}  // namespace

TextBlock::TextBlock(TaggedPdf& pdf, Shaper& shaper, std::shared_ptr<const ShapedText> text,
                     const TextStyle& style, double width, Align align)
    : pdf_(pdf),
      canvas_(pdf, shaper),
      text_(std::move(text)),
      style_(style),
      width_(width),
      align_(text_->right_to_left ? Align::right : align),
      lines_(text_->lines(width, style.size)) {}

double TextBlock::baseline(Position position, std::size_t line) const {
  const double within = (style_.leading - style_.size) / 2 + style_.size * ascent_part +
                        style_.size * (1 - ascent_part) / 4;
  return position.top - static_cast<double>(line) * style_.leading - within;
}

double TextBlock::start_of(const LineSpan& line, double x) const {
  return align_ == Align::right ? x + width_ - line.width * style_.size / 1000 : x;
}

void TextBlock::paint(Element element, std::size_t from, std::size_t to, Position position,
                      double x) {
  for (std::size_t i = from; i < to; ++i) {
    const LineSpan& line = lines_[i];
    if (line.to == line.from) continue;
    paint_line(element, line, position.page, start_of(line, x), baseline(position, i - from));
  }
}

void TextBlock::paint(Artifact artifact, Position position, double x) {
  const auto scope = pdf_.mark(artifact, position.page);
  for (std::size_t i = 0; i < lines_.size(); ++i) {
    const LineSpan& line = lines_[i];
    canvas_.text(*text_, line, places(*text_, line, style_.size), style_.size, start_of(line, x),
                 baseline(position, i));
  }
}

void TextBlock::paint_line(Element element, const LineSpan& line, std::size_t page, double x,
                           double y) {
  const std::vector<ClusterPlace> all = places(*text_, line, style_.size);
  for (std::size_t from = 0; from < all.size();) {
    std::size_t to = from + 1;
    const bool link = is_link(*text_, all[from]);
    while (
        to < all.size() && is_link(*text_, all[to]) == link &&
        (!link || text_->clusters[all[to].cluster].run == text_->clusters[all[from].cluster].run)) {
      ++to;
    }
    const auto part = std::span(all).subspan(from, to - from);
    if (link) {
      paint_link(element, line, part, page, x, y);
    } else {
      const auto scope = pdf_.mark(element, page);
      canvas_.text(*text_, line, part, style_.size, x, y);
    }
    from = to;
  }
}

void TextBlock::paint_link(Element element, const LineSpan& line,
                           std::span<const ClusterPlace> clusters, std::size_t page, double x,
                           double y) {
  const std::uint32_t run = text_->clusters[clusters.front().cluster].run;
  if (links_.empty()) links_.resize(text_->runs.size());
  if (links_[run] == Element{}) links_[run] = pdf_.add(element, Role::link);
  double left = x + width_;
  double right = x;
  for (const ClusterPlace& place : clusters) {
    left = std::min(left, x + place.x);
    right =
        std::max(right, x + place.x + text_->clusters[place.cluster].width * style_.size / 1000);
  }
  {
    const auto scope = pdf_.mark(links_[run], page);
    canvas_.text(*text_, line, clusters, style_.size, x, y);
  }
  {
    const auto scope = pdf_.mark(Artifact::layout, page);
    canvas_.rule(left, right, y - underline_drop, rule_width, ColourRole::link);
  }
  const std::string& address = text_->runs[run].link;
  pdf_.link(links_[run], page, {left, y - style_.size * 0.25, right, y + style_.size * ascent_part},
            address, address);
}

void add_lines(PageFlow& flow, const std::shared_ptr<TextBlock>& block, Element element, double x,
               const TextStyle& style, bool keep_with_next) {
  const std::size_t count = block->lines();
  std::size_t from = 0;
  while (from < count) {
    std::size_t to = from == 0 ? 2 : from + 1;
    // Neither one line nor the last alone.
    if (count <= 3 || to + 1 >= count) to = count;
    const bool last = to == count;
    FlowItem item;
    item.height = block->height(from, to) + (last ? style.after : 0);
    item.before = from == 0 ? style.before : 0;
    item.keep_with_next = last && keep_with_next;
    item.paint = [block, element, from, to, x](Position position) {
      block->paint(element, from, to, position, x);
    };
    flow.add(std::move(item));
    from = to;
  }
}

}  // namespace toolkit::pdf
