#include "toolkit/render/pdf/pdf.hpp"

#include <algorithm>
#include <memory>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "toolkit/render/pdf/layout/contents_list.hpp"
#include "toolkit/render/pdf/layout/drawing_painter.hpp"
#include "toolkit/render/pdf/layout/header_footer.hpp"
#include "toolkit/render/pdf/layout/table_layout.hpp"
#include "toolkit/render/pdf/layout/text_block.hpp"
#include "toolkit/render/pdf/text/link_runs.hpp"
#include "toolkit/render/pdf/text/short_title.hpp"
#include "toolkit/report/model/without_bars.hpp"

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
constexpr std::size_t min_contents = 3;
/// After contents of so many entries the text begins on a new page.
constexpr std::size_t long_contents = 12;

class PdfRenderer {
 public:
  PdfRenderer(const ReportDocument& document, const PageSize& page_size)
      : document_(document),
        header_footer_(document, shaper_, page_size),
        pdf_({document.title, document.author, "en-GB", document.date}, shaper_.typefaces()),
        flow_(pdf_, header_footer_.page_size()),
        contents_(pdf_, shaper_) {}

  PdfFile render() {
    for (std::size_t i = 0; i < document_.blocks.size(); ++i) {
      next_ = i + 1 < document_.blocks.size() ? &document_.blocks[i + 1] : nullptr;
      std::visit(*this, document_.blocks[i]);
    }
    flow_.finish();
    // A document without pages cannot be opened.
    if (pdf_.pages() == 0) pdf_.add_page(flow_.page_size().width, flow_.page_size().height);
    contents_.write();
    header_footer_.paint(pdf_, shaper_);
    PdfFile file;
    file.bytes = pdf_.save();
    file.unknown = shaper_.missing();
    return file;
  }

  void operator()(const Heading& heading) {
    if (std::exchange(after_contents_, false)) flow_.break_page();
    const Element element = pdf_.add_heading(TaggedPdf::document, heading.level);
    const TextStyle& style = heading_styles.at(static_cast<std::size_t>(heading.level) - 1);
    FlowItem start;
    start.before = style.before;
    start.keep_with_next = true;
    start.paint = [this, &heading](Position position) { mark_heading(heading, position); };
    flow_.add(std::move(start));
    TextStyle rest = style;
    rest.before = 0;
    add_lines(flow_, shaped({{heading.text, true, ColourRole::heading, {}}}, style), element,
              flow_.page_size().left, rest, next_ != nullptr);
  }

  void operator()(const Paragraph& paragraph) {
    // A sentence that leads up to a table or list stays with it.
    const bool leads = next_ != nullptr && (std::holds_alternative<Table>(*next_) ||
                                            std::holds_alternative<List>(*next_));
    const std::vector<std::string_view> texts = paragraphs_of(paragraph.text);
    for (const std::string_view text : texts) {
      add_body(Role::paragraph, linked_runs(text, false, ColourRole::text),
               leads && text.data() == texts.back().data());
    }
  }

  void operator()(const Notice& notice) {
    const Element element = pdf_.add(TaggedPdf::document, Role::paragraph);
    const double inset = notice_padding + 3;
    const auto block =
        shaped(linked_runs(notice.text, true, ColourRole::text), notice_style, 2 * inset);
    const double height = block->height() + 2 * notice_padding;
    if (height > flow_.page_size().text_height() * unbroken_part) {
      add_lines(flow_, block, element, flow_.page_size().left + inset, notice_style, false);
      return;
    }
    flow_.add({height + notice_style.after,
               notice_style.before,
               false,
               [this, block, element, height, inset](Position position) {
                 paint_panel(position, height);
                 block->paint(element, 0, block->lines(),
                              {position.page, position.top - notice_padding},
                              flow_.page_size().left + inset);
               },
               {}});
  }

  void operator()(const Facts& facts) {
    const Facts shown = without_bars(facts);
    if (shown.facts.size() == 1) {
      const Facts::Fact& only = shown.facts.front();
      add_body(Role::paragraph,
               {{only.label + ": ", true, ColourRole::text, {}},
                {cell_text(only.value), true, ColourRole::text, {}}},
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
    add_body(Role::code, {{code.text, false, ColourRole::text, {}}}, false);
  }

  void operator()(const Contents& /*unused*/) {
    std::vector<const Heading*> headings;
    bool after = false;
    for (const Block& block : document_.blocks) {
      if (std::holds_alternative<Contents>(block)) after = true;
      const auto* const heading = std::get_if<Heading>(&block);
      if (after && heading != nullptr && ContentsList::lists(*heading)) headings.push_back(heading);
    }
    if (headings.size() < min_contents) return;
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
                                       flow_.page_size().text_width() - indent);
  }

  /// Text of the body, as wide as the page allows.
  void add_body(Role role, std::vector<TextRun> runs, bool keep_with_next) {
    const Element element = pdf_.add(TaggedPdf::document, role);
    add_lines(flow_, shaped(std::move(runs), body_style), element, flow_.page_size().left,
              body_style, keep_with_next);
  }

  void add_item(Element list, const List::Item& item) {
    const Element element = pdf_.add(list, Role::list_item);
    const Element label = pdf_.add(element, Role::label);
    const Element body = pdf_.add(element, Role::list_body);
    std::vector<TextRun> runs;
    if (!item.lead.empty()) runs.push_back({item.lead + ": ", true, ColourRole::text, {}});
    std::ranges::move(linked_runs(item.text, false, ColourRole::text), std::back_inserter(runs));
    if (!item.detail.empty()) {
      const std::string_view space = item.text.empty() ? "" : " ";
      const AddressPlace address{item.address.at + space.size() + 1, item.address.length};
      std::ranges::move(linked_runs(fmt::format("{}({})", space, item.detail), false,
                                    ColourRole::quiet_text, address),
                        std::back_inserter(runs));
    }
    // The bullet stands on the first line of the body.
    const auto bullet = shaped({{"•", false, ColourRole::heading, {}}}, list_style);
    flow_.add({0,
               0,
               true,
               [this, bullet, label](Position position) {
                 bullet->paint(label, 0, 1, position, flow_.page_size().left + 2);
               },
               {}});
    add_lines(flow_, shaped(std::move(runs), list_style, list_indent), body,
              flow_.page_size().left + list_indent, list_style, false);
  }

  /// The rule above it, and the ways that lead to it.
  void mark_heading(const Heading& heading, Position position) {
    if (heading.level == 2) paint_rule(position);
    const Destination here{position.page, position.top + 4};
    if (heading.level <= lowest_bookmark) {
      pdf_.bookmark(heading.level, short_title(heading.text), here);
    }
    if (in_contents_ && ContentsList::lists(heading)) contents_.found(here);
  }

  void paint_rule(Position position) {
    const auto scope = pdf_.mark(Artifact::layout, position.page);
    const PageSize& page_size = flow_.page_size();
    Canvas(pdf_, shaper_)
        .rule(page_size.left, page_size.width - page_size.right, position.top + 4,
              heading_rule_width, ColourRole::heading);
  }

  void paint_panel(Position position, double height) {
    const auto scope = pdf_.mark(Artifact::layout, position.page);
    const PageSize& page_size = flow_.page_size();
    Canvas canvas(pdf_, shaper_);
    canvas.rectangle(
        {page_size.left, position.top - height, page_size.width - page_size.right, position.top},
        ColourRole::panel);
    canvas.rectangle({page_size.left, position.top - height, page_size.left + 3, position.top},
                     ColourRole::heading);
  }

  const ReportDocument& document_;
  Shaper shaper_;
  HeaderFooter header_footer_;
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

PdfFile render_pdf(const ReportDocument& document, Paper paper) {
  return pdf::PdfRenderer(document, paper == Paper::a4 ? pdf::a4_page : pdf::letter_page).render();
}

}  // namespace toolkit
