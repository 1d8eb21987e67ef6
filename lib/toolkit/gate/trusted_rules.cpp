#include "toolkit/gate/trusted_rules.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "toolkit/assessment/model/approval_digest.hpp"
#include "toolkit/assessment/model/words.hpp"
#include "toolkit/assessment/rules/texts.hpp"
#include "toolkit/diagnostics/say.hpp"
#include "toolkit/diff/confidential_texts.hpp"
#include "toolkit/gate/year_changes.hpp"

namespace toolkit {
namespace {

std::vector<const Assessment*> assessments_of(const std::vector<const RepositoryFile*>& files) {
  std::vector<const Assessment*> assessments;
  std::ranges::transform(files, std::back_inserter(assessments),
                         [](const RepositoryFile* file) { return &file->loaded.assessment; });
  return assessments;
}

class TrustedRules {
 public:
  TrustedRules(const Repository& repository, const RepositoryFile& file,
               const RelatedYears& related, Findings& findings)
      : policy_(*repository.policy),
        file_(file),
        assessment_(file.loaded.assessment),
        related_(related),
        findings_(findings) {}

  void check() {
    check_unmarked();
    if (related_.trusted == nullptr || !related_.trusted->loaded.usable) return;
    check_publish();
    check_approval();
    check_approved_year();
  }

 private:
  /// What the trusted copy marks confidential, in any year of the council, and this file does not:
  /// by its text, wherever that went, and by its id. What this file itself marks elsewhere is a
  /// finding of its own.
  void check_unmarked() {
    const auto severity = severity_of(policy_.unmarked_confidential);
    if (!severity) return;
    const ConfidentialTexts hidden(assessments_of(related_.all_trusted));
    if (hidden.empty()) return;
    const Assessment* const own[] = {&assessment_};
    const ConfidentialTexts marked(own);
    for (const Evidence* const item : all_evidence(assessment_)) {
      if (item->confidential || marked.hide(*item)) continue;
      if (hidden.hide(*item) || was_marked_entry(*item)) report_unmarked(*severity, item->span);
    }
    for (const Action& action : assessment_.forward_plan) {
      if (action.confidential || marked.hide(action) || !hidden.hide(action)) continue;
      report_unmarked(*severity, action.span);
    }
    for (const TextInUse& use : texts_in_use(assessment_)) {
      if (can_be_marked(use.role) || use.confidential) continue;
      if (marked.hides_words_of(use.text->value) || !hidden.hides_words_of(use.text->value)) {
        continue;
      }
      findings_.add(Diagnostic::unmarked_confidential, *severity, use.text->span,
                    "this text holds what the trusted copy marks confidential",
                    "take it out of this text");
    }
  }

  /// The entry of the register with its id, however it is worded now.
  [[nodiscard]] bool was_marked_entry(const Evidence& item) const {
    if (item.id.empty() || related_.trusted == nullptr) return false;
    const std::vector<Evidence>& entries = related_.trusted->loaded.assessment.evidence;
    const auto entry = std::ranges::find(entries, item.id, &Evidence::id);
    return entry != entries.end() && entry->confidential;
  }

  void report_unmarked(Severity severity, Span span) {
    findings_.add(Diagnostic::unmarked_confidential, severity, span,
                  "this is marked confidential in the trusted copy, and not here",
                  "write `confidential: true` beneath it again; if it may be published, have that "
                  "decided first");
  }

  void check_publish() {
    const Publish before = related_.trusted->loaded.assessment.publish;
    if (assessment_.publish <= before) return;
    const auto severity = severity_of(policy_.publish_wider);
    if (!severity) return;
    findings_.add(Diagnostic::publish_wider, *severity, publish_span(),
                  say("the trusted copy publishes {}, and this would publish {}",
                      known(publish_word(before)), known(publish_word(assessment_.publish))),
                  say("write `publish: {}` again, or have the wider one decided first",
                      known(publish_word(before))));
  }

  /// Without a key of its own, the level is the default.
  [[nodiscard]] Span publish_span() const {
    for (const MappingEntry& entry : entries(file_.loaded.document->root())) {
      if (entry.key.text() == "publish") return entry.value.span();
    }
    return assessment_.period->span;
  }

  /// Scores that were approved, in the trusted copy, are now others; or are approved no more. Where
  /// the digest does not fit, that has been said.
  void check_approval() {
    const Assessment& trusted = related_.trusted->loaded.assessment;
    const auto& approved = assessment_.approved;
    const bool same = approved && answers_digest(trusted) == answers_digest(assessment_);
    const bool said = !approval_holds(assessment_).value_or(true);
    if (!trusted.approved || same || said) return;
    if (!approved) {
      findings_.add(Diagnostic::approval_replaced, assessment_.period->span,
                    "this year is approved in the trusted copy, and no more here",
                    "make sure that the change was approved before it is merged");
    } else if (is_same_decision(*approved, *trusted.approved)) {
      findings_.add(Diagnostic::approval_replaced, Severity::error, approved->span,
                    "other scores were approved with this minute and date in the trusted copy",
                    "record the decision that approved these scores: its minute and its date");
    } else {
      findings_.add(Diagnostic::approval_replaced, approved->span,
                    "this year was approved with other scores in the trusted copy",
                    "make sure that the change was approved before it is merged");
    }
  }

  static bool is_same_decision(const Approval& left, const Approval& right) {
    return left.minute.value == right.minute.value && left.date && right.date &&
           left.date->value == right.date->value;
  }

  /// The digest covers the scores; the rest of an approved year is laid side by side.
  void check_approved_year() {
    const Assessment& trusted = related_.trusted->loaded.assessment;
    if (!trusted.approved) return;
    if (assessment_.publish < trusted.publish) {
      report_change(publish_span(),
                    say("publish is {} now, and was {}", known(publish_word(assessment_.publish)),
                        known(publish_word(trusted.publish))));
    }
    for (const YearChange& change : changes_but_scores(trusted, assessment_)) {
      report_change(change.span.value_or(assessment_.approved ? assessment_.approved->span
                                                              : assessment_.period->span),
                    change.what);
    }
  }

  void report_change(Span span, const Sentence& what) {
    findings_.add(Diagnostic::approved_year_changed, span,
                  say("this year is approved in the trusted copy: {}", what),
                  "make sure that whoever approved it knows");
  }

  const Policy& policy_;
  const RepositoryFile& file_;
  const Assessment& assessment_;
  const RelatedYears& related_;
  Findings& findings_;
};

}  // namespace

void check_against_trusted(const Repository& repository, const RepositoryFile& file,
                           const RelatedYears& related, Findings& findings) {
  if (related.all_trusted.empty() || !file.loaded.assessment.period) return;
  TrustedRules(repository, file, related, findings).check();
}

}  // namespace toolkit
