// The part of LineScan that looks at values; line_scan.cpp looks at how lines stand to each other.

#include <algorithm>

#include <fmt/format.h>

#include "toolkit/document/line_scan.hpp"
#include "toolkit/text/ascii.hpp"
#include "toolkit/text/utf8.hpp"

namespace toolkit {
namespace {

constexpr std::string_view next_line = "put this text on the next line, after |";

bool is_word_byte(char c) { return is_alphanumeric(c) || c == '_' || c == '-'; }

/// Text as a double-quoted scalar that the parser accepts whatever stands in it.
std::string double_quoted(std::string_view text) {
  std::string quoted = "\"";
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode_utf8(text, at);
    if (point.length == 0) {
      quoted += '?';
      ++at;
      continue;
    }
    if (point.value == U'\n' || point.value == U'\t' || is_forbidden(point.value)) {
      quoted += ' ';
    } else {
      if (point.value == U'"' || point.value == U'\\') quoted += '\\';
      quoted += text.substr(at, point.length);
    }
    at += point.length;
  }
  return quoted + "\"";
}

/// Where ` #` cuts a plain text off, or `end`.
std::size_t comment_start(std::string_view text, std::size_t at, std::size_t end) {
  text = text.substr(0, end);
  for (std::size_t hash = text.find('#', at); hash < end; hash = text.find('#', hash + 1)) {
    if (hash > 0 && (text[hash - 1] == ' ' || text[hash - 1] == '\t')) return hash;
  }
  return end;
}

/// The colon that makes the parser see a key in a plain text, or `end`.
std::size_t key_colon(std::string_view text, std::size_t at, std::size_t end) {
  text = text.substr(0, end);
  for (std::size_t colon = text.find(':', at); colon < end; colon = text.find(':', colon + 1)) {
    if (colon + 1 == end || text[colon + 1] == ' ' || text[colon + 1] == '\t') return colon;
  }
  return end;
}

/// Only a comment, or nothing, may stand behind a quoted text or a closing bracket.
bool nothing_follows(std::string_view text, std::size_t at, std::size_t end) {
  const std::size_t next = skip_blanks(text, at, end);
  return next == end || (text[next] == '#' && next > at);
}

std::string_view fix_of(Diagnostic diagnostic) {
  switch (diagnostic) {
    case Diagnostic::list_beside_key:
      return "put each item on a line of its own, beneath the key, after a dash";
    case Diagnostic::yaml_anchor:
      return "delete & and the word after it";
    case Diagnostic::yaml_tag:
      return "delete ! and the word after it; a text that starts with ! goes on the next line, "
             "after |";
    case Diagnostic::yaml_alias:
      return "write the value out";
    default:
      return next_line;
  }
}

}  // namespace

void LineScan::value(std::size_t at, std::size_t end) {
  at = skip_blanks(text_, at, end);
  end = trimmed_end(text_, at, end);
  started_ = true;
  last_ = Value::none;
  if (at == end) return;
  const char next = at + 1 < end ? text_[at + 1] : ' ';
  switch (text_[at]) {
    case '#':
      if (next != ' ' && is_free_text()) {
        report(Diagnostic::cut_by_hash, {at, end},
               "everything after # is a comment and is left out", std::string(next_line));
      }
      return;
    case '|':
    case '>':
      return block_header(at, end);
    case '"':
    case '\'':
      opened_at_ = at;
      quote_ = text_[at];
      return quoted(at + 1, end);
    case '[':
    case '{':
      return flow(at, end);
    case '*': {
      const bool alias =
          std::all_of(text_.begin() + static_cast<std::ptrdiff_t>(at) + 1,
                      text_.begin() + static_cast<std::ptrdiff_t>(end), is_word_byte);
      return alias && next != ' '
                 ? marked(Diagnostic::yaml_alias, at, end, "a YAML alias (*) is not supported here")
                 : marked(Diagnostic::leading_character, at, end,
                          "a text cannot start with * here");
    }
    case '&':
      return is_word_byte(next) ? marked(Diagnostic::yaml_anchor, at, end,
                                         "a YAML anchor (&) is not supported here")
                                : marked(Diagnostic::leading_character, at, end,
                                         "a text cannot start with & here");
    case '!':
      return marked(Diagnostic::yaml_tag, at, end, "a YAML tag (!) is not supported here");
    case '@':
    case '`':
    case '%':
    case ',':
    case ']':
    case '}':
      return marked(Diagnostic::leading_character, at, end,
                    fmt::format("a text cannot start with {} here", text_[at]));
    case '-':
      if (next == ' ') {
        return marked(Diagnostic::list_beside_key, at, end,
                      "a list cannot start on the same line as its key");
      }
      break;
    case '?':
    case ':':
      if (next == ' ') {
        return marked(Diagnostic::leading_character, at, end,
                      fmt::format("a text cannot start with {} here", text_[at]));
      }
      break;
    default:
      break;
  }
  plain(at, end);
}

/// A value that YAML reads as something other than text: reported, then quoted for the parser.
void LineScan::marked(Diagnostic diagnostic, std::size_t at, std::size_t end, std::string message) {
  report(diagnostic, {at, at + 1}, std::move(message), std::string(fix_of(diagnostic)));
  if (diagnostic == Diagnostic::yaml_anchor || diagnostic == Diagnostic::yaml_tag) {
    // The value that the mark belongs to, and any further marks, is read without them.
    std::size_t mark_end = at;
    while (mark_end < end && (text_[mark_end] == '&' || text_[mark_end] == '!')) {
      mark_end = skip_blanks(text_, std::min(text_.find(' ', mark_end), end), end);
    }
    repairs_.replace({at, mark_end}, "");
    value(mark_end, end);
    return;
  }
  repairs_.replace({at, end}, double_quoted(text_.substr(at, end - at)));
  last_ = Value::closed;
}

void LineScan::block_header(std::size_t at, std::size_t end) {
  in_block_ = true;
  block_indent_ = 0;
  block_typed_.reset();
  last_ = Value::block;
  std::size_t after = at + 1;
  while (after < end && (text_[after] == '+' || text_[after] == '-' ||
                         (text_[after] >= '1' && text_[after] <= '9'))) {
    // A digit says how far in the text stands.
    if (text_[after] >= '1') {
      block_indent_ = last_column_ + static_cast<std::size_t>(text_[after] - '0');
    }
    ++after;
  }
  if (nothing_follows(text_, after, end)) return;
  const std::size_t content = skip_blanks(text_, after, end);
  report(Diagnostic::text_beside_bar, {content, end},
         fmt::format("text stands on the same line as {}", text_[at]),
         fmt::format("put the text on the next line, after {}", text_[at]));
  block_indent_ = last_column_ + 2;
  repairs_.replace({at, content}, "|\n" + std::string(block_indent_, ' '));
  // Lines that follow may be indented by any number of spaces: the first of them decides.
}

/// Looks for the closing mark of a quoted text from `at` on.
void LineScan::quoted(std::size_t at, std::size_t end) {
  const char quote = *quote_;
  content_end_ = end;
  for (; at < end; ++at) {
    if (quote == '"' && text_[at] == '\\') {
      ++at;
    } else if (text_[at] == quote) {
      if (quote == '\'' && at + 1 < end && text_[at + 1] == quote) {
        ++at;
        continue;
      }
      quote_.reset();
      last_ = Value::closed;
      if (nothing_follows(text_, at + 1, end)) return;
      const std::size_t after = skip_blanks(text_, at + 1, end);
      report(Diagnostic::text_after_quote, {after, trimmed_end(text_, after, end)},
             "text goes on after the closing quotation mark", std::string(next_line));
      repairs_.replace({opened_at_, end},
                       double_quoted(text_.substr(opened_at_, end - opened_at_)));
      return;
    }
  }
}

/// Lines taken into a text that was never closed may have meant to be keys.
void LineScan::note_lost_lines(std::size_t end) {
  if (text_.substr(opened_at_, end - opened_at_).find('\n') != std::string_view::npos) {
    repairs_.mark_loss();
  }
}

void LineScan::close_quote_early(std::size_t end) {
  report(Diagnostic::unclosed_quote, {opened_at_, opened_at_ + 1},
         "the quotation mark that opens here is never closed", std::string(next_line));
  repairs_.replace({opened_at_, end}, double_quoted(text_.substr(opened_at_, end - opened_at_)));
  note_lost_lines(end);
  quote_.reset();
  last_ = Value::closed;
}

void LineScan::flow(std::size_t at, std::size_t end) {
  opened_at_ = at;
  last_ = Value::closed;
  open_bracket(at);
  flow_line(at + 1, end);
}

/// Follows brackets and quotation marks along one line of a `[list]` or `{mapping}`.
void LineScan::flow_line(std::size_t at, std::size_t end) {
  content_end_ = end;
  while (at < end && !refused_) {
    if (flow_quote_ != '\0') {
      at = quoted_in_flow(at, end);
      continue;
    }
    const char before = at > opened_at_ ? text_[at - 1] : ' ';
    if (text_[at] == '#' && before == ' ') return;
    if (text_[at] == flow_.back() && close_bracket(at, end)) return;
    const bool starts_value = before == ' ' || before == '[' || before == '{' || before == ',';
    flow_mark(at, end, starts_value);
    ++at;
  }
}

/// One step through a quoted text between brackets: where to go on.
std::size_t LineScan::quoted_in_flow(std::size_t at, std::size_t end) {
  const char c = text_[at];
  const bool doubled = c == '\'' && at + 1 < end && text_[at + 1] == '\'';
  if ((flow_quote_ == '"' && c == '\\') || (flow_quote_ == '\'' && doubled)) return at + 2;
  if (c == flow_quote_) flow_quote_ = '\0';
  return at + 1;
}

/// What a character between brackets starts, if anything. The bracket that closes is not seen here.
void LineScan::flow_mark(std::size_t at, std::size_t end, bool starts_value) {
  switch (text_[at]) {
    case '"':
    case '\'':
      if (starts_value) flow_quote_ = text_[at];
      break;
    case '*':
      if (!starts_value) break;
      report(Diagnostic::yaml_alias, {at, at + 1}, "a YAML alias (*) is not supported here",
             std::string(fix_of(Diagnostic::yaml_alias)));
      repairs_.replace({at, at + 1}, "x");
      break;
    case '[':
    case '{':
      open_bracket(at);
      break;
    case ',':
      flow_in_value_.back() = false;
      count_entry(at);
      break;
    case ':':
      if (flow_.back() != '}' || (at + 1 < end && text_[at + 1] != ' ')) break;
      if (flow_in_value_.back()) second_colon(at);
      flow_in_value_.back() = true;
      break;
    default:
      break;
  }
}

void LineScan::open_bracket(std::size_t at) {
  flow_.push_back(text_[at] == '[' ? ']' : '}');
  flow_in_value_.push_back(false);
  count_entry(at);
  check_depth(at);
}

/// True when the outermost bracket has closed; the line is done with.
bool LineScan::close_bracket(std::size_t at, std::size_t end) {
  const char c = text_[at];
  flow_.pop_back();
  flow_in_value_.pop_back();
  if (!flow_.empty()) return false;
  if (nothing_follows(text_, at + 1, end)) return true;
  const std::size_t after = skip_blanks(text_, at + 1, end);
  report(Diagnostic::text_after_bracket, {after, trimmed_end(text_, after, end)},
         fmt::format("text goes on after {}, which closes what {} opened", c, text_[opened_at_]),
         is_free_text() ? std::string(next_line) : fmt::format("delete what follows {}", c));
  if (is_free_text()) {
    repairs_.replace({opened_at_, end}, double_quoted(text_.substr(opened_at_, end - opened_at_)));
  } else {
    repairs_.replace({after, end}, "");
  }
  return true;
}

/// A colon in a text between braces, which the parser would take for another key's.
void LineScan::second_colon(std::size_t at) {
  report(Diagnostic::unquoted_colon, {at, at + 1}, "a colon and a space start a new key",
         "put quotation marks round this text");
  repairs_.replace({at, at + 1}, ";");
}

void LineScan::close_flow_early(std::size_t end) {
  report(Diagnostic::unclosed_bracket, {opened_at_, opened_at_ + 1},
         fmt::format("the bracket {} that opens here is never closed", text_[opened_at_]),
         is_free_text() ? fmt::format("close it with {}, or {}", flow_.front(), next_line)
                        : fmt::format("close it with {}", flow_.front()));
  if (is_free_text()) {
    repairs_.replace({opened_at_, end}, double_quoted(text_.substr(opened_at_, end - opened_at_)));
  } else {
    repairs_.replace({end, end}, std::string(flow_.rbegin(), flow_.rend()));
  }
  note_lost_lines(end);
  flow_.clear();
  flow_in_value_.clear();
  flow_quote_ = '\0';
  last_ = Value::closed;
}

/// An unquoted text, or a further line of one. The marks that would end it are taken for
/// semicolons.
void LineScan::plain(std::size_t at, std::size_t end) {
  end = trimmed_end(text_, at, end);
  last_ = Value::plain;
  const std::size_t hash = comment_start(text_, at, end);
  const std::size_t text_end = trimmed_end(text_, at, hash);
  const std::size_t first_colon = key_colon(text_, at, text_end);
  // What follows the hash belongs to the text as well once its colons are taken for semicolons.
  const std::size_t repaired_end = first_colon < text_end ? end : text_end;
  for (std::size_t colon = first_colon; colon < repaired_end;
       colon = key_colon(text_, colon + 1, repaired_end)) {
    repairs_.replace({colon, colon + 1}, ";");
  }
  if (first_colon < text_end) {
    report(Diagnostic::unquoted_colon, {first_colon, first_colon + 1},
           "a colon and a space start a new key", std::string(next_line));
  }
  if (hash < end && (is_free_text() || first_colon < text_end)) {
    report(Diagnostic::cut_by_hash, {hash, end},
           "everything after a space and # is a comment and is left out", std::string(next_line));
    if (first_colon < text_end) repairs_.replace({hash, hash + 1}, ";");
  }
}

}  // namespace toolkit
