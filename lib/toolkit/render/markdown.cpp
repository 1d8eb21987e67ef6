#include "toolkit/render/markdown.hpp"

#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "toolkit/text/ascii.hpp"
#include "toolkit/text/utf8.hpp"

namespace toolkit {
namespace {

/// An empty comment after a character keeps GitHub from seeing an address in what follows.
constexpr std::string_view no_link = "<!-- -->";
std::string parted(std::string_view reference) { return fmt::format("{}{}", reference, no_link); }

bool follows_www(std::string_view line, std::size_t dot) {
  if (dot < 3) return false;
  const std::string_view before = line.substr(dot - 3, 3);
  return std::ranges::all_of(before, [](char c) { return c == 'w' || c == 'W'; });
}

/// Invisible characters that Markdown would drop or that would hide something are spelt out.
bool must_be_spelt_out(CodePoint point) {
  return point.length == 0 || is_forbidden(point.value) || is_bidirectional_control(point.value);
}

std::string spelt_out(char byte, CodePoint point) {
  if (point.length == 0) {
    return fmt::format("\\\\x{:02x}", static_cast<unsigned>(static_cast<unsigned char>(byte)));
  }
  return fmt::format("\\\\u{:04x}", static_cast<unsigned>(point.value));
}

/// The reference for a character that Markdown or HTML could act on wherever it stands.
std::string_view reference_for(char c) {
  switch (c) {
    case '|':
      return "&#124;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '&':
      return "&amp;";
    case '`':
      return "&#96;";
    case '\\':
      return "&#92;";
    case '\t':
      return "&#9;";
    case '@':
      return "&#64;<!-- -->";
    default:
      return {};
  }
}

/// A colon or full stop from which GitHub would make an address.
bool needs_parting(std::string_view line, std::size_t at) {
  if (line[at] == '.') return follows_www(line, at);
  return line[at] == ':' && at > 0 && is_letter(line[at - 1]) && at + 1 < line.size() &&
         line[at + 1] != ' ';
}

/// The `.` or `)` of what would start a numbered list.
bool ends_number(std::string_view line, std::size_t at) {
  const std::string_view number = line.substr(0, at);
  return !number.empty() && std::ranges::all_of(number, is_digit) &&
         (at + 1 == line.size() || line[at + 1] == ' ');
}

bool needs_backslash(std::string_view line, std::size_t at, bool at_line_start) {
  switch (line[at]) {
    case '*':
    case '_':
    case '[':
    case ']':
    case '~':
    case '$':
      return true;
    case '!':
      return at + 1 < line.size() && line[at + 1] == '[';
    case '#':
    case '+':
    case '-':
    case '=':
    case ':':  // a line of colons and hyphens would make a table of the line above
      return at_line_start && at == 0;
    case '.':
    case ')':
      return at_line_start && ends_number(line, at);
    default:
      return false;
  }
}

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
    // Where a picture is described there are no links, and so no comments that prevent them.
    std::string described = one_line(figure.drawing.description);
    for (auto at = described.find(no_link); at != std::string::npos; at = described.find(no_link)) {
      described.erase(at, no_link.size());
    }
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
    for (const List::Item& item : list.items) {
      std::string lead = "- ";
      if (!item.lead.empty()) lead += fmt::format("**{}**: ", one_line(item.lead));
      const std::string detail =
          item.detail.empty() ? "" : fmt::format("({})", one_line(item.detail));
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
  static std::string one_line(std::string_view text) {
    std::string flat(text);
    std::ranges::replace(flat, '\n', ' ');
    return escape_markdown(flat, false);
  }

  static std::string in_cell(std::string_view text) {
    std::string out;
    for (const std::string_view line : lines_of(text)) {
      if (!out.empty()) out += " <br>";
      out += escape_markdown(line, false);
    }
    return out;
  }

  /// Paragraphs with the line breaks that were meant; further lines of a list item are indented.
  void prose(std::string_view text, std::string_view lead, std::string_view detail) {
    const std::string indent = lead.empty() ? "" : "  ";
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
        out_ += '\\';
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

std::string escape_markdown(std::string_view line, bool at_line_start) {
  std::string out;
  for (std::size_t at = 0; at < line.size();) {
    const CodePoint point = decode_utf8(line, at);
    if (must_be_spelt_out(point)) {
      out += spelt_out(line[at], point);
      at += std::max<std::size_t>(point.length, 1);
      continue;
    }
    const std::string_view reference = reference_for(line[at]);
    if (!reference.empty()) {
      out += reference;
    } else if (needs_parting(line, at)) {
      out += parted(line[at] == ':' ? "&#58;" : "&#46;");
    } else {
      if (needs_backslash(line, at, at_line_start)) out += '\\';
      out += line.substr(at, point.length);
    }
    at += point.length;
  }
  // A heading's trailing #s would vanish.
  if (out.ends_with('#') && !out.ends_with("\\#")) out.insert(out.size() - 1, "\\");
  return out;
}

}  // namespace toolkit
