#include "toolkit/gate/file_rules.hpp"

#include <algorithm>
#include <array>
#include <chrono>

#include <fmt/format.h>

#include "toolkit/assessment/model/lateness.hpp"
#include "toolkit/assessment/read/evidence_reader.hpp"
#include "toolkit/assessment/rules/placeholders.hpp"
#include "toolkit/diagnostics/say.hpp"
#include "toolkit/files/resolve_under.hpp"
#include "toolkit/gate/link_paths.hpp"
#include "toolkit/text/plural.hpp"

namespace toolkit {
namespace {

/// What a link leads to: the first of the paths that it may stand for which is a file, else what is
/// wrong with it. One that leads out is looked at no further.
ResolvedPath resolve_link(const std::string& folder, std::string_view link) {
  ResolvedPath found = ResolvedPath::missing;
  for (const std::string& path : link_paths(link)) {
    const ResolvedPath one = resolve_under(folder, path);
    if (one == ResolvedPath::file || one == ResolvedPath::outside) return one;
    if (one == ResolvedPath::other) found = one;
  }
  return found;
}

class FileRules {
 public:
  FileRules(const Repository& repository, const RepositoryFile& file, Findings& findings)
      : repository_(repository),
        policy_(policy_for(repository, file)),
        file_(file),
        assessment_(file.loaded.assessment),
        findings_(findings) {}

  void check(bool newest) {
    check_evidence();
    check_approval();
    if (!newest) return;
    check_late_actions();
    check_minimum();
  }

 private:
  void check_evidence() {
    for (const Evidence& entry : assessment_.evidence) check_item(entry);
    for (std::size_t p = 0; p < assessment_.principles.size(); ++p) {
      const PrincipleAnswers& principle = assessment_.principles[p];
      for (const EvidenceRef& use : principle.evidence) check_item(use.own);
      for (std::size_t s = 0; s < principle.answers.size(); ++s) {
        const Answer& answer = principle.answers[s];
        for (const EvidenceRef& use : answer.evidence) check_item(use.own);
        if (answer.score && !says_anything(principle.evidence) && !says_anything(answer.evidence) &&
            policy_.evidence_for[static_cast<std::size_t>(*answer.score)]) {
          require_evidence(assessment_.set->principles[p], s, answer);
        }
      }
    }
  }

  /// TBC and the like are no evidence.
  [[nodiscard]] bool says_anything(const std::vector<EvidenceRef>& uses) const {
    return std::ranges::any_of(uses, [&](const EvidenceRef& use) {
      const Evidence& item = evidence_of(assessment_, use);
      return !item.link.empty() || !is_placeholder(item.text.value);
    });
  }

  void require_evidence(const Principle& principle, std::size_t statement, const Answer& answer) {
    findings_.add(
        Diagnostic::evidence_required, answer.span,
        say("{} is scored {}, and neither it nor {} has evidence",
            known(principle.statements[statement].id), *answer.score, known(principle.id)),
        "say in `evidence:` what shows it, or cite the register");
  }

  void check_item(const Evidence& item) {
    check_age(item);
    check_link(item.link);
  }

  /// Old is what speaks for a day long before the year ended, or before today while it runs.
  void check_age(const Evidence& item) {
    if (!item.date || !policy_.evidence_months || !assessment_.period) return;
    const Date end = std::min(assessment_.period->value.last_day(), repository_.today);
    Date oldest = end - std::chrono::months{*policy_.evidence_months};
    if (!oldest.ok()) oldest = oldest.year() / oldest.month() / std::chrono::last;
    if (item.date->value >= oldest) return;
    findings_.add(Diagnostic::old_evidence, item.date->span,
                  say("this evidence is from {}, more than {} before {}",
                      quote(date_words(item.date->value), "long ago"),
                      known(plural(static_cast<std::size_t>(*policy_.evidence_months), "month")),
                      known(date_words(end))),
                  "look for newer evidence, or look at the score again");
  }

  void check_link(const Text& link) {
    if (link.empty() || is_web_address(link.value)) return;
    // The reader has found fault with it already where it is no path beneath the folder.
    switch (resolve_link(folder_of(file_.source.name()), link.value)) {
      case ResolvedPath::file:
        return;
      case ResolvedPath::missing:
        findings_.add(Diagnostic::link_missing, link.span,
                      say("there is no file {} beneath the assessment's folder",
                          quote(link.value, "of this name")),
                      "add the file, or put the path right");
        return;
      case ResolvedPath::other:
        findings_.add(Diagnostic::link_missing, link.span,
                      say("{} is not a file", quote(link.value, "this")),
                      "name a file, not a folder");
        return;
      case ResolvedPath::outside:
        findings_.add(
            Diagnostic::link_outside, link.span,
            say("{} leads out of the assessment's folder", quote(link.value, "this link")),
            "copy the file into the folder, and link to the copy");
        return;
    }
  }

  void check_approval() {
    const auto& approved = assessment_.approved;
    if (!approved) {
      if (policy_.approved && !repository_.draft) {
        findings_.add(Diagnostic::not_approved, std::nullopt, "this assessment is not approved",
                      "when it is, record it with toolkit approve");
      }
      return;
    }
    if (approved->digest.empty()) {
      findings_.add(Diagnostic::approval_unsealed, approved->span,
                    "the approval has no digest, so a later change of scores would not be noticed",
                    "if these are the approved scores, run toolkit approve with the same --by, "
                    "--minute and --date");
    }
  }

  void check_late_actions() {
    const auto severity = severity_of(policy_.late_actions);
    if (!severity) return;
    for (const Action& action : assessment_.forward_plan) {
      const int days = days_late(action, repository_.today);
      if (days == 0) continue;
      findings_.add(
          Diagnostic::late_action, *severity, action.due->span,
          {"this action is late", fmt::format("{} is {} late: it was due on {}", action.id.value,
                                              plural(static_cast<std::size_t>(days), "day"),
                                              date_words(action.due->value))},
          "mark it done, agree a new date, or drop it with a reason");
    }
  }

  void check_minimum() {
    const Scores scores = score_assessment(assessment_);
    if (policy_.minimum_total) {
      check_total(scores.overall, *policy_.minimum_total, "the overall total",
                  assessment_.period->span);
    }
    for (const Policy::Minimum& minimum : policy_.minimum_principles) {
      const auto place = find_principle(*assessment_.set, minimum.principle);
      if (!place) continue;
      check_total(scores.principles[*place], minimum.total, minimum.principle,
                  assessment_.principles[*place].span.value_or(assessment_.period->span));
    }
  }

  /// What is not scored yet may still bring a total up.
  void check_total(const Total& total, int least, std::string_view what, Span span) {
    if (total.possible >= least && (total.total >= least || !total.complete())) return;
    findings_.add(Diagnostic::below_minimum, span,
                  say("{} is {}, and the policy asks for {}", known(what), total.total, least),
                  "act on the gaps; the policy is a decision of the council");
  }

  const Repository& repository_;
  const Policy& policy_;
  const RepositoryFile& file_;
  const Assessment& assessment_;
  Findings& findings_;
};

}  // namespace

void check_file(const Repository& repository, const RepositoryFile& file, bool newest,
                Findings& findings) {
  FileRules(repository, file, findings).check(newest);
}

}  // namespace toolkit
