#include "toolkit/text/source_text.hpp"

#include <algorithm>
#include <utility>

#include "toolkit/text/utf8.hpp"

namespace toolkit {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

void drop_byte_order_mark(std::string& text) {
  if (text.starts_with(byte_order_mark)) text.erase(0, byte_order_mark.size());
}

void read_crlf_as_lf(std::string& text) {
  std::size_t at = text.find("\r\n");
  if (at == std::string::npos) return;
  std::size_t to = at;
  for (; at < text.size(); ++at) {
    if (text[at] == '\r' && at + 1 < text.size() && text[at + 1] == '\n') continue;
    text[to++] = text[at];
  }
  text.resize(to);
}

}  // namespace

SourceText::SourceText(std::string name, std::string bytes)
    : content_(std::make_shared<const Content>(read(std::move(name), std::move(bytes)))) {}

SourceText::Content SourceText::read(std::string name, std::string bytes) {
  const std::size_t bytes_read = bytes.size();
  Content content{std::move(name), std::move(bytes), bytes_read, {}};
  std::string& text = content.text;
  drop_byte_order_mark(text);
  read_crlf_as_lf(text);
  content.line_starts.reserve(text.size() / 32 + 1);
  content.line_starts.push_back(0);
  for (std::size_t newline = text.find('\n');
       newline != std::string::npos && newline + 1 < text.size();
       newline = text.find('\n', newline + 1)) {
    content.line_starts.push_back(newline + 1);
  }
  return content;
}

Position SourceText::position(std::size_t offset) const {
  offset = std::min(offset, text().size());
  const auto after = std::ranges::upper_bound(content_->line_starts, offset);
  const auto line = static_cast<std::size_t>(after - content_->line_starts.begin());
  const std::size_t start = content_->line_starts[line - 1];
  return {line, 1 + count_code_points(text().substr(start, offset - start))};
}

std::string_view SourceText::line(std::size_t number) const {
  const std::size_t start = line_start(number);
  const std::size_t end = number < line_count() ? content_->line_starts[number] : text().size();
  std::string_view bytes = text().substr(start, end - start);
  if (bytes.ends_with('\n')) bytes.remove_suffix(1);
  return bytes;
}

std::size_t SourceText::line_start(std::size_t number) const {
  return content_->line_starts[number - 1];
}

}  // namespace toolkit
