#include "toolkit/document/document.hpp"

#include <algorithm>

namespace toolkit {
namespace {

constexpr std::string_view blanks = " \t\n";

std::size_t end_of_line(std::string_view text, std::size_t from) {
  return std::min(text.find('\n', from), text.size());
}

Span trimmed(std::string_view text, Span span) {
  while (span.end > span.begin && blanks.find(text[span.end - 1]) != std::string_view::npos) {
    --span.end;
  }
  return span;
}

/// The first line with content below a block's `|`, or the `|` itself when there is none.
Span block_span(std::string_view source, std::size_t begin, std::string_view text) {
  const std::size_t first = text.find_first_not_of(blanks);
  const std::size_t header_end = end_of_line(source, begin);
  if (first == std::string_view::npos) return {begin, std::min(begin + 1, source.size())};
  const std::size_t content = source.find_first_not_of(blanks, header_end);
  if (content == std::string_view::npos) return {begin, header_end};
  return trimmed(source, {content, end_of_line(source, content)});
}

Span quoted_span(std::string_view source, std::size_t begin) {
  const char quote = source[begin];
  const std::size_t line_end = end_of_line(source, begin);
  for (std::size_t i = begin + 1; i < line_end; ++i) {
    if (quote == '"' && source[i] == '\\') {
      ++i;
    } else if (source[i] == quote) {
      if (quote == '\'' && i + 1 < line_end && source[i + 1] == quote) {
        ++i;
      } else {
        return {begin, i + 1};
      }
    }
  }
  return {begin, line_end};
}

Span plain_span(std::string_view source, std::size_t begin, std::string_view text) {
  if (source.substr(begin).starts_with(text)) return {begin, begin + text.size()};
  return trimmed(source, {begin, end_of_line(source, begin)});
}

}  // namespace

NodeKind Node::kind() const {
  return document_ == nullptr ? NodeKind::empty : document_->nodes_[index_].kind;
}

std::string_view Node::text() const {
  return document_ == nullptr ? std::string_view() : document_->nodes_[index_].text;
}

ScalarStyle Node::style() const {
  return document_ == nullptr ? ScalarStyle::plain : document_->nodes_[index_].style;
}

std::size_t Node::begin() const {
  return document_ == nullptr ? 0 : document_->nodes_[index_].begin;
}

Span Node::span() const {
  if (document_ == nullptr) return {};
  const std::string_view source = document_->source().text();
  const std::size_t from = std::min(begin(), source.size());
  if (kind() == NodeKind::text && from < source.size()) {
    switch (style()) {
      case ScalarStyle::plain:
        return plain_span(source, from, text());
      case ScalarStyle::quoted:
        return quoted_span(source, from);
      case ScalarStyle::block:
        return block_span(source, from, text());
    }
  }
  return {from, std::min(from + 1, source.size())};
}

std::vector<Node> children(Node parent) {
  std::vector<Node> found;
  if (!parent) return found;
  const auto& nodes = parent.document_->nodes_;
  for (std::uint32_t child = nodes[parent.index_].first_child; child != Document::none;
       child = nodes[child].next_sibling) {
    found.push_back(Node(parent.document_, child));
  }
  return found;
}

std::vector<MappingEntry> entries(Node mapping) {
  std::vector<MappingEntry> found;
  if (!mapping.is_mapping()) return found;
  const auto& nodes = mapping.document_->nodes_;
  std::uint32_t key = nodes[mapping.index_].first_child;
  while (key != Document::none) {
    const std::uint32_t value = nodes[key].next_sibling;
    const bool has_value = value != Document::none;
    // A file that breaks off after a key has no value for it.
    found.push_back(
        {Node(mapping.document_, key), has_value ? Node(mapping.document_, value) : Node()});
    key = has_value ? nodes[value].next_sibling : Document::none;
  }
  return found;
}

}  // namespace toolkit
