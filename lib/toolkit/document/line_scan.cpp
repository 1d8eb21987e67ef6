#include "toolkit/document/line_scan.hpp"

#include <algorithm>

#include "toolkit/diagnostics/say.hpp"
#include "toolkit/document/line_text.hpp"
#include "toolkit/text/utf8.hpp"

namespace toolkit {
namespace {

/// White space that is not the one that YAML asks for after a colon.
std::size_t skip_odd_spaces(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    const CodePoint point = decode_utf8(text, at);
    if (point.value != U' ' && !is_odd_space(point.value)) break;
    at += point.length;
  }
  return at;
}

}  // namespace

LineScan::LineScan(const SourceText& source, const Vocabulary& vocabulary, const Limits& limits,
                   Findings& findings, Repairs& repairs)
    : context_(source, vocabulary, limits, findings, repairs),
      text_(source.text()),
      indentation_(context_),
      values_(context_, indentation_) {}

bool LineScan::run() {
  std::size_t begin = 0;
  while (begin < text_.size() && !stopped_ && !context_.refused) {
    const std::size_t end = std::min(text_.find('\n', begin), text_.size());
    line(begin, end);
    begin = end + 1;
    context_.refused = context_.refused || context_.findings.full();
  }
  if (!context_.refused) values_.finish();
  return !context_.refused;
}

void LineScan::line(std::size_t begin, std::size_t end) {
  indentation_.start_line(begin);
  if (values_.continues(begin, end)) return;
  const std::size_t content = skip_blanks(text_, begin, end);
  if (content == end || text_[content] == '#') return;
  if (document_marker(begin, end)) return;
  if (lost_column_ && content - begin > *lost_column_) {
    // What stands beneath a line that makes no sense makes none alone.
    context_.repairs.comment_out({content, end});
    return;
  }
  lost_column_.reset();
  const std::size_t start = indentation_.find_content(begin, end);
  if (start < end && text_[start] != '#') structure(start, end);
}

/// `---`, `...` and `%` directives. What follows the end of the document is not read.
bool LineScan::document_marker(std::size_t begin, std::size_t end) {
  const std::string_view line = text_.substr(begin, end - begin);
  if (line.starts_with('%') && !context_.started) {
    context_.refuse(Diagnostic::yaml_directive, {begin, end},
                    {{{begin, std::min(end + 1, text_.size())}, {}}});
    context_.repairs.comment_out({begin, end});
    return true;
  }
  const bool start = line.starts_with("---") && blank_follows(line, 3, line.size());
  const bool finish = line.starts_with("...") && blank_follows(line, 3, line.size());
  if (!start && !finish) return false;
  if (start && !context_.started && !marker_seen_) {
    // The parser would take a second one for an empty document before this one.
    marker_seen_ = true;
    return true;
  }
  std::size_t next = end;
  while (finish && next < text_.size()) {
    const std::size_t line_end = std::min(text_.find('\n', next + 1), text_.size());
    const std::size_t content = skip_blanks(text_, next + 1, line_end);
    if (content < line_end && text_[content] != '#') break;
    next = line_end;
  }
  stopped_ = true;
  if (finish && next >= text_.size()) return true;
  context_.report(Diagnostic::several_documents, {begin, begin + 3},
                  start ? "--- starts a second document; a file holds one"
                        : "... ends the document, and something follows it",
                  "delete this line, or move what follows into a file of its own");
  context_.repairs.comment_out({begin, text_.size()});
  return true;
}

void LineScan::structure(std::size_t at, std::size_t end) {
  bool dashed = false;
  while (text_[at] == '-' && blank_follows(text_, at + 1, end)) {
    enter_item(at);
    dashed = true;
    at = skip_blanks(text_, at + 1, end);
    if (at == end || text_[at] == '#' || context_.refused) return;
  }
  if (text_[at] == '?' && blank_follows(text_, at + 1, end)) {
    context_.refuse(Diagnostic::yaml_complex_key, {at, at + 1});
    context_.repairs.comment_out({at, end});
    return;
  }
  if (!dashed && dash_without_space(at, end)) return;
  const std::optional<LineKey> key = find_key(text_, at, end);
  const bool continues_plain = !dashed && context_.last == ValueState::plain &&
                               indentation_.column(at) > context_.last_column;
  if (key && key->name == "<<") {
    context_.refuse(Diagnostic::yaml_merge_key, {at, at + 2});
    context_.repairs.comment_out({at, end});
    return;
  }
  if (key && (!continues_plain || context_.is_known_key(key->name))) {
    if (dashed) {
      indentation_.open(at, false);
    } else {
      indentation_.enter(at, false, key->name);
    }
    context_.count_entry(at);
    context_.last_column = indentation_.column(at);
    context_.last_key = key->name;
    values_.value(key->value, end);
    return;
  }
  if (dashed) {
    values_.value(at, end);
    return;
  }
  if (!loose_line(at, end)) stray(at, end);
}

/// A dash that has a blank behind it, or gets one.
void LineScan::enter_item(std::size_t at) {
  indentation_.enter(at, true, {});
  context_.count_entry(at);
  context_.last = ValueState::none;
  context_.last_column = indentation_.column(at);
  context_.last_key = indentation_.list_key();
}

/// `-E1` or `-id: FP-1` where a list stands or may start.
bool LineScan::dash_without_space(std::size_t at, std::size_t end) {
  if (text_[at] != '-' || at + 1 >= end || text_[at + 1] == '-') return false;
  const bool beside_list = indentation_.is_list_at(indentation_.column(at));
  const bool opens_list = context_.last == ValueState::none && context_.started &&
                          indentation_.column(at) >= context_.last_column;
  if (!beside_list && !opens_list) return false;
  context_.report(
      Diagnostic::missing_space, {at, at + 1}, "a space is missing after the dash",
      say("write - {}", quote(text_.substr(at + 1, trimmed_end(text_, at, end) - at - 1),
                              "and a space before the item")),
      {{{at + 1, at + 1}, " "}});
  context_.repairs.replace({at + 1, at + 1}, " ");
  enter_item(at);
  // What follows stands one further to the right once the space is there.
  const std::optional<LineKey> key = find_key(text_, at + 1, end);
  if (!key) {
    values_.value(at + 1, end);
    return true;
  }
  indentation_.insert_space();
  indentation_.open(at + 1, false);
  context_.last_column = indentation_.column(at + 1);
  context_.last_key = key->name;
  values_.value(key->value, end);
  return true;
}

/// A line without a key that still belongs to the one above: its value, or more of its text.
bool LineScan::loose_line(std::size_t at, std::size_t end) {
  const std::string_view rest = text_.substr(at, end - at);
  const std::size_t colon = rest.find(':');
  const bool is_key =
      colon != std::string_view::npos && colon > 0 && context_.is_known_key(rest.substr(0, colon));
  const std::size_t column = indentation_.column(at);
  if (is_key && colon + 1 < rest.size()) {
    const std::size_t typed = skip_odd_spaces(rest, colon + 1);
    context_.report(Diagnostic::missing_space, {at, at + colon + 1},
                    "a space is missing after the colon",
                    say("write {}: {}", known(rest.substr(0, colon)),
                        quote(rest.substr(typed), "and a space before its value")),
                    {{{at + colon + 1, at + typed}, " "}});
    context_.repairs.replace({at + colon + 1, at + typed}, " ");
    indentation_.enter(at, false, rest.substr(0, colon));
    context_.count_entry(at);
    context_.last_column = column;
    context_.last_key = rest.substr(0, colon);
    values_.value(at + typed, end);
    return true;
  }
  if (!context_.started && (rest[0] == '{' || rest[0] == '[')) {
    values_.value(at, end);
    return true;
  }
  if (!context_.started || column <= context_.last_column) return false;
  const std::size_t word_end = std::min(rest.find(' '), rest.size());
  const bool key_before_bar = word_end + 1 < rest.size() && rest[word_end + 1] == '|' &&
                              context_.is_known_key(rest.substr(0, word_end));
  if (key_before_bar) return false;
  if (context_.last == ValueState::none) {
    values_.value(at, end);
    return true;
  }
  if (context_.last == ValueState::plain) {
    context_.check_for_lost_key(at, end);
    values_.plain(at, end);
    return true;
  }
  return false;
}

void LineScan::stray(std::size_t at, std::size_t end) {
  const std::string_view rest = text_.substr(at, trimmed_end(text_, at, end) - at);
  const std::size_t word_end = std::min(rest.find_first_of(" ="), rest.size());
  const std::string_view word = rest.substr(0, word_end);
  if (context_.is_known_key(word)) {
    const std::size_t value_begin = std::min(rest.find_first_not_of(" =", word_end), rest.size());
    context_.report(
        Diagnostic::missing_colon, {at, at + word.size()},
        say("a colon is missing after {}", known(word)),
        say("write {}: {}", known(word),
            value_begin < rest.size() ? quote(rest.substr(value_begin), "with its value after it")
                                      : Quote("with its value after it")),
        {{{at + word_end, at + value_begin}, value_begin < rest.size() ? ": " : ":"}});
    context_.repairs.replace({at + word_end, at + value_begin}, ": ");
    indentation_.enter(at, false, word);
    context_.count_entry(at);
    context_.last_column = indentation_.column(at);
    context_.last_key = word;
    values_.value(at + value_begin, end);
    return;
  }
  context_.report(
      Diagnostic::stray_text, {at, at + rest.size()}, "this line belongs to nothing above it",
      "a line is `key: value` or `- item`; put the text on the next line, after |, indented "
      "by spaces");
  context_.repairs.comment_out({at, end});
  lost_column_ = indentation_.column(at);
}

}  // namespace toolkit
