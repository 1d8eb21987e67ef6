#include "toolkit/assessment/schema/schema_line.hpp"

#include <algorithm>
#include <cstddef>

#include <fmt/format.h>

namespace toolkit {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

std::string schema_line() {
  return fmt::format("# yaml-language-server: $schema={}", schema_file_name);
}

std::size_t after_byte_order_mark(std::string_view bytes) {
  return bytes.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
}

}  // namespace

std::string with_schema_line(std::string_view bytes) {
  // Lines end as the first one does.
  const std::size_t end = bytes.find('\n');
  const bool windows = end != std::string_view::npos && end > 0 && bytes[end - 1] == '\r';
  std::string changed(bytes);
  return changed.insert(after_byte_order_mark(bytes), schema_line() + (windows ? "\r\n" : "\n"));
}

bool has_schema_line(std::string_view bytes) {
  const std::string wanted = schema_line();
  bytes.remove_prefix(after_byte_order_mark(bytes));
  while (!bytes.empty()) {
    const std::size_t end = std::min(bytes.find('\n'), bytes.size());
    const std::string_view line = bytes.substr(0, end);
    if (line.substr(0, line.find_last_not_of(" \r") + 1) == wanted) return true;
    bytes.remove_prefix(std::min(end + 1, bytes.size()));
  }
  return false;
}

}  // namespace toolkit
