#include "toolkit/render/pdf/pdf.hpp"

#include <algorithm>
#include <memory>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "toolkit/render/pdf/layout/contents_list.hpp"
#include "toolkit/render/pdf/layout/drawing_painter.hpp"
#include "toolkit/render/pdf/text/link_runs.hpp"
#include "toolkit/render/pdf/layout/header_footer.hpp"
#include "toolkit/render/pdf/text/short_title.hpp"
#include "toolkit/render/pdf/layout/table_layout.hpp"
#include "toolkit/render/pdf/layout/text_block.hpp"

namespace toolkit::pdf {
namespace {

std::vector<std::string_view> paragraphs_of(std::string_view text) {
  std::vector<std::string_view> paragraphs;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find("\n\n"), text.size());
    paragraphs.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 2, text.size()));
  }
  return paragraphs;
}

/// Headings further down would drown the others in the list beside the page.
constexpr int lowest_bookmark = 3;

/// A document with fewer headings needs no contents.
constexpr std::size_t least_contents = 3;
/// After contents of so many entries the text begins on a new page.
constexpr std::size_t long_contents = 12;

class PdfRenderer {
 public:
  PdfRenderer(const Outline& outline, const Sheet& sheet)
      : outline_(outline),
        furniture_(outline, shaper_, sheet),
        pdf_({outline.title, outline.author, "en-GB", outline.date}, shaper_.typefaces()),
        flow_(pdf_, furniture_.sheet()),
        contents_(pdf_, shaper_) {}

  PdfFile render() {
    for (std::size_t i = 0; i < outline_.blocks.size(); ++i) {
      next_ = i + 1 < outline_.blocks.size() ? &outline_.blocks[i + 1] : nullptr;
      std::visit(*this, outline_.blocks[i]);
    }
    flow_.finish();
    // A document without pages cannot be opened.
    if (pdf_.pages() == 0) pdf_.add_page(flow_.sheet().width, flow_.sheet().height);
    contents_.write();
    furniture_.paint(pdf_, shaper_);
    PdfFile file;
    file.bytes = pdf_.save();
    file.unknown = shaper_.missing();
    return file;
  }

  void operator()(const Heading& heading) {
    if (std::exchange(after_contents_, false)) flow_.break_page();
    const Element element = pdf_.add_heading(TaggedPdf::document, heading.level);
    const TextStyle& style = heading_styles.at(static_cast<std::size_t>(heading.level) - 1);
    Piece start;
    start.before = style.before;
    start.keep_with_next = true;
    start.paint = [this, &heading](Spot spot) { mark_heading(heading, spot); };
    flow_.add(std::move(start));
    TextStyle rest = style;
    rest.before = 0;
    add_lines(flow_, shaped({{heading.text, true, Ink::heading, {}}}, style), element,
              flow_.sheet().left, rest, next_ != nullptr);
  }

  void operator()(const Paragraph& paragraph) {
    // A sentence that leads up to a table or list stays with it.
    const bool leads = next_ != nullptr && (std::holds_alternative<Table>(*next_) ||
                                            std::holds_alternative<List>(*next_));
    const std::vector<std::string_view> texts = paragraphs_of(paragraph.text);
    for (const std::string_view text : texts) {
      add_body(Role::paragraph, linked_runs(text, false, Ink::text),
               leads && text.data() == texts.back().data());
    }
  }

  void operator()(const Notice& notice) {
    const Element element = pdf_.add(TaggedPdf::document, Role::paragraph);
    const double inset = notice_padding + 3;
    const auto block = shaped(linked_runs(notice.text, true, Ink::text), notice_style, 2 * inset);
    const double height = block->height() + 2 * notice_padding;
    if (height > flow_.sheet().text_height() * unbroken_part) {
      add_lines(flow_, block, element, flow_.sheet().left + inset, notice_style, false);
      return;
    }
    flow_.add({height + notice_style.after,
               notice_style.before,
               false,
               [this, block, element, height, inset](Spot spot) {
                 paint_panel(spot, height);
                 block->paint(element, 0, block->lines(), {spot.page, spot.top - notice_padding},
                              flow_.sheet().left + inset);
               },
               {}});
  }

  void operator()(const Facts& facts) {
    const Facts shown = without_drawn(facts);
    if (shown.facts.size() == 1) {
      const Facts::Fact& only = shown.facts.front();
      add_body(
          Role::paragraph,
          {{only.label + ": ", true, Ink::text, {}}, {cell_text(only.value), true, Ink::text, {}}},
          next_ != nullptr);
    } else if (!shown.facts.empty()) {
      add_facts(pdf_, shaper_, flow_, shown);
    }
  }
  void operator()(const Table& table) { add_table(pdf_, shaper_, flow_, table); }
  void operator()(const Figure& figure) { add_drawing(pdf_, shaper_, flow_, figure.drawing); }

  void operator()(const List& list) {
    const Element element = pdf_.add(TaggedPdf::document, Role::list);
    for (const List::Item& item : list.items) add_item(element, item);
  }

  void operator()(const Code& code) {
    add_body(Role::code, {{code.text, false, Ink::text, {}}}, false);
  }

  void operator()(const Contents& /*unused*/) {
    std::vector<const Heading*> headings;
    bool after = false;
    for (const Block& block : outline_.blocks) {
      if (std::holds_alternative<Contents>(block)) after = true;
      const auto* const heading = std::get_if<Heading>(&block);
      if (after && heading != nullptr && ContentsList::lists(*heading)) headings.push_back(heading);
    }
    if (headings.size() < least_contents) return;
    (*this)(contents_heading_);
    contents_.add(flow_, headings);
    in_contents_ = true;
    after_contents_ = headings.size() >= long_contents;
  }

 private:
  std::shared_ptr<TextBlock> shaped(std::vector<TextRun> runs, const TextStyle& style,
                                    double indent = 0) {
    auto text = std::make_shared<ShapedText>(shaper_.shape(std::move(runs)));
    return std::make_shared<TextBlock>(pdf_, shaper_, std::move(text), style,
                                       flow_.sheet().text_width() - indent);
  }

  /// Text of the body, as wide as the page allows.
  void add_body(Role role, std::vector<TextRun> runs, bool keep_with_next) {
    const Element element = pdf_.add(TaggedPdf::document, role);
    add_lines(flow_, shaped(std::move(runs), body_style), element, flow_.sheet().left, body_style,
              keep_with_next);
  }

  void add_item(Element list, const List::Item& item) {
    const Element element = pdf_.add(list, Role::list_item);
    const Element label = pdf_.add(element, Role::label);
    const Element body = pdf_.add(element, Role::list_body);
    std::vector<TextRun> runs;
    if (!item.lead.empty()) runs.push_back({item.lead + ": ", true, Ink::text, {}});
    std::ranges::move(linked_runs(item.text, false, Ink::text), std::back_inserter(runs));
    if (!item.detail.empty()) {
      const std::string_view space = item.text.empty() ? "" : " ";
      std::ranges::move(
          linked_runs(fmt::format("{}({})", space, item.detail), false, Ink::quiet_text),
          std::back_inserter(runs));
    }
    // The bullet stands on the first line of the body.
    const auto bullet = shaped({{"•", false, Ink::heading, {}}}, list_style);
    flow_.add({0,
               0,
               true,
               [this, bullet, label](Spot spot) {
                 bullet->paint(label, 0, 1, spot, flow_.sheet().left + 2);
               },
               {}});
    add_lines(flow_, shaped(std::move(runs), list_style, list_indent), body,
              flow_.sheet().left + list_indent, list_style, false);
  }

  /// The rule above it, and the ways that lead to it.
  void mark_heading(const Heading& heading, Spot spot) {
    if (heading.level == 2) paint_rule(spot);
    const Destination here{spot.page, spot.top + 4};
    if (heading.level <= lowest_bookmark) {
      pdf_.bookmark(heading.level, short_title(heading.text), here);
    }
    if (in_contents_ && ContentsList::lists(heading)) contents_.found(here);
  }

  void paint_rule(Spot spot) {
    const auto scope = pdf_.mark(Artifact::layout, spot.page);
    const Sheet& sheet = flow_.sheet();
    Canvas(pdf_, shaper_)
        .rule(sheet.left, sheet.width - sheet.right, spot.top + 4, heading_rule_width,
              Ink::heading);
  }

  void paint_panel(Spot spot, double height) {
    const auto scope = pdf_.mark(Artifact::layout, spot.page);
    const Sheet& sheet = flow_.sheet();
    Canvas canvas(pdf_, shaper_);
    canvas.rectangle({sheet.left, spot.top - height, sheet.width - sheet.right, spot.top},
                     Ink::panel);
    canvas.rectangle({sheet.left, spot.top - height, sheet.left + 3, spot.top}, Ink::heading);
  }

  const Outline& outline_;
  Shaper shaper_;
  PageFurniture furniture_;
  TaggedPdf pdf_;
  PageFlow flow_;
  ContentsList contents_;
  const Heading contents_heading_{2, "Contents"};
  const Block* next_ = nullptr;
  bool in_contents_ = false;
  bool after_contents_ = false;
};

}  // namespace
}  // namespace toolkit::pdf

namespace toolkit {

PdfFile render_pdf(const Outline& outline, Paper paper) {
  return pdf::PdfRenderer(outline, paper == Paper::a4 ? pdf::a4_sheet : pdf::letter_sheet).render();
}

}  // namespace toolkit
