#include "toolkit/report/prose.hpp"

#include "toolkit/text/display.hpp"

namespace toolkit {
namespace {

/// A line at least this wide was probably broken because it was full.
constexpr std::size_t full_line = 50;

bool starts_item(std::string_view line) {
  if (line.empty() || line.front() == ' ' || line.front() == '\t') return true;
  for (const std::string_view bullet : {"- ", "* ", "+ ", "• ", "– ", "· ", "| ", "> "}) {
    if (line.starts_with(bullet)) return true;
  }
  const std::size_t number = line.find_first_not_of("0123456789");
  const bool enumerated = number != std::string_view::npos && number > 0 && number < 4;
  return enumerated && (line[number] == '.' || line[number] == ')') && number + 1 < line.size() &&
         line[number + 1] == ' ';
}

std::string_view without_trailing_blanks(std::string_view line) {
  const std::size_t last = line.find_last_not_of(" \t");
  return line.substr(0, last == std::string_view::npos ? 0 : last + 1);
}

}  // namespace

std::string flow(std::string_view text) {
  std::string out;
  bool paragraph_ends = false;
  bool line_was_full = false;
  while (!text.empty()) {
    const std::size_t newline = text.find('\n');
    const std::string_view line = without_trailing_blanks(text.substr(0, newline));
    text.remove_prefix(newline == std::string_view::npos ? text.size() : newline + 1);
    if (line.empty()) {
      paragraph_ends = !out.empty();
      continue;
    }
    if (paragraph_ends) {
      out += "\n\n";
    } else if (!out.empty()) {
      out += line_was_full && !starts_item(line) ? ' ' : '\n';
    }
    out += line;
    paragraph_ends = false;
    line_was_full = display_width(line) >= full_line;
  }
  return out;
}

}  // namespace toolkit
