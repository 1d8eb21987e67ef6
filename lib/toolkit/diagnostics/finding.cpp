#include "toolkit/diagnostics/finding.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "toolkit/diagnostics/say.hpp"
#include "toolkit/text/display.hpp"
#include "toolkit/text/utf8.hpp"

namespace toolkit {
namespace {

/// Bytes of a line that are kept before and after a place: more than anything shows.
constexpr std::size_t max_before = 240;
constexpr std::size_t max_after = 480;

/// What was typed may be quoted: on one line, whatever stands in it, and not without end.
std::string one_line(std::string text) {
  constexpr std::size_t enough = 400;
  std::ranges::replace(text, '\n', ' ');
  if (display_width(text) <= enough) return text;
  return wrap(text, enough).front() + " …";
}

Sentence one_line(Sentence sentence) {
  sentence.plain = one_line(std::move(sentence.plain));
  sentence.quoting = one_line(std::move(sentence.quoting));
  return sentence;
}

/// Slips that leave a value read as something else than was meant.
bool garbles_its_line(Diagnostic diagnostic) {
  switch (diagnostic) {
    case Diagnostic::unquoted_colon:
    case Diagnostic::text_after_quote:
    case Diagnostic::unclosed_quote:
    case Diagnostic::leading_character:
    case Diagnostic::list_beside_key:
    case Diagnostic::text_after_bracket:
    case Diagnostic::unclosed_bracket:
    case Diagnostic::stray_text:
    case Diagnostic::yaml_alias:
    case Diagnostic::yaml_complex_key:
      return true;
    default:
      return false;
  }
}

/// What the reader says of shapes, values and names: no news where the line was not read as meant.
bool is_about_meaning(Diagnostic diagnostic) {
  return diagnostic >= Diagnostic::unknown_key && diagnostic <= Diagnostic::unknown_target;
}

}  // namespace

Findings::Handle Findings::add(Diagnostic diagnostic, std::optional<Span> span, Sentence message,
                               Sentence help, std::vector<Edit> fix) {
  return add(diagnostic, catalogue_entry(diagnostic).severity, span, std::move(message),
             std::move(help), std::move(fix));
}

Findings::Handle Findings::add(Diagnostic diagnostic, Severity severity, std::optional<Span> span,
                               Sentence message, Sentence help, std::vector<Edit> fix) {
  if (severity == Severity::error) ++errors_;
  const Handle handle = entries_.size();
  if (full()) return handle;
  entries_.push_back({diagnostic, severity, span, one_line(std::move(message)),
                      one_line(std::move(help)), std::move(fix)});
  return handle;
}

void Findings::add_to_fix(Handle finding, Edit edit) {
  if (finding < entries_.size()) entries_[finding].fix.push_back(std::move(edit));
}

bool Findings::has_error_near(std::size_t offset, std::size_t lines_before) const {
  const std::size_t line = source_->position(offset).line;
  return std::ranges::any_of(entries_, [&](const Entry& entry) {
    if (entry.severity != Severity::error || !entry.span) return false;
    const std::size_t found = source_->position(entry.span->begin).line;
    return found <= line && found + lines_before >= line;
  });
}

/// `kept` is sorted by place, so that those at the same place stand at its end.
bool Findings::is_repeated(const Entry& entry, const std::vector<const Entry*>& kept) {
  const auto elsewhere = std::find_if(kept.rbegin(), kept.rend(), [&](const Entry* earlier) {
    return earlier->span != entry.span;
  });
  return std::any_of(kept.rbegin(), elsewhere, [&](const Entry* earlier) {
    return earlier->diagnostic == entry.diagnostic &&
           earlier->message.full() == entry.message.full();
  });
}

/// Lines in which a slip of typing keeps the value from being read as it was meant.
std::vector<std::size_t> Findings::garbled_lines() const {
  std::vector<std::size_t> lines;
  for (const Entry& entry : entries_) {
    if (entry.span && garbles_its_line(entry.diagnostic)) {
      lines.push_back(source_->position(entry.span->begin).line);
    }
  }
  std::ranges::sort(lines);
  return lines;
}

bool Findings::follows_from_a_slip(const Entry& entry,
                                   const std::vector<std::size_t>& garbled) const {
  if (!entry.span || garbled.empty() || !is_about_meaning(entry.diagnostic)) return false;
  return std::ranges::binary_search(garbled, source_->position(entry.span->begin).line);
}

Place Findings::place(Span span) const {
  Place place;
  place.begin = source_->position(span.begin);
  place.end = source_->position(std::max(span.begin, span.end));
  const std::string_view line = source_->line(place.begin.line);
  const std::size_t line_start = source_->line_start(place.begin.line);
  const std::size_t at = std::min(span.begin - line_start, line.size());
  std::size_t from = at > max_before ? at - max_before : 0;
  while (from > 0 && is_continuation(line[from])) --from;
  std::size_t to = std::min(at + max_after, line.size());
  while (to < line.size() && is_continuation(line[to])) ++to;
  place.excerpt = line.substr(from, to - from);
  place.excerpt_column = 1 + count_code_points(line.substr(0, from));
  place.excerpt_cut = to < line.size();
  return place;
}

std::vector<Replacement> Findings::replacements(std::vector<Edit> fix) const {
  std::ranges::stable_sort(fix, {}, [](const Edit& edit) { return edit.span.begin; });
  std::vector<Replacement> all;
  for (Edit& edit : fix) {
    const bool beside =
        !all.empty() && all.back().edit.span == edit.span && edit.span.begin == edit.span.end;
    if (beside) {
      all.back().edit.text += edit.text;
      continue;
    }
    all.push_back(
        {source_->position(edit.span.begin), source_->position(edit.span.end), std::move(edit)});
  }
  return all;
}

std::vector<Finding> Findings::take() const {
  std::vector<const Entry*> sorted;
  sorted.reserve(entries_.size());
  for (const Entry& entry : entries_) sorted.push_back(&entry);
  const auto begin_of = [](const Entry* entry) {
    return entry->span ? std::optional(entry->span->begin) : std::nullopt;
  };
  std::ranges::stable_sort(sorted, {}, begin_of);

  std::vector<Finding> found;
  std::vector<const Entry*> kept;
  std::size_t left_out = 0;
  const std::vector<std::size_t> garbled = garbled_lines();
  for (const Entry* entry : sorted) {
    if (is_repeated(*entry, kept)) continue;
    if (follows_from_a_slip(*entry, garbled)) continue;
    kept.push_back(entry);
    if (kept.size() > most) {
      ++left_out;
      continue;
    }
    found.push_back({entry->diagnostic, entry->severity, source_->name(),
                     entry->span ? std::optional(place(*entry->span)) : std::nullopt,
                     entry->message.plain, entry->help.plain, entry->message.quoting,
                     entry->help.quoting, replacements(entry->fix)});
  }
  if (left_out > 0) {
    found.push_back(finding_about_file(Diagnostic::too_many_findings, source_->name(),
                                       left_out == 1
                                           ? Sentence("1 further finding is not shown")
                                           : say("{}{} further findings are not shown",
                                                 known(full() ? "more than " : ""), left_out),
                                       "mend the first ones and run this again"));
  }
  return found;
}

Finding finding_about_file(Diagnostic diagnostic, std::string file, Sentence message,
                           Sentence help) {
  Finding finding;
  finding.diagnostic = diagnostic;
  finding.severity = catalogue_entry(diagnostic).severity;
  finding.file = std::move(file);
  finding.message = std::move(message.plain);
  finding.detail = std::move(message.quoting);
  finding.help = std::move(help.plain);
  finding.help_detail = std::move(help.quoting);
  return finding;
}

std::size_t count(const std::vector<Finding>& findings, Severity severity) {
  return static_cast<std::size_t>(std::ranges::count(
      findings, severity, [](const Finding& finding) { return finding.severity; }));
}

std::vector<Finding> only(const std::vector<Finding>& findings, Severity severity) {
  std::vector<Finding> found;
  std::ranges::copy_if(findings, std::back_inserter(found),
                       [severity](const Finding& finding) { return finding.severity == severity; });
  return found;
}

}  // namespace toolkit
