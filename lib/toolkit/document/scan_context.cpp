#include "toolkit/document/scan_context.hpp"

#include <algorithm>
#include <utility>

#include "toolkit/diagnostics/say.hpp"
#include "toolkit/document/line_text.hpp"
#include "toolkit/document/refusals.hpp"
#include "toolkit/text/utf8.hpp"

namespace toolkit {
namespace {

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

}  // namespace

ScanContext::ScanContext(const SourceText& source, const Vocabulary& words, const Limits& most,
                         Findings& found, Repairs& made)
    : text(source.text()), vocabulary(words), limits(most), findings(found), repairs(made) {}

bool ScanContext::is_known_key(std::string_view word) const {
  return std::ranges::find(vocabulary.keys, word) != vocabulary.keys.end();
}

bool ScanContext::is_free_text() const {
  return std::ranges::find(vocabulary.free_texts, last_key) != vocabulary.free_texts.end();
}

void ScanContext::count_entry(std::size_t at) {
  if (++entries_ <= limits.entries || refused) return;
  refuse_entries(at, limits, findings);
  refused = true;
}

void ScanContext::check_depth(std::size_t depth, std::size_t at) {
  if (depth <= limits.depth || refused) return;
  refuse_depth(at, limits, findings);
  refused = true;
}

bool ScanContext::is_lost_key(std::size_t at, std::size_t end) const {
  return vocabulary.is_lost_key != nullptr &&
         vocabulary.is_lost_key(last_key, text.substr(at, end - at));
}

void ScanContext::check_for_lost_key(std::size_t at, std::size_t end) {
  if (!is_lost_key(at, end)) return;
  report(
      Diagnostic::key_in_text, {at, trimmed_end(text, at, end)},
      "this line looks like a key, and is read as part of the text above it",
      say("start it in column {}, like the key of the text; if it is no key, begin the line with "
          "another word",
          last_column + 1));
}

void ScanContext::note_lost_lines(Span span) {
  if (text.substr(span.begin, span.end - span.begin).find('\n') != std::string_view::npos) {
    repairs.mark_loss();
  }
}

void ScanContext::read_as_text(Span span) {
  repairs.replace(span, double_quoted(text.substr(span.begin, span.end - span.begin)));
}

Findings::Handle ScanContext::report(Diagnostic diagnostic, Span span, Sentence message,
                                     Sentence help, std::vector<Edit> fix) {
  return findings.add(diagnostic, span, std::move(message), std::move(help), std::move(fix));
}

bool ScanContext::is_simple(Span span) const {
  const std::string_view part = text.substr(span.begin, span.end - span.begin);
  return part.find('\n') == std::string_view::npos && part.find(" #") == std::string_view::npos &&
         part.find('\t') == std::string_view::npos && !findings.has_error_near(span.begin, 0);
}

std::vector<Edit> ScanContext::quotes_round(Span span) const {
  if (!is_free_text() || !is_simple(span) || further_in_after(span.end)) return {};
  std::vector<Edit> edits{{{span.begin, span.begin}, "\""}};
  for (std::size_t at = span.begin; at < span.end;) {
    const CodePoint point = decode_utf8(text, at);
    if (point.length == 0 || is_forbidden(point.value)) return {};
    const bool escaped = point.value == U'"' || point.value == U'\\';
    if (escaped) edits.push_back({{at, at}, "\\"});
    at += point.length;
  }
  edits.push_back({{span.end, span.end}, "\""});
  return edits;
}

std::optional<std::size_t> ScanContext::further_in_after(std::size_t line_end) const {
  const std::size_t at = text.find_first_not_of(" \t\n", line_end);
  if (at == std::string_view::npos) return std::nullopt;
  const std::size_t column = at - text.rfind('\n', at) - 1;
  return column > last_column ? std::optional(column) : std::nullopt;
}

void ScanContext::refuse(Diagnostic diagnostic, Span span, std::vector<Edit> fix) {
  const Refusal& refusal = refusal_of(diagnostic);
  report(diagnostic, span, refusal.message, refusal.help, std::move(fix));
}

}  // namespace toolkit
