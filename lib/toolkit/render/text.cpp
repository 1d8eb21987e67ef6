#include "toolkit/render/text.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "toolkit/render/text_table.hpp"
#include "toolkit/text/display.hpp"

namespace toolkit {
namespace {

constexpr std::size_t min_width = 20;
bool has_no_text(const Block& block) {
  return std::holds_alternative<Figure>(block) || std::holds_alternative<Contents>(block);
}

constexpr std::string_view bold = "\x1b[1m";
constexpr std::string_view bold_off = "\x1b[0m";

class TextRenderer {
 public:
  TextRenderer(std::size_t width, Colour colour)
      : width_(std::max(width, min_width)), colour_(colour) {}

  std::string render(const ReportDocument& document) {
    for (const Block& block : document.blocks) {
      if (has_no_text(block)) continue;
      if (!out_.empty()) out_ += '\n';
      std::visit(*this, block);
    }
    return std::move(out_);
  }

  void operator()(const Heading& heading) {
    const std::vector<std::string> lines = wrap(visible(heading.text), width_);
    std::size_t widest = 0;
    for (const std::string& line : lines) {
      strong(line);
      widest = std::max(widest, display_width(line));
    }
    if (heading.level == 1) add(std::string(widest, '='));
    if (heading.level == 2) add(std::string(widest, '-'));
  }

  void operator()(const Paragraph& paragraph) { wrapped(visible(paragraph.text), ""); }

  void operator()(const Notice& notice) {
    for (const std::string& line : wrap("*** " + visible(notice.text) + " ***", width_))
      strong(line);
  }

  void operator()(const Facts& facts) {
    std::size_t label_width = 0;
    for (const Facts::Fact& fact : facts.facts) {
      label_width = std::max(label_width, display_width(visible(fact.label)) + 2);
    }
    for (const Facts::Fact& fact : facts.facts) {
      const std::string value = visible(cell_text(fact.value));
      if (label_width * 2 > width_) {
        wrapped(fmt::format("{}: {}", visible(fact.label), value), "");
      } else {
        hanging(pad_right(visible(fact.label) + ":", label_width), value);
      }
    }
  }

  void operator()(const Table& table) {
    for (const std::string& line : text_table(table, width_)) add(line);
  }

  void operator()(const List& list) {
    for (const List::Item& item : list.items) {
      std::string text = item.lead.empty() ? "" : fmt::format("{}:", visible(item.lead));
      for (const std::string& part :
           {item.text, item.detail.empty() ? "" : fmt::format("({})", item.detail)}) {
        if (!part.empty()) text += (text.empty() ? "" : " ") + visible(part);
      }
      hanging("- ", text);
    }
  }

  void operator()(const Code& code) { wrapped(visible(code.text), "  "); }

  // Charts repeat what tables say, and a terminal has no pages to list.
  void operator()(const Figure& /*unused*/) {}
  void operator()(const Contents& /*unused*/) {}

 private:
  void add(std::string_view line) {
    out_ += line;
    out_ += '\n';
  }

  void strong(std::string_view line) {
    if (colour_ == Colour::yes) {
      add(fmt::format("{}{}{}", bold, line, bold_off));
    } else {
      add(line);
    }
  }

  void wrapped(std::string_view text, std::string_view indent) {
    for (const std::string& line : wrap(text, width_ - indent.size())) {
      add(line.empty() ? std::string() : fmt::format("{}{}", indent, line));
    }
  }

  /// Text beside a label or bullet, its further lines beneath its first.
  void hanging(const std::string& first, std::string_view text) {
    const std::size_t indent = display_width(first);
    bool at_first = true;
    for (const std::string& line : wrap(text, width_ - indent)) {
      if (at_first) {
        add(first + line);
      } else {
        add(line.empty() ? std::string() : std::string(indent, ' ') + line);
      }
      at_first = false;
    }
  }

  std::size_t width_;
  Colour colour_;
  std::string out_;
};

}  // namespace

std::string render_text(const ReportDocument& document, std::size_t width, Colour colour) {
  return TextRenderer(width, colour).render(document);
}

}  // namespace toolkit
