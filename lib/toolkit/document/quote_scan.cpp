#include "toolkit/document/quote_scan.hpp"

#include "toolkit/document/line_text.hpp"

namespace toolkit {

QuoteScan::QuoteScan(ScanContext& context) : context_(context), text_(context.text) {}

void QuoteScan::start(std::size_t at, std::size_t end) {
  opened_at_ = at;
  quote_ = text_[at];
  quoted(at + 1, end);
}

bool QuoteScan::continues(std::size_t begin, std::size_t end) {
  const std::size_t content = skip_blanks(text_, begin, end);
  if (content == end) return true;
  if (content - begin <= context_.last_column) {
    close_quote_early(content_end_);
    return false;
  }
  context_.check_for_lost_key(content, end);
  quoted(content, end);
  return true;
}

void QuoteScan::finish() {
  if (quote_) close_quote_early(content_end_);
}

/// Looks for the closing mark of a quoted text from `at` on.
void QuoteScan::quoted(std::size_t at, std::size_t end) {
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
      context_.last = ValueState::closed;
      if (nothing_follows(text_, at + 1, end)) return;
      const std::size_t after = skip_blanks(text_, at + 1, end);
      context_.report(Diagnostic::text_after_quote, {after, trimmed_end(text_, after, end)},
                      "text goes on after the closing quotation mark", next_line,
                      context_.quotes_round({opened_at_, trimmed_end(text_, after, end)}));
      context_.read_as_text({opened_at_, end});
      return;
    }
  }
}

/// The mark that is missing at the end. An apostrophe that starts a text is part of it.
std::vector<Edit> QuoteScan::closing(Span text) const {
  if (*quote_ == '\'' && context_.is_free_text()) return context_.quotes_round(text);
  const std::string_view words = text_.substr(text.begin, text.end - text.begin);
  const bool escapes = words.find('\\') != std::string_view::npos;
  if (escapes || !context_.is_simple(text)) return {};
  return {{{text.end, text.end}, std::string(1, *quote_)}};
}

void QuoteScan::close_quote_early(std::size_t end) {
  context_.report(Diagnostic::unclosed_quote, {opened_at_, opened_at_ + 1},
                  "the quotation mark that opens here is never closed", next_line,
                  closing({opened_at_, trimmed_end(text_, opened_at_, end)}));
  context_.read_as_text({opened_at_, end});
  context_.note_lost_lines({opened_at_, end});
  quote_.reset();
  context_.last = ValueState::closed;
}

}  // namespace toolkit
