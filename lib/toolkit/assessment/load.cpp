#include "toolkit/assessment/load.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <memory>

#include "toolkit/assessment/model/key_names.hpp"
#include "toolkit/assessment/read/reader.hpp"
#include "toolkit/assessment/recognise.hpp"
#include "toolkit/assessment/redact/keys_in_text.hpp"
#include "toolkit/assessment/rules/rules.hpp"
#include "toolkit/document/parse.hpp"

namespace toolkit {
namespace {

/// Every key of the format, and every id that stands where a key does.
std::vector<std::string_view> words_of_the_format(const StatementSets& sets) {
  std::vector<std::string_view> words(sets.ids().begin(), sets.ids().end());
  words.insert(words.end(), all_keys.begin(), all_keys.end());
  return words;
}

/// In an encoding that is not read, nothing can be told.
bool is_something_else(const SourceText& source, const StatementSets& sets,
                       const std::vector<Finding>& findings) {
  return std::ranges::find(findings, Diagnostic::wrong_encoding, &Finding::diagnostic) ==
             findings.end() &&
         !is_meant_for_assessment(source, sets);
}

/// Errors that leave a file fit to be scored and reported on, as a draft.
bool leaves_usable(Diagnostic diagnostic) {
  constexpr Diagnostic those[] = {Diagnostic::missing_answer, Diagnostic::unconfirmed_score,
                                  Diagnostic::unconfirmed_evidence,
                                  Diagnostic::changed_since_approval};
  return std::ranges::find(those, diagnostic) != std::end(those);
}

/// Where the set that a file names is not there, nothing can be said of the ids in it.
void leave_out_ids_of_a_lost_set(std::vector<Finding>& findings) {
  constexpr Diagnostic about_ids[] = {
      Diagnostic::unknown_principle, Diagnostic::unknown_statement,
      Diagnostic::misplaced_answer,  Diagnostic::unknown_target,
      Diagnostic::missing_answer,    Diagnostic::changed_since_approval};
  if (std::ranges::find(findings, Diagnostic::unknown_statement_set, &Finding::diagnostic) ==
      findings.end()) {
    return;
  }
  std::erase_if(findings, [&](const Finding& finding) {
    return std::ranges::find(about_ids, finding.diagnostic) != std::end(about_ids);
  });
}

}  // namespace

LoadedAssessment load_assessment(const SourceText& source, const StatementSets& sets,
                                 const LoadOptions& options) {
  LoadedAssessment loaded;
  Findings findings(source);
  const std::vector<std::string_view> words = words_of_the_format(sets);
  loaded.document = std::make_shared<const Document>(
      parse_document(source, {words, free_text_keys, is_lost_key}, options.limits, findings));
  const Document& document = *loaded.document;
  loaded.assessment = read_assessment(document, sets, findings);
  apply_rules({loaded.assessment, source, document.whole(), options.draft, options.today, findings},
              options.warnings ? RulesToApply::all : RulesToApply::errors_only);
  loaded.findings = findings.take();
  loaded.is_something_else = is_something_else(source, sets, loaded.findings);
  leave_out_ids_of_a_lost_set(loaded.findings);
  loaded.usable = std::ranges::none_of(loaded.findings, [](const Finding& finding) {
    return finding.severity == Severity::error && !leaves_usable(finding.diagnostic);
  });
  return loaded;
}

}  // namespace toolkit
