// The part of LineScan that looks at lines which may go on with the text above them: in a block, in
// quotation marks, in brackets.

#include <algorithm>

#include <fmt/format.h>

#include "toolkit/document/line_scan.hpp"
#include "toolkit/text/utf8.hpp"

namespace toolkit {

/// A comment, a list item or a document marker: what ends a block without being a key.
bool LineScan::starts_something(std::size_t at, std::size_t end) const {
  const std::string_view rest = text_.substr(at);
  const bool marker = rest.starts_with("---") || rest.starts_with("...");
  return rest.starts_with('#') || (rest.starts_with('-') && blank_follows(text_, at + 1, end)) ||
         (marker && blank_follows(text_, at + 3, end));
}

/// In a text, `confidential: true` hides nothing: that must not pass without a word.
void LineScan::check_for_lost_key(std::size_t at, std::size_t end) {
  if (vocabulary_.is_lost_key == nullptr ||
      !vocabulary_.is_lost_key(last_key_, text_.substr(at, end - at))) {
    return;
  }
  report(Diagnostic::key_in_text, {at, trimmed_end(text_, at, end)},
         "this line looks like a key, and is read as part of the text above it",
         fmt::format("start it in column {}, like the key of the text; if it is no key, begin the "
                     "line with another word",
                     last_column_ + 1));
}

/// Lines of a block stand further in than their key; the first of them sets how far.
bool LineScan::continues_block(std::size_t begin, std::size_t end) {
  std::size_t at = begin;
  while (at < end && text_[at] == ' ') ++at;
  if (skip_blanks(text_, at, end) == end) return true;
  const std::size_t column = at - begin;
  const bool further_in = started_ && column > last_column_;
  if (further_in && (block_indent_ == 0 || column >= block_indent_)) {
    if (block_indent_ == 0) block_indent_ = column;
    check_for_lost_key(at, end);
    return true;
  }
  const std::size_t wanted = block_indent_ != 0 ? block_indent_ : last_column_ + 2;
  if (is_odd_space(decode_utf8(text_, at).value)) {
    indentation(begin, end, wanted);
    block_indent_ = wanted;
    return true;
  }
  const std::optional<Key> key = find_key(at, end);
  const bool known = key && is_known_key(key->name);
  // A key that stands a little too far in is a key all the same: `confidential` must not become
  // text.
  if (further_in && !known && text_[at] != '#') {
    report(Diagnostic::bad_indentation, {at, at + 1},
           "this line of text starts further left than the first line of its block",
           fmt::format("indent it by {} spaces, like the first line", block_indent_));
    repairs_.replace({begin, at}, std::string(block_indent_, ' '));
    return true;
  }
  const bool more_of_the_same = block_typed_ == column && !known;
  if (!further_in && (more_of_the_same || (!key && !starts_something(at, end)))) {
    if (!more_of_the_same) {
      report(Diagnostic::unindented_text, {at, trimmed_end(text_, at, end)},
             "text after | must stand further in than its key",
             fmt::format("indent the text by {} spaces", wanted));
    }
    repairs_.replace({begin, at}, std::string(wanted, ' '));
    block_indent_ = wanted;
    block_typed_ = column;
    return true;
  }
  in_block_ = false;
  return false;
}

bool LineScan::continues_quote(std::size_t begin, std::size_t end) {
  const std::size_t content = skip_blanks(text_, begin, end);
  if (content == end) return true;
  if (content - begin <= last_column_) {
    close_quote_early(content_end_);
    return false;
  }
  check_for_lost_key(content, end);
  quoted(content, end);
  return true;
}

bool LineScan::continues_flow(std::size_t begin, std::size_t end) {
  const std::size_t content = skip_blanks(text_, begin, end);
  if (content == end) return true;
  const bool closes = text_[content] == ']' || text_[content] == '}';
  if (started_ && !levels_.empty() && content - begin <= last_column_ && !closes &&
      find_key(content, end)) {
    close_flow_early(content_end_);
    return false;
  }
  flow_line(content, end);
  return true;
}

}  // namespace toolkit
