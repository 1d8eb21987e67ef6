#include "toolkit/diagnostics/github_format.hpp"

#include <fmt/format.h>

#include "toolkit/text/display.hpp"

namespace toolkit {
namespace {

/// Older runners look for this anywhere in a line.
constexpr std::string_view old_mark = "##[";

void part_old_marks(std::string& text) {
  for (std::size_t at = text.find(old_mark); at != std::string::npos; at = text.find(old_mark)) {
    text.insert(at + 2, 1, ' ');
  }
}

/// The value of a command, as GitHub's own toolkit encodes it.
std::string encoded_data(std::string_view text) {
  std::string out;
  for (const char c : text) {
    switch (c) {
      case '%':
        out += "%25";
        break;
      case '\r':
        out += "%0D";
        break;
      case '\n':
        out += "%0A";
        break;
      default:
        out += c;
    }
  }
  return out;
}

std::string property(std::string_view text) {
  std::string out;
  for (const char c : encoded_data(text)) {
    if (c == ':') {
      out += "%3A";
    } else if (c == ',') {
      out += "%2C";
    } else {
      out += c;
    }
  }
  return out;
}

std::string location_properties(const Finding& finding) {
  std::string_view file = finding.file;
  if (file == "<stdin>") return {};
  while (file.starts_with("./")) file.remove_prefix(2);
  std::string out = fmt::format("file={},", property(visible_name(file)));
  if (!finding.place) return out;
  const Position& begin = finding.place->begin;
  const Position& end = finding.place->end;
  out += fmt::format("line={},endLine={},", begin.line, end.line);
  // Columns count only where both are of one line.
  if (begin.line == end.line) out += fmt::format("col={},endColumn={},", begin.column, end.column);
  return out;
}

std::string command(const Finding& finding) {
  std::string text = visible(finding.message);
  if (!finding.help.empty()) text += "\n" + visible(finding.help);
  std::string line = fmt::format("::{} {}title={}::{}", severity_name(finding.severity),
                                 location_properties(finding),
                                 catalogue_entry(finding.diagnostic).name, encoded_data(text));
  part_old_marks(line);
  return line + "\n";
}

bool is_line_end(char c) { return c == '\n' || c == '\r'; }

/// A letter, digit or mark: what stands behind it starts no command. Blanks of every kind may stand
/// before a command, so that only what is surely none counts.
bool is_graphic(char c) { return c > ' ' && c < '\x7f'; }

}  // namespace

std::string findings_github(const std::vector<Finding>& findings) {
  std::string out;
  for (const Finding& finding : findings) out += command(finding);
  return out;
}

std::string github_plain(std::string_view text) {
  std::string out;
  bool at_start = true;
  for (std::size_t i = 0; i < text.size(); ++i) {
    out += text[i];
    if (at_start && text.substr(i).starts_with("::")) out += ' ';
    if (is_line_end(text[i])) {
      at_start = true;
    } else if (is_graphic(text[i])) {
      at_start = false;
    }
  }
  part_old_marks(out);
  return out;
}

}  // namespace toolkit
