#include "toolkit/render/markdown.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "toolkit/render/markdown_text.hpp"
#include "toolkit/text/ascii.hpp"

namespace toolkit {
namespace {

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  for (std::size_t from = 0; from <= text.size();) {
    const std::size_t end = std::min(text.find('\n', from), text.size());
    lines.push_back(text.substr(from, end - from));
    from = end + 1;
  }
  return lines;
}

/// Spaces at the start of a line are kept as references; Markdown would drop them.
std::string escape_indented(std::string_view line) {
  const std::size_t spaces = std::min(line.find_first_not_of(' '), line.size());
  std::string out;
  for (std::size_t i = 0; i < spaces; ++i) out += "&#32;";
  return out + escape_markdown(line.substr(spaces), spaces == 0);
}

std::string without_line_breaks(std::string_view text) {
  std::string flat(text);
  std::ranges::replace(flat, '\n', ' ');
  return flat;
}

/// A path as the target of a link: every byte that means something to Markdown or in an address is
/// encoded.
std::string link_target(std::string_view path) {
  constexpr std::string_view kept = "/-._~";
  std::string out;
  for (const char c : path) {
    if (is_letter(c) || is_digit(c) || kept.find(c) != std::string_view::npos) {
      out += c;
    } else {
      out += fmt::format("%{:02X}", static_cast<unsigned>(static_cast<unsigned char>(c)));
    }
  }
  return out;
}

class MarkdownRenderer {
 public:
  explicit MarkdownRenderer(const FigureLinks& figures) : figures_(figures) {}

  std::string render(const ReportDocument& document) {
    for (const Block& block : document.blocks) {
      if (!has_text(block)) continue;
      if (!out_.empty()) out_ += '\n';
      std::visit(*this, block);
    }
    return std::move(out_);
  }

  void operator()(const Figure& figure) {
    const std::string described =
        escape_markdown_without_links(without_line_breaks(figure.drawing.description));
    out_ += fmt::format("![{}]({})\n", described, link_target(figures_.find(figure.name)->second));
  }

  void operator()(const Contents& /*unused*/) {}

  void operator()(const Heading& heading) {
    out_ += fmt::format("{} {}\n", std::string(static_cast<std::size_t>(heading.level), '#'),
                        one_line(heading.text));
  }

  void operator()(const Paragraph& paragraph) { prose(paragraph.text, "", ""); }

  void operator()(const Notice& notice) {
    if (notice.text.empty()) return;
    out_ += fmt::format("**{}**\n", one_line(notice.text));
  }

  void operator()(const Facts& facts) {
    for (const Facts::Fact& fact : facts.facts) {
      out_ += fmt::format("- {}: {}\n", one_line(fact.label), one_line(cell_text(fact.value)));
    }
  }

  void operator()(const Table& table) {
    std::string rule = "|";
    out_ += '|';
    for (const Column& column : table.columns) {
      out_ += fmt::format(" {} |", one_line(column.title));
      rule += column.numeric ? " ---: |" : " --- |";
    }
    out_ += fmt::format("\n{}\n", rule);
    for (const std::vector<Cell>& row : table.rows) {
      out_ += '|';
      for (const Cell& cell : row) out_ += fmt::format(" {} |", in_cell(cell_text(cell)));
      out_ += '\n';
    }
  }

  void operator()(const List& list) {
    bool after_paragraphs = false;
    for (const List::Item& item : list.items) {
      // Some readers would take the next item for a line of the last paragraph.
      if (std::exchange(after_paragraphs, item.text.find("\n\n") != std::string::npos))
        out_ += '\n';
      std::string lead = "- ";
      if (!item.lead.empty()) lead += fmt::format("**{}**: ", one_line(item.lead));
      const std::string detail =
          item.detail.empty() ? "" : fmt::format("({})", one_line(item.detail, item.address));
      if (item.text.empty()) {
        out_ += fmt::format("{}{}\n", lead, detail);
      } else {
        prose(item.text, lead, detail.empty() ? "" : " " + detail);
      }
    }
  }

  void operator()(const Code& code) {
    std::string fence = "```";
    while (code.text.find(fence) != std::string::npos) fence += '`';
    out_ += fmt::format("{}\n{}\n{}\n", fence, code.text, fence);
  }

 private:
  /// A text that must stay in one line: its own line breaks become spaces.
  static std::string one_line(std::string_view text, AddressPlace address = {}) {
    return escape_markdown(without_line_breaks(text), false, address);
  }

  static std::string in_cell(std::string_view text) {
    std::string out;
    for (const std::string_view line : lines_of(text)) {
      if (!out.empty()) out += " <br>";
      out += escape_markdown(line, false);
    }
    return out;
  }

  /// Paragraphs with the line breaks that were meant: two blanks before the end of a line, which
  /// every reader takes for one. Further lines of a list item are indented by four, as far as any
  /// reader asks for.
  void prose(std::string_view text, std::string_view lead, std::string_view detail) {
    const std::string indent = lead.empty() ? "" : "    ";
    out_ += lead;
    const std::vector<std::string_view> lines = lines_of(text);
    for (std::size_t i = 0; i < lines.size(); ++i) {
      const bool first = i == 0;
      if (lines[i].empty()) {
        out_ += '\n';
        continue;
      }
      if (!first) out_ += indent;
      out_ += escape_indented(lines[i]);
      if (i + 1 == lines.size()) {
        out_ += detail;
      } else if (!lines[i + 1].empty()) {
        out_ += "  ";
      }
      out_ += '\n';
    }
  }

  [[nodiscard]] bool has_text(const Block& block) const {
    if (std::holds_alternative<Contents>(block)) return false;
    const auto* const figure = std::get_if<Figure>(&block);
    return figure == nullptr || figures_.contains(figure->name);
  }

  const FigureLinks& figures_;
  std::string out_;
};

}  // namespace

std::string render_markdown(const ReportDocument& document, const FigureLinks& figures) {
  return MarkdownRenderer(figures).render(document);
}

}  // namespace toolkit
