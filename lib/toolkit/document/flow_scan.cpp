#include "toolkit/document/flow_scan.hpp"

#include "toolkit/diagnostics/say.hpp"
#include "toolkit/document/line_text.hpp"

namespace toolkit {

FlowScan::FlowScan(ScanContext& context, const IndentationScan& indentation)
    : context_(context), text_(context.text), indentation_(indentation) {}

void FlowScan::start(std::size_t at, std::size_t end) {
  opened_at_ = at;
  context_.last = ValueState::closed;
  open_bracket(at);
  flow_line(at + 1, end);
}

bool FlowScan::continues(std::size_t begin, std::size_t end) {
  const std::size_t content = skip_blanks(text_, begin, end);
  if (content == end) return true;
  const bool closes = text_[content] == ']' || text_[content] == '}';
  if (context_.started && indentation_.depth() > 0 && content - begin <= context_.last_column &&
      !closes && find_key(text_, content, end)) {
    close_flow_early(content_end_);
    return false;
  }
  flow_line(content, end);
  return true;
}

void FlowScan::finish() {
  if (!flow_.empty()) close_flow_early(content_end_);
}

/// Follows brackets and quotation marks along one line of a `[list]` or `{mapping}`.
void FlowScan::flow_line(std::size_t at, std::size_t end) {
  content_end_ = end;
  while (at < end && !context_.refused) {
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
std::size_t FlowScan::quoted_in_flow(std::size_t at, std::size_t end) {
  const char c = text_[at];
  const bool doubled = c == '\'' && at + 1 < end && text_[at + 1] == '\'';
  if ((flow_quote_ == '"' && c == '\\') || (flow_quote_ == '\'' && doubled)) return at + 2;
  if (c == flow_quote_) flow_quote_ = '\0';
  return at + 1;
}

/// What a character between brackets starts, if anything. The bracket that closes is not seen here.
void FlowScan::flow_mark(std::size_t at, std::size_t end, bool starts_value) {
  switch (text_[at]) {
    case '"':
    case '\'':
      if (starts_value) flow_quote_ = text_[at];
      break;
    case '*':
      if (!starts_value) break;
      context_.refuse(Diagnostic::yaml_alias, {at, at + 1});
      context_.repairs.replace({at, at + 1}, "x");
      break;
    case '[':
    case '{':
      open_bracket(at);
      break;
    case ',':
      flow_in_value_.back() = false;
      context_.count_entry(at);
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

void FlowScan::open_bracket(std::size_t at) {
  flow_.push_back(text_[at] == '[' ? ']' : '}');
  flow_in_value_.push_back(false);
  context_.count_entry(at);
  context_.check_depth(indentation_.depth() + flow_.size(), at);
}

/// True when the outermost bracket has closed; the line is done with.
bool FlowScan::close_bracket(std::size_t at, std::size_t end) {
  const char c = text_[at];
  flow_.pop_back();
  flow_in_value_.pop_back();
  if (!flow_.empty()) return false;
  if (nothing_follows(text_, at + 1, end)) return true;
  const std::size_t after = skip_blanks(text_, at + 1, end);
  context_.report(Diagnostic::text_after_bracket, {after, trimmed_end(text_, after, end)},
                  say("text goes on after {}, which closes what {} opened", c, text_[opened_at_]),
                  context_.is_free_text() ? Sentence(next_line) : say("delete what follows {}", c),
                  context_.quotes_round({opened_at_, trimmed_end(text_, after, end)}));
  if (context_.is_free_text()) {
    context_.read_as_text({opened_at_, end});
  } else {
    context_.repairs.replace({after, end}, "");
  }
  return true;
}

/// A colon in a text between braces, which the parser would take for another key's.
void FlowScan::second_colon(std::size_t at) {
  context_.report(Diagnostic::unquoted_colon, {at, at + 1}, "a colon and a space start a new key",
                  "put quotation marks round this text");
  context_.repairs.replace({at, at + 1}, ";");
}

/// The brackets that are missing at the end, where this can be no text: a key of ours opens it.
std::vector<Edit> FlowScan::closing(std::size_t end) const {
  const std::size_t first = skip_blanks(text_, opened_at_ + 1, end);
  const std::optional<LineKey> key = find_key(text_, first, end);
  const bool is_mapping = text_[opened_at_] == '{' && key && context_.is_known_key(key->name);
  const bool in_quotes = flow_quote_ != '\0';
  if (!is_mapping || context_.is_free_text() || in_quotes ||
      !context_.is_simple({opened_at_, end})) {
    return {};
  }
  return {{{end, end}, std::string(flow_.rbegin(), flow_.rend())}};
}

void FlowScan::close_flow_early(std::size_t end) {
  context_.report(Diagnostic::unclosed_bracket, {opened_at_, opened_at_ + 1},
                  say("the bracket {} that opens here is never closed", text_[opened_at_]),
                  context_.is_free_text()
                      ? say("close it with {}, or {}", flow_.front(), known(next_line))
                      : say("close it with {}", flow_.front()),
                  closing(trimmed_end(text_, opened_at_, end)));
  if (context_.is_free_text()) {
    context_.read_as_text({opened_at_, end});
  } else {
    context_.repairs.replace({end, end}, std::string(flow_.rbegin(), flow_.rend()));
  }
  context_.note_lost_lines({opened_at_, end});
  flow_.clear();
  flow_in_value_.clear();
  flow_quote_ = '\0';
  context_.last = ValueState::closed;
}

}  // namespace toolkit
