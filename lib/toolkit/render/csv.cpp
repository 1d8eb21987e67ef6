#include "toolkit/render/csv.hpp"

#include <algorithm>

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

void add_record(std::string& out, const std::vector<std::string>& fields) {
  for (std::size_t i = 0; i < fields.size(); ++i) {
    if (i > 0) out += ',';
    out += csv_field(fields[i]);
  }
  out += "\r\n";
}

}  // namespace

std::string csv_field(std::string_view text) {
  const bool risky =
      !is_number(text) && std::ranges::any_of(risky_starts, [&](std::string_view start) {
        return text.starts_with(start);
      });
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
  std::string out;
  add_record(out, rows.columns);
  for (const std::vector<std::string>& row : rows.rows) add_record(out, row);
  return out;
}

}  // namespace toolkit
