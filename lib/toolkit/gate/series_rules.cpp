#include "toolkit/gate/series_rules.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "toolkit/diagnostics/say.hpp"
#include "toolkit/diff/comparison.hpp"
#include "toolkit/text/words.hpp"

namespace toolkit {
namespace {

class SeriesRules {
 public:
  SeriesRules(const Repository& repository, const RepositoryFile& file, const RelatedYears& related,
              Findings& findings)
      : repository_(repository),
        policy_(policy_for(repository, file)),
        assessment_(file.loaded.assessment),
        related_(related),
        period_(*file.loaded.assessment.period),
        findings_(findings) {}

  void check(bool usable, CheckedYear& row) {
    check_periods();
    if (!usable) return;
    if (related_.same_period != nullptr) return;
    if (!related_.has_earlier) check_first_year();
    if (!related_.obstacle.empty()) {
      // An error where this file's own formerly: keeps a fall from being noticed.
      findings_.add(Diagnostic::not_compared,
                    related_.ambiguous ? Severity::error : Severity::warning, period_.span,
                    say("not compared with the year before: {}", known(related_.obstacle)),
                    related_.ambiguous
                        ? "leave under formerly: the one council whose years count as this one's"
                        : "put the earlier file right first");
    } else if (related_.earlier != nullptr) {
      check_change(*related_.earlier, row);
    }
    check_spelling_of_name();
    check_spelling_of_ids();
  }

 private:
  void check_periods() {
    if (related_.same_period != nullptr) {
      findings_.add(Diagnostic::repeated_period, period_.span,
                    say("{} is an assessment for {} too",
                        known(related_.same_period->source.name()), known(period_.value.label())),
                    "put the period right in one of them, or remove the one that does not count");
    }
    if (related_.mixed_kinds) {
      findings_.add(Diagnostic::mixed_periods, period_.span,
                    "this council has financial years and calendar years, which overlap",
                    "keep to one kind; then no month is assessed twice, and none is left out");
    }
    const RepositoryFile* const before = related_.earlier_of_kind;
    if (before == nullptr) return;
    const auto skipped = skipped_between(before->loaded.assessment.period->value, period_.value);
    if (skipped.empty()) return;
    findings_.add(Diagnostic::missing_period, period_.span,
                  say("there is no assessment for {}, between this one and {}",
                      known(periods_in_words(skipped)), known(before->source.name())),
                  "add the missing year if it was assessed");
  }

  void check_spelling_of_name() {
    if (related_.all_earlier.empty()) return;
    const RepositoryFile& earlier = *related_.all_earlier.back();
    const std::string& before = earlier.loaded.assessment.council.value;
    const std::string& now = assessment_.council.value;
    if (before == now || folded(before) != folded(now)) return;
    findings_.add(Diagnostic::council_spelling, assessment_.council.span,
                  say("{} writes this name otherwise", known(earlier.source.name())),
                  say("write it the same in both, to each blank, dash and apostrophe, as in {}",
                      quote(before, "one of them")));
  }

  /// Of the latest earlier year that has the action.
  void check_spelling_of_ids() {
    std::map<std::string, std::pair<std::string_view, const RepositoryFile*>, std::less<>> before;
    for (const RepositoryFile* const earlier : related_.all_earlier) {
      for (const Action& action : earlier->loaded.assessment.forward_plan) {
        before.insert_or_assign(folded_id(action.id.value),
                                std::pair(std::string_view(action.id.value), earlier));
      }
    }
    for (const Action& action : assessment_.forward_plan) {
      const auto found = before.find(folded_id(action.id.value));
      if (found == before.end() || found->second.first == action.id.value) continue;
      const auto& [id, earlier] = found->second;
      findings_.add(Diagnostic::action_id_spelling, action.id.span,
                    say("this is the id of an action in {}, which is written otherwise there",
                        known(earlier->source.name())),
                    say("write {}; if it is another action, give it an id of its own",
                        quote(id, "it as there")));
    }
  }

  /// A slip in the council's name would take its newest year out of every comparison.
  void check_first_year() {
    if (related_.similar != nullptr) {
      findings_.add(Diagnostic::similar_council, assessment_.council.span,
                    say("{} has no earlier year here, and {} has",
                        quote(assessment_.council.value, "this council"),
                        quote(related_.similar->loaded.assessment.council.value,
                              "one of nearly the same name")),
                    "if they are one council, put the name right, or list the old one under "
                    "formerly:");
    } else if (related_.unknown_council) {
      findings_.add(Diagnostic::new_council, assessment_.council.span,
                    say("the trusted copy does not know {}, so this year is compared with nothing",
                        quote(assessment_.council.value, "this council")),
                    "if it was called something else, list that under formerly:");
    }
    for (const AcceptedFall& accepted : assessment_.accepted_falls) {
      findings_.add(Diagnostic::needless_acceptance, accepted.span,
                    "there is no earlier year here that a score could have fallen from",
                    "take the entry away, or see why the earlier year is not found");
    }
  }

  void check_change(const RepositoryFile& earlier, CheckedYear& row) {
    const Assessment& before = earlier.loaded.assessment;
    const auto comparison = compare_totals(
        {{&before, score_assessment(before)}, {&assessment_, score_assessment(assessment_)}},
        *repository_.sets);
    if (!comparison) {
      findings_.add(
          Diagnostic::different_sets, period_.span,
          say("this year answers {}, and the year before ({}) answers {}",
              known(assessment_.set->id), known(earlier.source.name()), known(before.set->id)),
          "use an edition that says under replaces: what became of each statement");
      return;
    }
    if (!comparison->years.front().scores.overall.complete()) {
      findings_.add(Diagnostic::not_compared, period_.span,
                    say("compared in part: {}, the year before, is not scored in full",
                        known(earlier.source.name())),
                    "score the earlier year in full first");
    }
    row.earlier = before.period->value.label();
    const auto& like_for_like = comparison->like_for_like;
    row.change = like_for_like ? like_for_like->change() : comparison->overall.change();
    std::vector<const Assessment*> years;
    for (const RepositoryFile* const year : related_.all_earlier) {
      years.push_back(&year->loaded.assessment);
    }
    years.push_back(&assessment_);
    const std::vector<Fall> falls = find_falls_to_last(years, *repository_.sets);
    check_falls(falls, years);
    check_acceptances(falls, before);
  }

  /// As a comparison finds them: since the last earlier year that scored the statement.
  void check_falls(const std::vector<Fall>& falls, const std::vector<const Assessment*>& years) {
    const auto severity = severity_of(policy_.falls);
    if (!severity) return;
    for (const Fall& fall : falls) {
      if (fall.accepted != nullptr) continue;
      const StatementPlace& place = fall.places.front();
      findings_.add(
          Diagnostic::score_fell, *severity,
          assessment_.principles[place.principle].answers[place.statement].span,
          say("{} fell from {} in {} to {}, and nobody has accepted it", known(fall.id), fall.from,
              known(years[fall.before]->period->value.label()), fall.to),
          "look at the score again, or list the fall under accepted_falls with reason, by and "
          "date");
    }
  }

  /// An acceptance without a fall would let a later one pass.
  void check_acceptances(const std::vector<Fall>& falls, const Assessment& before) {
    for (const AcceptedFall& accepted : assessment_.accepted_falls) {
      if (!accepted.statement) continue;
      const bool fell = std::ranges::any_of(falls, [&](const Fall& fall) {
        return std::ranges::find(fall.places, *accepted.statement) != fall.places.end();
      });
      if (fell) continue;
      const Principle& principle = assessment_.set->principles[accepted.statement->principle];
      findings_.add(Diagnostic::needless_acceptance, accepted.span,
                    say("{} did not fall since {}",
                        known(principle.statements[accepted.statement->statement].id),
                        known(before.period->value.label())),
                    "take the entry away, or put the statement's id right");
    }
  }

  const Repository& repository_;
  const Policy& policy_;
  const Assessment& assessment_;
  const RelatedYears& related_;
  const Spanned<Period>& period_;
  Findings& findings_;
};

}  // namespace

void check_series(const Repository& repository, const RepositoryFile& file,
                  const RelatedYears& related, Findings& findings, CheckedYear& row) {
  if (!file.loaded.assessment.period) return;
  SeriesRules(repository, file, related, findings).check(file.loaded.usable, row);
}

}  // namespace toolkit
