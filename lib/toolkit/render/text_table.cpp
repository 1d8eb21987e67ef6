#include "toolkit/render/text_table.hpp"

#include <algorithm>
#include <numeric>

#include <fmt/format.h>

#include "toolkit/text/display.hpp"

namespace toolkit {
namespace {

constexpr std::size_t gap = 2;
/// A column of prose narrower than this is hard to read.
constexpr std::size_t min_prose = 24;

using Row = std::vector<std::string>;

std::vector<Row> words_of(const Table& table) {
  std::vector<Row> rows;
  for (const std::vector<Cell>& cells : table.rows) {
    Row& row = rows.emplace_back();
    for (const Cell& cell : cells) row.push_back(visible(cell_text(cell)));
  }
  return rows;
}

std::size_t widest_line(const std::string& text) {
  std::size_t widest = 0;
  for (std::size_t from = 0; from <= text.size();) {
    const std::size_t end = std::min(text.find('\n', from), text.size());
    widest = std::max(widest, display_width(std::string_view(text).substr(from, end - from)));
    from = end + 1;
  }
  return widest;
}

std::size_t longest_word(const std::string& text) {
  std::size_t longest = 0;
  for (std::size_t from = 0; from <= text.size();) {
    const std::size_t end = std::min(text.find_first_of(" \n", from), text.size());
    longest = std::max(longest, display_width(std::string_view(text).substr(from, end - from)));
    from = end + 1;
  }
  return longest;
}

/// Column widths that fit, taken from the widest columns first; empty where words would break or
/// prose would become a thread.
std::vector<std::size_t> fit(const Table& table, const std::vector<Row>& rows, std::size_t width) {
  std::vector<std::size_t> widths;
  std::vector<std::size_t> least;
  for (std::size_t c = 0; c < table.columns.size(); ++c) {
    std::size_t natural = display_width(table.columns[c].title);
    std::size_t word = natural;
    for (const Row& row : rows) {
      natural = std::max(natural, widest_line(row[c]));
      word = std::max(word, longest_word(row[c]));
    }
    widths.push_back(natural);
    least.push_back(std::max(word, std::min(natural, min_prose)));
  }
  const std::size_t gaps = gap * (widths.size() - 1);
  while (std::accumulate(widths.begin(), widths.end(), gaps) > width) {
    std::size_t widest = widths.size();
    for (std::size_t c = 0; c < widths.size(); ++c) {
      if (widths[c] > least[c] && (widest == widths.size() || widths[c] > widths[widest]))
        widest = c;
    }
    if (widest == widths.size()) return {};
    --widths[widest];
  }
  return widths;
}

void trim_right(std::string& line) { line.erase(line.find_last_not_of(' ') + 1); }

void add_row(std::vector<std::string>& lines, const Table& table, const Row& row,
             const std::vector<std::size_t>& widths) {
  std::vector<std::vector<std::string>> cells;
  std::size_t height = 0;
  for (std::size_t c = 0; c < row.size(); ++c) {
    cells.push_back(wrap(row[c], widths[c]));
    height = std::max(height, cells.back().size());
  }
  for (std::size_t l = 0; l < height; ++l) {
    std::string line;
    for (std::size_t c = 0; c < row.size(); ++c) {
      const std::string piece = l < cells[c].size() ? cells[c][l] : std::string();
      line += table.columns[c].numeric ? pad_left(piece, widths[c]) : pad_right(piece, widths[c]);
      line += std::string(gap, ' ');
    }
    trim_right(line);
    lines.push_back(std::move(line));
  }
}

/// A text that can stand behind the first cell as it is; a number would be without its meaning.
bool is_lead(const Cell& cell, const Column& column) {
  return std::holds_alternative<std::string>(cell) && !column.numeric;
}

/// Each row as an entry: its first cell, with the second where that is a text, then the others with
/// their titles.
std::vector<std::string> stacked(const Table& table, const std::vector<Row>& rows,
                                 std::size_t width) {
  constexpr std::string_view margin = "  ";
  std::vector<std::string> lines;
  const auto add = [&](std::string_view text, bool first) {
    for (const std::string& line : wrap(text, width - margin.size())) {
      lines.push_back(fmt::format("{}{}", first ? "" : margin, line));
      first = false;
    }
  };
  for (std::size_t r = 0; r < rows.size(); ++r) {
    const Row& row = rows[r];
    if (!lines.empty()) lines.emplace_back();
    std::string lead = row.front();
    std::size_t next = 1;
    if (row.size() > 1 && is_lead(table.rows[r][1], table.columns[1])) {
      lead += ": " + row[1];
      next = 2;
    }
    add(lead, true);
    for (std::size_t c = next; c < row.size(); ++c) {
      if (!row[c].empty()) add(fmt::format("{}: {}", table.columns[c].title, row[c]), false);
    }
  }
  return lines;
}

}  // namespace

std::vector<std::string> text_table(const Table& table, std::size_t width) {
  const std::vector<Row> rows = words_of(table);
  const std::vector<std::size_t> widths = fit(table, rows, width);
  if (widths.empty()) return stacked(table, rows, width);
  std::vector<std::string> lines;
  Row titles;
  Row rules;
  for (std::size_t c = 0; c < widths.size(); ++c) {
    titles.push_back(visible(table.columns[c].title));
    rules.emplace_back(widths[c], '-');
  }
  add_row(lines, table, titles, widths);
  add_row(lines, table, rules, widths);
  for (const Row& row : rows) add_row(lines, table, row, widths);
  return lines;
}

}  // namespace toolkit
