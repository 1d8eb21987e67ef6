#include "toolkit/diagnostics/finding.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include <fmt/format.h>

namespace toolkit {

void Findings::add(Diagnostic diagnostic, std::optional<Span> span, std::string message,
                   std::string help) {
  add(diagnostic, catalogue_entry(diagnostic).severity, span, std::move(message), std::move(help));
}

void Findings::add(Diagnostic diagnostic, Severity severity, std::optional<Span> span,
                   std::string message, std::string help) {
  if (severity == Severity::error) ++errors_;
  entries_.push_back({diagnostic, severity, span, std::move(message), std::move(help)});
}

bool Findings::has_error_near(std::size_t offset, std::size_t lines_before) const {
  const std::size_t line = source_->position(offset).line;
  return std::ranges::any_of(entries_, [&](const Entry& entry) {
    if (entry.severity != Severity::error || !entry.span) return false;
    const std::size_t found = source_->position(entry.span->begin).line;
    return found <= line && found + lines_before >= line;
  });
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
  std::size_t left_out = 0;
  const Entry* before = nullptr;
  for (const Entry* entry : sorted) {
    const bool repeated = before != nullptr && before->diagnostic == entry->diagnostic &&
                          before->span && before->span == entry->span &&
                          before->message == entry->message;
    before = entry;
    if (repeated) continue;
    if (found.size() == most) {
      ++left_out;
      continue;
    }
    Finding finding{entry->diagnostic, entry->severity, source_->name(),
                    std::nullopt,      entry->message,  entry->help};
    if (entry->span) {
      const Position begin = source_->position(entry->span->begin);
      finding.place =
          Place{begin, source_->position(std::max(entry->span->end, entry->span->begin)),
                std::string(source_->line(begin.line))};
    }
    found.push_back(std::move(finding));
  }
  if (left_out > 0) {
    found.push_back({Diagnostic::too_many_findings, Severity::error, source_->name(), std::nullopt,
                     fmt::format("{} further findings are not shown", left_out),
                     "mend the first ones and run this again"});
  }
  return found;
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
