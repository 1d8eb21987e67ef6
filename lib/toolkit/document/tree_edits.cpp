#include "toolkit/document/tree_edits.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace toolkit {
namespace {

constexpr std::size_t step = 2;  ///< columns that a new line stands further in than the one above

std::string spaces(std::size_t count) { return std::string(count, ' '); }

std::string lines_of(const std::vector<std::string>& entries, std::size_t column) {
  std::string lines;
  for (const std::string& entry : entries) lines += "\n" + spaces(column) + entry;
  return lines;
}

std::string in_braces(const std::vector<std::string>& entries) {
  return fmt::format("{{{}}}", fmt::join(entries, ", "));
}

bool is_blank_line(std::string_view source, std::size_t begin) {
  return source.substr(begin, line_end(source, begin) - begin).find_first_not_of(" \t") ==
         std::string_view::npos;
}

bool is_block_text(Node value) { return value.is_text() && value.style() == ScalarStyle::block; }

/// Nothing but white space and a comment stands from `at` to the end of its line.
bool ends_line(std::string_view source, std::size_t at) {
  const std::size_t next = source.find_first_not_of(" \t", at);
  return next == std::string_view::npos || source[next] == '\n' || source[next] == '#';
}

/// Where the newline stands behind a part of its own lines, and behind the comments inside it:
/// those that start further in than the part does.
std::size_t end_with_comments(std::string_view source, const Part& part) {
  const std::size_t column = column_of(source, part.begin);
  std::size_t end = line_end(source, part.end);
  for (std::size_t line = end; line < source.size();) {
    const std::size_t begin = line + 1;
    line = line_end(source, begin);
    if (begin >= source.size() || is_blank_line(source, begin)) continue;
    const std::size_t content = source.find_first_not_of(" \t", begin);
    if (source[content] != '#' || content - begin <= column) break;
    end = line;
  }
  return end;
}

/// Where a line is put in behind a part. ResolvedPath an empty block the line to type on stays its
/// own.
std::size_t end_with_typing_line(std::string_view source, const Container& container,
                                 const Part& part) {
  const std::size_t end = line_end(source, part.end);
  if (!is_block_text(part.value) || end + 1 >= source.size()) return end;
  const std::size_t outer = column_of(source, container.node.begin());
  const bool is_empty = block_text(part.value, outer).indent == 0;
  return is_empty && is_blank_line(source, end + 1) ? line_end(source, end + 1) : end;
}

}  // namespace

const Part* Container::find(std::string_view key) const {
  const auto found =
      std::ranges::find_if(parts, [&](const Part& part) { return part.key.text() == key; });
  return found == parts.end() ? nullptr : &*found;
}

Container container_at(Node root) { return {root, layout_of(root, false), parts_of(root)}; }

Container container_in(const Container& outer, const Part& part) {
  if (!part.value.is_list() && !part.value.is_mapping()) return {};
  return {part.value, layout_of(part.value, outer.layout != Layout::block), parts_of(part.value)};
}

void TreeEdits::rename_key(const Part& part, std::string_view name) {
  Span span = part.key.span();
  if (part.key.style() == ScalarStyle::quoted) span = {span.begin + 1, span.end - 1};
  replace(span, name);
}

void TreeEdits::replace_word(const Part& part, std::string_view word) {
  Span span{part.value.begin(), part.end};
  if (part.value.style() == ScalarStyle::quoted) span = {span.begin + 1, span.end - 1};
  if (is_block_text(part.value)) span = part.value.span();
  replace(span, word);
}

void TreeEdits::set_value(const Container& container, const Part& part, std::string_view value) {
  if (part.value.is_empty()) {
    put(part.value_from, fmt::format("{}{}", part.marked ? " " : ": ", value));
    return;
  }
  if (!is_block_text(part.value)) return replace({part.value.begin(), part.end}, value);
  const BlockText block = block_text(part.value, column_of(source_, container.node.begin()));
  replace({part.value.begin(), block.header_end}, value);
  cut({line_end(source_, block.header_end), block.content_end});
}

void TreeEdits::clear_text(const Container& container, const Part& part) {
  const std::size_t begin = part.value.begin();
  if (container.layout != Layout::block) return replace({begin, part.end}, "\"\"");
  // ResolvedPath an empty block, comments that stand further in than its key would be its text.
  const std::size_t end = end_with_comments(source_, part);
  if (is_block_text(part.value)) {
    // The newline of its last line stays, and makes the line to type on.
    const BlockText block = block_text(part.value, column_of(source_, container.node.begin()));
    if (block.header_end > begin + 1 || source_[begin] != '|') {
      replace({begin, block.header_end}, "|");
    }
    if (block.indent > 0) cut({block.content_begin, end});
  } else if (line_begin(source_, begin) <= part.value_from) {
    replace({begin, part.end}, "|");
    put(line_end(source_, part.end), "\n");
    cut({line_end(source_, part.end), end});
  } else {
    put(part.value_from, " |");
    cut({line_end(source_, part.value_from) + 1, end});
  }
}

void TreeEdits::clear_values(const Container& container,
                             const std::function<bool(const Part&)>& goes) {
  if (container.layout != Layout::block) return remove(container, goes);
  for (const Part& part : container.parts) {
    if (goes(part)) cut({part.value_from, end_with_comments(source_, part)});
  }
}

/// The lines of a text from its second on; blank ones stay as they are unless they are content.
void TreeEdits::shift_lines(const Part& part, std::size_t outer, std::size_t by) {
  const bool block = is_block_text(part.value);
  const std::size_t indent = block ? block_text(part.value, outer).indent : 0;
  for (std::size_t line = line_end(source_, part.value.begin()) + 1; line < part.end;
       line = line_end(source_, line) + 1) {
    const std::size_t spaces_before = source_.find_first_not_of(' ', line) - line;
    if (!is_blank_line(source_, line) || (block && spaces_before > indent)) put(line, spaces(by));
  }
}

void TreeEdits::wrap_text(const Container& container, const Part& part, std::string_view entry) {
  const std::size_t begin = part.value.begin();
  const bool beside_key = static_cast<bool>(part.key);
  if (container.layout != Layout::block) {
    put(begin, beside_key ? "[{text: " : "{text: ");
    put(part.end, fmt::format(", {}}}{}", entry, beside_key ? "]" : ""));
    return;
  }
  const std::size_t outer = column_of(source_, container.node.begin());
  std::size_t column = column_of(source_, begin);
  if (!beside_key) {
    put(begin, "text: ");
  } else if (line_begin(source_, begin) > part.value_from) {
    put(begin, "- text: ");
    column += step;
  } else {
    column = outer + step;
    replace({part.value_from, begin}, "\n" + spaces(column) + "- text: ");
    column += step;
  }
  shift_lines(part, outer, column - outer);
  put(line_end(source_, part.end), "\n" + spaces(column) + std::string(entry));
}

void TreeEdits::add_entries(const Container& mapping, const std::vector<std::string>& entries) {
  if (entries.empty()) return;
  const std::string listed = fmt::format("{}", fmt::join(entries, ", "));
  if (mapping.parts.empty()) return put(mapping.node.begin() + 1, listed);
  const Part& last = mapping.parts.back();
  switch (mapping.layout) {
    case Layout::block:
      put(end_with_typing_line(source_, mapping, last),
          lines_of(entries, column_of(source_, mapping.node.begin())));
      break;
    case Layout::brackets: {
      const std::size_t comma = skip_to_content(source_, last.end);
      const bool is_there = source_[comma] == ',';
      put(is_there ? comma + 1 : last.end, (is_there ? " " : ", ") + listed);
      break;
    }
    case Layout::pair:
      put(mapping.node.begin(), "{");
      put(last.end, ", " + listed + "}");
      break;
  }
}

void TreeEdits::add_mapping(const Container& container, const Part& after, std::string_view key,
                            const std::vector<std::string>& entries) {
  if (container.layout != Layout::block) {
    return put(after.end, fmt::format(", {}: {}", key, in_braces(entries)));
  }
  const std::size_t column = column_of(source_, container.node.begin());
  put(end_with_comments(source_, after),
      fmt::format("\n{}{}:{}", spaces(column), key, lines_of(entries, column + step)));
}

void TreeEdits::fill(const Container& container, const Part& part,
                     const std::vector<std::string>& entries) {
  if (container.layout != Layout::block) return set_value(container, part, in_braces(entries));
  std::size_t at = line_end(source_, part.value_from);
  if (!part.value.is_empty()) {
    cut({part.value_from, part.end});
    at = line_end(source_, part.end);
  }
  put(at, lines_of(entries, column_of(source_, container.node.begin()) + step));
}

void TreeEdits::remove(const Container& container, const std::function<bool(const Part&)>& goes) {
  const Part* kept = nullptr;
  for (std::size_t i = 0; i < container.parts.size(); ++i) {
    const Part& part = container.parts[i];
    if (!goes(part)) {
      kept = &part;
    } else if (container.layout == Layout::block) {
      cut_lines(part);
    } else if (const std::size_t comma = skip_to_content(source_, part.end);
               source_[comma] == ',') {
      redact_item(part, comma + 1);
    } else if (kept == nullptr) {
      redact_item(part, part.end);
    } else {
      cut_last(part, *kept);
    }
  }
}

void TreeEdits::cut_lines(const Part& part) {
  const std::size_t end = end_with_comments(source_, part);
  if (is_first_in_line(source_, part.begin)) {
    cut({line_begin(source_, part.begin), std::min(end + 1, source_.size())});
  } else {
    cut({part.begin, end});
  }
}

/// An item between brackets up to `end`: with its line where it has one to itself, else with the
/// spaces behind it.
void TreeEdits::redact_item(const Part& part, std::size_t end) {
  const bool ends = ends_line(source_, end);
  if (ends && is_first_in_line(source_, part.begin)) {
    cut({line_begin(source_, part.begin), std::min(line_end(source_, end) + 1, source_.size())});
  } else {
    cut({part.begin, ends ? end : source_.find_first_not_of(" \t", end)});
  }
}

/// An item with no comma behind it takes the one before it along.
void TreeEdits::cut_last(const Part& part, const Part& kept) {
  if (!is_first_in_line(source_, part.begin)) return cut({kept.end, part.end});
  const std::size_t comma = skip_to_content(source_, kept.end);
  cut({comma, comma + 1});
  redact_item(part, part.end);
}

std::vector<Edit> TreeEdits::take() const {
  std::vector<Edit> all = edits_;
  std::vector<Span> cuts = cuts_;
  std::ranges::sort(cuts, {}, &Span::begin);
  std::size_t done = 0;
  for (const Span& span : cuts) {
    const Span rest{std::max(span.begin, done), span.end};
    if (rest.begin < rest.end) all.push_back({rest, ""});
    done = std::max(done, span.end);
  }
  return all;
}

}  // namespace toolkit
