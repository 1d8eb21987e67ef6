#include "toolkit/gate/policy_strictness.hpp"

#include <algorithm>
#include <array>
#include <climits>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>

#include "toolkit/diagnostics/say.hpp"

namespace toolkit {
namespace {

Strictness by_rank(int one, int other) {
  if (one == other) return Strictness::same;
  return one > other ? Strictness::stricter : Strictness::looser;
}

int rank_of(SeveritySetting severity) { return static_cast<int>(severity); }
int rank_of(bool demanded) { return demanded ? 1 : 0; }

/// A total that is asked for; none is the lowest.
int rank_of_total(std::optional<int> total) { return total.value_or(-1); }
/// The younger evidence must be, the stricter; of any age is the loosest.
int rank_of_age(std::optional<int> months) { return months ? -*months : INT_MIN; }

template <auto field>
Strictness more_is_stricter(const Policy& one, const Policy& other) {
  return by_rank(rank_of(one.*field), rank_of(other.*field));
}

template <auto field, int (*rank)(std::optional<int>)>
Strictness by_number(const Policy& one, const Policy& other) {
  return by_rank(rank(one.*field), rank(other.*field));
}

template <auto field>
Strictness without_order(const Policy& one, const Policy& other) {
  return one.*field == other.*field ? Strictness::same : Strictness::different;
}

/// A score that needed evidence and needs none now makes it looser, whatever was added.
Strictness by_scores(const Policy& one, const Policy& other) {
  if (one.evidence_for == other.evidence_for) return Strictness::same;
  for (std::size_t score = 0; score < score_count; ++score) {
    if (other.evidence_for[score] && !one.evidence_for[score]) return Strictness::looser;
  }
  return Strictness::stricter;
}

template <auto field>
void take(const Policy& from, Policy& into) {
  into.*field = from.*field;
}

struct SettingRow {
  std::string_view key;
  Strictness (*compare)(const Policy& one, const Policy& other);
  void (*take)(const Policy& from, Policy& into);
};

using P = Policy;
constexpr auto settings = std::to_array<SettingRow>({
    {"assessments", without_order<&P::assessments>, take<&P::assessments>},
    {"statement_sets", without_order<&P::statement_sets>, take<&P::statement_sets>},
    {"wording", without_order<&P::wording>, take<&P::wording>},
    {"require.evidence_for", by_scores, take<&P::evidence_for>},
    {"require.approved", more_is_stricter<&P::approved>, take<&P::approved>},
    {"minimum.total", by_number<&P::minimum_total, rank_of_total>, take<&P::minimum_total>},
    {"falls", more_is_stricter<&P::falls>, take<&P::falls>},
    {"evidence_older_than", by_number<&P::evidence_months, rank_of_age>, take<&P::evidence_months>},
    {"late_actions", more_is_stricter<&P::late_actions>, take<&P::late_actions>},
    {"publish_wider", more_is_stricter<&P::publish_wider>, take<&P::publish_wider>},
    {"unmarked_confidential", more_is_stricter<&P::unmarked_confidential>,
     take<&P::unmarked_confidential>},
    {"internal_marking", without_order<&P::internal_marking>, take<&P::internal_marking>},
});

constexpr std::string_view of_a_principle = "minimum.principles.";

std::optional<int> minimum_of(const Policy& policy, std::string_view principle) {
  const auto found =
      std::ranges::find(policy.minimum_principles, principle, &Policy::Minimum::principle);
  if (found == policy.minimum_principles.end()) return std::nullopt;
  return found->total;
}

void take_minimum(const Policy& from, Policy& into, std::string_view principle) {
  const std::optional<int> total = minimum_of(from, principle);
  std::erase_if(into.minimum_principles,
                [&](const Policy::Minimum& minimum) { return minimum.principle == principle; });
  if (total) into.minimum_principles.push_back({std::string(principle), *total});
}

const SettingRow* row_of(std::string_view key) {
  const auto* const row = std::ranges::find(settings, key, &SettingRow::key);
  return row == settings.end() ? nullptr : row;
}

void take_setting(std::string_view key, const Policy& from, Policy& into) {
  if (const SettingRow* const row = row_of(key)) {
    row->take(from, into);
  } else if (key.starts_with(of_a_principle)) {
    take_minimum(from, into, key.substr(of_a_principle.size()));
  }
}

std::string value_of(const Policy& policy, std::string_view key) {
  for (PolicyRow& row : policy_rows(policy)) {
    if (row.key == key) return std::move(row.value);
  }
  return "null";
}

}  // namespace

Strictness compare_setting(std::string_view key, const Policy& one, const Policy& other) {
  if (const SettingRow* const row = row_of(key)) return row->compare(one, other);
  if (!key.starts_with(of_a_principle)) return Strictness::different;
  const std::string_view principle = key.substr(of_a_principle.size());
  return by_rank(rank_of_total(minimum_of(one, principle)),
                 rank_of_total(minimum_of(other, principle)));
}

LoadedPolicy lay_over(const SourceText& source, const Policy& below, const Policy& above) {
  LoadedPolicy laid{above, {}};
  laid.policy.file = below.file;
  for (Policy::Origin& origin : laid.policy.from_file) {
    if (origin.file.empty()) origin.file = above.file;
  }
  Findings findings(source);
  for (const Policy::Origin& origin : below.from_file) {
    if (compare_setting(origin.key, below, above) == Strictness::looser) {
      findings.add(Diagnostic::policy_looser, origin.span,
                   say("{} is looser here: {}, and {} in the policy above",
                       quote(origin.key,
                             origin.key.starts_with(of_a_principle) ? "this minimum" : origin.key),
                       quote(value_of(below, origin.key), "one thing"),
                       quote(value_of(above, origin.key), "another")),
                   say("take it away: what {} says holds here as well", known(above.file)));
      continue;
    }
    take_setting(origin.key, below, laid.policy);
    std::erase_if(laid.policy.from_file,
                  [&](const Policy::Origin& other) { return other.key == origin.key; });
    laid.policy.from_file.push_back(origin);
    laid.policy.from_file.back().file = below.file;
  }
  laid.findings = findings.take();
  return laid;
}

}  // namespace toolkit
