#include "toolkit/document/value_scan.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "toolkit/diagnostics/say.hpp"
#include "toolkit/document/line_text.hpp"
#include "toolkit/document/refusals.hpp"
#include "toolkit/text/ascii.hpp"

namespace toolkit {
namespace {

bool is_word_byte(char c) { return is_alphanumeric(c) || c == '_' || c == '-'; }

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

const char* fix_of(Diagnostic diagnostic) {
  switch (diagnostic) {
    case Diagnostic::list_beside_key:
      return "put each item on a line of its own, beneath the key, after a dash";
    case Diagnostic::yaml_anchor:
    case Diagnostic::yaml_tag:
    case Diagnostic::yaml_alias:
      return refusal_of(diagnostic).help;
    default:
      return next_line;
  }
}

}  // namespace

ValueScan::ValueScan(ScanContext& context, IndentationScan& indentation)
    : context_(context),
      text_(context.text),
      block_(context, indentation),
      quote_(context),
      flow_(context, indentation) {}

bool ValueScan::continues(std::size_t begin, std::size_t end) {
  return (block_.is_open() && block_.continues(begin, end)) ||
         (quote_.is_open() && quote_.continues(begin, end)) ||
         (flow_.is_open() && flow_.continues(begin, end));
}

void ValueScan::finish() {
  quote_.finish();
  flow_.finish();
}

void ValueScan::value(std::size_t at, std::size_t end) {
  at = skip_blanks(text_, at, end);
  end = trimmed_end(text_, at, end);
  context_.started = true;
  context_.last = ValueState::none;
  if (at == end) return;
  const char next = at + 1 < end ? text_[at + 1] : ' ';
  switch (text_[at]) {
    case '#':
      if (next != ' ' && context_.is_free_text()) {
        context_.report(Diagnostic::cut_by_hash, {at, end},
                        "everything after # is a comment and is left out", next_line);
      }
      return;
    case '|':
    case '>':
      return block_.start(at, end);
    case '"':
    case '\'':
      return quote_.start(at, end);
    case '[':
    case '{':
      return flow_.start(at, end);
    case '*': {
      const bool alias =
          std::all_of(text_.begin() + static_cast<std::ptrdiff_t>(at) + 1,
                      text_.begin() + static_cast<std::ptrdiff_t>(end), is_word_byte);
      return alias && next != ' ' ? refused(Diagnostic::yaml_alias, at, end)
                                  : marked(Diagnostic::leading_character, at, end,
                                           "a text cannot start with * here");
    }
    case '&':
      return is_word_byte(next) ? refused(Diagnostic::yaml_anchor, at, end)
                                : marked(Diagnostic::leading_character, at, end,
                                         "a text cannot start with & here");
    case '!':
      return refused(Diagnostic::yaml_tag, at, end);
    case '@':
    case '`':
    case '%':
    case ',':
    case ']':
    case '}':
      return marked(Diagnostic::leading_character, at, end,
                    say("a text cannot start with {} here", text_[at]));
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
                      say("a text cannot start with {} here", text_[at]));
      }
      break;
    default:
      break;
  }
  plain(at, end);
}

void ValueScan::refused(Diagnostic diagnostic, std::size_t at, std::size_t end) {
  marked(diagnostic, at, end, refusal_of(diagnostic).message);
}

/// A value that YAML reads as something other than text: reported, then quoted for the parser.
void ValueScan::marked(Diagnostic diagnostic, std::size_t at, std::size_t end, Sentence message) {
  if (diagnostic == Diagnostic::yaml_anchor || diagnostic == Diagnostic::yaml_tag) {
    // The value that the mark belongs to, and any further marks, is read without them.
    std::size_t mark_end = at;
    std::size_t marks = 0;
    while (mark_end < end && (text_[mark_end] == '&' || text_[mark_end] == '!')) {
      mark_end = skip_blanks(text_, std::min(text_.find(' ', mark_end), end), end);
      ++marks;
    }
    // Prose can start with such a mark.
    const bool is_certain = marks == 1 && mark_end < end && !context_.is_free_text();
    context_.report(diagnostic, {at, at + 1}, std::move(message), fix_of(diagnostic),
                    is_certain ? std::vector<Edit>{{{at, mark_end}, {}}} : std::vector<Edit>{});
    context_.repairs.replace({at, mark_end}, "");
    value(mark_end, end);
    return;
  }
  const bool is_text = diagnostic == Diagnostic::leading_character;
  context_.report(diagnostic, {at, at + 1}, std::move(message), fix_of(diagnostic),
                  is_text ? context_.quotes_round({at, end}) : std::vector<Edit>{});
  context_.read_as_text({at, end});
  context_.last = ValueState::closed;
}

void ValueScan::plain(std::size_t at, std::size_t end) {
  end = trimmed_end(text_, at, end);
  const bool starts_here = context_.last != ValueState::plain;
  context_.last = ValueState::plain;
  const std::size_t hash = comment_start(text_, at, end);
  const std::size_t text_end = trimmed_end(text_, at, hash);
  const std::size_t first_colon = key_colon(text_, at, text_end);
  // What follows the hash belongs to the text as well once its colons are taken for semicolons.
  const std::size_t repaired_end = first_colon < text_end ? end : text_end;
  for (std::size_t colon = first_colon; colon < repaired_end;
       colon = key_colon(text_, colon + 1, repaired_end)) {
    context_.repairs.replace({colon, colon + 1}, ";");
  }
  if (first_colon < text_end) {
    context_.report(Diagnostic::unquoted_colon, {first_colon, first_colon + 1},
                    "a colon and a space start a new key", next_line,
                    starts_here ? context_.quotes_round({at, end}) : std::vector<Edit>{});
  }
  if (hash < end && (context_.is_free_text() || first_colon < text_end)) {
    context_.report(Diagnostic::cut_by_hash, {hash, end},
                    "everything after a space and # is a comment and is left out", next_line);
    if (first_colon < text_end) context_.repairs.replace({hash, hash + 1}, ";");
  }
}

}  // namespace toolkit
