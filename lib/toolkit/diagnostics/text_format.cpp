#include "toolkit/diagnostics/text_format.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "toolkit/text/display.hpp"
#include "toolkit/text/plural.hpp"
#include "toolkit/text/utf8.hpp"

namespace toolkit {
namespace {

/// Longer lines are cut to what stands around the place.
constexpr std::size_t excerpt_width = 100;
constexpr std::size_t lead_in = 60;
constexpr std::size_t gutter = 5;

struct Paint {
  bool on;

  [[nodiscard]] std::string_view bold() const { return on ? "\x1b[1m" : ""; }
  [[nodiscard]] std::string_view severity(Severity severity) const {
    if (!on) return "";
    return severity == Severity::error ? "\x1b[1;31m" : "\x1b[1;33m";
  }
  [[nodiscard]] std::string_view caret() const { return on ? "\x1b[1;32m" : ""; }
  [[nodiscard]] std::string_view plain() const { return on ? "\x1b[0m" : ""; }
};

/// The bytes of a line before a column (counted from 1, in code points).
std::size_t bytes_before(std::string_view line, std::size_t column) {
  std::size_t at = 0;
  for (std::size_t i = 1; i < column && at < line.size(); ++i) {
    at += std::max<std::size_t>(decode_utf8(line, at).length, 1);
  }
  return at;
}

struct Excerpt {
  std::string line;
  std::string carets;
};

/// The line as it is shown, and the carets beneath it, placed by display width.
Excerpt excerpt(const Place& place) {
  const std::string_view line = place.excerpt;
  const std::size_t begin = bytes_before(line, 1 + place.begin.column - place.excerpt_column);
  const bool one_line = place.end.line == place.begin.line;
  const std::size_t end =
      one_line ? bytes_before(line, 1 + place.end.column - place.excerpt_column) : line.size();

  std::size_t from = 0;
  while (display_width(visible(line.substr(from, begin - from))) > lead_in) {
    from += std::max<std::size_t>(decode_utf8(line, from).length, 1);
  }
  const bool cut_before = from > 0 || place.excerpt_column > 1;
  const std::string before = (cut_before ? "… " : "") + visible(line.substr(from, begin - from));
  const std::string marked = visible(line.substr(begin, std::max(end, begin) - begin));
  const std::size_t room = excerpt_width - std::min(excerpt_width - 1, display_width(before));
  std::string rest = visible(line.substr(begin));
  if (display_width(rest) > room || place.excerpt_cut) rest = wrap(rest, room).front() + " …";
  const std::size_t width = std::clamp<std::size_t>(display_width(marked), 1, room);
  return {before + rest,
          std::string(display_width(before), ' ') + "^" + std::string(width - 1, '~')};
}

void format_one(std::string& out, const Finding& finding, const Paint& paint, Reader reader) {
  const bool quotes = reader == Reader::council;
  const auto said = [quotes](const std::string& plain, const std::string& detail) {
    return visible(quotes && !detail.empty() ? detail : plain);
  };

  out += paint.bold();
  out += visible_name(finding.file);
  if (finding.place) {
    out += fmt::format(":{}:{}", finding.place->begin.line, finding.place->begin.column);
  }
  out += fmt::format(":{} {}{}:{} {}{}{} [{}]\n", paint.plain(), paint.severity(finding.severity),
                     severity_name(finding.severity), paint.plain(), paint.bold(),
                     said(finding.message, finding.detail), paint.plain(),
                     catalogue_entry(finding.diagnostic).name);
  if (quotes && finding.place) {
    const Excerpt shown = excerpt(*finding.place);
    out += fmt::format("{:>{}} | {}\n", finding.place->begin.line, gutter, shown.line);
    const std::size_t number_width =
        std::max(gutter, fmt::formatted_size("{}", finding.place->begin.line));
    out += fmt::format("{:>{}} | {}{}{}\n", "", number_width, paint.caret(), shown.carets,
                       paint.plain());
  }
  if (!finding.help.empty()) {
    out += fmt::format("   help: {}\n", said(finding.help, finding.help_detail));
  }
}

}  // namespace

std::string format_findings(const std::vector<Finding>& findings, Colour colour, Reader reader) {
  std::string out;
  for (const Finding& finding : findings) {
    format_one(out, finding, Paint{colour == Colour::yes}, reader);
  }
  return out;
}

std::string counts_in_words(std::size_t errors, std::size_t warnings) {
  if (errors > 0 && warnings > 0) {
    return fmt::format("{} and {}", plural(errors, "error"), plural(warnings, "warning"));
  }
  if (errors > 0) return plural(errors, "error");
  return warnings > 0 ? plural(warnings, "warning") : std::string();
}

}  // namespace toolkit
