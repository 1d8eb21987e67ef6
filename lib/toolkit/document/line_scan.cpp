#include "toolkit/document/line_scan.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "toolkit/text/ascii.hpp"
#include "toolkit/text/utf8.hpp"

namespace toolkit {
namespace {

constexpr std::string_view out_of_step = "this line is not in step with the lines around it";
constexpr std::string_view after_bar = "put the text on the next line, after |, indented by spaces";

bool is_key_byte(char c) {
  return is_alphanumeric(c) || c == '_' || c == '-' || c == '.' || c == '/' ||
         static_cast<unsigned char>(c) >= 0x80;
}

/// White space that is not the one that YAML asks for after a colon.
std::size_t skip_odd_spaces(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    const CodePoint point = decode_utf8(text, at);
    if (point.value != U' ' && !is_odd_space(point.value)) break;
    at += point.length;
  }
  return at;
}

/// Words that may be meant as a key: up to three, without punctuation.
bool looks_like_key(std::string_view text) {
  if (text.empty() || text.size() > 60 || text == "-") return false;
  std::size_t spaces = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == ' ') {
      if (i == 0 || text[i - 1] == ' ' || ++spaces > 2) return false;
    } else if (!is_key_byte(text[i])) {
      return false;
    }
  }
  return text.back() != ' ';
}

}  // namespace

bool blank_follows(std::string_view text, std::size_t at, std::size_t end) {
  return at >= end || text[at] == ' ' || text[at] == '\t';
}

bool is_odd_space(char32_t c) {
  return c == U'\t' || c == 0xA0 || (c >= 0x2000 && c <= 0x200B) || c == 0x202F || c == 0x205F ||
         c == 0x3000;
}

std::size_t trimmed_end(std::string_view text, std::size_t begin, std::size_t end) {
  while (end > begin && (text[end - 1] == ' ' || text[end - 1] == '\t')) --end;
  return end;
}

std::size_t skip_blanks(std::string_view text, std::size_t begin, std::size_t end) {
  while (begin < end && (text[begin] == ' ' || text[begin] == '\t')) ++begin;
  return begin;
}

LineScan::LineScan(const SourceText& source, const Vocabulary& vocabulary, const Limits& limits,
                   Findings& findings, Repairs& repairs)
    : text_(source.text()),
      source_(source),
      vocabulary_(vocabulary),
      limits_(limits),
      findings_(findings),
      repairs_(repairs) {}

bool LineScan::run() {
  std::size_t begin = 0;
  while (begin < text_.size() && !stopped_ && !refused_) {
    const std::size_t end = std::min(text_.find('\n', begin), text_.size());
    line(begin, end);
    begin = end + 1;
    refused_ = refused_ || findings_.full();
  }
  if (quote_ && !refused_) close_quote_early(content_end_);
  if (!flow_.empty() && !refused_) close_flow_early(content_end_);
  return !refused_;
}

void LineScan::line(std::size_t begin, std::size_t end) {
  line_begin_ = begin;
  shift_ = 0;
  if (in_block_ && continues_block(begin, end)) return;
  if (quote_ && continues_quote(begin, end)) return;
  if (!flow_.empty() && continues_flow(begin, end)) return;
  const std::size_t content = skip_blanks(text_, begin, end);
  if (content == end || text_[content] == '#') return;
  if (document_marker(begin, end)) return;
  if (lost_column_ && content - begin > *lost_column_) {
    // What stands beneath a line that makes no sense makes none alone.
    repairs_.comment_out({content, end});
    return;
  }
  lost_column_.reset();
  const std::size_t start = indentation(begin, end);
  if (start < end && text_[start] != '#') structure(start, end);
}

/// `---`, `...` and `%` directives. What follows the end of the document is not read.
bool LineScan::document_marker(std::size_t begin, std::size_t end) {
  const std::string_view line = text_.substr(begin, end - begin);
  if (line.starts_with('%') && !started_) {
    report(Diagnostic::yaml_directive, {begin, end}, "a YAML directive is not needed here",
           "delete this line");
    repairs_.comment_out({begin, end});
    return true;
  }
  const bool start = line.starts_with("---") && blank_follows(line, 3, line.size());
  const bool finish = line.starts_with("...") && blank_follows(line, 3, line.size());
  if (!start && !finish) return false;
  if (start && !started_ && !marker_seen_) {
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
  report(Diagnostic::several_documents, {begin, begin + 3},
         start ? "--- starts a second document; a file holds one"
               : "... ends the document, and something follows it",
         "delete this line, or move what follows into a file of its own");
  repairs_.comment_out({begin, text_.size()});
  return true;
}

/// Where the content of a line starts; tabs and no-break spaces before it are reported and
/// repaired.
std::size_t LineScan::indentation(std::size_t begin, std::size_t end,
                                  std::optional<std::size_t> wanted) {
  std::size_t at = begin;
  std::size_t odd_begin = end;
  char32_t odd = 0;
  std::size_t spaces = 0;
  std::size_t tabs = 0;
  shift_ = 0;
  while (at < end) {
    const CodePoint point = decode_utf8(text_, at);
    if (point.value != U' ' && !is_odd_space(point.value)) break;
    if (point.value != U' ') {
      if (odd == 0) odd_begin = at;
      odd = point.value;
    }
    ++(point.value == U'\t' ? tabs : spaces);
    at += std::max<std::size_t>(point.length, 1);
  }
  if (odd == 0) return at;
  report(Diagnostic::indent_character, {odd_begin, at},
         odd == U'\t'
             ? "a tab indents this line; YAML wants spaces"
             : "a special space (no-break or similar) indents this line; YAML wants spaces",
         "delete the space before the text and type plain spaces");
  move_to(at, wanted ? *wanted : likely_column(spaces, tabs));
  return at;
}

/// The column in which a line with mistyped indentation was most likely meant to stand: beneath a
/// key that waits for its value, where the line before with the same indentation stood, where a
/// level is open if a tab counts as two, four or eight, else at the nearest level.
std::size_t LineScan::likely_column(std::size_t spaces, std::size_t tabs) {
  const auto is_open = [this](std::size_t column) {
    return std::ranges::find(levels_, column, &Level::column) != levels_.end();
  };
  const std::size_t typed = spaces + tabs * 2;
  std::optional<std::size_t> likely;
  if (last_ == Value::none && started_) {
    likely = last_column_ + 2;
  } else if (odd_typed_ == typed && is_open(odd_meant_)) {
    likely = odd_meant_;
  }
  for (auto level = levels_.rbegin(); level != levels_.rend() && !likely; ++level) {
    for (const std::size_t tab : {2U, 4U, 8U}) {
      if (level->column == spaces + tabs * tab) likely = level->column;
    }
  }
  const auto distance = [typed](std::size_t to) { return to > typed ? to - typed : typed - to; };
  if (!likely && !levels_.empty()) {
    likely = std::ranges::min_element(levels_, {}, [&](const Level& level) {
               return distance(level.column);
             })->column;
  }
  odd_typed_ = typed;
  odd_meant_ = likely.value_or(typed);
  return odd_meant_;
}

void LineScan::structure(std::size_t at, std::size_t end) {
  bool dashed = false;
  while (text_[at] == '-' && blank_follows(text_, at + 1, end)) {
    enter(at, true, {});
    count_entry(at);
    last_ = Value::none;
    last_column_ = column(at);
    last_key_ = levels_.back().key;
    dashed = true;
    at = skip_blanks(text_, at + 1, end);
    if (at == end || text_[at] == '#' || refused_) return;
  }
  if (text_[at] == '?' && blank_follows(text_, at + 1, end)) {
    report(Diagnostic::yaml_complex_key, {at, at + 1},
           "a question mark starts a YAML key of its own kind",
           "write `key: value`, or put a text that starts with ? on the line after |");
    repairs_.comment_out({at, end});
    return;
  }
  if (!dashed && dash_without_space(at, end)) return;
  const std::optional<Key> key = find_key(at, end);
  const bool continues_plain = !dashed && last_ == Value::plain && column(at) > last_column_;
  if (key && key->name == "<<") {
    report(Diagnostic::yaml_merge_key, {at, at + 2}, "a merge key (<<) is not supported here",
           "write the entries out");
    repairs_.comment_out({at, end});
    return;
  }
  if (key && (!continues_plain || is_known_key(key->name))) {
    if (dashed) {
      open(at, false);
    } else {
      enter(at, false, key->name);
    }
    count_entry(at);
    last_column_ = column(at);
    last_key_ = key->name;
    value(key->value, end);
    return;
  }
  if (dashed) {
    value(at, end);
    return;
  }
  if (!loose_line(at, end)) stray(at, end);
}

/// A key or a dash stands in a column: finds the mapping or list it belongs to, or opens one.
void LineScan::enter(std::size_t at, bool list, std::string_view key) {
  const std::size_t column = this->column(at);
  std::optional<Level> popped;
  while (!levels_.empty() && levels_.back().column > column &&
         levels_.back().wrong_column != column) {
    popped = levels_.back();
    levels_.pop_back();
  }
  if (levels_.empty()) return enter_left_of_all(at, list, popped);
  Level& top = levels_.back();
  const bool opens = !popped && last_ == Value::none && last_column_ < column;
  if (top.column == column) {
    ++top.entries;
    top.wrong_column.reset();
    if (list && !top.list) {
      open(at, true);
    } else if (!list && top.list) {
      levels_.pop_back();
      if (levels_.empty() || levels_.back().column != column) open(at, false);
    }
  } else if (opens) {
    open(at, list);
  } else if (top.wrong_column == column) {
    ++top.entries;
    move_to(at, top.column);
  } else {
    enter_out_of_step(at, list, key, popped);
  }
}

/// Further left than the first line of the file: that one is out of step if it stands alone, else
/// this one is.
void LineScan::enter_left_of_all(std::size_t at, bool list, const std::optional<Level>& first) {
  const std::size_t column = this->column(at);
  if (first && first->entries == 1) {
    const std::size_t line_begin = text_.rfind('\n', first->first_at) + 1;
    report(Diagnostic::bad_indentation, {first->first_at, first->first_at + 1},
           std::string(out_of_step),
           fmt::format("start it in column {}, like the lines below it", column + 1));
    repairs_.replace({line_begin, first->first_at}, std::string(column, ' '));
    open(at, list);
  } else if (first) {
    misplaced(at, first->column,
              fmt::format("start it in column {}, like the first line", first->column + 1));
    levels_.push_back(*first);
    levels_.back().wrong_column = column;
  } else {
    open(at, list);
  }
}

/// Between two levels, or further in although the line above has its value already.
void LineScan::enter_out_of_step(std::size_t at, bool list, std::string_view key,
                                 const std::optional<Level>& popped) {
  Level& top = levels_.back();
  const std::size_t column = this->column(at);
  const std::size_t outer = top.column;
  const bool nearer_inner = popped && popped->column - column <= column - outer;
  misplaced(at, nearer_inner ? popped->column : outer,
            popped ? fmt::format("the lines it could belong to start in columns {} and {}",
                                 outer + 1, popped->column + 1)
                   : fmt::format("start {} in column {}; the line above has its value already",
                                 key.empty() ? "it" : key, outer + 1));
  if (nearer_inner) {
    levels_.push_back(*popped);
    levels_.back().list = list;
  }
  levels_.back().wrong_column = column;
}

void LineScan::open(std::size_t at, bool list) {
  levels_.push_back({column(at), list, last_key_, at, 1, std::nullopt});
  started_ = true;
  check_depth(at);
}

void LineScan::misplaced(std::size_t at, std::size_t belongs, std::string help) {
  report(Diagnostic::bad_indentation, {at, at + 1}, std::string(out_of_step), std::move(help));
  move_to(at, belongs);
}

/// From here on the line counts as standing in another column.
void LineScan::move_to(std::size_t at, std::size_t column) {
  repairs_.replace({line_begin_, at}, std::string(column, ' '));
  shift_ = at - line_begin_ - column;
}

/// `-E1` or `-id: FP-1` where a list stands or may start.
bool LineScan::dash_without_space(std::size_t at, std::size_t end) {
  if (text_[at] != '-' || at + 1 >= end || text_[at + 1] == '-') return false;
  const bool beside_list =
      !levels_.empty() && levels_.back().list && levels_.back().column == column(at);
  const bool opens_list = last_ == Value::none && started_ && column(at) >= last_column_;
  if (!beside_list && !opens_list) return false;
  report(Diagnostic::missing_space, {at, at + 1}, "a space is missing after the dash",
         fmt::format("write - {}", text_.substr(at + 1, trimmed_end(text_, at, end) - at - 1)));
  repairs_.replace({at + 1, at + 1}, " ");
  enter(at, true, {});
  count_entry(at);
  last_ = Value::none;
  last_column_ = column(at);
  last_key_ = levels_.back().key;
  // What follows stands one further to the right once the space is there.
  const std::optional<Key> key = find_key(at + 1, end);
  if (!key) {
    value(at + 1, end);
    return true;
  }
  --shift_;
  open(at + 1, false);
  last_column_ = column(at + 1);
  last_key_ = key->name;
  value(key->value, end);
  return true;
}

/// A line without a key that still belongs to the one above: its value, or more of its text.
bool LineScan::loose_line(std::size_t at, std::size_t end) {
  const std::string_view rest = text_.substr(at, end - at);
  const std::size_t colon = rest.find(':');
  const bool known =
      colon != std::string_view::npos && colon > 0 && is_known_key(rest.substr(0, colon));
  const std::size_t column = this->column(at);
  if (known && colon + 1 < rest.size()) {
    const std::size_t typed = skip_odd_spaces(rest, colon + 1);
    report(Diagnostic::missing_space, {at, at + colon + 1}, "a space is missing after the colon",
           fmt::format("write {}: {}", rest.substr(0, colon), rest.substr(typed)));
    repairs_.replace({at + colon + 1, at + typed}, " ");
    enter(at, false, rest.substr(0, colon));
    count_entry(at);
    last_column_ = column;
    last_key_ = rest.substr(0, colon);
    value(at + typed, end);
    return true;
  }
  if (!started_ && (rest[0] == '{' || rest[0] == '[')) {
    value(at, end);
    return true;
  }
  if (!started_ || column <= last_column_) return false;
  const std::size_t word_end = std::min(rest.find(' '), rest.size());
  const bool key_before_bar = word_end + 1 < rest.size() && rest[word_end + 1] == '|' &&
                              is_known_key(rest.substr(0, word_end));
  if (key_before_bar) return false;
  if (last_ == Value::none) {
    value(at, end);
    return true;
  }
  if (last_ == Value::plain) {
    check_for_lost_key(at, end);
    plain(at, end);
    return true;
  }
  return false;
}

void LineScan::stray(std::size_t at, std::size_t end) {
  const std::string_view rest = text_.substr(at, trimmed_end(text_, at, end) - at);
  const std::size_t word_end = std::min(rest.find_first_of(" ="), rest.size());
  const std::string_view word = rest.substr(0, word_end);
  if (is_known_key(word)) {
    const std::size_t value_begin = std::min(rest.find_first_not_of(" =", word_end), rest.size());
    report(Diagnostic::missing_colon, {at, at + word.size()},
           fmt::format("a colon is missing after {}", word),
           value_begin < rest.size() ? fmt::format("write {}: {}", word, rest.substr(value_begin))
                                     : fmt::format("write {}: with its value after it", word));
    repairs_.replace({at + word_end, at + value_begin}, ": ");
    enter(at, false, word);
    count_entry(at);
    last_column_ = column(at);
    last_key_ = word;
    value(at + value_begin, end);
    return;
  }
  report(Diagnostic::stray_text, {at, at + rest.size()}, "this line belongs to nothing above it",
         std::string("a line is `key: value` or `- item`; ") + std::string(after_bar));
  repairs_.comment_out({at, end});
  lost_column_ = column(at);
}

std::optional<LineScan::Key> LineScan::find_key(std::size_t at, std::size_t end) const {
  if (at >= end) return std::nullopt;
  const char first = text_[at];
  if (first == '"' || first == '\'') {
    const std::size_t close = text_.substr(0, end).find(first, at + 1);
    if (close >= end || close + 1 >= end || text_[close + 1] != ':' ||
        !blank_follows(text_, close + 2, end)) {
      return std::nullopt;
    }
    return Key{text_.substr(at + 1, close - at - 1), close + 2};
  }
  const std::string_view line = text_.substr(0, end);
  for (std::size_t colon = line.find(':', at); colon < end; colon = line.find(':', colon + 1)) {
    if (!blank_follows(text_, colon + 1, end)) continue;
    const std::string_view name = text_.substr(at, trimmed_end(text_, at, colon) - at);
    if (name != "<<" && !looks_like_key(name)) return std::nullopt;
    return Key{name, colon + 1};
  }
  return std::nullopt;
}

bool LineScan::is_known_key(std::string_view word) const {
  return std::ranges::find(vocabulary_.keys, word) != vocabulary_.keys.end();
}

bool LineScan::is_free_text() const {
  return std::ranges::find(vocabulary_.free_texts, last_key_) != vocabulary_.free_texts.end();
}

void LineScan::count_entry(std::size_t at) {
  if (++entries_ <= limits_.entries || refused_) return;
  report(Diagnostic::too_many_entries, {at, at + 1},
         fmt::format("the file has more than {} entries", limits_.entries),
         "an assessment has about 400");
  refused_ = true;
}

void LineScan::check_depth(std::size_t at) {
  if (levels_.size() + flow_.size() <= limits_.depth || refused_) return;
  report(Diagnostic::nested_too_deeply, {at, at + 1},
         fmt::format("lists and mappings stand more than {} deep in one another", limits_.depth),
         "an assessment is about 6 deep");
  refused_ = true;
}

void LineScan::report(Diagnostic diagnostic, Span span, std::string message, std::string help) {
  findings_.add(diagnostic, span, std::move(message), std::move(help));
}

}  // namespace toolkit
