#include "toolkit/report/model/prose.hpp"

#include <algorithm>

#include "toolkit/text/ascii.hpp"
#include "toolkit/text/display.hpp"

namespace toolkit {
namespace {

/// A line at least this wide was probably broken because it was full.
constexpr std::size_t full_line = 50;

bool is_blank(char c) { return c == ' ' || c == '\t'; }

/// A bullet, `1.`, `1)`, `a)`, `(a)` or an indented line: lists as people type and paste them.
bool starts_item(std::string_view line) {
  if (line.empty() || is_blank(line.front())) return true;
  for (const std::string_view bullet : {"-", "*", "+", "•", "–", "·", "|", ">", "o"}) {
    if (line.starts_with(bullet) && line.size() > bullet.size() && is_blank(line[bullet.size()])) {
      return true;
    }
  }
  const bool bracketed = line.front() == '(';
  const std::string_view mark = line.substr(bracketed ? 1 : 0, 5);
  const std::size_t digits = std::min(mark.find_first_not_of("0123456789"), mark.size());
  const bool letter = digits == 0 && !mark.empty() && is_lower(mark[0]);
  const std::size_t end = letter ? 1 : digits;
  if (end == 0 || end > 3 || end + 1 >= mark.size() || !is_blank(mark[end + 1])) return false;
  return mark[end] == ')' || (mark[end] == '.' && !bracketed && !letter);
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
