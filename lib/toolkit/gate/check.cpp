#include "toolkit/gate/check.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <string>
#include <tuple>
#include <utility>

#include "toolkit/diagnostics/did_you_mean.hpp"
#include "toolkit/diagnostics/say.hpp"
#include "toolkit/document/fields.hpp"
#include "toolkit/gate/file_rules.hpp"
#include "toolkit/gate/policy_strictness.hpp"
#include "toolkit/gate/series_rules.hpp"
#include "toolkit/gate/trusted_rules.hpp"

namespace toolkit {
namespace {

/// Findings about the whole file come first.
auto order_of(const Finding& finding) {
  return finding.place ? std::tuple(finding.place->begin.line, finding.place->begin.column)
                       : std::tuple(std::size_t{0}, std::size_t{0});
}

/// What a check finds in one file: what its reading found, with what the policy adds.
std::vector<Finding> check_one(const Repository& repository, const RepositoryFile& file,
                               const RelatedYears& related, CheckedYear& row) {
  Findings added(file.source);
  if (file.loaded.usable) check_file(repository, file, related.newest, added);
  check_series(repository, file, related, added, row);
  if (file.loaded.usable) check_against_trusted(repository, file, related, added);
  row.has_earlier = related.has_earlier;
  std::vector<Finding> found = added.take();
  // The policy says which scores need evidence.
  std::ranges::copy_if(file.loaded.findings, std::back_inserter(found), [](const Finding& finding) {
    return finding.diagnostic != Diagnostic::missing_evidence;
  });
  std::ranges::stable_sort(found, {}, order_of);
  return found;
}

CheckedYear row_of(const RepositoryFile& file) {
  const Assessment& assessment = file.loaded.assessment;
  CheckedYear row;
  row.file = file.source.name();
  row.path = file.path;
  row.council = assessment.council.value;
  if (assessment.period) row.period = assessment.period->value;
  if (file.loaded.usable) row.total = score_assessment(assessment).overall;
  return row;
}

/// What a policy says of a key, in words of ours where the key takes such words alone.
Quote quote_setting(std::string_view key, std::string_view text, std::string_view instead) {
  constexpr std::string_view free_keys[] = {"assessments", "statement_sets", "wording",
                                            "internal_marking"};
  const bool is_name = key.starts_with("minimum.principles.");
  const bool is_free = std::ranges::find(free_keys, key) != std::end(free_keys) && text != key;
  return quote(text, is_name || is_free ? instead : text);
}

/// Where a file sets a key of a policy; nothing where another file of several does.
std::optional<Span> span_of(const Policy& policy, std::string_view key, const SourceText& source) {
  const auto origin = std::ranges::find(policy.from_file, key, &Policy::Origin::key);
  if (origin == policy.from_file.end()) return std::nullopt;
  const std::string& file = origin->file.empty() ? policy.file : origin->file;
  if (file != source.name()) return std::nullopt;
  return origin->span;
}

/// What a setting is beside another; empty where there is no more to say than that they differ.
std::string_view relation(Strictness strictness) {
  switch (strictness) {
    case Strictness::stricter:
      return " stricter";
    case Strictness::looser:
      return " looser";
    case Strictness::same:
    case Strictness::different:
      break;
  }
  return {};
}

}  // namespace

const Policy& policy_for(const Repository& repository, const RepositoryFile& file) {
  const Policy* deepest = repository.policy;
  for (const FolderPolicy& beneath : repository.folders) {
    if (file.path.starts_with(beneath.folder + '/')) deepest = &beneath.policy;
  }
  return *deepest;
}

CheckResult check_repository(const Repository& repository) {
  CheckResult result;
  const std::vector<RelatedYears> related = find_related_years(repository);
  for (std::size_t i = 0; i < repository.files.size(); ++i) {
    CheckedYear& row = result.years.emplace_back(row_of(repository.files[i]));
    std::vector<Finding> found = check_one(repository, repository.files[i], related[i], row);
    row.errors = count(found, Severity::error);
    row.warnings = count(found, Severity::warning);
    std::ranges::move(found, std::back_inserter(result.findings));
  }
  std::ranges::move(find_lost(repository), std::back_inserter(result.findings));
  result.unread = repository.unread;
  return result;
}

std::vector<Finding> check_policy(const SourceText& source, const Policy& policy,
                                  const StatementSets& sets) {
  Findings findings(source);
  std::vector<std::string_view> known_ids;
  for (const StatementSet* const set : sets.all()) {
    for (const Principle& principle : set->principles) known_ids.push_back(principle.id);
  }
  for (const Policy::Minimum& minimum : policy.minimum_principles) {
    if (std::ranges::find(known_ids, minimum.principle) != known_ids.end()) continue;
    findings.add(Diagnostic::unknown_principle,
                 span_of(policy, "minimum.principles." + minimum.principle, source),
                 say("there is no principle {}", quote(minimum.principle, "of this id")),
                 did_you_mean(minimum.principle, known_ids, "toolkit statements lists them"));
  }
  return findings.take();
}

std::vector<Finding> compare_policies(const SourceText& source, const Policy& here,
                                      const Policy& in_force) {
  const auto values_of = [](const Policy& policy) {
    std::map<std::string, std::string> values;
    for (PolicyRow& row : policy_rows(policy)) values[row.key] = std::move(row.value);
    values.erase("minimum.principles");  // stands for none of them
    return values;
  };
  const auto own = values_of(here);
  const auto applied = values_of(in_force);
  Findings findings(source);
  const auto value = [](const auto& values, const std::string& key) {
    const auto found = values.find(key);
    const bool set = found != values.end() && found->second != "null";
    return set ? found->second : std::string("not set");
  };
  const auto compare = [&](const std::string& key) {
    if (value(own, key) == value(applied, key)) return;
    const std::string own_value = value(own, key);
    const std::string applied_value = value(applied, key);
    const Quote name = quote_setting(key, key, "this minimum");
    const Quote mine = quote_setting(key, own_value, "one thing");
    const Quote theirs = quote_setting(key, applied_value, "another");
    const std::string_view beside = relation(compare_setting(key, here, in_force));
    findings.add(Diagnostic::policy_differs, span_of(here, key, source),
                 beside.empty() ? say("{} is {} here, and {} in the policy that was applied", name,
                                      mine, theirs)
                                : say("{} is{} here: {}, and {} in the policy that was applied",
                                      name, known(beside), mine, theirs),
                 "read this change as a decision of its own");
  };
  for (const auto& [key, own_value] : own) compare(key);
  for (const auto& [key, applied_value] : applied) {
    if (!own.contains(key)) compare(key);
  }
  return findings.take();
}

}  // namespace toolkit
