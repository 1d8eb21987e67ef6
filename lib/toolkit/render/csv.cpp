#include "toolkit/render/csv.hpp"

#include <algorithm>

#include "toolkit/text/utf8.hpp"

namespace toolkit {
namespace {

/// What starts a formula, full-width forms included, and the apostrophe that marks a defused one.
constexpr std::string_view risky_starts[] = {"=",  "+", "-",  "@",  "\t", "\r",
                                             "\n", "'", "＝", "＋", "－", "＠"};

/// A change such as -2 is a number, and stays one.
bool is_number(std::string_view text) {
  if (text.starts_with('-')) text.remove_prefix(1);
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

bool looks_like_formula(std::string_view text) {
  return !is_number(text) && std::ranges::any_of(risky_starts, [&](std::string_view start) {
    return text.starts_with(start);
  });
}

/// The length that a spreadsheet counts.
std::size_t units_of_utf16(std::string_view text) {
  std::size_t units = 0;
  for (const char c : text) {
    if (!is_continuation(c)) ++units;
    if (static_cast<unsigned char>(c) >= 0xF0) ++units;  // a pair of surrogates
  }
  return units;
}

void add_record(std::string& out, const std::vector<std::string>& fields) {
  for (std::size_t i = 0; i < fields.size(); ++i) {
    if (i > 0) out += ',';
    out += csv_field(fields[i]);
  }
  out += "\r\n";
}

}  // namespace

std::vector<LongCell> long_cells(const Rows& rows) {
  std::vector<LongCell> found;
  for (std::size_t row = 0; row < rows.rows.size(); ++row) {
    for (std::size_t column = 0; column < rows.rows[row].size(); ++column) {
      const std::string& cell = rows.rows[row][column];
      if (cell.size() < longest_cell) continue;
      const std::size_t units = units_of_utf16(cell) + (looks_like_formula(cell) ? 1 : 0);
      if (units > longest_cell) found.push_back({row + 2, rows.columns[column]});
    }
  }
  return found;
}

std::string csv_field(std::string_view text) {
  const bool risky = looks_like_formula(text);
  const bool quoted = text.find_first_of(",\"\r\n") != std::string_view::npos ||
                      text.starts_with(' ') || text.ends_with(' ');
  std::string out;
  if (quoted) out += '"';
  if (risky) out += '\'';
  for (const char c : text) {
    if (c == '"') out += '"';
    out += c;
  }
  if (quoted) out += '"';
  return out;
}

std::string render_csv(const Rows& rows) {
  std::string out(byte_order_mark);
  add_record(out, rows.columns);
  for (const std::vector<std::string>& row : rows.rows) add_record(out, row);
  return out;
}

}  // namespace toolkit
