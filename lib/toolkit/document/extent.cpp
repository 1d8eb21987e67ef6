#include "toolkit/document/extent.hpp"

#include <algorithm>
#include <stdexcept>

namespace toolkit {
namespace {

[[noreturn]] void lost() { throw std::logic_error("a part of the file has no end"); }

bool is_blank_byte(char c) { return c == ' ' || c == '\t' || c == '\n'; }

std::string_view source_of(Node node) { return node.document()->source().text(); }

bool opens_with_bracket(Node container) {
  const std::string_view source = source_of(container);
  return container.begin() < source.size() &&
         source[container.begin()] == (container.is_list() ? '[' : '{');
}

/// An unquoted text stands in the source letter by letter; only its white space may be folded.
std::size_t plain_end(std::string_view source, Node node) {
  std::size_t at = node.begin();
  for (const char c : node.text()) {
    if (is_blank_byte(c)) continue;
    while (at < source.size() && is_blank_byte(source[at])) ++at;
    if (at >= source.size() || source[at] != c) lost();
    ++at;
  }
  return at;
}

std::size_t quoted_end(std::string_view source, std::size_t begin) {
  const char quote = source[begin];
  for (std::size_t at = begin + 1; at < source.size(); ++at) {
    const bool doubled = quote == '\'' && source.substr(at).starts_with("''");
    if (doubled || (quote == '"' && source[at] == '\\')) {
      ++at;
    } else if (source[at] == quote) {
      return at + 1;
    }
  }
  lost();
}

std::size_t end_of(Node node, std::size_t outer) {
  const std::string_view source = source_of(node);
  if (node.is_text()) {
    switch (node.style()) {
      case ScalarStyle::plain:
        return plain_end(source, node);
      case ScalarStyle::quoted:
        return quoted_end(source, node.begin());
      case ScalarStyle::block: {
        const BlockText block = block_text(node, outer);
        return block.indent == 0 ? block.header_end : block.content_end;
      }
    }
  }
  if (opens_with_bracket(node)) return inside_brackets(node).end + 1;
  const std::vector<Part> parts = parts_of(node);
  if (parts.empty()) lost();
  return parts.back().end;
}

/// A key without a colon after it stands between brackets; its value is empty.
Part entry_part(std::string_view source, const MappingEntry& entry, std::size_t outer) {
  Part part{entry.key, entry.value, entry.key.begin()};
  part.value_from = end_of(entry.key, outer);
  const std::size_t colon = skip_to_content(source, part.value_from);
  part.marked = colon < source.size() && source[colon] == ':';
  if (part.marked) part.value_from = colon + 1;
  part.end = entry.value.is_empty() ? part.value_from : end_of(entry.value, outer);
  return part;
}

std::vector<Part> entry_parts(Node mapping) {
  const std::string_view source = source_of(mapping);
  const std::size_t column = column_of(source, mapping.begin());
  std::vector<Part> parts;
  for (const MappingEntry& entry : entries(mapping)) {
    parts.push_back(entry_part(source, entry, column));
  }
  return parts;
}

std::vector<Part> item_parts(Node list) {
  const std::string_view source = source_of(list);
  const bool block = !opens_with_bracket(list);
  const std::size_t column = column_of(source, list.begin());
  std::size_t at = list.begin();
  std::vector<Part> parts;
  for (const Node item : children(list)) {
    Part part{{}, item};
    if (block) {
      at = skip_to_content(source, at);
      if (at >= source.size() || source[at] != '-') lost();
      part.begin = at;
      part.value_from = at + 1;
    } else {
      part.begin = part.value_from = item.begin();
      part.marked = false;
    }
    part.end = item.is_empty() ? part.value_from : end_of(item, column);
    at = part.end;
    parts.push_back(part);
  }
  return parts;
}

/// The digit of a block's header, which says how far in its lines stand; 0 without one.
std::size_t indentation_mark(std::string_view marks) {
  const std::size_t digit = marks.find_first_of("123456789");
  return digit == std::string_view::npos ? 0 : static_cast<std::size_t>(marks[digit] - '0');
}

}  // namespace

Layout layout_of(Node container, bool in_brackets) {
  if (opens_with_bracket(container)) return Layout::brackets;
  return in_brackets ? Layout::pair : Layout::block;
}

std::vector<Part> parts_of(Node container) {
  if (container.is_mapping()) return entry_parts(container);
  return container.is_list() ? item_parts(container) : std::vector<Part>{};
}

BlockText block_text(Node text, std::size_t outer) {
  const std::string_view source = source_of(text);
  BlockText block;
  block.header_end =
      std::min(source.find_first_not_of("+-123456789", text.begin() + 1), source.size());
  block.content_end = line_end(source, block.header_end);
  block.content_begin = std::min(block.content_end + 1, source.size());
  const std::size_t mark =
      indentation_mark(source.substr(text.begin(), block.header_end - text.begin()));
  std::size_t indent = mark == 0 ? 0 : outer + mark;
  for (std::size_t line = block.content_begin; line < source.size();) {
    const std::size_t end = line_end(source, line);
    const std::size_t content = std::min(source.find_first_not_of(' ', line), end);
    if (content < end &&
        source.substr(content, end - content).find_first_not_of('\t') != std::string_view::npos) {
      const std::size_t column = content - line;
      if (column <= outer || column < indent) break;
      if (indent == 0) indent = column;
      block.indent = indent;
      block.content_end = end;
    }
    line = end + 1;
  }
  return block;
}

Span inside_brackets(Node container) {
  const std::string_view source = source_of(container);
  const char close = container.is_list() ? ']' : '}';
  const std::vector<Part> parts = parts_of(container);
  std::size_t at = parts.empty() ? container.begin() + 1 : parts.back().end;
  at = skip_to_content(source, at);
  if (at < source.size() && source[at] == ',') at = skip_to_content(source, at + 1);
  if (at >= source.size() || source[at] != close) lost();
  return {container.begin() + 1, at};
}

std::size_t line_begin(std::string_view text, std::size_t at) {
  const std::size_t newline = at == 0 ? std::string_view::npos : text.rfind('\n', at - 1);
  return newline == std::string_view::npos ? 0 : newline + 1;
}

std::size_t line_end(std::string_view text, std::size_t at) {
  return std::min(text.find('\n', at), text.size());
}

std::size_t column_of(std::string_view text, std::size_t at) { return at - line_begin(text, at); }

std::size_t skip_to_content(std::string_view text, std::size_t at) {
  while (at < text.size() && (is_blank_byte(text[at]) || text[at] == '#')) {
    at = text[at] == '#' ? line_end(text, at) : at + 1;
  }
  return at;
}

bool is_first_in_line(std::string_view text, std::size_t at) {
  const std::size_t begin = line_begin(text, at);
  return text.substr(begin, at - begin).find_first_not_of(" \t") == std::string_view::npos;
}

}  // namespace toolkit
